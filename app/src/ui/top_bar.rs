//! The dark bar: who we are, search, account.

use domain::authz::Permission;
use leptos::prelude::*;

use super::{AccountMenu, BrandMark, Icon, StatusChip, Tone};
use crate::caller::{app, may};

/// Whether this installation holds demonstration data.
pub(crate) fn is_demo() -> bool {
    app().is_ok_and(|a| a.demo)
}

/// The bar of signed-in pages.
#[component]
pub fn TopBar() -> impl IntoView {
    let search = if may(Permission::CaseList) {
        view! { <BarSearch/> }.into_any()
    } else {
        // What follows stays at the end of the bar.
        view! { <span class="push"></span> }.into_any()
    };
    view! {
        <header class="bar">
            <BrandMark/>
            {search}
            <DemoMark/>
            <AccountMenu/>
        </header>
    }
}

/// Marks demonstration data, on every page that has a bar.
#[component]
pub fn DemoMark() -> impl IntoView {
    is_demo().then(|| view! { <StatusChip tone=Tone::Warn icon="info" text=t!("demo-mark")/> })
}

/// Search in the caseload. What is typed may be a name: docs/PRIVACY.md says what becomes of it.
#[component]
fn BarSearch() -> impl IntoView {
    view! {
        <form class="bar__search" role="search" method="get" action="/cases">
            <Icon name="search"/>
            <label class="vh" for="bar-q">{t!("search")}</label>
            <input id="bar-q" name="q" type="search" placeholder=t!("search-cases-placeholder") autocomplete="off"/>
        </form>
    }
}
