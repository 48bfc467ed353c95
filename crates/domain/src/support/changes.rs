//! What the log says of a change of what is known about communities, institutions, records and projects: numbers, days and
//! codes as they were and as they are; of free words and of people who were counted only that they changed.

use serde_json::{Map, Value, json};

use super::profile::{Institution, community_questions, institution_questions};
use super::project::project_questions;
use super::question::{Answers, Ask, Question};
use super::record::{Record, RecordKind};

/// What the log says of words that changed: neither those before nor those after.
pub const CHANGED: &str = "changed";

/// What changed, by name, each as a pair of before and after.
pub type Changes = Map<String, Value>;

/// Adds a value that is a number, a day or a code, where it changed.
pub fn note_pair<T: serde::Serialize + PartialEq>(changes: &mut Changes, name: &str, before: &T, now: &T) {
    if before != now {
        changes.insert(name.to_owned(), json!([before, now]));
    }
}

/// Adds that words changed, where they did.
pub fn note_words<T: PartialEq>(changes: &mut Changes, name: &str, before: &T, now: &T) {
    if before != now {
        changes.insert(name.to_owned(), json!([null, CHANGED]));
    }
}

impl Answers {
    /// What `now` says otherwise, by the keys of its questions.
    pub fn changes(&self, now: &Answers, questions: &[Question]) -> Changes {
        let mut changes = Changes::new();
        for q in questions {
            match q.ask {
                Ask::Line | Ask::Text => note_words(&mut changes, q.key, &self.text(q.key), &now.text(q.key)),
                Ask::Count(_) => note_words(&mut changes, q.key, &self.count, &now.count),
                _ => note_pair(&mut changes, q.key, &self.logged(q.key), &now.logged(q.key)),
            }
        }
        changes
    }

    fn logged(&self, key: &str) -> Value {
        let number = self.number(key).map(Value::from);
        let day = || self.day(key).map(|d| json!(d));
        let codes = || self.many.get(key).map(|c| json!(c));
        number.or_else(day).or_else(codes).unwrap_or_else(|| json!(self.text(key)))
    }
}

impl Record {
    /// What `now` says otherwise.
    pub fn changes(&self, now: &Record) -> Changes {
        let mut changes = self.answers.changes(&now.answers, &self.kind.questions());
        note_words(&mut changes, "title", &self.title, &now.title);
        note_pair(&mut changes, "held_on", &self.held_on, &now.held_on);
        note_pair(&mut changes, "record_state", &self.state.as_str(), &now.state.as_str());
        changes
    }
}

impl Institution {
    /// What `now` says otherwise. Its name and its entry in the directory are words.
    pub fn changes(&self, now: &Institution) -> Changes {
        let mut changes = self.answers.changes(&now.answers, &institution_questions());
        note_words(&mut changes, "name", &self.name, &now.name);
        note_words(&mut changes, "organisation", &self.organisation, &now.organisation);
        note_pair(&mut changes, "works_for", &self.pcode, &now.pcode);
        changes
    }
}

/// Key of the text of a code that answers the question `key`; nothing where it is no such code.
pub fn answer_label(key: &str, code: &str) -> Option<String> {
    let mut all = [community_questions(), institution_questions(), project_questions()].concat();
    all.extend(RecordKind::ALL.iter().flat_map(|kind| kind.questions()));
    all.iter().filter(|q| q.key == key).find_map(|q| match q.ask {
        Ask::One(options) | Ask::Many(options) if options.codes.contains(&code) => Some(options.label_key(code)),
        _ => None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::support::question::AnswersForm;

    fn community(pairs: &[(&str, &str)]) -> Answers {
        let one = pairs.iter().map(|(k, v)| ((*k).into(), (*v).into())).collect();
        let mut check = crate::form::Check::new();
        Answers::parse(&mut check, &community_questions(), &AnswersForm { one, ..AnswersForm::default() })
    }

    #[test]
    fn numbers_and_days_are_logged_before_and_after_and_words_only_as_changed() {
        let before = community(&[("capacity", "20"), ("tension", "3"), ("leaders", "Imam"), ("access", "Track")]);
        let now =
            community(&[("capacity", "60"), ("tension", "3"), ("leaders", "Chief"), ("harm_review", "2026-11-02")]);
        let changes = before.changes(&now, &community_questions());
        assert_eq!(
            Value::Object(changes),
            json!({
                "capacity": [20, 60],
                "leaders": [null, "changed"],
                "access": [null, "changed"],
                "harm_review": [null, "2026-11-02"],
            })
        );
        assert!(now.changes(&now, &community_questions()).is_empty());
    }

    #[test]
    fn whom_a_record_counts_and_what_it_is_called_is_not_logged() {
        let day = "2026-11-24".parse().unwrap();
        let mut before = Record {
            kind: RecordKind::Event,
            title: "Talk with Awa".into(),
            held_on: day,
            state: crate::support::RecordState::Planned,
            answers: Answers::default(),
        };
        before.answers.count.0.insert("returned-female-young".into(), 1);
        before.answers.text.insert("event".into(), "sport".into());
        let mut now = Record { title: "Talk".into(), state: crate::support::RecordState::Done, ..before.clone() };
        now.answers.count = Default::default();
        now.answers.text.insert("event".into(), "radio".into());
        let changes = Value::Object(before.changes(&now));
        assert_eq!(changes["record_state"], json!(["planned", "done"]));
        assert_eq!(changes["event"], json!(["sport", "radio"]));
        assert_eq!((&changes["title"], &changes["people"]), (&json!([null, "changed"]), &json!([null, "changed"])));
        assert_eq!(changes.as_object().unwrap().len(), 4);
    }

    #[test]
    fn a_code_finds_its_words_by_the_question() {
        assert_eq!(answer_label("project", "wam").as_deref(), Some("support-project-wam"));
        assert_eq!(answer_label("project", "PR-0001"), None);
        assert_eq!(answer_label("level", "local").as_deref(), Some("support-level-local"));
    }
}
