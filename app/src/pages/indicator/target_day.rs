//! Targets that wait for the reader, on their first page.

use leptos::prelude::*;
use service::indicator::{Target, TargetDay};

use super::words::{class_label, indicator_label};
use crate::ui::{Card, CardKind, Row, RowList};

/// Targets to decide and targets that came back. Nothing when there is none.
#[component]
pub fn TargetsWait(
    /// What there is.
    day: TargetDay,
) -> impl IntoView {
    let card = |title: String, targets: Vec<Target>| {
        let rows: Vec<_> = targets.into_iter().map(row).collect();
        (!rows.is_empty()).then(|| {
            view! { <Card title=title kind=CardKind::FlushAccent><RowList>{rows}</RowList></Card> }
        })
    };
    view! {
        {card(t!("target-waiting"), day.to_decide)}
        {card(t!("target-came-back"), day.returned)}
    }
}

fn row(target: Target) -> impl IntoView {
    let time = class_label(target.period, &Default::default());
    let sub = target.why.map_or_else(|| time.clone(), |why| [time.clone(), why].join(" · "));
    view! { <Row href=format!("/results/{}", target.number) title=indicator_label(target.indicator) sub=sub/> }
}
