//! What stops when nothing covers referrals, or links to institutions, any more: the same words before a consent is taken back, a
//! question is answered anew, and records are merged.

use domain::referral::Stop;
use leptos::prelude::*;
use service::consent::SharedReferral;
use service::support::Link;

use crate::fmt;
use crate::ui::{Tick, TickItem};

/// A line for each referral that stops, and one for each appointment that takes place no more.
pub fn stop_items(referrals: Vec<(SharedReferral, Stop)>) -> Vec<AnyView> {
    referrals.into_iter().map(|(r, stop)| item(r, stop).into_any()).collect()
}

/// A line for each link to an institution that ends.
pub fn link_items(links: Vec<Link>) -> Vec<AnyView> {
    let item = |link: Link| {
        let text = t!("withdraw-link", to = link.title);
        view! { <TickItem tick=Tick::no(text) note=t!("withdraw-link-note")/> }.into_any()
    };
    links.into_iter().map(item).collect()
}

fn item(r: SharedReferral, stop: Stop) -> impl IntoView {
    let (text, note) = match stop {
        Stop::Withheld => ("withdraw-draft", "withdraw-draft-note"),
        Stop::Closed if r.was_opened => ("withdraw-closed", "withdraw-copies-note"),
        Stop::Closed => ("withdraw-closed", "withdraw-referral-note"),
        Stop::Revoked | Stop::Over if r.was_opened => ("withdraw-referral", "withdraw-copies-note"),
        Stop::Revoked | Stop::Over => ("withdraw-referral", "withdraw-referral-note"),
    };
    let appointment = r.appointment_at.map(|at| {
        let text = t!("withdraw-appointment", when = fmt::instant(at), to = r.organisation_name.clone());
        view! { <TickItem tick=Tick::no(text)/> }
    });
    let text = t!(text, number = r.number, to = r.organisation_name);
    view! { <TickItem tick=Tick::no(text) note=t!(note)/> {appointment} }
}
