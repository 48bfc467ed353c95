//! `/cases/{code}`: what happened, and what comes next.

use leptos::prelude::*;

use super::{CaseFrame, CaseTab, case_code};

/// The first page of a case.
#[component]
pub fn OverviewPage() -> impl IntoView {
    view! { <CaseFrame code=case_code() tab=CaseTab::Overview>{()}</CaseFrame> }
}
