//! Forms of what people say: writing it, asking for its state, and what staff do with it.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{Category, Channel, Outcome, Step};
use crate::account::{RECOVERY_ALPHABET, show_recovery_code};
use crate::form::{Check, FieldError};
use crate::id::{OfficeId, OrganisationId, UserId};

/// Characters of a number that is given to somebody who says something, without the hyphen.
const REFERENCE: usize = 8;

/// A number as it is stored and shown; nothing for what is none. Read generously: people copy it by hand.
pub fn reference_of(typed: &str) -> Option<String> {
    let code: String = typed
        .chars()
        .filter(|c| !c.is_whitespace() && *c != '-')
        .map(|c| match c.to_ascii_lowercase() {
            'o' => '0',
            'i' | 'l' => '1',
            other => other,
        })
        .collect();
    let known = code.len() == REFERENCE && code.bytes().all(|b| RECOVERY_ALPHABET.contains(&b));
    known.then(|| show_recovery_code(&code))
}

/// Who writes something down.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HeardBy {
    /// The person, on the open page.
    Person,
    /// Somebody of the staff, for the person.
    Staff,
}

/// What somebody says.
#[derive(Serialize, Deserialize, Default, Clone, Debug)]
#[serde(default)]
pub struct FeedbackForm {
    /// Recognises a form sent twice.
    pub command: String,
    /// Id of the office it is about; empty where somebody does not know or does not want to say.
    pub office: String,
    /// How it came; staff say so.
    pub channel: String,
    /// [`Category`].
    pub category: String,
    /// In words.
    pub said: String,
    /// About whom, in words.
    pub about: String,
    /// How the person can be reached safely.
    pub contact: String,
    /// Not to those who handle complaints at that office.
    pub elsewhere: bool,
    /// For programs that fill in everything: people do not see it, and who hears it is told to leave it empty.
    pub website: String,
}

/// What somebody said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Heard {
    /// Which sending of the form this is.
    pub command: Uuid,
    /// About which office.
    pub office: Option<OfficeId>,
    /// How it came.
    pub channel: Channel,
    /// What it is about.
    pub category: Category,
    /// In words.
    pub said: String,
    /// About whom.
    pub about: Option<String>,
    /// How the person can be reached safely.
    pub contact: Option<String>,
    /// Not to those who handle complaints at that office.
    pub elsewhere: bool,
    /// Perhaps written by a program.
    pub apart: bool,
}

impl FeedbackForm {
    /// Whether a program filled it in.
    fn is_trapped(&self) -> bool {
        !self.website.is_empty()
    }

    /// Checks it.
    pub fn parse(&self, by: HeardBy) -> Result<Heard, Vec<FieldError>> {
        let mut check = Check::new();
        let command = check.command(&self.command);
        let office = check.code("office", &self.office);
        let channel = match by {
            HeardBy::Person => Some(Channel::Web),
            HeardBy::Staff => check.required_code("channel", &self.channel, "error-feedback-channel"),
        };
        let category = check.required_code("category", &self.category, "error-feedback-category");
        let said = check.required_text("said", &self.said, "error-feedback-said");
        let about = check.line("about", &self.about);
        let contact = check.line("contact", &self.contact);
        let (elsewhere, apart) = (self.elsewhere, self.is_trapped());
        check.finish((|| {
            Some(Heard {
                command: command?,
                office,
                channel: channel?,
                category: category?,
                said,
                about,
                contact,
                elsewhere,
                apart,
            })
        })())
    }
}

/// Number and secret word: the way back to what somebody said.
#[derive(Serialize, Deserialize, Default, Clone, Debug)]
#[serde(default)]
pub struct LookForm {
    /// Recognises a form sent twice.
    pub command: String,
    /// The number.
    pub reference: String,
    /// The secret word.
    pub secret: String,
    /// One more thing to say.
    pub said: String,
    /// Whether the answer helped: `yes` or `no`.
    pub satisfied: String,
}

/// What somebody adds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reply {
    /// Which sending of the form this is.
    pub command: Uuid,
    /// In words.
    pub said: Option<String>,
    /// Whether the answer helped.
    pub satisfied: Option<bool>,
}

impl LookForm {
    /// Checks what is added: something has to be.
    pub fn parse(&self) -> Result<Reply, Vec<FieldError>> {
        let mut check = Check::new();
        let command = check.command(&self.command);
        let said = check.text("said", &self.said);
        let satisfied = yes_or_no(&self.satisfied);
        if said.is_none() && satisfied.is_none() {
            check.error("said", "error-feedback-said");
        }
        check.finish(command.map(|command| Reply { command, said, satisfied }))
    }
}

impl Reply {
    /// Whether somebody has to deal with it again after an answer: anything but a mere yes.
    pub fn asks_for_more(&self) -> bool {
        self.said.is_some() || self.satisfied == Some(false)
    }
}

/// The number of one that somebody calls or comes about.
#[derive(Serialize, Deserialize, Default, Clone, Debug)]
#[serde(default)]
pub struct FindForm {
    /// As it was said.
    pub reference: String,
}

impl FindForm {
    /// The number.
    pub fn parse(&self) -> Result<String, Vec<FieldError>> {
        let mut check = Check::new();
        let found = reference_of(&self.reference);
        if found.is_none() {
            check.error("reference", "error-feedback-number");
        }
        check.finish(found)
    }
}

