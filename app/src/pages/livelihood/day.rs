//! What is due today about start-ups.

use leptos::prelude::*;
use service::livelihood::{Due, LivelihoodDay, Next};

use super::words::{href, visit_title};
use crate::caller::today;
use crate::fmt;
use crate::ui::{Card, CardKind, DueChip, Row, RowList, When};

/// Visits to make, approvals to give, payments to make. Nothing when there is none.
#[component]
pub fn LivelihoodCards(
    /// The reader's day.
    day: LivelihoodDay,
) -> impl IntoView {
    let visits = (!day.visits.is_empty()).then(|| view! { <Visits visits=day.visits/> });
    let steps = (!day.steps.is_empty()).then(|| view! { <Steps steps=day.steps/> });
    let (approvals, to_pay) = (day.approvals as i64, day.to_pay as i64);
    let payments = "/livelihoods/payments";
    let waits = [
        (approvals, "/approvals", t!("approvals-title"), t!("today-approvals", n = approvals)),
        (to_pay, payments, t!("payments-title"), t!("today-payments", n = to_pay)),
        (day.unknown, payments, t!("today-unknown-title"), t!("today-unknown", n = day.unknown)),
        (day.differing, payments, t!("today-differing-title"), t!("today-differing", n = day.differing)),
    ];
    let rows: Vec<_> = waits
        .into_iter()
        .filter(|(n, ..)| *n > 0)
        .map(|(_, href, title, sub)| view! { <Row href=href title=title sub=sub/> })
        .collect();
    let waiting = (!rows.is_empty()).then(|| {
        view! { <Card title=t!("today-waits") kind=CardKind::FlushAccent><RowList>{rows}</RowList></Card> }
    });
    view! { {waiting}{steps}{visits} }
}

/// What comes next for businesses.
#[component]
fn Steps(steps: Vec<Next>) -> impl IntoView {
    let rows: Vec<_> = steps
        .into_iter()
        .map(|s| {
            let what = t!(s.step.label_key());
            let what = s.number.map_or(what.clone(), |n| t!("today-step-of", n = n, what = what));
            let since = t!("approvals-since", when = fmt::instant_day(s.since));
            view! { <Row href=href(&s.code) title=s.title code=s.code.clone() sub=[s.code_name, what].join(" · ") note=since/> }
        })
        .collect();
    view! { <Card title=t!("today-steps") kind=CardKind::FlushAccent><RowList>{rows}</RowList></Card> }
}

#[component]
fn Visits(visits: Vec<Due>) -> impl IntoView {
    let today = today();
    let rows: Vec<_> = visits
        .into_iter()
        .map(|v| {
            let (top, bottom) = fmt::day_box(v.due_on);
            let late = v.due_on < today;
            let sub = [v.code_name, visit_title(v.day_offset, v.tranche)].join(" · ");
            view! {
                <Row href=format!("{}/visit", href(&v.code)) title=v.title code=v.code.clone() sub=sub
                    lead=move || view! { <When top=top bottom=bottom late=late/> }>
                    <DueChip due_on=v.due_on today=today/>
                </Row>
            }
        })
        .collect();
    view! { <Card title=t!("today-visits") kind=CardKind::FlushAccent><RowList lead=true>{rows}</RowList></Card> }
}
