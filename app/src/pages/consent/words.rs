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

/// Kinds of data in one line: "Name, phone, what is asked for".
pub fn data_line(categories: &[DataCategory]) -> String {
    fmt::list(categories.iter().map(|c| t!(c.label_key())))
}

/// How, by whose witness, when, in which language and until when.
pub fn given(row: &ConsentRow, today: NaiveDate) -> String {
    let how = t!(format!("consent-how-{}", row.method.as_str().replace('_', "-")));
    let how = match (&row.witness, row.method) {
        (Some(name), ConsentMethod::Guardian) => t!("consent-how-by", how = how, who = name.clone()),
        (Some(name), _) => t!("consent-how-witness", how = how, witness = name.clone()),
        (None, _) => how,
    };
    let mut parts = vec![how, fmt::day_short(row.valid_from, today), t!(row.language.label_key())];
    parts.extend(row.explained.map(|e| t!(e.label_key())));
    if row.assent {
        parts.push(t!("consent-assent-given"));
    }
    if row.copy_given {
        parts.push(t!("consent-copy-given"));
    }
    let stands = row.withdrawn_at.is_none() && row.decision == Decision::Given;
    match row.valid_to.filter(|_| stands) {
        Some(end) => parts.push(t!("consent-until-short", day = fmt::day_short(end, today))),
        None if stands => parts.push(t!("consent-until-withdrawn")),
        None => {}
    }
    parts.join(" · ")
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
