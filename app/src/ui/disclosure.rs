//! Optional detail, and what cannot be undone. Native `details`: works without a script.

use leptos::prelude::*;

use super::{ButtonKind, Icon, IconSize, icon::icon_if, some, text_id};
use crate::forms::was_refused;

/// Detail for who wants it.
#[component]
pub fn Disclosure(
    /// What it opens.
    #[prop(into)]
    label: String,
    /// Open from the start.
    #[prop(optional)]
    open: bool,
    /// Open when the form of this server function was just refused: its `PATH`, or `PATH#id` of one form.
    #[prop(into, optional)]
    opens_for: String,
    /// The detail.
    children: Children,
) -> impl IntoView {
    let open = open || was_refused(&opens_for);
    view! {
        <details class="disclosure" open=open>
            <summary>
                <Icon name="down" size=IconSize::Small/>
                {label}
            </summary>
            <div class="stack">{children()}</div>
        </details>
    }
}

/// A button that opens a question in place, before something that cannot be undone.
#[component]
pub fn Dialog(
    /// The button: "Withdraw referral".
    #[prop(into)]
    label: String,
    /// The question: "Withdraw this referral?"
    #[prop(into)]
    title: String,
    /// What will happen.
    #[prop(into, optional)]
    text: String,
    /// Icon of the button.
    #[prop(into, optional)]
    icon: String,
    /// Look of the button.
    #[prop(optional)]
    kind: ButtonKind,
    /// Open when the form of this server function was just refused: its `PATH`, or `PATH#id` of one form.
    #[prop(into, optional)]
    opens_for: String,
    /// The `PostForm`.
    children: Children,
) -> impl IntoView {
    let class = match kind {
        ButtonKind::Plain => "btn start",
        ButtonKind::Primary => "btn btn--primary start",
        ButtonKind::Quiet => "btn btn--quiet start",
        ButtonKind::Danger => "btn btn--danger start",
    };
    let open = was_refused(&opens_for);
    let id = text_id("dialog", &title);
    let labelled = id.clone();
    let text = some(text).map(|t| view! { <p class="small">{t}</p> });
    view! {
        <details class="stack gap-3" open=open>
            <summary class=class>
                {icon_if(icon, IconSize::Normal)}
                {label}
            </summary>
            <div class="dialog dialog--static stack" role="group" aria-labelledby=labelled>
                <h3 class="t-lg" id=id>{title}</h3>
                {text}
                {children()}
            </div>
        </details>
    }
}
