//! The form of a proposal.

use domain::suspension::{Hearing, LONGEST, SuspensionReason, later};
use leptos::prelude::*;
use server_fn::ServerFn;
use service::suspension::SuspensionPage as Data;

use crate::api::suspension::ProposeSuspension;
use crate::choices;
use crate::forms::PostForm;
use crate::pages::case::CaseTab;
use crate::ui::{
    Actions, Button, ButtonKind, ChoiceGroup, DateField, HiddenField, LinkButton, Radio, RadioGroup, TextArea,
};

/// Why, what happened, whether the person was heard, until when.
#[component]
pub fn Propose(
    /// The page's data.
    data: Data,
) -> impl IntoView {
    let back = CaseTab::Overview.href(&data.code);
    let (today, tomorrow) = (data.today.to_string(), later(data.today, 1).to_string());
    let latest = later(data.today, LONGEST).to_string();
    view! {
        <PostForm action=ProposeSuspension::PATH class="card form" version=data.version>
            <HiddenField name="code" value=data.code/>
            <RadioGroup name="reason" label=t!("suspension-why") choices=choices!(SuspensionReason)/>
            <TextArea name="words" label=t!("suspension-words") hint=t!("suspension-words-hint")/>
            <ChoiceGroup name="hearing" label=t!("suspension-hearing") hint=t!("suspension-hearing-hint")>
                <Radio name="hearing" value=Hearing::Heard.as_str() label=t!(Hearing::Heard.label_key()) first=true>
                    <DateField name="heard_on" label=t!("suspension-heard-on") max=today/>
                </Radio>
                <Radio name="hearing" value=Hearing::Danger.as_str() label=t!(Hearing::Danger.label_key())/>
            </ChoiceGroup>
            <DateField name="ends_on" label=t!("suspension-ends-on") hint=t!("suspension-ends-hint", days = LONGEST as i64)
                min=tomorrow max=latest/>
            <p class="small muted">{t!("suspension-goes-on")}</p>
            <Actions bar=true>
                <Button label=t!("suspension-propose") kind=ButtonKind::Primary/>
                <LinkButton href=back label=t!("cancel") kind=ButtonKind::Quiet/>
            </Actions>
        </PostForm>
    }
}
