//! What a desk can do with it.

use domain::feedback::{Category, Outcome, State};
use leptos::prelude::*;
use server_fn::ServerFn;
use service::feedback::Page;

use super::words::category;
use crate::api::feedback::{MoveFeedback, NameAccused, NameOrganisation, StepFeedback, WriteFeedback};
use crate::choices;
use crate::forms::{PostForm, was_refused};
use crate::ui::*;

/// The next step first; then writing, another category, and whom it is about.
#[component]
pub(super) fn Acts(page: Page) -> impl IntoView {
    let f = &page.feedback;
    let (reference, version, state) = (f.reference.clone(), f.version, f.state);
    let next = match state {
        State::New => view! { <Acknowledge reference=reference.clone() version=version/> }.into_any(),
        State::Acknowledged => view! { <Resolve reference=reference.clone() version=version/> }.into_any(),
        State::Resolved => view! { <Close reference=reference.clone() version=version/> }.into_any(),
        State::Closed => ().into_any(),
    };
    let early = (state == State::New).then(|| {
        let reference = reference.clone();
        view! {
            <Disclosure label=t!("feedback-answer-now") open=was_refused(&format!("{}#resolve", StepFeedback::PATH))>
                <Resolve reference=reference version=version/>
            </Disclosure>
        }
    });
    let reopen = matches!(state, State::Resolved | State::Closed).then(|| {
        let reference = reference.clone();
        view! {
            <Disclosure label=t!("feedback-reopen") open=was_refused(&format!("{}#reopen", StepFeedback::PATH))>
                <PostForm action=StepFeedback::PATH class="form" version=version id="reopen">
                    <HiddenField name="reference" value=reference/>
                    <HiddenField name="step" value="reopen"/>
                    <TextArea name="answer" label=t!("feedback-why-reopen")/>
                    <Button label=t!("feedback-reopen")/>
                </PostForm>
            </Disclosure>
        }
    });
    let categories = Category::ALL.iter().filter(|c| **c != f.words.category);
    let categories = categories.map(|c| Choice::new(c.as_str(), category(*c))).collect();
    let choice = |(id, name): &(domain::id::UserId, String)| Choice::new(id.to_string(), name.clone());
    let nobody = Choice::new("nobody", t!("feedback-name-nobody"));
    let people = [nobody].into_iter().chain(page.people.iter().map(choice)).collect();
    let (to_write, to_move, to_undo) = (reference.clone(), reference.clone(), reference.clone());
    let undo = (!page.accused.is_empty()).then(|| {
        let accused = page.accused.iter().map(choice).collect();
        view! {
            <Disclosure label=t!("feedback-unname") open=was_refused(&format!("{}#undo", NameAccused::PATH))>
                <PostForm action=NameAccused::PATH class="form" version=version id="undo">
                    <HiddenField name="reference" value=to_undo/>
                    <HiddenField name="undo" value="true"/>
                    <SelectField name="user" label=t!("feedback-name-whom") hint=t!("feedback-unname-hint") choices=accused width=Width::Full/>
                    <Button label=t!("feedback-unname")/>
                </PostForm>
            </Disclosure>
        }
    });
    let organisation = f.words.organisation.map(|o| o.to_string());
    let organisations = page.organisations.iter().map(|(id, name)| Choice::new(id.to_string(), name.clone())).collect();
    let concern =
        view! { <Concern reference=reference.clone() version=version value=organisation choices=organisations/> };
    let away = f.apart.then(|| view! { <PutAway reference=reference.clone() version=version/> });
    view! {
        {next}
        {early}
        {away}
        <Disclosure label=t!("feedback-write") open=was_refused(WriteFeedback::PATH)>
            <PostForm action=WriteFeedback::PATH class="form" version=version id="write">
                <HiddenField name="reference" value=to_write/>
                <TextArea name="said" label=t!("feedback-message")/>
                <CheckBox name="told" label=t!("feedback-told") hint=t!("feedback-told-hint")/>
                <Button label=t!("feedback-write-send")/>
            </PostForm>
        </Disclosure>
        {reopen}
        <Disclosure label=t!("feedback-move") open=was_refused(MoveFeedback::PATH)>
            <PostForm action=MoveFeedback::PATH class="form" version=version id="move">
                <HiddenField name="reference" value=to_move/>
                <SelectField name="category" label=t!("feedback-move-to") hint=t!("feedback-move-hint") choices=categories width=Width::Full/>
                <TextArea name="reason" label=t!("feedback-move-why") hint=t!("feedback-move-why-hint") optional=true/>
                <Button label=t!("feedback-move")/>
            </PostForm>
        </Disclosure>
        {concern}
        <Disclosure label=t!("feedback-name") open=was_refused(NameAccused::PATH)>
            <PostForm action=NameAccused::PATH class="form" version=version id="about">
                <HiddenField name="reference" value=reference/>
                <SelectField name="user" label=t!("feedback-name-whom") hint=t!("feedback-name-hint") choices=people width=Width::Full/>
                <Button label=t!("feedback-name-keep")/>
            </PostForm>
        </Disclosure>
        {undo}
    }
}

