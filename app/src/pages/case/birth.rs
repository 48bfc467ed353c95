//! `/cases/{code}/profile/birth`: correcting a birth date, with what follows when it makes somebody a child.

use domain::person::{BirthForm, Switch};
use leptos::prelude::*;
use server_fn::ServerFn;
use service::person::Correcting;

use super::{CaseFrame, CaseTab, case_code};
use crate::api::person::{CorrectBirth, correcting};
use crate::forms::{Form, PostForm, sent};
use crate::pages::load;
use crate::pages::person::BirthPart;
use crate::ui::*;

/// The form.
#[component]
pub fn BirthPage() -> impl IntoView {
    let code = case_code();
    let data = correcting(code.clone(), typed());
    view! {
        <CaseFrame code=code tab=CaseTab::Profile>
            {load(data, |correcting| view! { <Content correcting=correcting/> })}
        </CaseFrame>
    }
}

/// What was typed, when the form came back.
fn typed() -> BirthForm {
    let Some(state) = sent(CorrectBirth::PATH) else { return BirthForm::default() };
    let form = Form::of(state);
    let get = |name: &str| form.typed(name).unwrap_or_default();
    BirthForm {
        command: get("command"),
        version: get("version"),
        code: get("code"),
        birth: domain::date::DateParts { day: get("birth[day]"), month: get("birth[month]"), year: get("birth[year]") },
        age: get("age"),
        age_evidence: get("age_evidence"),
        confirmed: get("confirmed") == "true",
    }
}

#[component]
fn Content(correcting: Correcting) -> impl IntoView {
    let back = CaseTab::Profile.href(&correcting.code);
    let age = match correcting.age {
        Some(a) if a.about => t!("profile-age-about", n = i64::from(a.years)),
        Some(a) => t!("profile-age", n = i64::from(a.years)),
        None => t!("not-recorded"),
    };
    let now = t!("birth-now", age = age, evidence = t!(correcting.evidence.label_key()));
    let (code, version) = (correcting.code.clone(), correcting.version);
    view! {
        <TabHead title=t!("birth-title") lead=t!("birth-lead")/>
        <PostForm action=CorrectBirth::PATH class="form form--narrow" version=version>
            <HiddenField name="code" value=code/>
            <p class="muted">{now}</p>
            <BirthPart/>
            <Consequences correcting=correcting/>
            <Actions bar=true>
                <LinkButton href=back label=t!("cancel") size=ButtonSize::Large/>
                <Button label=t!("birth-save") kind=ButtonKind::Primary size=ButtonSize::Large/>
            </Actions>
        </PostForm>
    }
}

/// What follows, once what was typed says that something does.
#[component]
fn Consequences(correcting: Correcting) -> impl IntoView {
    let (title, lines) = match correcting.switch {
        Switch::None => return None,
        Switch::ToChild => {
            let to = correcting.focal_point.unwrap_or_default();
            let lines = [
                t!("birth-child-moves", to = to),
                t!("birth-child-lose"),
                t!("birth-child-consent"),
                t!("birth-child-hours"),
            ];
            (t!("birth-child-title"), lines.to_vec())
        }
        Switch::ToAdult => (t!("birth-adult-title"), vec![t!("birth-adult-moves"), t!("birth-adult-consent")]),
    };
    let lines: Vec<_> = lines.into_iter().map(|line| view! { <li>{line}</li> }).collect();
    Some(view! {
        <Banner tone=Tone::Warn icon="shield" title=title><ul class="stack gap-1">{lines}</ul></Banner>
        <CheckBox name="confirmed" label=t!("birth-confirm")/>
    })
}
