//! The result of checking the chain of the audit trail.

use leptos::prelude::*;

use super::{Banner, Tone, some};

/// Whether every entry is unchanged.
#[component]
pub fn VerifiedBanner(
    /// Whether the chain holds.
    ok: bool,
    /// "Verified: no entry was changed or removed".
    #[prop(into)]
    title: String,
    /// How many were checked, and when.
    #[prop(into)]
    text: String,
    /// The latest fingerprint.
    #[prop(into, optional)]
    fingerprint: String,
    /// A button to check again.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let (tone, icon) = if ok { (Tone::Ok, "shield-ok") } else { (Tone::Danger, "alert") };
    let hash = some(fingerprint)
        .map(|f| view! { <p class="hash"><span class="vh">{t!("audit-fingerprint")} " "</span><span class="ltr">{f}</span></p> });
    view! {
        <Banner tone=tone icon=icon title=title text=text>
            {hash}
            {children.map(|c| view! { <div class="row">{c()}</div> })}
        </Banner>
    }
}
