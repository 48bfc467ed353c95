//! Half a year after a training: what the person works.

use domain::training::{Trace, Traced};
use leptos::prelude::*;
use server_fn::ServerFn;

use crate::api::training::TraceGraduate;
use crate::caller::today;
use crate::choices;
use crate::fmt;
use crate::forms::PostForm;
use crate::pages::intake::WorkField;
use crate::pages::placement::occupation;
use crate::ui::{Actions, Button, DateField, Disclosure, HiddenField, RadioGroup};

/// "Works: Tailor, 3 May 2026".
pub fn said(trace: &Trace) -> String {
    let what = match &trace.isco {
        Some(isco) => t!("trace-works", what = occupation(isco)),
        None => t!(trace.found.label_key()),
    };
    t!("toolkit-seen", what = what, day = fmt::day(trace.asked_on))
}

/// The question. The page has a list of occupations.
#[component]
pub fn Ask(
    /// Code of the case.
    code: String,
    /// Id of the enrolment.
    id: String,
) -> impl IntoView {
    let opens = format!("{}#{id}", TraceGraduate::PATH);
    let (form, day) = (id.clone(), today().to_string());
    view! {
        <Disclosure label=t!("trace-ask") opens_for=opens>
            <PostForm action=TraceGraduate::PATH id=form class="stack gap-4">
                <input type="hidden" name="code" value=code/>
                <HiddenField name="id" value=id/>
                <p class="small muted">{t!("trace-lead")}</p>
                <DateField name="asked_on" label=t!("trace-day") value=day.clone() max=day/>
                <RadioGroup name="found" label=t!("trace-found") choices=choices!(Traced)/>
                <WorkField name="work" label=t!("trace-work") hint=t!("trace-work-hint") saved=Default::default()/>
                <Actions><Button label=t!("save")/></Actions>
            </PostForm>
        </Disclosure>
    }
}
