//! The words that are read aloud before anybody answers: one text with one version, wherever consent is asked for.

use domain::locale::Locale;
use leptos::prelude::*;

use crate::caller::locale;
use crate::i18n;
use crate::ui::Disclosure;

/// The words in the page's language, and in the others for whoever reads them better aloud.
#[component]
pub fn WordsToRead() -> impl IntoView {
    let words = |l: Locale| {
        let paragraphs: Vec<_> = ["file", "sharing", "rights"]
            .map(|part| view! { <p>{i18n::text(l, &format!("consent-words-{part}"), None)}</p> })
            .into_iter()
            .collect();
        view! { <div class="stack gap-2" lang=l.as_str() dir=l.direction()>{paragraphs}</div> }
    };
    let others: Vec<_> = Locale::ALL
        .iter()
        .filter(|l| **l != locale())
        .map(|l| view! { <Disclosure label=l.own_name()>{words(*l)}</Disclosure> })
        .collect();
    view! {
        <div class="card card--sunken">
            {words(locale())}
            <div>{others}</div>
        </div>
    }
}
