//! A name is shown on request, with a reason, for five minutes.

use leptos::prelude::*;

use super::{Icon, IconSize, some};
use crate::forms::was_refused;

/// The request. Stands in a `.row.relative`, at the end of the fact line.
#[component]
pub fn IdentityReveal(
    /// Open when the form of this server function was just refused: its `PATH`, or `PATH#id` of one form.
    #[prop(into, optional)]
    opens_for: String,
    /// Instead of the usual explanation.
    #[prop(into, optional)]
    text: String,
    /// The `PostForm` with the reason: a `SelectField` and a `Button`.
    children: Children,
) -> impl IntoView {
    let open = was_refused(&opens_for);
    let text = some(text).unwrap_or_else(|| t!("reveal-text"));
    view! {
        <details class="menu reveal" open=open>
            <summary>
                <Icon name="eye-off"/>
                {t!("reveal-protected")}
            </summary>
            <div class="menu__panel">
                <div class="stack gap-3">
                    <p class="strong">{t!("reveal-title")}</p>
                    <p class="muted">{text}</p>
                    {children()}
                </div>
            </div>
        </details>
    }
}

/// In place of a value that is shown only while the identity is.
#[component]
pub fn Protected(
    /// What to do to see it.
    #[prop(into)]
    text: String,
) -> impl IntoView {
    view! { <Icon name="eye-off" size=IconSize::Small/> " " <span class="muted">{text}</span> }
}
