//! The frame of every signed-in page.

use leptos::prelude::*;

use super::{DocumentTitle, MainNav, TopBar, classes, some};

/// The link that jumps over bar and navigation.
#[component]
pub fn SkipLink() -> impl IntoView {
    view! { <a class="skip" href="#main">{t!("skip-to-content")}</a> }
}

/// Bar, navigation and the page.
#[component]
pub fn AppShell(
    /// Title of the window, where no `PageHead` or `CaseHeader` gives one.
    #[prop(into, optional)]
    title: String,
    /// Whether the page is a form: narrower.
    #[prop(optional)]
    form: bool,
    /// The page.
    children: Children,
) -> impl IntoView {
    let class = classes(&["page", if form { "page--form" } else { "" }]);
    let title = some(title).map(|t| view! { <DocumentTitle text=t/> });
    view! {
        {title}
        <div class="app">
            <SkipLink/>
            <TopBar/>
            <MainNav/>
            <main id="main" class=class>{children()}</main>
        </div>
    }
}
