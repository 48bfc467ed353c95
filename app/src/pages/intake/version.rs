//! `/cases/{code}/intake/{step}/{version}`: what was saved once, to read.

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use service::intake::Version;

use super::lines::{LineList, lines};
use super::{asked, href, step_title};
use crate::api::intake::intake_version;
use crate::caller::today;
use crate::fmt;
use crate::pages::case::{CaseFrame, CaseTab, case_code};
use crate::pages::load;
use crate::ui::{Card, LinkButton, TabHead};

/// The page.
#[component]
pub fn VersionPage() -> impl IntoView {
    let code = case_code();
    let number = use_params_map().read_untracked().get("version").unwrap_or_default();
    let data = intake_version(code.clone(), asked(), number);
    view! {
        <CaseFrame code=code tab=CaseTab::Profile>
            {load(data, |version| view! { <Content version=version/> })}
        </CaseFrame>
    }
}

#[component]
fn Content(version: Version) -> impl IntoView {
    let saved = version.saved;
    let day = fmt::day_short(fmt::local_date(saved.at), today());
    let lead = t!("intake-saved-by", day = day, who = saved.by);
    let title = t!("intake-version", occasion = t!(saved.occasion.label_key()), n = saved.version);
    let back = href(&version.code, Some(saved.step), saved.occasion, "");
    view! {
        <TabHead title=title lead=lead><LinkButton href=back label=t!("intake-newest-version") icon="left"/></TabHead>
        <Card title=step_title(saved.step)><LineList lines=lines(&version.section, version.protected.as_ref())/></Card>
    }
}