fn yes_or_no(value: &str) -> Option<bool> {
    match value {
        "yes" => Some(true),
        "no" => Some(false),
        _ => None,
    }
}

/// What staff do with it.
#[derive(Serialize, Deserialize, Default, Clone, Debug)]
#[serde(default)]
pub struct StepForm {
    /// Recognises a form sent twice.
    pub command: String,
    /// Version that was seen.
    pub version: String,
    /// The number.
    pub reference: String,
    /// `acknowledge`, `resolve`, `close`, `put_away` or `reopen`.
    pub step: String,
    /// [`Outcome`], with `resolve`.
    pub outcome: String,
    /// What the person is told, with `resolve`; why, with `reopen`.
    pub answer: String,
    /// Whether the person said that the answer helped, with `close`.
    pub satisfied: String,
}

impl StepForm {
    /// The step, what is told, and whether the person is satisfied.
    pub fn parse(&self) -> Result<(Step, Option<String>, Option<bool>), Vec<FieldError>> {
        let mut check = Check::new();
        let step = match self.step.as_str() {
            "acknowledge" => Some(Step::Acknowledge),
            "resolve" => {
                let outcome: Option<Outcome> = check.required_code("outcome", &self.outcome, "error-feedback-outcome");
                outcome.map(Step::Resolve)
            }
            "close" => Some(Step::Close),
            "put_away" => Some(Step::PutAway),
            "reopen" => Some(Step::Reopen),
            _ => {
                check.error("", "error-malformed");
                None
            }
        };
        let answer = match step {
            Some(Step::Resolve(_)) => Some(check.required_text("answer", &self.answer, "error-feedback-answer")),
            Some(Step::Reopen) => Some(check.required_text("answer", &self.answer, "error-feedback-why")),
            _ => None,
        };
        check.finish(step.map(|step| (step, answer, yes_or_no(&self.satisfied))))
    }
}

/// A message to the person, or a note for those who handle it.
#[derive(Serialize, Deserialize, Default, Clone, Debug)]
#[serde(default)]
pub struct AnswerForm {
    /// Recognises a form sent twice.
    pub command: String,
    /// Version that was seen.
    pub version: String,
    /// The number.
    pub reference: String,
    /// In words.
    pub said: String,
    /// Whether the person reads it.
    pub told: bool,
}

impl AnswerForm {
    /// What is written.
    pub fn parse(&self) -> Result<String, Vec<FieldError>> {
        let mut check = Check::new();
        let said = check.required_text("said", &self.said, "error-feedback-message");
        check.finish(Some(said))
    }
}

/// Another category.
#[derive(Serialize, Deserialize, Default, Clone, Debug)]
#[serde(default)]
pub struct MoveForm {
    /// Recognises a form sent twice.
    pub command: String,
    /// Version that was seen.
    pub version: String,
    /// The number.
    pub reference: String,
    /// [`Category`].
    pub category: String,
    /// Why; has to be said when it becomes less grave.
    pub reason: String,
}

impl MoveForm {
    /// The category and why.
    pub fn parse(&self, now: Category) -> Result<(Category, Option<String>), Vec<FieldError>> {
        let mut check = Check::new();
        let category: Option<Category> = check.required_code("category", &self.category, "error-feedback-category");
        let reason = check.text("reason", &self.reason);
        if category.is_some_and(|c| c < now) && reason.is_none() {
            check.error("reason", "error-feedback-downward");
        }
        if category == Some(now) {
            check.error("category", "error-feedback-same");
        }
        check.finish(category.map(|category| (category, reason)))
    }
}

/// Whom it is about.
#[derive(Serialize, Deserialize, Default, Clone, Debug)]
#[serde(default)]
pub struct AboutForm {
    /// Recognises a form sent twice.
    pub command: String,
    /// Version that was seen.
    pub version: String,
    /// The number.
    pub reference: String,
    /// Id of the account; `nobody` where it is about none.
    pub user: String,
    /// That it is not about this account after all.
    pub undo: bool,
}

/// What is said of those it is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum About {
    /// It is about this account.
    Somebody(UserId),
    /// It is about no account.
    Nobody,
    /// It is not about this account after all.
    NotAfterAll(UserId),
}

impl AboutForm {
    /// Whom.
    pub fn parse(&self) -> Result<About, Vec<FieldError>> {
        let mut check = Check::new();
        if self.user == "nobody" && !self.undo {
            return check.finish(Some(About::Nobody));
        }
        let user: Option<UserId> = check.required_code("user", &self.user, "error-feedback-user");
        check.finish(user.map(if self.undo { About::NotAfterAll } else { About::Somebody }))
    }
}

/// About which organisation of the directory it is.
#[derive(Serialize, Deserialize, Default, Clone, Debug)]
#[serde(default)]
pub struct ConcernForm {
    /// Recognises a form sent twice.
    pub command: String,
    /// Version that was seen.
    pub version: String,
    /// The number.
    pub reference: String,
    /// Id of the organisation; empty where it is about none.
    pub organisation: String,
}

impl ConcernForm {
    /// Which; nothing where it is about none.
    pub fn parse(&self) -> Result<Option<OrganisationId>, Vec<FieldError>> {
        let mut check = Check::new();
        let organisation = check.code("organisation", &self.organisation);
        check.finish(Some(organisation))
    }
}
