//! `/admin/caseload`: how many cases one caseworker should have, and what a case weighs.

use domain::caseload::LoadLimits;
use leptos::prelude::*;
use server_fn::ServerFn;

use super::tabs;
use crate::api::admin::{EditLoadLimits, load_limits};
use crate::forms::PostForm;
use crate::pages::load;
use crate::ui::*;

/// One form.
#[component]
pub fn CaseloadPage() -> impl IntoView {
    view! {
        <AppShell form=true>
            <PageHead title=t!("admin-caseload") lead=t!("caseload-lead")/>
            <Tabs label=t!("nav-admin") tabs=tabs()/>
            <SavedBanner texts=vec![("caseload", t!("caseload-saved"))]/>
            {load(load_limits(), |(limits, version)| view! { <Limits limits=limits version=version/> })}
        </AppShell>
    }
}

#[component]
fn Limits(limits: LoadLimits, version: i64) -> impl IntoView {
    view! {
        <PostForm action=EditLoadLimits::PATH class="card form form--narrow" version=version>
            <h2>{t!("caseload-limits")}</h2>
            <Amount name="target" label=t!("field-target") hint=t!("caseload-target-hint") value=limits.target unit=t!("caseload-cases")/>
            <Amount name="cap" label=t!("field-cap") hint=t!("caseload-cap-hint") value=limits.cap unit=t!("caseload-cases")/>
            <Amount name="red" label=t!("field-red") hint=t!("caseload-red-hint") value=limits.red unit=t!("caseload-cases")/>
            <h2>{t!("caseload-weights")}</h2>
            <Amount name="high_percent" label=t!("field-high-percent") hint=t!("caseload-high-hint") value=limits.high_percent unit="%"/>
            <Amount name="monitoring_percent" label=t!("field-monitoring-percent") hint=t!("caseload-monitoring-hint")
                value=limits.monitoring_percent unit="%"/>
            <Actions><Button label=t!("save")/></Actions>
        </PostForm>
    }
}

#[component]
fn Amount(name: &'static str, label: String, hint: String, value: u32, #[prop(into)] unit: String) -> impl IntoView {
    view! {
        <TextField name=name label=label hint=hint value=value.to_string() suffix=unit inputmode="numeric" width=Width::W4 ltr=true/>
    }
}
