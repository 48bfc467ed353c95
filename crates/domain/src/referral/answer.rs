//! What the provider's forms send: an answer, and later how it went.

use chrono::{NaiveDate, NaiveDateTime, TimeDelta};
use serde::{Deserialize, Serialize};

use super::{DeclineReason, Outcome, ReturnReason};
use crate::date::parse_day;
use crate::form::{Check, FieldError};

/// The first answer.
#[derive(Serialize, Deserialize, Default, Clone, Debug)]
#[serde(default)]
pub struct AnswerForm {
    /// Recognises a form sent twice.
    pub command: String,
    /// Version that the reader saw.
    pub version: String,
    /// Which referral.
    pub number: String,
    /// `accept`, `wait` or `decline`.
    pub answer: String,
    /// First appointment, local time: `2026-11-26T09:00`.
    pub appointment_at: String,
    /// Where to come.
    pub appointment_place: String,
    /// From when there is a place: `2026-12-15`.
    pub wait_until: String,
    /// Why not.
    pub decline_reason: String,
    /// In words.
    pub note: String,
}

/// An appointment in local time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Appointment {
    /// When.
    pub at: NaiveDateTime,
    /// Where to come.
    pub place: Option<String>,
}

/// What a provider answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer {
    /// It takes the person, perhaps with an appointment.
    Accept(Option<Appointment>),
    /// Later: from about this day.
    Wait(NaiveDate),
    /// No.
    Decline(DeclineReason),
}

impl AnswerForm {
    /// The answer and a note. `now` is local time.
    pub fn parse(&self, now: NaiveDateTime) -> Result<(Answer, Option<String>), Vec<FieldError>> {
        let mut check = Check::new();
        let note = check.text("note", &self.note);
        let answer = match self.answer.as_str() {
            "accept" => {
                let place = check.line("appointment_place", &self.appointment_place);
                let at = moment(&mut check, "appointment_at", &self.appointment_at, now);
                Some(Answer::Accept(at.map(|at| Appointment { at, place })))
            }
            "wait" => wait(&mut check, &self.wait_until, now.date()),
            "decline" => {
                check.required_code("decline_reason", &self.decline_reason, "error-decline-reason").map(Answer::Decline)
            }
            _ => {
                check.error("answer", "error-answer");
                None
            }
        };
        check.finish(answer.map(|a| (a, note)))
    }
}

fn wait(check: &mut Check, value: &str, today: NaiveDate) -> Option<Answer> {
    let day = parse_day(check, "wait_until", value);
    if check.failed() {
        return None;
    }
    let last = today + TimeDelta::days(366);
    match day {
        Some(day) if day > today && day <= last => Some(Answer::Wait(day)),
        _ => {
            check.error("wait_until", "error-wait-until");
            None
        }
    }
}

/// A moment from now to a year ahead, or nothing.
fn moment(check: &mut Check, field: &str, value: &str, now: NaiveDateTime) -> Option<NaiveDateTime> {
    let value = value.trim();
    if value.is_empty() {
        return None;
    }
    let parsed = ["%Y-%m-%dT%H:%M", "%Y-%m-%dT%H:%M:%S", "%Y-%m-%d %H:%M"]
        .iter()
        .find_map(|format| NaiveDateTime::parse_from_str(value, format).ok());
    match parsed {
        Some(at) if at >= now - TimeDelta::hours(1) && at <= now + TimeDelta::days(366) => Some(at),
        Some(_) => {
            check.error(field, "error-appointment-range");
            None
        }
        None => {
            check.error(field, "error-appointment");
            None
        }
    }
}

/// How it went, after the answer.
#[derive(Serialize, Deserialize, Default, Clone, Debug)]
#[serde(default)]
pub struct ProgressForm {
    /// Recognises a form sent twice.
    pub command: String,
    /// Version that the reader saw.
    pub version: String,
    /// Which referral.
    pub number: String,
    /// `appointment`, `attended`, `missed`, `finished` or `returned`.
    pub what: String,
    /// A new appointment, local time.
    pub appointment_at: String,
    /// Where to come.
    pub appointment_place: String,
    /// What came of it.
    pub outcome: String,
    /// Why the person is given back.
    pub return_reason: String,
    /// In words.
    pub note: String,
}

