//! `/exports/{id}`: how far it is, then the file; of a pack, whether it still says what the records say.

use domain::export::{ExportState, Source};
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use server_fn::ServerFn;
use service::export::Export;

use super::words::ExportChip;
use crate::api::export::export;
use crate::api::sample::{ComparePack, compared};
use crate::fmt;
use crate::forms::PostForm;
use crate::pages::load;
use crate::ui::*;

/// The page.
#[component]
pub fn ExportPage() -> impl IntoView {
    let id = use_params_map().read_untracked().get("id").unwrap_or_default();
    view! { <AppShell>{load(export(id), |export| view! { <Content export=export/> })}</AppShell> }
}

#[component]
fn Content(export: Export) -> impl IntoView {
    let (state, title) = (export.state, t!(export.source.label_key()));
    let pack = export.source == Source::Pack;
    let (place, href) = match export.source {
        Source::Pack => ("samples-title", "/samples"),
        Source::Report => ("reports-title", "/reports"),
        _ => ("exports-title", "/exports"),
    };
    let trail = vec![(t!(place), href.to_owned())];
    let body = match state {
        ExportState::Waiting | ExportState::Running => view! { <Underway export=export.clone()/> }.into_any(),
        ExportState::Done => view! { <Ready export=export.clone()/> }.into_any(),
        ExportState::Failed => {
            view! { <Banner tone=Tone::Danger title=t!("export-failed") text=t!("export-failed-text")/> }.into_any()
        }
        ExportState::Expired => view! { <Banner tone=Tone::Quiet text=t!("export-expired")/> }.into_any(),
    };
    let compare = (pack && export.words.manifest.is_some()).then(|| {
        let (id, pack_id) = (export.id.to_string(), export.id);
        view! {
            <Card title=t!("pack-compare")>
                <div class="stack gap-3">
                    <Said pack=pack_id/>
                    <p class="small">{t!("pack-compare-text")}</p>
                    <PostForm action=ComparePack::PATH prefix="" class="row">
                        <HiddenField name="id" value=id/>
                        <Button label=t!("pack-compare-now") icon="sync"/>
                    </PostForm>
                </div>
            </Card>
        }
    });
    let ground = export.words.ground;
    view! {
        <Crumb trail=trail current=title.clone()/>
        <PageHead title=title lead=t!("export-of", when = fmt::instant(export.created_at))><ExportChip state=state/></PageHead>
        {body}
        {compare}
        <Card title=t!("export-ground")>
            <KeyValue>
                <Pair label=t!("export-recipient") value=ground.recipient/>
                <Pair label=t!("export-purpose") value=ground.purpose/>
                <Pair label=t!("export-agreement") value=ground.agreement.unwrap_or_default()/>
                <Pair label=t!("export-until") value=fmt::instant(export.expires_at)/>
            </KeyValue>
        </Card>
    }
}

/// What the comparison found, after it was asked for.
#[component]
fn Said(pack: uuid::Uuid) -> impl IntoView {
    let found = compared(pack)?;
    let (tone, text) = if found.holds() {
        (Tone::Ok, t!("pack-same"))
    } else {
        (Tone::Danger, t!("pack-differs", n = found.differ.len() as i64))
    };
    let records: Vec<_> = found.differ.into_iter().map(|r| view! { <li class="mono ltr">{r}</li> }).collect();
    let list = (!records.is_empty()).then(|| view! { <ul class="stack gap-1">{records}</ul> });
    Some(view! { <Banner tone=tone text=text live=true/>{list} })
}

#[component]
fn Underway(export: Export) -> impl IntoView {
    let href = format!("/exports/{}", export.id);
    view! {
        <Card title=t!("export-underway")>
            <div class="stack gap-3">
                <p role="status">{t!("export-rows", n = export.rows)}</p>
                <p class="small muted">{t!("export-leave")}</p>
                <div class="row"><LinkButton href=href label=t!("export-look") icon="sync" kind=ButtonKind::Primary/></div>
            </div>
        </Card>
    }
}

#[component]
fn Ready(export: Export) -> impl IntoView {
    let href = format!("/exports/{}/file", export.id);
    let kilobytes = (export.size + 1023) / 1024;
    let sum = export.sha256.unwrap_or_default();
    view! {
        <Card title=t!("export-ready")>
            <div class="stack gap-4">
                <FactLine>
                    <Fact label=t!("export-count-rows") value=fmt::number(export.rows)/>
                    <Fact label=t!("export-count-size") value=t!("export-kilobytes", n = kilobytes)/>
                </FactLine>
                <p class="small">{t!("export-fingerprint")} " " <span class="hash ltr">{sum}</span></p>
                <div class="row gap-3 items-center">
                    <LinkButton href=href label=t!("export-download") icon="download" kind=ButtonKind::Primary/>
                    <p class="small muted">{t!("export-download-hint")}</p>
                </div>
            </div>
        </Card>
    }
}
