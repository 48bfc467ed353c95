//! What is due: visits, and the question who is still there.

use leptos::prelude::*;
use service::placement::{DueLook, PlacementDay};

use super::placement_href;
use super::words::look_title;
use crate::caller::today;
use crate::fmt;
use crate::ui::{Card, CardKind, DueChip, Row, RowList, When};

/// The reader's part of the day. Nothing when there is none.
#[component]
pub fn PlacementCards(
    /// The day.
    day: PlacementDay,
) -> impl IntoView {
    (!day.due.is_empty()).then(|| view! { <DueCard looks=day.due/> })
}

/// Looks that are due, the most overdue first.
#[component]
pub fn DueCard(looks: Vec<DueLook>) -> impl IntoView {
    let today = today();
    let rows: Vec<_> = looks
        .into_iter()
        .map(|l| {
            let (top, bottom) = fmt::day_box(l.due_on);
            let late = l.due_on < today;
            let href = format!("{}/look", placement_href(&l.placement.to_string()));
            let sub = [l.code_name, look_title(l.kind, l.days)].join(" · ");
            view! {
                <Row href=href title=l.employer sub=sub lead=move || view! { <When top=top bottom=bottom late=late/> }>
                    <DueChip due_on=l.due_on today=today/>
                </Row>
            }
        })
        .collect();
    view! { <Card title=t!("placements-due") kind=CardKind::FlushAccent><RowList lead=true>{rows}</RowList></Card> }
}
