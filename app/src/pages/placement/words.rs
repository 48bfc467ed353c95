//! Words and signs for apprenticeships and jobs.

use chrono::NaiveDate;
use domain::intake::by_code;
use domain::money::PROGRAMME;
use domain::placement::{LookKind, PlacementEnd};
use leptos::prelude::*;
use service::placement::StoredPlacement;

use super::placement_href;
use crate::caller::{locale, today};
use crate::fmt;
use crate::ui::{Row, StatusChip, Tone};

/// "Tailor", by its code.
pub fn occupation(isco: &str) -> String {
    by_code(isco).map_or_else(|| isco.to_owned(), |o| o.label(locale()))
}

/// "15 000 FCFA a month".
pub fn monthly(amount: i64) -> String {
    t!("placement-monthly", amount = fmt::money(amount, PROGRAMME.code))
}

/// "Visit after 37 days", "Still there after 90 days?".
pub fn look_title(kind: LookKind, days: i64) -> String {
    match kind {
        LookKind::Visit => t!("look-visit-after", n = days),
        LookKind::Retention => t!("look-retention-after", n = days),
    }
}

/// Whether it goes on.
#[component]
pub fn PlacementChip(
    /// First day.
    starts_on: NaiveDate,
    /// When it ended.
    ended_on: Option<NaiveDate>,
    /// Why.
    #[prop(optional_no_strip)]
    reason: Option<PlacementEnd>,
) -> impl IntoView {
    let (tone, icon, text) = match ended_on {
        Some(_) if reason == Some(PlacementEnd::AsAgreed) => (Tone::Ok, "check", t!("placement-done")),
        Some(_) => (Tone::Quiet, "flag", t!("placement-over")),
        None if starts_on > today() => (Tone::Info, "calendar", t!("placement-ahead")),
        None => (Tone::Ok, "circle-ok", t!("placement-runs")),
    };
    view! { <StatusChip tone=tone icon=icon text=text/> }
}

/// A row about one placement, beside the trainings of a case.
pub fn placement_row(p: StoredPlacement) -> impl IntoView {
    let since = t!("placement-since", day = fmt::day_short(p.placement.hours.from, today()));
    let sub = [t!(p.placement.kind.label_key()), occupation(&p.placement.isco), since].join(" · ");
    let (from, ended, reason) = (p.placement.hours.from, p.ended.map(|(on, _)| on), p.ended.map(|(_, why)| why));
    view! {
        <Row href=placement_href(&p.id.to_string()) title=p.placement.employer sub=sub>
            <PlacementChip starts_on=from ended_on=ended reason=reason/>
        </Row>
    }
}
