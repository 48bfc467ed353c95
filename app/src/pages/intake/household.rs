//! The step about the household: the list in numbers, the way to the list, and whether everybody is on it.

use domain::intake::HouseholdForm;
use domain::person::HouseholdFacts;
use leptos::prelude::*;

use super::lines::{LineList, household};
use crate::ui::{CheckBox, LinkButton};

/// The fields.
#[component]
pub fn HouseholdFields(
    /// Code of the case.
    code: String,
    /// The answers so far.
    saved: HouseholdForm,
    /// The list as it is now, in numbers.
    facts: HouseholdFacts,
) -> impl IntoView {
    let list = format!("/cases/{code}/profile/edit#household");
    view! {
        <LineList lines=household(&facts)/>
        <div class="row"><LinkButton href=list label=t!("household-change") icon="pen"/></div>
        <CheckBox name="household[complete]" label=t!("household-complete") checked=saved.complete/>
    }
}
