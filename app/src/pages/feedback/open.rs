//! `/feedback` and `/feedback/sent`: anybody says something. The words are such that who looks over the shoulder, or into
//! the history of the browser, learns nothing.

use domain::feedback::Category;
use domain::programme::dialled;
use leptos::prelude::*;
use server_fn::ServerFn;
use service::feedback::Given;

use super::words::said_category;
use crate::api::cookie::never_keep;
use crate::api::feedback::{SubmitFeedback, feedback_offices, given_to_anybody};
use crate::caller::complaints_phone;
use crate::forms::{PostForm, form};
use crate::pages::load_whole;
use crate::ui::*;

/// Saying something.
#[component]
pub fn FeedbackPage() -> impl IntoView {
    never_keep();
    load_whole(feedback_offices(), |offices| view! { <Write offices=offices/> })
}

#[component]
fn Write(offices: Vec<(String, String)>) -> impl IntoView {
    let categories = Category::ALL.iter().map(|c| Choice::new(c.as_str(), said_category(*c))).collect();
    let offices = offices.into_iter().map(|(id, name)| Choice::new(id, name)).collect();
    view! {
        <SoloPage title=t!("feedback-title") lead=t!("feedback-lead")>
            <PostForm action=SubmitFeedback::PATH class="card form">
                <SelectField name="category" label=t!("feedback-what") choices=categories width=Width::Full/>
                <SelectField name="office" label=t!("feedback-office") choices=offices optional=true empty=t!("feedback-office-none") width=Width::Full/>
                <TextArea name="said" label=t!("feedback-said") hint=t!("feedback-said-hint")/>
                <TextField name="about" label=t!("feedback-about") hint=t!("feedback-about-hint") optional=true/>
                <TextField name="contact" label=t!("feedback-contact") hint=t!("feedback-contact-hint") optional=true/>
                <CheckBox name="elsewhere" label=t!("feedback-elsewhere") hint=t!("feedback-elsewhere-hint")/>
                <Trap/>
                <Button label=t!("feedback-send") icon="send" kind=ButtonKind::Primary size=ButtonSize::Block/>
            </PostForm>
            {complaints_phone().map(|number| view! { <Call number=number/> })}
            <p class="small muted note"><Icon name="shield"/><span>{t!("feedback-note")}</span></p>
            <p><a class="tap" href="/feedback/answer">{t!("feedback-look-link")}</a></p>
        </SoloPage>
    }
}

/// For whoever would rather speak, or cannot write.
#[component]
fn Call(number: String) -> impl IntoView {
    let href = format!("tel:{}", dialled(&number));
    view! {
        <p class="note"><Icon name="phone"/><span>{t!("feedback-call")} " " <a class="tap ltr" href=href>{number}</a></span></p>
    }
}

/// A field that people do not see, and programs fill in. Who comes upon it without eyes, or by a browser that fills in
/// everything, is told to leave it empty.
#[component]
fn Trap() -> impl IntoView {
    let name = form().name("website");
    view! {
        <div class="vh">
            <label>{t!("feedback-trap")}<input type="text" name=name tabindex="-1" autocomplete="off"/></label>
        </div>
    }
}

/// Number and secret word, once.
#[component]
pub fn FeedbackSentPage() -> impl IntoView {
    never_keep();
    let body = match given_to_anybody() {
        Some(given) => view! { <Keep given=given/> }.into_any(),
        None => view! { <Banner tone=Tone::Info text=t!("feedback-sent-nothing")/> }.into_any(),
    };
    view! {
        <SoloPage title=t!("feedback-sent-title") lead=t!("feedback-sent-lead")>
            {body}
            <div class="row gap-4">
                <a class="tap" href="/feedback/answer">{t!("feedback-look-link")}</a>
                <a class="tap" href="/about">{t!("feedback-leave")}</a>
            </div>
        </SoloPage>
    }
}

/// What the person keeps.
#[component]
pub(super) fn Keep(given: Given) -> impl IntoView {
    view! {
        <div class="card stack gap-4">
            <KeyValue>
                <Pair label=t!("feedback-reference")><strong class="mono ltr t-xl">{given.reference}</strong></Pair>
                <Pair label=t!("feedback-secret")><strong class="mono ltr t-xl">{given.secret}</strong></Pair>
            </KeyValue>
            <p class="small">{t!("feedback-keep")}</p>
        </div>
    }
}