#[component]
fn Acknowledge(reference: String, version: i64) -> impl IntoView {
    view! {
        <PostForm action=StepFeedback::PATH class="card form" version=version id="acknowledge">
            <h2>{t!("feedback-acknowledge-title")}</h2>
            <p class="small">{t!("feedback-acknowledge-text")}</p>
            <HiddenField name="reference" value=reference/>
            <HiddenField name="step" value="acknowledge"/>
            <Actions><Button label=t!("feedback-acknowledge") kind=ButtonKind::Primary/></Actions>
        </PostForm>
    }
}

#[component]
fn Resolve(reference: String, version: i64) -> impl IntoView {
    view! {
        <PostForm action=StepFeedback::PATH class="card form" version=version id="resolve">
            <h2>{t!("feedback-resolve-title")}</h2>
            <HiddenField name="reference" value=reference/>
            <HiddenField name="step" value="resolve"/>
            <SelectField name="outcome" label=t!("feedback-outcome") choices=choices!(Outcome) width=Width::Full/>
            <TextArea name="answer" label=t!("feedback-answer") hint=t!("feedback-answer-hint")/>
            <Actions><Button label=t!("feedback-resolve") kind=ButtonKind::Primary/></Actions>
        </PostForm>
    }
}

#[component]
fn Close(reference: String, version: i64) -> impl IntoView {
    let satisfied = vec![Choice::new("yes", t!("yes")), Choice::new("no", t!("no"))];
    view! {
        <PostForm action=StepFeedback::PATH class="card form" version=version id="close">
            <h2>{t!("feedback-close-title")}</h2>
            <p class="small">{t!("feedback-close-text")}</p>
            <HiddenField name="reference" value=reference/>
            <HiddenField name="step" value="close"/>
            <RadioGroup name="satisfied" label=t!("feedback-was-satisfied") choices=satisfied row=true optional=true/>
            <Actions><Button label=t!("feedback-close") kind=ButtonKind::Primary/></Actions>
        </PostForm>
    }
}

/// For what a program wrote: it ends without an answer. If it was a person, they can say so, and it is open again.
#[component]
fn PutAway(reference: String, version: i64) -> impl IntoView {
    view! {
        <Disclosure label=t!("feedback-away") open=was_refused(&format!("{}#away", StepFeedback::PATH))>
            <PostForm action=StepFeedback::PATH class="form" version=version id="away">
                <HiddenField name="reference" value=reference/>
                <HiddenField name="step" value="put_away"/>
                <p class="small">{t!("feedback-away-text")}</p>
                <Button label=t!("feedback-away")/>
            </PostForm>
        </Disclosure>
    }
}

/// About which organisation of the directory it is.
#[component]
fn Concern(reference: String, version: i64, value: Option<String>, choices: Vec<Choice>) -> impl IntoView {
    view! {
        <Disclosure label=t!("feedback-organise") open=was_refused(NameOrganisation::PATH)>
            <PostForm action=NameOrganisation::PATH class="form" version=version id="organisation">
                <HiddenField name="reference" value=reference/>
                <SelectField name="organisation" label=t!("feedback-organise-which") hint=t!("feedback-organise-hint") choices=choices value=value.unwrap_or_default() optional=true empty=t!("feedback-organise-none") width=Width::Full/>
                <Button label=t!("feedback-organise-keep")/>
            </PostForm>
        </Disclosure>
    }
}
