//! An entry of the log in words.

use domain::audit::Family;
use domain::authz::{Compartment, Role};
use domain::case::CaseStatus;
use domain::intake::{Occasion, Step};
use domain::referral::{RevokeReason, SharedField};
use domain::support::{CHANGED, LinkMistake, RecordState, answer_label};
use service::audit::{Fact, Hidden, Line, Value, Who};

use crate::caller::locale;
use crate::fmt;
use crate::i18n;
use crate::ui::{audit_action, field_name, reason_words};

fn known(key: String, or: impl FnOnce() -> String) -> String {
    if i18n::has(locale(), &key) { t!(key) } else { or() }
}

/// Name, pseudonym, or that nobody did it.
pub fn who(who: &Who) -> String {
    match who {
        Who::System => t!("audit-system"),
        Who::Named(name) => name.clone(),
        Who::Hidden(code) => t!("audit-account", code = code.clone()),
    }
}

/// Role, or that it was automatic.
pub fn role(line: &Line) -> String {
    match line.role.as_deref().and_then(|r| r.parse::<Role>().ok()) {
        Some(role) => t!(role.label_key()),
        None if line.who == Who::System => t!("audit-automatic"),
        None => String::new(),
    }
}

/// What it was done to: the kind of record, with the account or office where it is one.
pub fn record(line: &Line) -> String {
    let kind = known(format!("entity-{}", line.entity.replace('_', "-")), || line.entity.replace('_', " "));
    let subject = line.account.as_ref().map(who).or_else(|| line.office.clone().filter(|_| line.entity == "office"));
    match subject {
        Some(subject) => t!("audit-record-of", kind = kind, subject = subject),
        None => kind,
    }
}

/// Why.
pub fn reason(line: &Line) -> String {
    match &line.reason {
        Hidden::Nothing => String::new(),
        Hidden::Held => t!("audit-reason-held"),
        Hidden::Shown(text) => reason_words(text),
    }
}

/// Reason, else the facts in short.
pub fn detail(line: &Line) -> String {
    let reason = reason(line);
    if !reason.is_empty() {
        return reason;
    }
    match &line.facts {
        Hidden::Nothing => String::new(),
        Hidden::Held => t!("audit-facts-held"),
        Hidden::Shown(facts) => {
            let shown = facts.iter().take(3).map(|f| match &f.value {
                Value::Changed(_, _) => fact_name(f),
                _ => t!("audit-fact", name = fact_name(f), value = value(f)),
            });
            shown.collect::<Vec<_>>().join(&t!("list-separator"))
        }
    }
}

/// Name of a fact.
pub fn fact_name(fact: &Fact) -> String {
    let name = fact.name.replace('_', "-");
    known(format!("fact-{name}"), || {
        known(format!("field-{name}"), || {
            known(format!("rule-{name}"), || known(format!("support-ask-{name}"), || fact.name.replace('_', " ")))
        })
    })
}

/// What a fact says, without what it said before.
pub fn value(fact: &Fact) -> String {
    match &fact.value {
        Value::Bool(true) => t!("yes"),
        Value::Bool(false) => t!("no"),
        Value::Text(text) | Value::Changed(_, text) => code(&fact.name, text),
    }
}

/// Codes of lists in words.
pub fn code(name: &str, text: &str) -> String {
    match name {
        "role" => text.parse::<Role>().map_or_else(|_| text.to_owned(), |r| t!(r.label_key())),
        "compartment" => text.parse::<Compartment>().map_or_else(|_| text.to_owned(), |c| t!(c.label_key())),
        "family" => text.parse::<Family>().map_or_else(|_| text.to_owned(), |f| t!(f.label_key())),
        // In entries about cases; elsewhere these are days, and stay as they are.
        "from" | "to" => text.parse::<CaseStatus>().map_or_else(|_| text.to_owned(), |s| t!(s.label_key())),
        "reason" => text.parse::<RevokeReason>().map_or_else(|_| text.to_owned(), |r| t!(r.label_key())),
        "step" => text.parse::<Step>().map_or_else(|_| text.to_owned(), |s| t!(s.label_key())),
        "occasion" => text.parse::<Occasion>().map_or_else(|_| text.to_owned(), |o| t!(o.label_key())),
        "read" => audit_action(text).1,
        "identity" if text == "shown" => t!("fact-identity-shown"),
        // Fields that were changed, or shared with a provider.
        "fields" => text.split(", ").map(field).collect::<Vec<_>>().join(&t!("list-separator")),
        _ if text == CHANGED => t!("fact-words-changed"),
        "mistake" => text.parse::<LinkMistake>().map_or_else(|_| text.to_owned(), |m| t!(m.label_key())),
        "record_state" => text.parse::<RecordState>().map_or_else(|_| text.to_owned(), |s| t!(s.label_key())),
        "kind" => known(format!("commitment-kind-{text}"), || answers(name, text)),
        "state" => known(format!("project-state-{}", text.replace('_', "-")), || {
            known(format!("commitment-state-{text}"), || answers(name, text))
        }),
        "active" if text == "true" => t!("yes"),
        "active" => t!("no"),
        _ => answers(name, text),
    }
}

/// Answers about a community, an institution or what is done there; anything else as it is.
fn answers(name: &str, text: &str) -> String {
    let labels: Option<Vec<_>> = text.split(", ").map(|code| answer_label(name, code)).collect();
    labels.map_or_else(
        || text.to_owned(),
        |keys| keys.into_iter().map(|key| t!(key)).collect::<Vec<_>>().join(&t!("list-separator")),
    )
}

fn field(name: &str) -> String {
    name.parse::<SharedField>().map_or_else(|_| field_name(name), |f| t!(f.label_key()))
}

/// A fingerprint in groups of four, the first twelve signs of it.
pub fn fingerprint(hash: &str) -> String {
    let short: Vec<char> = hash.chars().take(12).collect();
    short.chunks(4).map(|c| c.iter().collect::<String>()).collect::<Vec<_>>().join(" ")
}

/// Its number in the log, in a sentence.
pub fn number(seq: i64) -> String {
    fmt::number(seq)
}
