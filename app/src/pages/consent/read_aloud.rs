//! The words that are read aloud before anybody answers: one text with one version, wherever consent is asked for.

use domain::consent::{ConsentWords, in_force};
use domain::locale::Locale;
use leptos::prelude::*;

use crate::caller::{consent_versions, locale, today};
use crate::i18n;
use crate::ui::Disclosure;

/// The words in force in the page's language, and in the others for whoever reads them better aloud.
#[component]
pub fn WordsToRead() -> impl IntoView {
    let versions = consent_versions();
    let words = in_force(&versions, today()).map_or_else(usual_words, |v| v.words.clone());
    let others: Vec<_> = Locale::ALL
        .iter()
        .filter(|l| **l != locale())
        .map(|l| {
            let words = said(&words, *l);
            view! { <Disclosure label=l.own_name()>{words}</Disclosure> }
        })
        .collect();
    view! {
        <div class="card card--sunken">
            {said(&words, locale())}
            <div>{others}</div>
        </div>
    }
}

/// The product's own words.
pub fn usual_words() -> ConsentWords {
    let words = |l: Locale| {
        let paragraphs =
            ["file", "sharing", "rights"].map(|part| i18n::text(l, &format!("consent-words-{part}"), None));
        paragraphs.join("\n\n")
    };
    ConsentWords { en: words(Locale::En), fr: words(Locale::Fr), ar: words(Locale::Ar) }
}

/// Words in a language, paragraph by paragraph.
pub fn said(words: &ConsentWords, locale: Locale) -> AnyView {
    let paragraphs: Vec<_> = words.paragraphs(locale).map(|p| view! { <p>{p.to_owned()}</p> }).collect();
    view! { <div class="stack gap-2" lang=locale.as_str() dir=locale.direction()>{paragraphs}</div> }.into_any()
}
