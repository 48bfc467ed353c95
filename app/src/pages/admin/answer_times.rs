//! `/admin/answer-times`: how soon providers answer, and what follows when they do not.

use domain::referral::{ServiceLevel, Urgency};
use leptos::prelude::*;
use server_fn::ServerFn;

use super::tabs;
use crate::api::admin::{EditServiceLevel, service_levels};
use crate::forms::PostForm;
use crate::pages::load;
use crate::ui::*;

/// One form for each urgency.
#[component]
pub fn AnswerTimesPage() -> impl IntoView {
    view! {
        <AppShell form=true>
            <PageHead title=t!("admin-answer-times") lead=t!("answer-times-lead")/>
            <Tabs label=t!("nav-admin") tabs=tabs()/>
            <SavedBanner texts=vec![("level", t!("answer-times-saved"))]/>
            {load(service_levels(), |levels| {
                let forms: Vec<_> = levels
                    .into_iter()
                    .map(|(urgency, level, version)| view! { <Level urgency=urgency level=level version=version/> })
                    .collect();
                view! { <div class="cols cols--l">{forms}</div> }
            })}
        </AppShell>
    }
}

#[component]
fn Level(urgency: Urgency, level: ServiceLevel, version: i64) -> impl IntoView {
    view! {
        <PostForm action=EditServiceLevel::PATH class="card form" id=urgency.as_str() version=version>
            <h2>{t!(urgency.label_key())}</h2>
            <HiddenField name="urgency" value=urgency.as_str()/>
            <Amount name="acknowledge" label=t!("answer-times-acknowledge") value=level.acknowledge urgency=urgency/>
            <Amount name="answer" label=t!("answer-times-answer") value=level.answer urgency=urgency/>
            <Amount name="first_reminder" label=t!("answer-times-first") value=level.first_reminder urgency=urgency/>
            <Amount name="second_reminder" label=t!("answer-times-second") value=level.second_reminder urgency=urgency/>
            <Amount name="supervisor" label=t!("answer-times-supervisor") value=level.supervisor urgency=urgency/>
            <Amount name="expires" label=t!("answer-times-expires") value=level.expires urgency=urgency/>
            <Actions><Button label=t!("save")/></Actions>
        </PostForm>
    }
}

#[component]
fn Amount(name: &'static str, label: String, value: u32, urgency: Urgency) -> impl IntoView {
    let unit = if urgency.in_hours() { t!("answer-times-hours") } else { t!("answer-times-days") };
    view! {
        <TextField name=name label=label value=value.to_string() suffix=unit inputmode="numeric" width=Width::W4 ltr=true/>
    }
}