/// What a provider reports.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Report {
    /// A new or moved appointment.
    Appointment(Appointment),
    /// The person came.
    Attended,
    /// The person did not come.
    Missed,
    /// The service is done.
    Finished(Outcome),
    /// The person is given back.
    Returned(ReturnReason),
}

impl ProgressForm {
    /// The report and a note. `now` is local time.
    pub fn parse(&self, now: NaiveDateTime) -> Result<(Report, Option<String>), Vec<FieldError>> {
        let mut check = Check::new();
        let note = check.text("note", &self.note);
        let report = match self.what.as_str() {
            "appointment" => {
                let place = check.line("appointment_place", &self.appointment_place);
                let at = moment(&mut check, "appointment_at", &self.appointment_at, now);
                if at.is_none() && !check.failed() {
                    check.error("appointment_at", "error-appointment");
                }
                at.map(|at| Report::Appointment(Appointment { at, place }))
            }
            "attended" => Some(Report::Attended),
            "missed" => Some(Report::Missed),
            "finished" => {
                let outcome: Option<Outcome> = check.required_code("outcome", &self.outcome, "error-report-outcome");
                if outcome.is_some_and(|o| !Outcome::REPORTED.contains(&o)) {
                    check.error("outcome", "error-unknown-choice");
                }
                outcome.map(Report::Finished)
            }
            "returned" => {
                check.required_code("return_reason", &self.return_reason, "error-return-reason").map(Report::Returned)
            }
            _ => {
                check.error("what", "error-report");
                None
            }
        };
        check.finish(report.map(|r| (r, note)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn now() -> NaiveDateTime {
        NaiveDate::from_ymd_opt(2026, 11, 24).unwrap().and_hms_opt(9, 0, 0).unwrap()
    }

    fn errors<T: std::fmt::Debug>(result: Result<T, Vec<FieldError>>) -> Vec<String> {
        result.unwrap_err().into_iter().map(|e| e.field).collect()
    }

    #[test]
    fn an_appointment_is_optional_but_not_in_the_past() {
        let accept =
            |at: &str| AnswerForm { answer: "accept".into(), appointment_at: at.into(), ..AnswerForm::default() };
        assert_eq!(accept("").parse(now()).unwrap().0, Answer::Accept(None));
        assert!(matches!(accept("2026-11-26T09:00").parse(now()).unwrap().0, Answer::Accept(Some(_))));
        for bad in ["2026-11-20T09:00", "2029-01-01T09:00", "tomorrow", "2026-13-01T09:00"] {
            assert_eq!(errors(accept(bad).parse(now())), ["appointment_at"], "{bad}");
        }
    }

    #[test]
    fn a_no_and_a_later_need_to_say_why_and_until_when() {
        let form = |answer: &str| AnswerForm { answer: answer.into(), ..AnswerForm::default() };
        assert_eq!(errors(form("decline").parse(now())), ["decline_reason"]);
        assert_eq!(errors(form("wait").parse(now())), ["wait_until"]);
        assert_eq!(errors(form("").parse(now())), ["answer"]);
        let today = AnswerForm { wait_until: "2026-11-24".into(), ..form("wait") };
        assert_eq!(errors(today.parse(now())), ["wait_until"]);
    }

    #[test]
    fn a_provider_cannot_report_what_only_the_programme_can_know() {
        let form = |outcome: &str| ProgressForm {
            what: "finished".into(),
            outcome: outcome.into(),
            ..ProgressForm::default()
        };
        assert!(form("service_received_full").parse(now()).is_ok());
        assert_eq!(errors(form("closed_no_response").parse(now())), ["outcome"]);
        assert_eq!(errors(form("").parse(now())), ["outcome"]);
    }
}
