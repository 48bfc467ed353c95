//! `/cases/{code}/follow-up/new`: recording a visit, a call or a message.

use domain::follow_up::{Absence, Activity, Contact, FollowUpChannel, Situation};
use leptos::prelude::*;
use server_fn::ServerFn;
use service::follow_up::FollowUps;

use crate::api::follow_up::{RecordFollowUp, follow_ups};
use crate::choices;
use crate::forms::PostForm;
use crate::pages::case::{CaseFrame, CaseTab, case_code};
use crate::pages::counselling::NumbersChecked;
use crate::pages::load;
use crate::ui::{
    Actions, Button, ButtonKind, ButtonSize, ChoiceGroup, DateField, HiddenField, Icon, LinkButton, Radio, RadioGroup,
    SelectField, TabHead, TextArea,
};

/// The page.
#[component]
pub fn FollowUpNewPage() -> impl IntoView {
    let code = case_code();
    let data = follow_ups(code.clone(), String::new());
    view! {
        <CaseFrame code=code tab=CaseTab::FollowUp>
            {load(data, |list| view! { <Content list=list/> })}
        </CaseFrame>
    }
}

#[component]
fn Content(list: FollowUps) -> impl IntoView {
    let back = CaseTab::FollowUp.href(&list.code);
    let today = list.today.to_string();
    view! {
        <TabHead title=t!("follow-up-record") lead=t!("follow-up-new-lead")/>
        <PostForm action=RecordFollowUp::PATH class="form form--narrow" guard=true>
            <HiddenField name="code" value=list.code/>
            <DateField name="made_on" label=t!("follow-up-date") value=today.clone() max=today/>
            <RadioGroup name="channel" label=t!("follow-up-channel") choices=choices!(FollowUpChannel) row=true/>
            <Reached/>
            <RadioGroup name="situation" label=t!("follow-up-situation") hint=t!("follow-up-situation-hint")
                choices=choices!(Situation) row=true optional=true/>
            <SelectField name="activity" label=t!("follow-up-activity") choices=choices!(Activity) optional=true/>
            <TextArea name="summary" label=t!("follow-up-summary") hint=t!("follow-up-summary-hint")/>
            <NumbersChecked/>
            <DateField name="next_on" label=t!("follow-up-next-on") hint=t!("follow-up-next-hint") optional=true/>
            <Actions bar=true>
                <Button label=t!("follow-up-save") kind=ButtonKind::Primary size=ButtonSize::Large/>
                <LinkButton href=back label=t!("cancel") size=ButtonSize::Large/>
            </Actions>
            <p class="note small muted"><Icon name="lock"/><span>{t!("follow-up-never-rewritten")}</span></p>
        </PostForm>
    }
}

/// Whether the person was reached, and why not.
#[component]
fn Reached() -> impl IntoView {
    let label = |contact: Contact| t!(contact.label_key());
    view! {
        <ChoiceGroup name="contact" label=t!("follow-up-contact")>
            <Radio name="contact" value=Contact::Seen.as_str() label=label(Contact::Seen) first=true/>
            <Radio name="contact" value=Contact::Spoken.as_str() label=label(Contact::Spoken)/>
            <Radio name="contact" value=Contact::HeardOf.as_str() label=label(Contact::HeardOf)/>
            <Radio name="contact" value=Contact::NotReached.as_str() label=label(Contact::NotReached)>
                <SelectField name="absence" label=t!("follow-up-absence") choices=choices!(Absence)/>
            </Radio>
        </ChoiceGroup>
    }
}
