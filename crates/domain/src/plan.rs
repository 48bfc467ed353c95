//! The reintegration plan: what the person wants to reach, by which steps, who does what until when.
//!
//! A plan is never rewritten: a new version takes the place of the one before. Somebody other than its author
//! approves it or returns it with what to change, and it is looked at again within 90 days.

mod acts;
mod form;
mod link;

pub use acts::*;
pub use form::*;
pub use link::*;

use chrono::NaiveDate;

/// Days after which a plan must be looked at again.
pub const REVIEW_DAYS: u64 = 90;
/// Days within which somebody decides on a plan that waits, and within which a returned one is written anew.
pub const DECISION_DAYS: u64 = 7;

text_enum! {
    /// Part of life that a goal is about.
    pub enum GoalDomain ("goal-domain") {
        Economic = "economic",
        Social = "social",
        Psychosocial = "psychosocial",
        Health = "health",
        Education = "education",
        DocumentationLegal = "documentation_legal",
        HousingLand = "housing_land",
        Family = "family",
        Safety = "safety",
        Civic = "civic",
    }
}

text_enum! {
    /// Where a goal stands.
    pub enum GoalStatus ("goal-status") {
        NotStarted = "not_started",
        InProgress = "in_progress",
        Achieved = "achieved",
        Partly = "partly",
        Dropped = "dropped",
    }
}

impl GoalStatus {
    /// Whether work on it goes on.
    pub fn is_open(self) -> bool {
        matches!(self, GoalStatus::NotStarted | GoalStatus::InProgress)
    }
}

text_enum! {
    /// Who does a step.
    pub enum Responsible ("responsible") {
        Person = "person",
        Caseworker = "caseworker",
        Partner = "partner",
    }
}

text_enum! {
    /// The main road of the plan.
    pub open enum PlanTrack ("plan-track") {
        FormalEducation = "formal_education",
        VocationalTraining = "vocational_training",
        Apprenticeship = "apprenticeship",
        JobPlacement = "job_placement",
        MicroEnterprise = "micro_enterprise",
        AgricultureLivestock = "agriculture_livestock",
        PublicWorks = "public_works",
        FamilyCivic = "family_civic",
        Undecided = "undecided",
    }
}

text_enum! {
    /// Where a version of a plan stands.
    pub enum PlanStatus ("plan-status") {
        Pending = "pending",
        Approved = "approved",
        Returned = "returned",
        Superseded = "superseded",
    }
}

/// A step towards a goal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Action {
    /// What is done.
    pub what: String,
    /// By whom.
    pub responsible: Responsible,
    /// Until when.
    pub due_on: Option<NaiveDate>,
    /// When it was done.
    pub done_on: Option<NaiveDate>,
}

/// Something the person wants to reach.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Goal {
    /// Part of life.
    pub domain: GoalDomain,
    /// What, in a sentence.
    pub statement: String,
    /// How one sees that it is reached.
    pub indicator: Option<String>,
    /// Until when.
    pub target_on: Option<NaiveDate>,
    /// Where it stands.
    pub status: GoalStatus,
    /// How far it is, in percent.
    pub progress: i64,
    /// Steps, in order.
    pub actions: Vec<Action>,
}

/// What one version of a plan says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    /// What the person wants, in the person's own words.
    pub own_words: Option<String>,
    /// The main road.
    pub track: PlanTrack,
    /// When the person signed it.
    pub signed_on: Option<NaiveDate>,
    /// When it is looked at again.
    pub review_due: NaiveDate,
    /// Goals, in order.
    pub goals: Vec<Goal>,
}
