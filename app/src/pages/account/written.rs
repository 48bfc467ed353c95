//! What was written when a session ended: the steps of signing in carry it, and after the last one it can be sent.

use leptos::prelude::*;
use service::session::Written;

use crate::api::session::written;
use crate::fmt;
use crate::forms::{ASK, FormState, WRITTEN};
use crate::pages::load_whole;
use crate::ui::{Banner, Button, ButtonKind, ButtonSize, LinkButton, SoloPage, Tone};

/// Whether something waits until somebody has signed in.
pub fn waits() -> bool {
    sealed().is_some()
}

fn sealed() -> Option<String> {
    use_context::<FormState>()?.written().map(str::to_owned)
}

/// Inside the form of a step: what waits goes on with it.
#[component]
pub fn CarriesWritten() -> impl IntoView {
    sealed().map(|sealed| view! { <input type="hidden" name=WRITTEN value=sealed/> })
}

/// Another way to do a step, inside its form. A link would lose what waits.
#[component]
pub(super) fn OtherWay(href: String, label: String) -> impl IntoView {
    if waits() {
        view! { <button class="btn" formaction=href name=ASK value="other">{label}</button> }.into_any()
    } else {
        view! { <LinkButton href=href label=label/> }.into_any()
    }
}

/// `/sign-in/written`: the way after signing in where something waits; otherwise it leads to what is due.
#[component]
pub fn WrittenPage() -> impl IntoView {
    load_whole(written(), |written| match written {
        Some(written) => view! { <Offer written=written/> }.into_any(),
        None => {
            leptos_axum::redirect("/");
            ().into_any()
        }
    })
}

/// What the form would do is on the page: whoever had the phone meanwhile could have sent something of their own.
#[component]
fn Offer(written: Written) -> impl IntoView {
    let when = fmt::instant(written.at);
    let typed: Vec<_> = written
        .pairs
        .iter()
        .filter(|(name, value)| !name.starts_with('_') && value.chars().any(char::is_whitespace))
        .map(|(_, value)| view! { <li dir="auto">{value.clone()}</li> })
        .collect();
    let typed = (!typed.is_empty())
        .then(|| view! { <p class="strong">{t!("written-words")}</p><ul class="stack gap-1">{typed}</ul> });
    let page = written.path.split('?').next().unwrap_or_default().to_owned();
    let fields: Vec<_> =
        written.pairs.into_iter().map(|(name, value)| view! { <input type="hidden" name=name value=value/> }).collect();
    view! {
        <SoloPage title=t!("written-title") lead=t!("written-lead")>
            <form method="post" action=written.path class="card form">
                {fields}
                <p>{t!("written-when", when = when)}</p>
                <p class="small muted">{t!("written-page")}" "<code dir="ltr">{page}</code></p>
                {typed}
                <Button label=t!("written-go-on") kind=ButtonKind::Primary size=ButtonSize::Block arrow=true/>
            </form>
            <Banner tone=Tone::Quiet text=t!("written-checked")/>
            <p class="small"><a class="tap" href="/">{t!("written-leave")}</a></p>
        </SoloPage>
    }
}
