//! What became of a reassignment: who took how much, and which cases stayed because they had changed.

use leptos::prelude::*;
use service::reassign::Outcome;

use crate::ui::*;

/// The outcome.
#[component]
pub fn Step(outcome: Outcome) -> impl IntoView {
    let moved: usize = outcome.moved.iter().map(|(_, n)| n).sum();
    let tone = if moved > 0 { Tone::Ok } else { Tone::Warn };
    let rows: Vec<_> = outcome
        .moved
        .into_iter()
        .map(|(name, n)| view! { <Row title=name sub=t!("reassign-took", n = n as i64)/> })
        .collect();
    let moved_card = (!rows.is_empty()).then(|| {
        view! { <Card title=t!("reassign-who-took") kind=CardKind::Flush><RowList>{rows}</RowList></Card> }
    });
    let left: Vec<_> =
        outcome.left.iter().map(|code| view! { <Row href=format!("/cases/{code}") title=code.clone()/> }).collect();
    let left_card = (!left.is_empty()).then(|| {
        view! {
            <Card title=t!("reassign-left") kind=CardKind::FlushAccent foot=t!("reassign-left-text")><RowList>{left}</RowList></Card>
        }
    });
    view! {
        <Banner tone=tone text=t!("reassign-moved", n = moved as i64) live=true/>
        <div class="measure stack">
            {left_card}
            {moved_card}
            <div class="row">
                <LinkButton href="/reassign" label=t!("reassign-more") icon="swap"/>
                <LinkButton href="/cases" label=t!("nav-cases") kind=ButtonKind::Quiet/>
            </div>
        </div>
    }
}
