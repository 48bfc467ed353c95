//! Identifiers: UUIDv7, made by whoever creates the row, one type for each record.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

macro_rules! ids {
    ($($(#[$m:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$m])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub Uuid);
        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result { self.0.fmt(f) }
        }
        impl $crate::programme::Listed for $name {}
        impl std::str::FromStr for $name {
            type Err = uuid::Error;
            fn from_str(s: &str) -> Result<Self, Self::Err> { Uuid::parse_str(s).map($name) }
        }
        impl From<Uuid> for $name { fn from(id: Uuid) -> Self { $name(id) } }
    )+};
}

ids! {
    /// A member of staff or a partner's focal point who can sign in.
    UserId,
    /// An office that owns cases.
    OfficeId,
    /// A person: participant, dependant or community member.
    PersonId,
    /// A case: one person's way through the programme.
    CaseId,
    /// A recorded consent.
    ConsentId,
    /// A counselling session.
    SessionId,
    /// One version of a reintegration plan.
    PlanId,
    /// A goal of a plan.
    GoalId,
    /// An action of a goal.
    ActionId,
    /// A service provider or other organisation.
    OrganisationId,
    /// A contact of an organisation who answers referrals.
    FocalPointId,
    /// A service or time-bound opportunity of the directory.
    ServiceId,
    /// A referral.
    ReferralId,
    /// A referral that somebody sent to the programme.
    IncomingId,
    /// A referral inside the programme.
    InternalId,
    /// A message about a referral.
    MessageId,
    /// A document of a referral.
    DocumentId,
    /// A task.
    TaskId,
    /// A background job.
    JobId,
    /// Two records that may be of one person.
    PairId,
    /// A merge of two records.
    MergeId,
    /// Something that somebody said of the programme.
    FeedbackId,
    /// A funded project: what a donor pays for.
    FundingId,
}
