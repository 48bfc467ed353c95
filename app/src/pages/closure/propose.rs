//! The form of a proposal.

use domain::case::{ClosureCheck, ClosureReason, SourceGrade};
use leptos::prelude::*;
use server_fn::ServerFn;
use service::closure::ClosurePage as Data;

use crate::api::closure::ProposeClosure;
use crate::choices;
use crate::forms::PostForm;
use crate::pages::case::CaseTab;
use crate::pages::follow_up::lost_words;
use crate::ui::{
    Actions, Button, ButtonKind, CheckGroup, ChoiceGroup, DateField, HiddenField, LinkButton, Radio, SelectField,
    TextArea,
};

/// Why the case ends, and what the proposer says is true.
#[component]
pub fn Propose(
    /// The page's data.
    data: Data,
) -> impl IntoView {
    let back = CaseTab::Overview.href(&data.code);
    view! {
        <PostForm action=ProposeClosure::PATH class="form form--narrow" version=data.version guard=true>
            <HiddenField name="code" value=data.code/>
            <Reasons today=data.today.to_string()/>
            <TextArea name="words" label=t!("closure-words") hint=t!("closure-words-hint") optional=true/>
            <CheckGroup name="said" label=t!("closure-said") hint=t!("closure-said-hint") optional=true
                choices=choices!(ClosureCheck::Agreed, ClosureCheck::Told, ClosureCheck::Complaint, ClosureCheck::Feedback)/>
            <Actions bar=true>
                <Button label=t!("closure-propose") kind=ButtonKind::Primary/>
                <LinkButton href=back label=t!("cancel") kind=ButtonKind::Quiet/>
            </Actions>
        </PostForm>
    }
}

#[component]
fn Reasons(today: String) -> impl IntoView {
    let radios: Vec<_> = ClosureReason::offered().enumerate().map(|(i, r)| option(r, i == 0, today.clone())).collect();
    view! { <ChoiceGroup name="reason" label=t!("closure-why")>{radios}</ChoiceGroup> }
}

/// One reason, with the questions that belong to it.
fn option(reason: ClosureReason, first: bool, today: String) -> AnyView {
    let (value, label) = (reason.as_str(), t!(reason.label_key()));
    match reason {
        ClosureReason::LostContact => view! {
            <Radio name="reason" value=value label=label hint=lost_words() first=first/>
        }
        .into_any(),
        ClosureReason::Deceased => view! {
            <Radio name="reason" value=value label=label hint=t!("closure-deceased-hint") first=first>
                <DateField name="died_on" label=t!("closure-died-on") hint=t!("closure-died-on-hint") optional=true max=today/>
            </Radio>
        }
        .into_any(),
        ClosureReason::RejoinedArmedGroup => view! {
            <Radio name="reason" value=value label=label hint=t!("closure-sealed-hint") first=first>
                <SelectField name="source" label=t!("closure-source") hint=t!("closure-source-hint") choices=choices!(SourceGrade)/>
            </Radio>
        }
        .into_any(),
        _ if reason.is_sealed() => view! {
            <Radio name="reason" value=value label=label hint=t!("closure-sealed-hint") first=first/>
        }
        .into_any(),
        _ => view! { <Radio name="reason" value=value label=label first=first/> }.into_any(),
    }
}
