//! `/exports`: a list is asked for; below are one's own of the last days.

use domain::export::{Format, KEEP, Source};
use leptos::prelude::*;
use server_fn::ServerFn;
use service::export::{Export, Overview};

use super::words::ExportChip;
use crate::api::export::{AskExport, exports};
use crate::fmt;
use crate::forms::PostForm;
use crate::pages::load;
use crate::ui::*;

/// The page.
#[component]
pub fn ExportsPage() -> impl IntoView {
    view! { <AppShell form=true>{load(exports(), |page| view! { <Content page=page/> })}</AppShell> }
}

#[component]
fn Content(page: Overview) -> impl IntoView {
    let sources = page
        .sources
        .iter()
        .map(|s| Choice::new(s.as_str(), t!(s.label_key())).hint(t!(format!("export-hint-{s}"))))
        .collect();
    let log_alone = page.sources == [Source::Log];
    // No workbook holds the log.
    let formats = Format::LISTS.iter().filter(|f| !log_alone || **f != Format::Xlsx);
    let formats = formats.map(|f| Choice::new(f.as_str(), t!(f.label_key()))).collect();
    let own = page.own_office.then(|| view! { <p class="small muted">{t!("export-own-office")}</p> });
    let lead = if log_alone { "exports-lead-log" } else { "exports-lead" };
    let rows: Vec<_> = page.mine.into_iter().map(row).collect();
    let mine = (!rows.is_empty()).then(|| {
        view! { <Card title=t!("exports-mine") kind=CardKind::Flush><RowList>{rows}</RowList></Card> }
    });
    view! {
        <PageHead title=t!("exports-title") lead=t!(lead)/>
        <PostForm action=AskExport::PATH class="card form form--narrow">
            <RadioGroup name="source" label=t!("export-source") choices=sources/>
            {own}
            <RadioGroup name="format" label=t!("export-format") choices=formats row=true/>
            <TextField name="recipient" label=t!("export-recipient") hint=t!("export-recipient-hint")/>
            <TextField name="purpose" label=t!("export-purpose") hint=t!("export-purpose-hint")/>
            <TextField name="agreement" label=t!("export-agreement") optional=true/>
            <p class="small muted">{t!("export-kept", n = KEEP.num_hours())}</p>
            <Actions bar=true><Button label=t!("export-ask") kind=ButtonKind::Primary size=ButtonSize::Large/></Actions>
        </PostForm>
        {mine}
    }
}

fn row(export: Export) -> impl IntoView {
    let sub = t!("export-for", recipient = export.words.ground.recipient);
    let (state, when) = (export.state, fmt::instant(export.created_at));
    view! {
        <Row href=format!("/exports/{}", export.id) title=t!(export.source.label_key()) sub=sub note=when>
            <ExportChip state=state/>
        </Row>
    }
}
