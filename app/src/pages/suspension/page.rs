//! `/cases/{code}/suspend`: the form of a proposal, or the suspension with what can be done next.

use domain::suspension::SuspensionState;
use leptos::prelude::*;
use service::suspension::SuspensionPage as Data;

use super::propose::Propose;
use super::said::SaidCard;
use super::steps::Steps;
use crate::api::suspension::suspension;
use crate::pages::case::{CaseFrame, CaseTab, case_code};
use crate::pages::load;
use crate::ui::{Banner, SavedBanner, TabHead, Tone};

/// The page.
#[component]
pub fn SuspensionPage() -> impl IntoView {
    let code = case_code();
    let data = suspension(code.clone());
    view! {
        <CaseFrame code=code tab=CaseTab::Overview>
            {load(data, |data| view! { <Content data=data/> })}
        </CaseFrame>
    }
}

#[component]
fn Content(data: Data) -> impl IntoView {
    let saved = vec![
        ("proposed", t!("suspension-saved-proposed")),
        ("suspended", t!("suspension-saved-suspended")),
        ("refused", t!("suspension-saved-refused")),
        ("told", t!("suspension-saved-told")),
        ("heard", t!("suspension-saved-heard")),
        ("appealed", t!("suspension-saved-appealed")),
        ("ended", t!("suspension-saved-ended")),
    ];
    // What is over stands below a new proposal.
    let open = |s: SuspensionState| matches!(s, SuspensionState::Proposed | SuspensionState::Running);
    let (now, before) = match data.said.clone() {
        Some(said) if open(said.state) => (Some(said), None),
        other => (None, other),
    };
    let nothing = now.is_none() && !data.may_propose;
    let propose = data.may_propose.then(|| view! { <Propose data=data.clone()/> });
    let now = now.map(|said| view! { <SaidCard said=said.clone()/> <Steps data=data said=said/> });
    let before = before.map(|said| view! { <SaidCard said=said/> });
    view! {
        <SavedBanner texts=saved/>
        <TabHead title=t!("suspension-title") lead=t!("suspension-lead")/>
        <div class="stack gap-5 form--narrow">
            {nothing.then(|| view! { <Banner tone=Tone::Info text=t!("error-suspension-not-now")/> })}
            {now}
            {propose}
            {before}
        </div>
    }
}
