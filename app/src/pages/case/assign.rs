//! `/cases/{code}/assign`: giving a case to somebody of its office.

use leptos::prelude::*;
use server_fn::ServerFn;
use service::case::{AssignChoices, Candidate};

use super::{CaseFrame, CaseTab, LoadChip, case_code, load_text};
use crate::api::case::{AssignCase, assign_choices};
use crate::forms::PostForm;
use crate::pages::load;
use crate::ui::{
    Actions, Button, ButtonKind, ChoiceGroup, EmptyState, HiddenField, LinkButton, ServiceOption, TextArea,
};

/// Handing a case over.
#[component]
pub fn AssignPage() -> impl IntoView {
    let code = case_code();
    let data = assign_choices(code.clone());
    view! {
        <CaseFrame code=code.clone() tab=CaseTab::Overview>
            {load(data, move |choices| view! { <Content code=code choices=choices/> })}
        </CaseFrame>
    }
}

#[component]
fn Content(code: String, choices: AssignChoices) -> impl IntoView {
    let back = CaseTab::Overview.href(&code);
    let body = if choices.candidates.is_empty() {
        view! { <EmptyState title=t!("assign-nobody") text=t!("assign-nobody-text")/> }.into_any()
    } else {
        view! {
            <PostForm action=AssignCase::PATH version=choices.version>
                <HiddenField name="code" value=code/>
                <ChoiceGroup name="caseworker" label=t!("assign-to")>
                    {choices.candidates.into_iter().enumerate().map(|(i, c)| option(c, i == 0)).collect::<Vec<_>>()}
                </ChoiceGroup>
                <TextArea name="note" label=t!("assign-note") hint=t!("case-note-hint") optional=true/>
                <Actions bar=true>
                    <Button label=t!("assign-save") kind=ButtonKind::Primary/>
                    <LinkButton href=back label=t!("cancel") kind=ButtonKind::Quiet/>
                </Actions>
            </PostForm>
        }
        .into_any()
    };
    view! {
        <div class="form--narrow stack gap-5">
            <div class="stack gap-2">
                <h2>{t!("case-assign")}</h2>
                <p class="muted">{t!("assign-lead")}</p>
            </div>
            {body}
        </div>
    }
}

/// Somebody who could take the case, with what they have in hand.
fn option(candidate: Candidate, first: bool) -> impl IntoView {
    let load = load_text(&candidate.load);
    let sub = if candidate.current { t!("assign-current", load = load) } else { load };
    let (level, current) = (candidate.load.level, candidate.current);
    view! {
        <ServiceOption name="caseworker" value=candidate.user.to_string() title=candidate.name sub=sub reasons=Vec::new()
            first=first disabled=current>
            <LoadChip level=level/>
        </ServiceOption>
    }
}
