//! More actions.

use leptos::prelude::*;

use super::{Icon, IconSize, icon::icon_if};

/// A button that opens a list of links.
#[component]
pub fn Menu(
    /// What it says.
    #[prop(into)]
    label: String,
    /// Its icon.
    #[prop(into, default = "dots".into())]
    icon: String,
    /// Opens towards the end of the line.
    #[prop(optional)]
    start: bool,
    /// `MenuLink`s, or forms.
    children: Children,
) -> impl IntoView {
    let panel = if start { "menu__panel menu__panel--start" } else { "menu__panel" };
    view! {
        <details class="menu">
            <summary class="btn">
                <Icon name=icon/>
                {label}
            </summary>
            <div class=panel>{children()}</div>
        </details>
    }
}

/// One link of a [`Menu`].
#[component]
pub fn MenuLink(
    /// Where.
    #[prop(into)]
    href: String,
    /// What it says.
    #[prop(into)]
    label: String,
    /// Its icon.
    #[prop(into, optional)]
    icon: String,
) -> impl IntoView {
    view! { <a href=href>{icon_if(icon, IconSize::Normal)}{label}</a> }
}
