//! A referral inside the programme: from a case to a unit of the own office, or one colleague of it.
//!
//! It moves on the machine of referrals, in acts of several steps: nobody inside makes appointments or lets it expire.
//! Who it goes to gets no sight of the case by it, and before accepting only what is needed to decide.

use serde::{Deserialize, Serialize};

use crate::authz::{Assignment, Compartment, Role};
use crate::form::{Check, FieldError};
use crate::id::{OfficeId, UserId};
use crate::referral::{DeclineReason, Outcome, Party, Progress, ReferralStatus, Refused, RevokeReason, Step, Urgency};

text_enum! {
    /// Who inside the programme does something.
    pub enum Unit ("unit") {
        Livelihood = "livelihood",
        Training = "training",
        Mhpss = "mhpss",
        ChildProtection = "child_protection",
        Gbv = "gbv",
        /// Another service of the office; its supervisor sees to it.
        Office = "office",
    }
}

impl Unit {
    /// Which role, behind which wall, belongs to it.
    pub fn seat(self) -> (Role, Compartment) {
        match self {
            Unit::Livelihood => (Role::LivelihoodOfficer, Compartment::General),
            Unit::Training => (Role::Trainer, Compartment::General),
            Unit::Mhpss => (Role::FocalPoint, Compartment::General),
            Unit::ChildProtection => (Role::FocalPoint, Compartment::Child),
            Unit::Gbv => (Role::FocalPoint, Compartment::Gbv),
            Unit::Office => (Role::Supervisor, Compartment::General),
        }
    }

    /// Whether whoever holds this belongs to it, in that office.
    pub fn is_of(self, assignment: &Assignment, office: OfficeId) -> bool {
        let (role, wall) = self.seat();
        assignment.role == role && assignment.compartment == wall && assignment.office == Some(office)
    }

    /// Behind which wall a referral to it is kept; nothing where it would leave the wall around the case.
    pub fn wall(self, case: Compartment) -> Option<Compartment> {
        let (_, own) = self.seat();
        (case == Compartment::General || case == own).then_some(own)
    }
}

/// What somebody does with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Act {
    /// The colleague takes it.
    Accept,
    /// The colleague does not.
    Decline(DeclineReason),
    /// The colleague is done.
    Done(Outcome),
    /// The person said what came of it.
    Verify(Outcome),
    /// The end.
    Close(Outcome),
    /// Taken back.
    Revoke(RevokeReason),
    /// Nobody answered in time.
    Late,
}

impl Act {
    fn party(self) -> Party {
        match self {
            Act::Accept | Act::Decline(_) | Act::Done(_) => Party::Provider,
            Act::Verify(_) | Act::Close(_) | Act::Revoke(_) => Party::Sender,
            Act::Late => Party::System,
        }
    }

    fn steps(self) -> Vec<Step> {
        match self {
            Act::Accept => vec![Step::Receive, Step::Accept],
            Act::Decline(reason) => vec![Step::Receive, Step::Decline(reason)],
            Act::Done(outcome) => vec![Step::Start, Step::Complete(outcome)],
            Act::Verify(_) => vec![Step::Verify],
            Act::Close(outcome) => vec![Step::Close(Some(outcome))],
            Act::Revoke(reason) => vec![Step::Revoke(reason)],
            Act::Late => vec![Step::Escalate],
        }
    }

    /// Does it; the whole of it or nothing.
    pub fn take(self, from: Progress) -> Result<Progress, Refused> {
        let mut at = from;
        for step in self.steps() {
            at = at.take(step, self.party())?;
        }
        // The person's word counts, not the colleague's.
        if let Act::Verify(outcome) = self {
            at.outcome = Some(outcome);
        }
        Ok(at)
    }
}

/// Just sent.
pub const SENT: Progress = Progress { status: ReferralStatus::Sent, outcome: None, declined: None, no_shows: 0 };

/// What is sent to a colleague.
#[derive(Serialize, Deserialize, Default, Clone, Debug)]
#[serde(default)]
pub struct InternalForm {
    /// Recognises a form sent twice.
    pub command: String,
    /// Code of the case.
    pub case: String,
    /// [`Unit`], and after a slash the id of one colleague.
    pub to: String,
    /// How soon.
    pub urgency: String,
    /// Why; read before it is accepted.
    pub reason: String,
    /// What to do; read once it is accepted.
    pub task: String,
}

/// What to send.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewInternal {
    /// Which sending of the form this is.
    pub command: uuid::Uuid,
    /// To which unit.
    pub unit: Unit,
    /// To one colleague of it.
    pub colleague: Option<UserId>,
    /// How soon.
    pub urgency: Urgency,
    /// Why.
    pub reason: String,
    /// What to do.
    pub task: String,
}

impl InternalForm {
    /// Checks the form. Whether anybody is there is for the service to say.
    pub fn parse(&self) -> Result<NewInternal, Vec<FieldError>> {
        let mut check = Check::new();
        let command = check.command(&self.command);
        let (unit, colleague) = self.to.split_once('/').map_or((self.to.as_str(), ""), |(unit, user)| (unit, user));
        let unit = check.required_code("to", unit, "error-internal-to");
        let colleague = check.code("to", colleague);
        let urgency = check.required_code("urgency", &self.urgency, "error-referral-urgency");
        let reason = check.required_line("reason", &self.reason, "error-internal-reason");
        let task = check.required_text("task", &self.task, "error-internal-task");
        check.finish((|| {
            Some(NewInternal { command: command?, unit: unit?, colleague, urgency: urgency?, reason, task })
        })())
    }
}

text_enum! {
    /// What a colleague says.
    pub enum Reply ("internal-reply") {
        Accept = "accept",
        Decline = "decline",
        Done = "done",
    }
}

/// What a colleague sends.
#[derive(Serialize, Deserialize, Default, Clone, Debug)]
#[serde(default)]
pub struct ReplyForm {
    /// Recognises a form sent twice.
    pub command: String,
    /// Version that the reader saw.
    pub version: String,
    /// Which.
    pub number: String,
    /// [`Reply`].
    pub reply: String,
    /// Why not.
    pub reason: String,
    /// What came of it.
    pub outcome: String,
    /// In words.
    pub note: String,
}

impl ReplyForm {
    /// The act and its words.
    pub fn parse(&self) -> Result<(Act, Option<String>), Vec<FieldError>> {
        let mut check = Check::new();
        let act = match check.required_code("reply", &self.reply, "error-internal-reply") {
            Some(Reply::Accept) => Some(Act::Accept),
            Some(Reply::Decline) => {
                check.required_code("reason", &self.reason, "error-internal-why-not").map(Act::Decline)
            }
            Some(Reply::Done) => check.required_code("outcome", &self.outcome, "error-close-outcome").map(Act::Done),
            None => None,
        };
        let note = check.text("note", &self.note);
        if matches!(act, Some(Act::Done(_))) && note.is_none() {
            check.error("note", "error-internal-result");
        }
        check.finish(act.map(|act| (act, note)))
    }
}

#[cfg(test)]
#[path = "internal_tests.rs"]
mod tests;
