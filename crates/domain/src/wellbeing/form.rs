//! What is typed while somebody is asked.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{Answers, Instrument, Pack, Reply};
use crate::form::{Check, FieldError};
use crate::intake::Answer;
use crate::person::Language;

/// How a declined answer is posted.
const DECLINED: &str = "declined";

/// Whether the person agrees to be asked, and what.
#[derive(Serialize, Deserialize, Default, Clone, Debug)]
#[serde(default)]
pub struct StartForm {
    /// Which sending of the form this is.
    pub command: String,
    /// Code of the case.
    pub code: String,
    /// [`Instrument`].
    pub instrument: String,
    /// Code of the language in which it is asked.
    pub language: String,
    /// Whether the person agrees: `yes` or `no`.
    pub agreed: String,
}

/// A questionnaire that begins, or that the person did not want.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Begun {
    /// Which sending of the form this is.
    pub command: Uuid,
    /// Which one.
    pub instrument: Instrument,
    /// The language in which it is asked.
    pub language: Language,
    /// Whether the person agrees.
    pub agreed: bool,
}

impl StartForm {
    /// Checks it. Nothing is asked without a yes.
    pub fn parse(&self) -> Result<Begun, Vec<FieldError>> {
        let mut check = Check::new();
        let command = check.command(&self.command);
        let instrument = check.required_code("instrument", &self.instrument, "error-wellbeing-instrument");
        let language = check.required_code("language", &self.language, "error-wellbeing-language");
        let agreed: Option<Answer> = check.required_code("agreed", &self.agreed, "error-wellbeing-agreed");
        let agreed = agreed.map(|a| a == Answer::Yes);
        let begun = command.zip(instrument).zip(language).zip(agreed);
        check.finish(begun.map(|(((command, instrument), language), agreed)| Begun {
            command,
            instrument,
            language,
            agreed,
        }))
    }
}

text_enum! {
    /// What the button says.
    pub enum Go ("wellbeing-go") {
        /// Keep what was answered and go on.
        On = "on",
        /// Keep what was answered; go on another day.
        Leave = "leave",
        /// Keep what was answered; the person does not want to go on.
        Stop = "stop",
    }
}

/// Answers as they are posted: of one question or of all.
#[derive(Serialize, Deserialize, Default, Clone, Debug)]
#[serde(default)]
pub struct AnswerForm {
    /// Which sending of the form this is.
    pub command: String,
    /// Code of the case.
    pub code: String,
    /// Number of the questionnaire in the case.
    pub number: String,
    /// Version that was seen.
    pub version: String,
    /// Points, or `declined`, by `q0`, `q1` …
    pub answers: BTreeMap<String, String>,
    /// Whether all questions are on the page.
    pub all: String,
    /// [`Go`]; empty: go on.
    pub go: String,
}

impl AnswerForm {
    /// The path of a question's field.
    pub fn field(number: usize) -> String {
        format!("answers[q{number}]")
    }

    /// How an answer is posted.
    pub fn value(reply: Reply) -> String {
        match reply {
            Reply::Points(n) => n.to_string(),
            Reply::Declined => DECLINED.to_owned(),
        }
    }

    /// What is to happen next.
    pub fn go(&self) -> Go {
        self.go.trim().parse().unwrap_or(Go::On)
    }

    /// What was posted, over what was answered before. Only points that the pack knows count; the rest are errors.
    pub fn over(&self, pack: &Pack, before: &Answers) -> Result<Answers, Vec<FieldError>> {
        let mut check = Check::new();
        let mut answers = before.clone();
        for number in pack.numbers() {
            let typed = self.answers.get(&format!("q{number}")).map(|t| t.trim()).unwrap_or_default();
            if typed.is_empty() {
                continue;
            }
            match reply(pack, number, typed) {
                Some(reply) => answers.set(number, reply),
                None => check.error(AnswerForm::field(number), "error-unknown-choice"),
            }
        }
        check.finish(Some(answers))
    }
}

fn reply(pack: &Pack, number: usize, typed: &str) -> Option<Reply> {
    if typed == DECLINED {
        return Some(Reply::Declined);
    }
    let points: u32 = typed.parse().ok()?;
    let known = if number == 0 { points <= 1 } else { pack.options.iter().any(|o| o.points == points) };
    known.then_some(Reply::Points(points))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::wellbeing::pack;

    fn posted(answers: &[(&str, &str)]) -> AnswerForm {
        let answers = answers.iter().map(|(q, a)| ((*q).to_owned(), (*a).to_owned())).collect();
        AnswerForm { answers, ..AnswerForm::default() }
    }

    #[test]
    fn nothing_is_asked_without_an_answer_about_consent() {
        let form = StartForm { command: Uuid::nil().to_string(), ..StartForm::default() };
        let fields: Vec<_> = form.parse().unwrap_err().into_iter().map(|e| e.field).collect();
        assert_eq!(fields, ["instrument", "language", "agreed"]);
        let form = StartForm { instrument: "phq9".into(), language: "fuh".into(), agreed: "no".into(), ..form };
        assert!(!form.parse().unwrap().agreed);
    }

    #[test]
    fn answers_add_to_those_before_and_unknown_points_are_refused() {
        let pack = pack(Instrument::Phq9, None).unwrap();
        let first = posted(&[("q1", "2")]).over(pack, &Answers::default()).unwrap();
        let second = posted(&[("q2", "declined"), ("q3", "")]).over(pack, &first).unwrap();
        assert_eq!(second.get(1), Some(Reply::Points(2)));
        assert_eq!(second.get(2), Some(Reply::Declined));
        assert_eq!(second.next(pack), Some(3));
        assert_eq!(posted(&[("q1", "4")]).over(pack, &first).unwrap_err()[0].field, "answers[q1]");
        // What is no question of the pack is left alone.
        assert_eq!(posted(&[("q0", "1"), ("q10", "1")]).over(pack, &first).unwrap(), first);
    }

    proptest! {
        #[test]
        fn no_text_makes_it_panic(q in "q?[0-9]{0,3}", a in ".{0,12}") {
            let pack = pack(Instrument::PcPtsd5, None).unwrap();
            let _ = posted(&[(&q, &a)]).over(pack, &Answers::default());
        }
    }
}
