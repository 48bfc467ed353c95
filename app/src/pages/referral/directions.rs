//! Which way referrals go: to providers, to the programme, inside it. The first choice above every list.

use domain::authz::Permission;
use domain::referral::Direction;
use leptos::prelude::*;

use crate::caller::may;
use crate::ui::{Tab, Tabs};

/// The three directions, as far as the reader works with them.
#[component]
pub fn Directions(
    /// Where the reader is.
    at: Direction,
) -> impl IntoView {
    let tabs: Vec<_> = Direction::ALL
        .iter()
        .filter(|d| match d {
            Direction::Outgoing => may(Permission::ReferralRead),
            Direction::Incoming => may(Permission::IncomingHandle),
            Direction::Internal => may(Permission::ReferralRead) || may(Permission::InternalAnswer),
        })
        .map(|d| {
            let href = match d {
                Direction::Outgoing => "/referrals",
                Direction::Incoming => "/referrals/incoming",
                Direction::Internal => "/referrals/internal",
            };
            Tab::new(t!(d.label_key()), href).current(*d == at)
        })
        .collect();
    // One way is no choice.
    (tabs.len() > 1).then(|| view! { <Tabs label=t!("directions-label") tabs=tabs/> })
}
