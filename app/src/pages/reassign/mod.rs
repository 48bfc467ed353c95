//! `/reassign`: cases of one caseworker change hands: whose, which and to whom, what would become of each, what became.
//!
//! The steps share one address. What was chosen travels in the form, never in the address.

mod choose;
mod done;
mod preview;
mod typed;

use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use server_fn::ServerFn;

use crate::api::reassign::{Reassign, choosing, holders, outcome, preview as previewed};
use crate::forms::sent;
use crate::pages::load;
use crate::ui::{AppShell, Crumb, PageHead};

/// Names of the two forms of the page.
mod step {
    /// Which cases, and to whom.
    pub const CHOOSE: &str = "choose";
    /// What is to become of each.
    pub const PREVIEW: &str = "preview";
}

/// The step that the address and the form say.
#[component]
pub fn ReassignPage() -> impl IntoView {
    let query = use_query_map().read_untracked();
    let of = |name: &str| query.get(name).filter(|value| !value.is_empty());
    let (from, done) = (of("from"), of("done"));
    let body = match (sent(Reassign::PATH), from, done) {
        (Some(state), ..) => {
            load(previewed(typed::form(&state)), |preview| view! { <preview::Step preview=preview/> }).into_any()
        }
        (None, _, Some(done)) => load(outcome(done), |outcome| view! { <done::Step outcome=outcome/> }).into_any(),
        (None, Some(from), None) => {
            load(choosing(from), |choosing| view! { <choose::Cases choosing=choosing/> }).into_any()
        }
        (None, None, None) => load(holders(), |holders| view! { <choose::Whose holders=holders/> }).into_any(),
    };
    view! {
        <AppShell>
            <Crumb trail=vec![(t!("nav-cases"), "/cases".into())] current=t!("reassign-title")/>
            <PageHead title=t!("reassign-title") lead=t!("reassign-lead")/>
            {body}
        </AppShell>
    }
}
