//! Icons of the sprite. Decorative: the words beside it, or the button's label, say what it means.

use leptos::prelude::*;

use super::classes;
use crate::caller::asset;

/// How large an icon is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum IconSize {
    /// Beside small text.
    Small,
    /// Beside text.
    #[default]
    Normal,
    /// At the head of a panel.
    Large,
}

/// Icons that point somewhere, so they turn round in right-to-left pages. Clocks and ticks do not.
const DIRECTED: [&str; 10] =
    ["arrow", "left", "list", "out", "refer", "right", "send", "trend-down", "trend-flat", "trend-up"];

/// An icon by its name in the sprite, without `i-`.
#[component]
pub fn Icon(
    /// Name in `public/icons.svg`.
    #[prop(into)]
    name: String,
    /// Size.
    #[prop(optional)]
    size: IconSize,
    /// Turns round in right-to-left pages. Icons that point somewhere do so by themselves.
    #[prop(optional)]
    flip: bool,
    /// One more class, e.g. `is-now`.
    #[prop(into, optional)]
    class: String,
) -> impl IntoView {
    let size = match size {
        IconSize::Small => "icon--sm",
        IconSize::Normal => "",
        IconSize::Large => "icon--lg",
    };
    let flip = if flip || DIRECTED.contains(&name.as_str()) { "icon--flip" } else { "" };
    let class = classes(&["icon", size, flip, &class]);
    let href = format!("{}#i-{name}", asset("icons.svg"));
    view! {
        <svg class=class aria-hidden="true">
            <use_ href=href></use_>
        </svg>
    }
}

/// The icon, or nothing when the name is empty.
pub(crate) fn icon_if(name: String, size: IconSize) -> Option<impl IntoView> {
    (!name.is_empty()).then(|| view! { <Icon name=name size=size/> })
}
