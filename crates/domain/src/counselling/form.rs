//! The form of a session.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{Attended, Present, Session, Topic, holds_a_number};
use crate::date::{parse_day, parse_past_day, parse_time};
use crate::form::{Check, FieldError, LINE_MAX};

/// Longest session, in minutes.
const MINUTES_MAX: i64 = 600;
/// Most agreements of one session.
const AGREEMENTS_MAX: usize = 20;

/// What the form sends.
#[derive(Serialize, Deserialize, Default, Clone, Debug)]
#[serde(default)]
pub struct SessionForm {
    /// Which sending of the form this is.
    pub command: String,
    /// Code of the case.
    pub code: String,
    /// [`SessionKind`](super::SessionKind).
    pub kind: String,
    /// The day, `2026-11-24`.
    pub held_on: String,
    /// How long, in minutes.
    pub minutes: String,
    /// [`SessionPlace`](super::SessionPlace).
    pub place: String,
    /// [`Language`](crate::person::Language) of the conversation.
    pub language: String,
    /// Whether somebody interpreted.
    pub interpreter: bool,
    /// [`Attended`].
    pub attended: String,
    /// [`Present`].
    pub present: Vec<String>,
    /// [`Topic`].
    pub topics: Vec<String>,
    /// What was talked about, or why nobody came.
    pub summary: String,
    /// For the author and the supervisor alone.
    pub private_note: String,
    /// One on each line.
    pub agreements: String,
    /// When they meet again.
    pub next_on: String,
    /// At what time, `14:30`; empty where nobody agreed on one.
    pub next_time: String,
    /// Where.
    pub next_place: String,
    /// What the person thought of it, from 1 to 5; empty when nobody asked.
    pub feedback: String,
    /// Whether the author looked at a number in the text and it is no phone and no paper.
    pub numbers_checked: bool,
}

impl SessionForm {
    /// Checks the form; also says which sending of it this is.
    pub fn parse(&self, today: NaiveDate) -> Result<(Uuid, Session), Vec<FieldError>> {
        let mut check = Check::new();
        let command = check.command(&self.command);
        let held_on = parse_past_day(&mut check, "held_on", &self.held_on, today);
        let kind = check.required_code("kind", &self.kind, "error-session-kind");
        let place = check.required_code("place", &self.place, "error-session-place");
        let attended: Option<Attended> = check.required_code("attended", &self.attended, "error-session-attended");
        let held = attended == Some(Attended::Yes);
        let minutes = check.number("minutes", &self.minutes, 1..=MINUTES_MAX);
        let language = check.required_code("language", &self.language, "error-session-language");
        let present: Vec<Present> = check.codes("present", &self.present);
        if held && present.is_empty() {
            check.error("present", "error-session-present");
        }
        let topics: Vec<Topic> = check.codes("topics", &self.topics);
        let summary = if held {
            check.required_text("summary", &self.summary, "error-session-summary")
        } else {
            check.text("summary", &self.summary).unwrap_or_default()
        };
        let agreements = self.agreements(&mut check);
        let texts = [("summary", self.summary.as_str()), ("agreements", &self.agreements)];
        ask_about_numbers(&mut check, self.numbers_checked, &texts);
        let private_note = check.text("private_note", &self.private_note);
        let feedback = check.number("feedback", &self.feedback, 1..=5).filter(|_| held);
        let (next_on, next_place) = self.next(&mut check, today, attended);
        let next_time = parse_time(&mut check, "next_time", &self.next_time, ("next_on", next_on.is_some()));
        let session = (|| {
            Some(Session {
                kind: kind?,
                held_on: held_on?,
                minutes,
                place: place?,
                language: language?,
                interpreter: self.interpreter,
                attended: attended?,
                present: if held { present } else { Vec::new() },
                topics,
                summary,
                private_note,
                agreements,
                next_on,
                next_time,
                next_place,
                feedback,
                group: None,
            })
        })();
        check.finish(command.zip(session))
    }

    fn agreements(&self, check: &mut Check) -> Vec<String> {
        let text = check.text("agreements", &self.agreements).unwrap_or_default();
        let lines: Vec<String> = text.lines().map(str::trim).filter(|l| !l.is_empty()).map(str::to_owned).collect();
        if lines.len() > AGREEMENTS_MAX {
            check.error_with("agreements", "error-session-agreements", vec![("max", AGREEMENTS_MAX.to_string())]);
        }
        if lines.iter().any(|l| l.chars().count() > LINE_MAX) {
            check.error_with("agreements", "error-session-agreement-long", vec![("max", LINE_MAX.to_string())]);
        }
        lines
    }

