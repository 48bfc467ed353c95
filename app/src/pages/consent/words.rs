//! Words and signs for consent.

use chrono::NaiveDate;
use domain::consent::{ConsentMethod, DataCategory, Decision, Purpose, Recipient, Standing};
use leptos::prelude::*;
use service::consent::ConsentRow;

use crate::fmt;
use crate::ui::{StatusChip, Tone};

/// What was agreed to: "Keep a case file", "Share with health partners", "Share with Coopérative Yiriwa".
pub fn subject(purpose: Purpose, recipient: Recipient, organisation: Option<&str>) -> String {
    match (recipient, organisation) {
        (Recipient::Sector(sector), _) => t!(format!("consent-share-{}", sector.as_str().replace('_', "-"))),
        (Recipient::Organisation(_), Some(name)) => t!("consent-share-with", name = name.to_owned()),
        (Recipient::Organisation(_), None) => t!("consent-share-organisation"),
        (Recipient::Programme, _) => t!(purpose.label_key()),
    }
}

/// What it means, for whoever asks.
pub fn explanation(purpose: Purpose) -> String {
    t!(format!("consent-about-{}", purpose.as_str().replace('_', "-")))
}

/// Kinds of data in one line: "Name, contact, need".
pub fn data_line(categories: &[DataCategory]) -> String {
    list(categories.iter().map(|c| t!(c.label_key())).collect())
}

/// Several words in one line, as the language separates them.
pub fn list(words: Vec<String>) -> String {
    words.join(&t!("list-separator"))
}

/// How, by whose witness, when, in which words and until when.
pub fn given(row: &ConsentRow, today: NaiveDate) -> String {
    let day = fmt::day_short(row.valid_from, today);
    let how = match &row.witness {
        Some(witness) if row.method == ConsentMethod::Guardian => {
            t!("consent-how-guardian", how = t!(row.method.label_key()), witness = witness.clone())
        }
        Some(witness) => t!("consent-how-witness", how = t!(row.method.label_key()), witness = witness.clone()),
        None => t!(row.method.label_key()),
    };
    let line = t!("consent-given-line", how = how, day = day, language = t!(row.language.label_key()));
    match row.valid_to {
        Some(end) if row.withdrawn_at.is_none() => {
            let end = fmt::day_short(end, today);
            t!("consent-line-until", line = line, day = end)
        }
        None if row.withdrawn_at.is_none() && row.decision == Decision::Given => t!("consent-line-open", line = line),
        _ => line,
    }
}

/// What the answer means today.
#[component]
pub fn StandingChip(
    /// The meaning.
    standing: Standing,
) -> impl IntoView {
    let (tone, icon) = match standing {
        Standing::Agrees => (Tone::Ok, "circle-ok"),
        Standing::EndsSoon => (Tone::Warn, "clock"),
        Standing::Ended => (Tone::Warn, "dash"),
        Standing::Refused | Standing::Withdrawn => (Tone::Danger, "ban"),
        Standing::NotAsked => (Tone::Warn, "dash"),
    };
    view! { <StatusChip tone=tone icon=icon text=t!(standing.label_key())/> }
}
