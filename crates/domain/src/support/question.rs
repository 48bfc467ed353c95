//! Questions about communities, institutions and what is done with them, as data: a form, its check, what is stored and
//! what a page shows follow from one list. What is asked differs from kind to kind; how it is asked does not.

use std::collections::BTreeMap;
use std::ops::RangeInclusive;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::headcount::{Headcount, Split};
use crate::counselling::ask_about_numbers;
use crate::date::parse_day;
use crate::form::Check;

/// A closed list of answers; texts are called `support-<list>-<code>`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Options {
    /// Its name.
    pub list: &'static str,
    /// Codes, in the order of the form.
    pub codes: &'static [&'static str],
}

impl Options {
    /// Key of the text of a code.
    pub fn label_key(self, code: &str) -> String {
        format!("support-{}-{}", self.list, code.replace('_', "-"))
    }
}

/// How a question is answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Ask {
    /// On one line.
    Line,
    /// In a few sentences, about nobody in particular.
    Text,
    /// With a number.
    Number(RangeInclusive<i64>),
    /// With an amount of the programme's money.
    Money,
    /// With a day.
    Day,
    /// With one of several answers.
    One(Options),
    /// With any of several answers.
    Many(Options),
    /// From nothing (0) to full (4).
    Score,
    /// By counting people.
    Count(Split),
}

/// When a question is asked: where another one before it is answered with a code. A page shows it with the words
/// `support-only-<code>`, and without that answer nothing of it is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Only {
    /// The other question.
    pub key: &'static str,
    /// Its answer.
    pub code: &'static str,
}

/// A question. Its texts are called `support-ask-<key>` and, where it has a hint, `support-hint-<key>`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    /// Its name: of the field, and of what is stored.
    pub key: &'static str,
    /// How it is answered.
    pub ask: Ask,
    /// Whether it has to be.
    pub required: bool,
    /// Whether a hint stands below it.
    pub hint: bool,
    /// When it is asked; always without.
    pub only: Option<Only>,
}

/// A question that may stay open.
pub(super) fn may(key: &'static str, ask: Ask) -> Question {
    Question { key, ask, required: false, hint: false, only: None }
}

/// A question that has to be answered.
pub(super) fn must(key: &'static str, ask: Ask) -> Question {
    Question { required: true, ..may(key, ask) }
}

impl Question {
    /// With a hint below it.
    #[must_use]
    pub(super) fn hint(self) -> Question {
        Question { hint: true, ..self }
    }

    /// Asked only then.
    #[must_use]
    pub(super) fn only(self, only: Only) -> Question {
        Question { only: Some(only), ..self }
    }
}

/// What a form sends, by the keys of its questions.
#[derive(Serialize, Deserialize, Default, Clone, Debug, PartialEq, Eq)]
#[serde(default)]
pub struct AnswersForm {
    /// Answers of one value.
    pub one: BTreeMap<String, String>,
    /// Answers of several.
    pub many: BTreeMap<String, Vec<String>>,
    /// People who were counted, by cell.
    pub counts: BTreeMap<String, String>,
    /// Whether the author looked at a number in the text and it is no phone and no paper.
    pub numbers_checked: bool,
}

/// Answers that were checked.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Answers {
    /// Words and codes.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub text: BTreeMap<String, String>,
    /// Codes of questions with several answers.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub many: BTreeMap<String, Vec<String>>,
    /// Numbers, scores and amounts.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub numbers: BTreeMap<String, i64>,
    /// Days.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub days: BTreeMap<String, NaiveDate>,
    /// People.
    pub count: Headcount,
}

impl Answers {
    /// Whether both answer a question in the same way, or neither does.
    pub fn says_the_same(&self, other: &Answers, key: &str) -> bool {
        self.text.get(key) == other.text.get(key)
            && self.many.get(key) == other.many.get(key)
            && self.numbers.get(key) == other.numbers.get(key)
            && self.days.get(key) == other.days.get(key)
    }
    /// Words or the code of an answer.
    pub fn text(&self, key: &str) -> Option<&str> {
        self.text.get(key).map(String::as_str)
    }
    /// A number.
    pub fn number(&self, key: &str) -> Option<i64> {
        self.numbers.get(key).copied()
    }
    /// A day.
    pub fn day(&self, key: &str) -> Option<NaiveDate> {
        self.days.get(key).copied()
    }

    /// Reads what a form sent. Errors are named by the fields of the form: `one[key]`, `many[key]`, `counts[cell]`.
    pub fn parse(check: &mut Check, questions: &[Question], form: &AnswersForm) -> Answers {
        let mut out = Answers::default();
        for question in questions {
            if question.only.is_some_and(|only| out.text(only.key) != Some(only.code)) {
                continue;
            }
            out.read(check, question, form);
        }
        let texts: Vec<(String, &str)> = questions
            .iter()
            .filter(|q| matches!(q.ask, Ask::Text | Ask::Line))
            .filter_map(|q| Some((format!("one[{}]", q.key), out.text(q.key)?)))
            .collect();
        let texts: Vec<(&str, &str)> = texts.iter().map(|(field, text)| (field.as_str(), *text)).collect();
        ask_about_numbers(check, form.numbers_checked, &texts);
        out
    }

