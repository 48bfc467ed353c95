//! A case moves to another office: somebody asks, the other office answers within a week. Until then nothing moves.

use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::form::{Check, FieldError};
use crate::id::{OfficeId, UserId};

text_enum! {
    /// Why a case should move.
    pub enum TransferReason ("transfer-reason") {
        Relocated = "relocated",
        Closer = "closer",
        Safety = "safety",
        Other = "other",
    }
}

text_enum! {
    /// What became of the request.
    pub enum TransferState ("transfer-state") {
        Waiting = "waiting",
        Accepted = "accepted",
        Declined = "declined",
        Withdrawn = "withdrawn",
    }
}

text_enum! {
    /// What the other office says.
    pub enum TransferAnswer ("transfer-answer") {
        Accept = "accept",
        Decline = "decline",
    }
}

/// The last day for an answer to a request of `today`, `days` later.
pub fn answer_by(today: NaiveDate, days: u32) -> NaiveDate {
    today.checked_add_days(Days::new(days.into())).unwrap_or(today)
}

text_enum! {
    /// About how old somebody is: as much as an office needs to know before it takes a case.
    pub enum AgeBand ("age-band") {
        Child = "child",
        Young = "young",
        Adult = "adult",
        Older = "older",
        Unknown = "unknown",
    }
}

impl AgeBand {
    /// The band of an age.
    pub fn of(age: Option<crate::person::Age>) -> AgeBand {
        match age {
            None => AgeBand::Unknown,
            Some(a) if a.maybe_child => AgeBand::Child,
            Some(a) if a.years < 25 => AgeBand::Young,
            Some(a) if a.years < 50 => AgeBand::Adult,
            Some(_) => AgeBand::Older,
        }
    }
}

/// What the form that asks another office sends.
#[derive(Serialize, Deserialize, Default, Clone, Debug)]
#[serde(default)]
pub struct TransferForm {
    /// Which sending of the form this is.
    pub command: String,
    /// Code of the case.
    pub code: String,
    /// Version of the case that was seen.
    pub version: String,
    /// Id of the other office.
    pub office: String,
    /// [`TransferReason`].
    pub reason: String,
    /// A few words for the handover; read once the other office has the case.
    pub note: String,
    /// Under which agreement a file goes to another country.
    pub agreement: String,
}

/// A request to another office.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TransferRequest {
    /// Which sending of the form this is.
    pub command: Uuid,
    /// Version of the case that was seen.
    pub version: i64,
    /// The other office.
    pub office: OfficeId,
    /// Why.
    pub reason: TransferReason,
    /// A few words for the handover.
    pub note: String,
    /// Under which agreement on the sharing of data it goes to another country.
    pub agreement: Option<String>,
}

impl TransferForm {
    /// Checks the form. Whether that office can take the case is for the service to say.
    pub fn parse(&self) -> Result<TransferRequest, Vec<FieldError>> {
        let mut check = Check::new();
        let command = check.command(&self.command);
        let version = check.version(&self.version);
        let office = check.required_code("office", &self.office, "error-transfer-office");
        let reason = check.required_code("reason", &self.reason, "error-transfer-reason");
        let note = check.required_text("note", &self.note, "error-transfer-note");
        let agreement = check.line("agreement", &self.agreement);
        let request = (|| {
            let (command, version) = (command?, version?);
            Some(TransferRequest { command, version, office: office?, reason: reason?, note, agreement })
        })();
        check.finish(request)
    }
}

/// What the other office sends.
#[derive(Serialize, Deserialize, Default, Clone, Debug)]
#[serde(default)]
pub struct TransferAnswerForm {
    /// Which sending of the form this is.
    pub command: String,
    /// Id of the request.
    pub transfer: String,
    /// [`TransferAnswer`].
    pub answer: String,
    /// Id of who takes the case.
    pub caseworker: String,
    /// Why it is declined.
    pub reason: String,
}

/// An answer of the other office.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TransferDecision {
    /// The case moves to this caseworker.
    Accept(UserId),
    /// It stays, for this reason.
    Decline(String),
}

impl TransferAnswerForm {
    /// Checks the form; what stands below the other answer was left behind.
    pub fn parse(&self) -> Result<(Uuid, TransferDecision), Vec<FieldError>> {
        let mut check = Check::new();
        let command = check.command(&self.command);
        let decision = match check.required_code("answer", &self.answer, "error-transfer-answer") {
            Some(TransferAnswer::Accept) => check
                .required_code("caseworker", &self.caseworker, "error-assign-missing")
                .map(TransferDecision::Accept),
            Some(TransferAnswer::Decline) => {
                Some(TransferDecision::Decline(check.required_text("reason", &self.reason, "error-transfer-why-not")))
            }
            None => None,
        };
        check.finish(command.zip(decision))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::person::Age;

    const ID: &str = "018f0000-0000-7000-8000-000000000001";

    #[test]
    fn a_request_names_office_reason_and_a_note() {
        let form = TransferForm { command: ID.into(), version: "1".into(), ..TransferForm::default() };
        let fields: Vec<_> = form.parse().unwrap_err().into_iter().map(|e| e.field).collect();
        assert_eq!(fields, ["office", "reason", "note"]);
        let whole = TransferForm { office: ID.into(), reason: "safety".into(), note: "x".into(), ..form };
        assert_eq!(whole.parse().unwrap().reason, TransferReason::Safety);
    }

    #[test]
    fn a_yes_names_who_takes_the_case_and_a_no_says_why() {
        let form = |answer: &str| TransferAnswerForm {
            command: ID.into(),
            answer: answer.into(),
            ..TransferAnswerForm::default()
        };
        let field = |form: TransferAnswerForm| form.parse().unwrap_err().remove(0).field;
        assert_eq!((field(form("")), field(form("accept"))), ("answer".into(), "caseworker".into()));
        assert_eq!(field(TransferAnswerForm { caseworker: ID.into(), ..form("decline") }), "reason");
        assert!(TransferAnswerForm { caseworker: ID.into(), ..form("accept") }.parse().is_ok());
    }

    #[test]
    fn doubt_about_being_a_child_is_said_and_ages_are_rounded_to_bands() {
        let age = |years, maybe_child| Some(Age { years, about: false, maybe_child });
        let bands = [age(19, true), age(19, false), age(49, false), age(50, false), None].map(AgeBand::of);
        use AgeBand::*;
        assert_eq!(bands, [Child, Young, Adult, Older, Unknown]);
    }
}
