//! `/samples/{id}`: what was drawn, under pseudonyms, and the pack of it.

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use server_fn::ServerFn;
use service::sample::Drawn;

use crate::api::sample::{AskPack, sample};
use crate::fmt;
use crate::forms::PostForm;
use crate::pages::load;
use crate::ui::*;

/// The page.
#[component]
pub fn SamplePage() -> impl IntoView {
    let id = use_params_map().read_untracked().get("id").unwrap_or_default();
    view! { <AppShell>{load(sample(id), |drawn| view! { <Content drawn=drawn/> })}</AppShell> }
}

#[component]
fn Content(drawn: Drawn) -> impl IntoView {
    let s = drawn.sample;
    let title = t!(
        "sample-of",
        what = t!(s.draw.population.label_key()),
        from = fmt::day(s.draw.from),
        to = fmt::day(s.draw.to)
    );
    let (tone, said) = if drawn.same { (Tone::Ok, t!("sample-same")) } else { (Tone::Warn, t!("sample-not-same")) };
    let records: Vec<_> = drawn.records.into_iter().map(|r| view! { <li class="mono ltr">{r}</li> }).collect();
    let pack = (s.drawn > 0).then(|| {
        view! {
            <PostForm action=AskPack::PATH class="card form">
                <h2>{t!("pack-title")}</h2>
                <p class="small">{t!("pack-text")}</p>
                <HiddenField name="sample" value=s.id.to_string()/>
                <TextField name="recipient" label=t!("export-recipient") hint=t!("export-recipient-hint")/>
                <TextField name="purpose" label=t!("export-purpose") hint=t!("export-purpose-hint")/>
                <TextField name="agreement" label=t!("export-agreement") optional=true/>
                <Actions><Button label=t!("pack-ask") kind=ButtonKind::Primary/></Actions>
            </PostForm>
        }
    });
    view! {
        <Crumb trail=vec![(t!("samples-title"), "/samples".to_owned())] current=title.clone()/>
        <PageHead title=title lead=t!("sample-drawn", n = s.drawn, among = s.among)/>
        <Banner tone=tone text=said/>
        <div class="split">
            <Card title=t!("sample-records")>
                <div class="stack gap-4">
                    <KeyValue>
                        <Pair label=t!("sample-seed") value=s.draw.seed/>
                        <Pair label=t!("sample-fingerprint")><span class="hash ltr">{s.fingerprint}</span></Pair>
                    </KeyValue>
                    <ol class="stack gap-1">{records}</ol>
                </div>
            </Card>
            <div class="stack gap-4">{pack}</div>
        </div>
    }
}