    fn read(&mut self, check: &mut Check, question: &Question, form: &AnswersForm) {
        let key = question.key.to_owned();
        let field = format!("one[{key}]");
        let typed = form.one.get(question.key).map(|t| t.trim()).unwrap_or_default();
        let before = check.errors_so_far();
        let answered = match &question.ask {
            Ask::Line => check.line(&field, typed).map(|t| self.text.insert(key, t)).is_some(),
            Ask::Text => check.text(&field, typed).map(|t| self.text.insert(key, t)).is_some(),
            Ask::Number(range) => {
                check.number(&field, typed, range.clone()).map(|n| self.numbers.insert(key, n)).is_some()
            }
            Ask::Score => check.number(&field, typed, 0..=4).map(|n| self.numbers.insert(key, n)).is_some(),
            Ask::Money => {
                let amount = crate::money::PROGRAMME.field(check, &field, typed);
                amount.map(|n| self.numbers.insert(key, n)).is_some()
            }
            Ask::Day if typed.is_empty() => false,
            Ask::Day => parse_day(check, &field, typed).map(|d| self.days.insert(key, d)).is_some(),
            Ask::One(options) => {
                if !typed.is_empty() && !options.codes.contains(&typed) {
                    check.error(&field, "error-unknown-choice");
                    return;
                }
                !typed.is_empty() && self.text.insert(key, typed.to_owned()).is_none()
            }
            Ask::Many(options) => {
                let chosen = form.many.get(question.key).cloned().unwrap_or_default();
                if chosen.iter().any(|c| !options.codes.contains(&c.as_str())) {
                    check.error(format!("many[{key}]"), "error-unknown-choice");
                    return;
                }
                let codes: Vec<String> =
                    options.codes.iter().filter(|c| chosen.iter().any(|x| x == *c)).map(|c| (*c).to_owned()).collect();
                !codes.is_empty() && self.many.insert(key, codes).is_none()
            }
            Ask::Count(split) => {
                self.count = split.parse(check, &form.counts);
                self.count.total() > 0
            }
        };
        if question.required && !answered && check.errors_so_far() == before {
            let field = match question.ask {
                Ask::Count(split) => format!("counts[{}]", split.cells()[0].code()),
                Ask::Many(_) => format!("many[{}]", question.key),
                _ => field,
            };
            check.error(field, "error-support-answer");
        }
    }

    /// The same as a form sends it, to be changed.
    pub fn form(&self) -> AnswersForm {
        let mut one = self.text.clone();
        one.extend(self.numbers.iter().map(|(k, n)| (k.clone(), n.to_string())));
        one.extend(self.days.iter().map(|(k, d)| (k.clone(), d.to_string())));
        let counts = self.count.0.iter().map(|(k, n)| (k.clone(), n.to_string())).collect();
        AnswersForm { one, many: self.many.clone(), counts, numbers_checked: false }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const COLOURS: Options = Options { list: "colour", codes: &["red", "green"] };

    fn questions() -> Vec<Question> {
        vec![
            must("name", Ask::Line),
            may("about", Ask::Text),
            must("size", Ask::Number(5..=10)),
            may("day", Ask::Day),
            may("colour", Ask::One(COLOURS)),
            may("colours", Ask::Many(COLOURS)),
            may("score", Ask::Score),
            may("people", Ask::Count(Split::SexAge)),
        ]
    }

    fn form(pairs: &[(&str, &str)]) -> AnswersForm {
        AnswersForm { one: pairs.iter().map(|(k, v)| ((*k).into(), (*v).into())).collect(), ..AnswersForm::default() }
    }

    fn refused(form: &AnswersForm) -> Vec<(String, String)> {
        let mut check = Check::new();
        Answers::parse(&mut check, &questions(), form);
        check.finish(Some(())).err().unwrap_or_default().into_iter().map(|e| (e.field, e.key)).collect()
    }

    #[test]
    fn what_has_to_be_answered_is_asked_for_and_what_is_wrong_is_named_once() {
        assert_eq!(
            refused(&form(&[])),
            [("one[name]".into(), "error-support-answer".into()), ("one[size]".into(), "error-support-answer".into())]
        );
        assert_eq!(
            refused(&form(&[("name", "Wells"), ("size", "50")])),
            [("one[size]".into(), "error-number-range".into())]
        );
        let off = form(&[("name", "Wells"), ("size", "5"), ("colour", "blue")]);
        assert_eq!(refused(&off), [("one[colour]".into(), "error-unknown-choice".into())]);
    }

    #[test]
    fn a_phone_number_in_words_is_asked_about() {
        let told = form(&[("name", "Wells"), ("size", "5"), ("about", "Call 70 12 34 56")]);
        assert_eq!(refused(&told).len(), 1);
        assert!(refused(&AnswersForm { numbers_checked: true, ..told }).is_empty());
    }

    proptest! {
        #[test]
        fn answers_come_back_as_they_were_typed(name in "[a-z]{1,9}", size in 5_i64..=10, women in 0_i64..50) {
            let mut sent = form(&[("name", &name), ("size", &size.to_string()), ("colour", "red"), ("day", "2026-11-24")]);
            sent.many.insert("colours".into(), vec!["green".into()]);
            if women > 0 {
                sent.counts.insert("female-young".into(), women.to_string());
            }
            let mut check = Check::new();
            let answers = Answers::parse(&mut check, &questions(), &sent);
            prop_assert!(!check.failed());
            prop_assert_eq!(answers.form(), sent);
        }

        #[test]
        fn no_text_makes_a_form_panic(text in "\\PC{0,40}") {
            let every: Vec<(&str, &str)> = questions().iter().map(|q| (q.key, text.as_str())).collect();
            refused(&form(&every));
        }
    }
}
