//! `/cases/{code}/assign`: giving a case to somebody of its office.

use leptos::prelude::*;
use server_fn::ServerFn;
use service::case::AssignChoices;

use super::{CaseFrame, CaseTab, case_code};
use crate::api::case::{AssignCase, assign_choices};
use crate::forms::PostForm;
use crate::pages::load;
use crate::ui::{Actions, Button, ButtonKind, Choice, EmptyState, HiddenField, LinkButton, RadioGroup, TextArea};

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
    let options: Vec<_> = choices
        .candidates
        .into_iter()
        .map(|c| {
            let load = t!("assign-load", n = c.load);
            let hint = if c.current { t!("assign-current", load = load) } else { load };
            Choice::new(c.user.to_string(), c.name).hint(hint).disabled(c.current)
        })
        .collect();
    let body = if options.is_empty() {
        view! { <EmptyState title=t!("assign-nobody") text=t!("assign-nobody-text")/> }.into_any()
    } else {
        view! {
            <PostForm action=AssignCase::PATH version=choices.version>
                <HiddenField name="code" value=code/>
                <RadioGroup name="caseworker" label=t!("assign-to") choices=options/>
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
