//! `/cases/{code}/profile/decide`: what has two values, who entered each and when, and which of them holds.

mod words;

use domain::branch::{BranchField, Keep, path};
use leptos::prelude::*;
use server_fn::ServerFn;
use service::branch::{Deciding, OpenField, Value};

use self::words::words;
use crate::api::branch::{DecideValues, deciding};
use crate::fmt;
use crate::forms::PostForm;
use crate::pages::case::{CaseFrame, CaseTab, WhileShown, case_code};
use crate::pages::load;
use crate::ui::{
    Actions, Banner, Button, ButtonKind, ButtonSize, ChoiceGroup, EmptyState, HiddenField, LinkButton, SavedBanner,
    SideOption,
};

/// What waits for a decision in a case.
#[component]
pub fn DecidePage() -> impl IntoView {
    let code = case_code();
    let data = deciding(code.clone());
    view! {
        <CaseFrame code=code tab=CaseTab::Profile>
            <SavedBanner texts=vec![
                ("undecided", t!("branch-saved-undecided")),
                ("decided", t!("branch-saved-decided")),
            ]/>
            {load(data, |deciding| view! { <Content deciding=deciding/> })}
        </CaseFrame>
    }
}

#[component]
fn Content(deciding: Deciding) -> impl IntoView {
    let back = format!("/cases/{}/profile", deciding.code);
    let profile = back.clone();
    let hidden = deciding.hidden.then(move || {
        view! {
            <Banner icon="eye-off" title=t!("profile-edit-reveal") text=t!("branch-hidden")>
                <div class="row"><LinkButton href=profile label=t!("profile-back")/></div>
            </Banner>
        }
    });
    let nothing = deciding.fields.is_empty() && !deciding.hidden;
    let body = if nothing {
        view! { <EmptyState title=t!("branch-none") text=t!("branch-none-text")/> }.into_any()
    } else if deciding.fields.is_empty() {
        ().into_any()
    } else {
        view! { <WhileShown><DecideForm deciding=deciding back=back/></WhileShown> }.into_any()
    };
    view! {
        <div class="stack gap-1">
            <h2 class="t-xl">{t!("branch-title")}</h2>
            <p class="muted">{t!("branch-lead")}</p>
        </div>
        {hidden}
        {body}
    }
}

#[component]
fn DecideForm(deciding: Deciding, back: String) -> impl IntoView {
    view! {
        <PostForm action=DecideValues::PATH class="form">
            <Questions deciding=deciding/>
            <Actions bar=true>
                <LinkButton href=back label=t!("branch-later") size=ButtonSize::Large/>
                <Button label=t!("branch-save") kind=ButtonKind::Primary size=ButtonSize::Large/>
            </Actions>
        </PostForm>
    }
}

/// What was shown, and one question for each field. A component, so that its fields find their form.
#[component]
fn Questions(deciding: Deciding) -> impl IntoView {
    let shown = deciding.branches.into_iter().enumerate();
    let shown: Vec<_> = shown.map(|(i, id)| view! { <HiddenField name=format!("branches[{i}]") value=id/> }).collect();
    let fields: Vec<_> = deciding.fields.into_iter().map(|field| view! { <Question field=field/> }).collect();
    view! {
        <HiddenField name="code" value=deciding.code/>
        <HiddenField name="seen" value=deciding.seen/>
        {shown}
        {fields}
    }
}

/// One field, with every value that it has.
#[component]
fn Question(field: OpenField) -> impl IntoView {
    let OpenField { field, values, both } = field;
    let name = path(field);
    let mut sides: Vec<_> =
        values.into_iter().enumerate().map(|(i, value)| side(field, value, &name, i == 0)).collect();
    if both {
        let text = match field {
            BranchField::Phones => t!("branch-both-phones"),
            _ => t!("branch-both-text"),
        };
        sides.push(
            view! { <SideOption name=name.clone() value=Keep::Both.code() title=t!("branch-both") sub=text lines=Vec::new()/> }
                .into_any(),
        );
    }
    view! {
        <ChoiceGroup name=name label=t!(field.label_key()) large=true>
            <div class="conflict">{sides}</div>
        </ChoiceGroup>
    }
}

fn side(field: BranchField, value: Value, name: &str, first: bool) -> AnyView {
    let who = match (value.mine, value.by) {
        (true, _) => t!("branch-yours"),
        (false, Some(by)) => by,
        (false, None) => t!("branch-somebody"),
    };
    let when = value.at.map(fmt::instant).unwrap_or_default();
    let saved = value.keep == Keep::Saved;
    let sub = match (saved, when.is_empty()) {
        (true, true) => t!("branch-now"),
        (true, false) => t!("branch-now-since", when = when),
        (false, _) => when,
    };
    let lines = words(field, &value.of);
    view! { <SideOption name=name.to_owned() value=value.keep.code() title=who sub=sub lines=lines first=first/> }
        .into_any()
}
