//! `/samples`: a sample is drawn; below are those that were.

use domain::export::Population;
use leptos::prelude::*;
use server_fn::ServerFn;
use service::sample::Sample;

use crate::api::sample::{DrawSample, samples};
use crate::choices;
use crate::fmt;
use crate::forms::PostForm;
use crate::pages::load;
use crate::ui::*;

/// The page.
#[component]
pub fn SamplesPage() -> impl IntoView {
    view! { <AppShell form=true>{load(samples(), |samples| view! { <Content samples=samples/> })}</AppShell> }
}

#[component]
fn Content(samples: Vec<Sample>) -> impl IntoView {
    let rows: Vec<_> = samples.into_iter().map(row).collect();
    let earlier = (!rows.is_empty()).then(|| {
        view! { <Card title=t!("samples-earlier") kind=CardKind::Flush><RowList>{rows}</RowList></Card> }
    });
    view! {
        <PageHead title=t!("samples-title") lead=t!("samples-lead")/>
        <PostForm action=DrawSample::PATH class="card form form--narrow">
            <SelectField name="population" label=t!("sample-population") choices=choices!(Population)/>
            <DateField name="from" label=t!("sample-from")/>
            <DateField name="to" label=t!("sample-to") hint=t!("sample-to-hint")/>
            <TextField name="seed" label=t!("sample-seed") hint=t!("sample-seed-hint")/>
            <TextField name="size" label=t!("sample-size") ltr=true/>
            <Actions bar=true><Button label=t!("sample-draw") kind=ButtonKind::Primary size=ButtonSize::Large/></Actions>
        </PostForm>
        {earlier}
    }
}

fn row(sample: Sample) -> impl IntoView {
    let title = t!(
        "sample-of",
        what = t!(sample.draw.population.label_key()),
        from = fmt::day(sample.draw.from),
        to = fmt::day(sample.draw.to)
    );
    let sub = t!("sample-drawn", n = sample.drawn, among = sample.among);
    let note = t!("sample-by-seed", seed = sample.draw.seed.clone(), when = fmt::instant(sample.created_at));
    view! { <Row href=format!("/samples/{}", sample.id) title=title sub=sub note=note/> }
}
