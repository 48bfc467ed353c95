//! `/cases/{code}/plan/link?action=…`: what a step became; and how that is shown on the plan.

use domain::plan::{LinkKind, PlanLinkForm};
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use server_fn::ServerFn;
use service::plan::{LinkStart, LinkState, Linkable};

use crate::api::plan::{LinkStep, plan_link};
use crate::forms::PostForm;
use crate::pages::case::{CaseFrame, CaseTab, case_code};
use crate::pages::load;
use crate::ui::{Actions, Button, ButtonKind, ButtonSize, Choice, HiddenField, LinkButton, RadioGroup, TabHead};

/// The page.
#[component]
pub fn PlanLinkPage() -> impl IntoView {
    let code = case_code();
    let action = use_query_map().read_untracked().get("action").unwrap_or_default();
    let data = plan_link(code.clone(), action);
    view! {
        <CaseFrame code=code tab=CaseTab::Plan>
            {load(data, |start| view! { <Content start=start/> })}
        </CaseFrame>
    }
}

#[component]
fn Content(start: LinkStart) -> impl IntoView {
    let back = CaseTab::Plan.href(&start.code);
    let mut choices: Vec<Choice> = start
        .choices
        .iter()
        .map(|l| Choice::new(PlanLinkForm::value(l.kind, l.id), [link_title(l), link_state(l.state)].join(" · ")))
        .collect();
    choices.push(Choice::new(PlanLinkForm::nothing(), t!("plan-link-nothing")));
    let now = start.now.map_or_else(|| PlanLinkForm::nothing().to_owned(), |(kind, id)| PlanLinkForm::value(kind, id));
    view! {
        <TabHead title=t!("plan-link-title") lead=start.what/>
        <PostForm action=LinkStep::PATH class="form form--narrow">
            <HiddenField name="code" value=start.code/>
            <HiddenField name="action" value=start.action/>
            <RadioGroup name="to" label=t!("plan-link-to") hint=t!("plan-link-hint") choices=choices value=now/>
            <Actions bar=true>
                <Button label=t!("save") kind=ButtonKind::Primary size=ButtonSize::Large/>
                <LinkButton href=back label=t!("cancel") size=ButtonSize::Large/>
            </Actions>
        </PostForm>
    }
}

/// "Training: Sewing".
pub fn link_title(link: &Linkable) -> String {
    let name = if link.title.is_empty() { link.reference.clone() } else { link.title.clone() };
    t!("plan-link-line", kind = t!(link.kind.label_key()), name = name)
}

/// Where it stands, in a word.
pub fn link_state(state: LinkState) -> String {
    match state {
        LinkState::Referral(status) => t!(status.label_key()),
        LinkState::Training(status) => t!(status.label_key()),
        LinkState::Placement(None) => t!("placement-runs"),
        LinkState::Placement(Some(why)) => t!(why.label_key()),
        LinkState::Business(Some(step)) => t!(step.label_key()),
        LinkState::Business(None) => t!("plan-link-undecided"),
    }
}

/// Where it can be read in full.
pub fn link_href(link: &Linkable, code: &str) -> String {
    match link.kind {
        LinkKind::Referral => format!("/referrals/{}", link.reference),
        LinkKind::Training => CaseTab::Training.href(code),
        LinkKind::Placement => format!("/placements/{}", link.reference),
        LinkKind::Business => format!("/livelihoods/{}", link.reference),
    }
}
