//! `/referrals/incoming/new`: staff note a referral that came by phone, on paper, or at the door.

use domain::incoming::{Channel, SenderRole, WithoutYes};
use domain::person::YesNo;
use leptos::prelude::*;
use server_fn::ServerFn;
use service::incoming::Form;

use super::fields::{PersonQuestions, RequestQuestions};
use crate::api::incoming::{NoteIncoming, incoming_form};
use crate::choices;
use crate::forms::PostForm;
use crate::pages::load;
use crate::ui::*;

/// The form.
#[component]
pub fn IncomingNewPage() -> impl IntoView {
    view! { <AppShell form=true>{load(incoming_form(), |form| view! { <Content form=form/> })}</AppShell> }
}

#[component]
fn Content(form: Form) -> impl IntoView {
    let trail = vec![(t!("nav-referrals"), "/referrals".into()), (t!("incoming-title"), "/referrals/incoming".into())];
    let organisations: Vec<_> =
        form.organisations.into_iter().map(|(id, name)| Choice::new(id.to_string(), name)).collect();
    let channels: Vec<_> = Channel::NOTED.iter().map(|c| Choice::new(c.as_str(), t!(c.label_key()))).collect();
    view! {
        <Crumb trail=trail current=t!("incoming-note")/>
        <PageHead title=t!("incoming-note") lead=t!("incoming-note-lead")/>
        <PostForm action=NoteIncoming::PATH class="form form--narrow" guard=true>
            <section class="form">
                <h2 class="t-xl">{t!("incoming-part-sender")}</h2>
                <RadioGroup name="channel" label=t!("incoming-channel") choices=channels row=true/>
                <SelectField name="organisation" label=t!("incoming-organisation") choices=organisations
                    empty=t!("incoming-no-organisation") width=Width::Full/>
                <SelectField name="sender_role" label=t!("incoming-sender-role") choices=choices!(SenderRole) optional=true/>
                <TextField name="sender" label=t!("incoming-sender") hint=t!("incoming-sender-hint") optional=true/>
            </section>
            <hr/>
            <section class="form">
                <h2 class="t-xl">{t!("incoming-part-request")}</h2>
                <RequestQuestions/>
            </section>
            <hr/>
            <section class="form">
                <h2 class="t-xl">{t!("incoming-part-person")}</h2>
                <PersonQuestions/>
            </section>
            <hr/>
            <ChoiceGroup name="agreed" label=t!("incoming-agreed") hint=t!("incoming-agreed-hint")>
                <Radio name="agreed" value=YesNo::Yes.as_str() label=t!(YesNo::Yes.label_key()) first=true/>
                <Radio name="agreed" value=YesNo::No.as_str() label=t!(YesNo::No.label_key())>
                    <RadioGroup name="without_yes" label=t!("incoming-without-yes") choices=choices!(WithoutYes)/>
                    <TextArea name="without_yes_words" label=t!("incoming-without-yes-words")/>
                </Radio>
            </ChoiceGroup>
            <Actions bar=true>
                <Button label=t!("incoming-save") kind=ButtonKind::Primary size=ButtonSize::Large/>
                <LinkButton href="/referrals/incoming" label=t!("cancel") kind=ButtonKind::Quiet/>
            </Actions>
        </PostForm>
    }
}
