//! What was written when a session ended: the steps of signing in carry it, and after the last one it can be sent.

use leptos::prelude::*;
use service::session::Written;

use crate::fmt;
use crate::forms::{ASK, FormState, WRITTEN};
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

/// `/sign-in/written`: shown as the answer to the last step of signing in; by itself it leads to what is due.
#[component]
pub fn WrittenPage() -> impl IntoView {
    let Some(written) = use_context::<Written>() else {
        leptos_axum::redirect("/");
        return ().into_any();
    };
    let when = fmt::instant(written.at);
    // The address of a form names its record by the code, and never a person.
    let record = written.path.split('/').nth(2).map(|part| part.split('?').next().unwrap_or_default().to_owned());
    let record = record.filter(|_| written.path.starts_with("/cases/")).map(|code| {
        view! { <p>{t!("written-case", code = code)}</p> }
    });
    let fields: Vec<_> =
        written.pairs.into_iter().map(|(name, value)| view! { <input type="hidden" name=name value=value/> }).collect();
    view! {
        <SoloPage title=t!("written-title") lead=t!("written-lead")>
            <form method="post" action=written.path class="card form">
                {fields}
                <p>{t!("written-when", when = when)}</p>
                {record}
                <Button label=t!("written-go-on") kind=ButtonKind::Primary size=ButtonSize::Block arrow=true/>
            </form>
            <Banner tone=Tone::Quiet text=t!("written-checked")/>
            <p class="small"><a class="tap" href="/">{t!("written-leave")}</a></p>
        </SoloPage>
    }
    .into_any()
}
