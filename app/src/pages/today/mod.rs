//! `/`: what is due.

use leptos::prelude::*;

use crate::ui::AppShell;

/// What is due, overdue and waiting for the reader.
#[component]
pub fn TodayPage() -> impl IntoView {
    view! { <AppShell title=t!("nav-today")><p></p></AppShell> }
}
