//! `/admin/outcome-weights`: the weights that count, and loading others. None is ever changed.

use leptos::prelude::*;
use server_fn::ServerFn;
use service::outcome::{WeightsPage as Data, WeightsRow};

use crate::api::outcome::{LoadWeights, outcome_weights};
use crate::fmt;
use crate::forms::PostForm;
use crate::pages::admin::tabs;
use crate::pages::load;
use crate::ui::*;

/// The page.
#[component]
pub fn WeightsPage() -> impl IntoView {
    view! {
        <AppShell form=true>
            <PageHead title=t!("weights-title") lead=t!("weights-lead")/>
            <Tabs label=t!("nav-admin") tabs=tabs()/>
            <SavedBanner texts=vec![("weights", t!("weights-saved"))]/>
            {load(outcome_weights(), |data| view! { <Content data=data/> })}
        </AppShell>
    }
}

#[component]
fn Content(data: Data) -> impl IntoView {
    let version = data.current.version.clone();
    let seen = data.loaded.len() as i64;
    let rows: Vec<_> = data.loaded.into_iter().map(row).collect();
    let loaded = (!rows.is_empty()).then(|| {
        view! { <Card title=t!("weights-loaded") kind=CardKind::Flush><RowList>{rows}</RowList></Card> }
    });
    view! {
        <Banner text=t!("weights-now", version = version)/>
        {loaded}
        <PostForm action=LoadWeights::PATH class="card form" version=seen>
            <h2>{t!("weights-load")}</h2>
            <TextField name="source" label=t!("weights-source") hint=t!("weights-source-hint")/>
            <TextArea name="set" label=t!("weights-set") hint=t!("weights-set-hint")/>
            <Actions><Button label=t!("weights-load") kind=ButtonKind::Primary/></Actions>
        </PostForm>
    }
}

fn row(line: WeightsRow) -> impl IntoView {
    let note = t!("safety-by", who = line.by, when = fmt::instant(line.at));
    view! { <Row title=line.scoring.version sub=line.scoring.weights.source note=note/> }
}
