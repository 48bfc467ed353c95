//! From an entry as stored to what its reader may see of it.

use chrono::{DateTime, Utc};
use domain::audit::{Family, Reader};
use serde_json::Value as Json;
use store::audit_list::Line as Stored;
use uuid::Uuid;

use super::position;
use super::pseudonym::Pseudonyms;

/// Who acted, or whose account it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Who {
    /// The program itself.
    System,
    /// A member of staff, by name.
    Named(String),
    /// Somebody under a pseudonym: the same for every entry of one account.
    Hidden(String),
}

/// Something that may be there and not be for this reader.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Hidden<T> {
    /// There is nothing.
    Nothing,
    /// There is something, for others.
    Held,
    /// It.
    Shown(T),
}

/// One fact of an entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fact {
    /// Its name in the log, e.g. `sessions_ended`.
    pub name: String,
    /// What it says.
    pub value: Value,
}

/// What a fact says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// A code, a number, a date.
    Text(String),
    /// Yes or no.
    Bool(bool),
    /// Before and after.
    Changed(String, String),
}

/// An entry as its reader sees it.
#[derive(Debug, Clone)]
pub struct Line {
    /// What stands for its position in the log.
    pub seq: i64,
    /// When.
    pub at: DateTime<Utc>,
    /// Who acted.
    pub who: Who,
    /// Code of the role that allowed it.
    pub role: Option<String>,
    /// The verb.
    pub action: String,
    /// The kind of record.
    pub entity: String,
    /// The case: its code, or a pseudonym.
    pub case: Option<String>,
    /// Code of the office.
    pub office: Option<String>,
    /// The account it is about, where it is about one.
    pub account: Option<Who>,
    /// Why.
    pub reason: Hidden<String>,
    /// What it says of the change.
    pub facts: Hidden<Vec<Fact>>,
}

impl Line {
    /// What `reader` may see of `stored`.
    pub(crate) fn of(stored: Stored, reader: Reader, names: Pseudonyms<'_>) -> Line {
        let entry = stored.entry;
        let family = Family::of(&entry.action);
        // What nobody thought of is held back.
        let personal = entry.case_id.is_some() || family.is_none_or(Family::is_about_a_person);
        let open = reader == Reader::Officer || !personal;
        let who = |id: Option<Uuid>, name: Option<String>| match (id, name, reader) {
            (None, _, _) => Who::System,
            (Some(_), Some(name), Reader::Officer | Reader::Manager) => Who::Named(name),
            (Some(id), _, _) => Who::Hidden(names.user(id)),
        };
        // Whoever signs in is nobody yet while he does: the entry is about his account.
        let by_owner = matches!(family, Some(Family::SignIn)) && entry.entity == "user";
        let actor = if by_owner { entry.entity_id } else { entry.user_id };
        let actor_name = if by_owner { stored.account_name.clone() } else { stored.user_name };
        let about_other = entry.entity == "user" && actor != entry.entity_id;
        Line {
            seq: position::shown(names.0, entry.seq),
            at: entry.at,
            who: who(actor, actor_name),
            role: entry.role,
            case: entry.case_id.map(|id| match (reader, stored.case_code) {
                (Reader::Officer, Some(code)) => code,
                _ => names.case(id),
            }),
            office: stored.office_code,
            account: about_other.then(|| who(entry.entity_id, stored.account_name)),
            reason: held(entry.reason, open),
            facts: held(facts(&entry.detail), open),
            action: entry.action,
            entity: entry.entity,
        }
    }
}

fn held<T>(value: Option<T>, open: bool) -> Hidden<T> {
    match value {
        None => Hidden::Nothing,
        Some(_) if !open => Hidden::Held,
        Some(value) => Hidden::Shown(value),
    }
}

/// The facts of an entry, flat. `changes` holds pairs of old and new.
fn facts(detail: &str) -> Option<Vec<Fact>> {
    let Ok(Json::Object(map)) = serde_json::from_str(detail) else { return None };
    let mut facts = Vec::new();
    for (name, value) in map {
        match (name.as_str(), value) {
            (_, Json::Null) => {}
            ("changes", Json::Object(changes)) => {
                facts.extend(changes.into_iter().map(|(name, pair)| Fact { name, value: changed(&pair) }));
            }
            (_, Json::Bool(value)) => facts.push(Fact { name, value: Value::Bool(value) }),
            (_, value) => facts.push(Fact { name, value: Value::Text(text(&value)) }),
        }
    }
    (!facts.is_empty()).then_some(facts)
}

fn changed(pair: &Json) -> Value {
    Value::Changed(text(&pair[0]), text(&pair[1]))
}

fn text(value: &Json) -> String {
    match value {
        Json::Null => String::new(),
        Json::String(text) => text.clone(),
        Json::Array(items) => items.iter().map(text).collect::<Vec<_>>().join(", "),
        other => other.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn facts_are_read_flat_and_changes_as_pairs() {
        let facts = facts(r#"{"changes":{"name":["Dori","Dori ville"]},"n":3,"none":null,"yes":true}"#).unwrap();
        assert_eq!(facts.len(), 3);
        assert!(
            facts.contains(&Fact { name: "name".into(), value: Value::Changed("Dori".into(), "Dori ville".into()) })
        );
        assert!(facts.contains(&Fact { name: "n".into(), value: Value::Text("3".into()) }));
        assert_eq!(super::facts("null"), None);
        assert_eq!(super::facts("{}"), None);
    }
}
