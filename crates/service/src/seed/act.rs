//! What happens in an invented history, act by act.

use chrono::{DateTime, NaiveDate, Utc};
use domain::authz::Compartment;
use domain::case::{CaseRisk, CaseStatus, ClosureProposal};
use domain::consent::Conversation;
use domain::counselling::Session;
use domain::directory::Sector;
use domain::follow_up::FollowUp;
use domain::id::UserId;
use domain::plan::Plan;
use domain::referral::{Answer, NewReferral, Outcome, Report, RevokeReason};
use domain::screening::Screening;

use super::persona::Persona;
use super::starting::StartupAct;

/// Somebody does something in a case.
#[derive(Debug)]
pub(super) struct Dated {
    pub at: DateTime<Utc>,
    /// Which case, by its place in the list.
    pub case: usize,
    pub by: UserId,
    pub act: Act,
}

/// Which referral of the case, by its place.
pub(super) type Key = usize;

/// What is done.
#[derive(Debug)]
pub(super) enum Act {
    Register {
        persona: Box<Persona>,
        caseworker: Option<UserId>,
        compartment: Compartment,
    },
    Look,
    Session(Box<Session>),
    Plan(Box<Plan>),
    ApprovePlan,
    StepDone,
    FollowUp(Box<FollowUp>),
    Status(CaseStatus, Option<NaiveDate>),
    ProposeEnd(Box<ClosureProposal>),
    End,
    Risk(CaseRisk),
    Screen(Box<Screening>),
    Consent(Box<Conversation>),
    Withdraw(Sector),
    Assign(UserId),
    Note(String),
    Refer(Key, Box<NewReferral>),
    Receive(Key),
    Answer(Key, Answer, Option<String>),
    Report(Key, Report, Option<String>),
    Told(Key),
    /// Somebody looks at the clock.
    Clock(Key),
    Verify {
        key: Key,
        outcome: Outcome,
        satisfaction: i64,
        close: bool,
    },
    Close(Key, Outcome),
    Revoke(Key, RevokeReason),
    Startup(StartupAct),
}