    fn next(
        &self,
        check: &mut Check,
        today: NaiveDate,
        attended: Option<Attended>,
    ) -> (Option<NaiveDate>, Option<String>) {
        let next_on = parse_day(check, "next_on", &self.next_on);
        let next_place = check.line("next_place", &self.next_place);
        if next_on.is_some_and(|next| next < today) {
            check.error("next_on", "error-session-next-past");
        }
        let without_day = self.next_on.trim().is_empty();
        if without_day && attended == Some(Attended::Rescheduled) {
            check.error("next_on", "error-session-next-needed");
        } else if without_day && next_place.is_some() {
            check.error("next_on", "error-session-next-day");
        }
        (next_on, next_place)
    }
}

/// Asks once about what looks like a number of a phone or a paper, in texts named by their field.
pub fn ask_about_numbers(check: &mut Check, checked: bool, texts: &[(&str, &str)]) {
    for (field, text) in texts {
        if !checked && holds_a_number(text) {
            check.error(*field, ERROR_NUMBER);
        }
    }
}

/// The error after which the form offers to say that the number is no phone and no paper.
pub const ERROR_NUMBER: &str = "error-session-number";

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn today() -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, 24).unwrap()
    }

    fn form() -> SessionForm {
        SessionForm {
            command: Uuid::from_u128(1).to_string(),
            kind: "orientation".into(),
            held_on: "2026-11-24".into(),
            place: "office".into(),
            language: "fuh".into(),
            attended: "yes".into(),
            present: vec!["self".into()],
            summary: "We talked about papers.".into(),
            ..SessionForm::default()
        }
    }

    fn refused(form: &SessionForm) -> Vec<(String, String)> {
        form.parse(today()).unwrap_err().into_iter().map(|e| (e.field, e.key)).collect()
    }

    fn one(field: &str, key: &str) -> Vec<(String, String)> {
        vec![(field.into(), key.into())]
    }

    #[test]
    fn agreements_are_one_on_each_line() {
        let form = SessionForm { agreements: " bring the papers\r\n\r\nmeet the uncle ".into(), ..form() };
        assert_eq!(form.parse(today()).unwrap().1.agreements, ["bring the papers", "meet the uncle"]);
    }

    #[test]
    fn a_session_that_took_place_says_what_was_talked_about_and_with_whom() {
        let empty = SessionForm { summary: " ".into(), present: vec![], ..form() };
        let expected = vec![
            ("present".into(), "error-session-present".into()),
            ("summary".into(), "error-session-summary".into()),
        ];
        assert_eq!(refused(&empty), expected);
        let nobody = SessionForm { attended: "no_show".into(), ..empty };
        assert_eq!(nobody.parse(today()).unwrap().1.summary, "");
    }

    #[test]
    fn a_session_is_not_in_the_future_and_the_next_one_not_in_the_past() {
        let tomorrow = SessionForm { held_on: "2026-11-25".into(), ..form() };
        assert_eq!(refused(&tomorrow), one("held_on", "error-date-future"));
        let yesterday = SessionForm { next_on: "2026-11-23".into(), ..form() };
        assert_eq!(refused(&yesterday), one("next_on", "error-session-next-past"));
        SessionForm { next_on: "2026-11-24".into(), ..form() }.parse(today()).unwrap();
    }

    #[test]
    fn a_session_moved_to_another_day_says_to_which() {
        let moved = SessionForm { attended: "rescheduled".into(), ..form() };
        assert_eq!(refused(&moved), one("next_on", "error-session-next-needed"));
        let place_only = SessionForm { next_place: "office".into(), ..form() };
        assert_eq!(refused(&place_only), one("next_on", "error-session-next-day"));
    }

    #[test]
    fn a_number_in_the_text_is_asked_about_once() {
        let number = SessionForm { summary: "His phone is 70 12 34 56".into(), ..form() };
        assert_eq!(refused(&number), one("summary", ERROR_NUMBER));
        SessionForm { numbers_checked: true, ..number }.parse(today()).unwrap();
        SessionForm { private_note: "70 12 34 56".into(), ..form() }.parse(today()).unwrap();
    }

    proptest! {
        #[test]
        fn no_text_makes_the_form_panic(s in "\\PC{0,40}") {
            let form = SessionForm {
                kind: s.clone(), held_on: s.clone(), minutes: s.clone(), place: s.clone(), language: s.clone(),
                attended: s.clone(), present: vec![s.clone()], topics: vec![s.clone()], summary: s.clone(),
                private_note: s.clone(), agreements: s.clone(), next_on: s.clone(), next_place: s, ..form()
            };
            prop_assert!(form.parse(today()).is_err());
        }
    }
}
