//! `/complaints/new`: staff write down what somebody said, by telephone or in person.

use domain::feedback::{Category, Channel, Shelf};
use leptos::prelude::*;
use server_fn::ServerFn;

use super::open::Keep;
use super::words::category;
use crate::api::feedback::{NoteFeedback, feedback_lists, feedback_offices, given_to_staff};
use crate::error::AppError;
use crate::forms::PostForm;
use crate::pages::load;
use crate::ui::*;

/// Channels of staff: not the open page.
const CHANNELS: [Channel; 7] =
    [Channel::Hotline, Channel::Staff, Channel::Box, Channel::Sms, Channel::Meeting, Channel::Email, Channel::Partner];

/// The form.
#[component]
pub fn ComplaintNewPage() -> impl IntoView {
    let offices = async {
        if !feedback_lists(Shelf::Open, 0).await?.records {
            return Err(AppError::Forbidden);
        }
        feedback_offices().await
    };
    view! { <AppShell form=true>{load(offices, |offices| view! { <Content offices=offices/> })}</AppShell> }
}

#[component]
fn Content(offices: Vec<(String, String)>) -> impl IntoView {
    let own = crate::caller::ctx().ok().and_then(|c| c.office).map(|o| o.id.to_string()).unwrap_or_default();
    let categories = Category::ALL.iter().map(|c| Choice::new(c.as_str(), category(*c))).collect();
    let offices = offices.into_iter().map(|(id, name)| Choice::new(id, name)).collect();
    let channels = CHANNELS.iter().map(|c| Choice::new(c.as_str(), t!(c.label_key()))).collect();
    view! {
        <Crumb trail=vec![(t!("feedback-list"), "/complaints".to_owned())] current=t!("feedback-note-down")/>
        <PageHead title=t!("feedback-note-down") lead=t!("feedback-note-lead")/>
        <PostForm action=NoteFeedback::PATH class="card form form--narrow" guard=true>
            <SelectField name="channel" label=t!("feedback-channel") choices=channels/>
            <SelectField name="category" label=t!("feedback-what") hint=t!("feedback-what-hint") choices=categories width=Width::Full/>
            <SelectField name="office" label=t!("feedback-office") choices=offices value=own optional=true empty=t!("feedback-office-none")/>
            <TextArea name="said" label=t!("feedback-said-staff") hint=t!("feedback-said-hint")/>
            <TextField name="about" label=t!("feedback-about") hint=t!("feedback-about-hint") optional=true/>
            <TextField name="contact" label=t!("feedback-contact-staff") hint=t!("feedback-contact-staff-hint") optional=true/>
            <CheckBox name="elsewhere" label=t!("feedback-elsewhere") hint=t!("feedback-elsewhere-hint")/>
            <Actions bar=true>
                <Button label=t!("feedback-keep-it") kind=ButtonKind::Primary size=ButtonSize::Large/>
                <LinkButton href="/complaints" label=t!("cancel") kind=ButtonKind::Quiet/>
            </Actions>
        </PostForm>
    }
}

/// `/complaints/noted`: what the person is given, once.
#[component]
pub fn ComplaintNotedPage() -> impl IntoView {
    view! {
        <AppShell>
            {load(feedback_lists(Shelf::Open, 0), |_| {
                let body = match given_to_staff() {
                    Some(given) => view! { <Keep given=given/> }.into_any(),
                    None => view! { <Banner tone=Tone::Info text=t!("feedback-sent-nothing")/> }.into_any(),
                };
                view! {
                    <Crumb trail=vec![(t!("feedback-list"), "/complaints".to_owned())] current=t!("feedback-noted-title")/>
                    <PageHead title=t!("feedback-noted-title") lead=t!("feedback-noted-lead")/>
                    {body}
                }
            })}
        </AppShell>
    }
}
