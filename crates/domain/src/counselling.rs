//! A counselling session: where and why somebody met the person, what was agreed, and when they meet again.
//!
//! What was talked about is class S. The private note is class X: sealed, and read by its author and the office's
//! supervisor only. A session is written once; what has to be added goes into the next one.

mod form;
mod identifying;

pub use form::{ERROR_NUMBER, SessionForm, ask_about_numbers};
pub use identifying::holds_a_number;

use chrono::{NaiveDate, NaiveTime};
use uuid::Uuid;

use crate::person::Language;

text_enum! {
    /// What the session was for.
    pub open enum SessionKind ("session-kind") {
        Orientation = "orientation",
        NeedsAssessment = "needs_assessment",
        Career = "career",
        PlanReview = "plan_review",
        PsychosocialBasic = "psychosocial_basic",
        FamilyMediation = "family_mediation",
        Crisis = "crisis",
        FollowUp = "follow_up",
        Exit = "exit",
    }
}

impl SessionKind {
    /// Whether it may still take place once the case has ended: a last talk, and asking how things go.
    pub fn is_after_the_end(self) -> bool {
        matches!(self, SessionKind::Exit | SessionKind::FollowUp)
    }

    /// Whether the product asks for it: those after the end, and what a group is planned as.
    pub fn is_read(self) -> bool {
        self.is_after_the_end() || self == SessionKind::Orientation
    }
}

text_enum! {
    /// How they met.
    pub open enum SessionPlace ("session-place") {
        Office = "office",
        Home = "home",
        Community = "community",
        Phone = "phone",
        Centre = "centre",
        Video = "video",
    }
}

text_enum! {
    /// Whether it took place.
    pub enum Attended ("attended") {
        Yes = "yes",
        NoShow = "no_show",
        CancelledByClient = "cancelled_by_client",
        CancelledByOffice = "cancelled_by_office",
        Rescheduled = "rescheduled",
    }
}

text_enum! {
    /// Who was there.
    pub enum Present ("present") {
        Person = "self",
        Spouse = "spouse",
        Family = "family",
        Leader = "leader",
    }
}

text_enum! {
    /// What was talked about.
    pub open enum Topic ("topic") {
        RightsEntitlements = "rights_entitlements",
        Opportunities = "opportunities",
        Documents = "documents",
        Health = "health",
        Family = "family",
        Livelihood = "livelihood",
        ConflictTension = "conflict_tension",
        Safety = "safety",
        Civic = "civic",
        Parenting = "parenting",
        SubstanceUse = "substance_use",
        Savings = "savings",
    }
}

/// A session as it is recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Session {
    /// What for.
    pub kind: SessionKind,
    /// On which day.
    pub held_on: NaiveDate,
    /// How long, in minutes.
    pub minutes: Option<i64>,
    /// How they met.
    pub place: SessionPlace,
    /// Language of the conversation.
    pub language: Language,
    /// Whether somebody interpreted.
    pub interpreter: bool,
    /// Whether it took place.
    pub attended: Attended,
    /// Who was there.
    pub present: Vec<Present>,
    /// What was talked about.
    pub topics: Vec<Topic>,
    /// Facts the person would agree with. Empty only when nobody came.
    pub summary: String,
    /// For the author and the supervisor alone.
    pub private_note: Option<String>,
    /// What they agreed to do, one by one.
    pub agreements: Vec<String>,
    /// When they meet again.
    pub next_on: Option<NaiveDate>,
    /// At what time, as clocks in the office show it.
    pub next_time: Option<NaiveTime>,
    /// Where.
    pub next_place: Option<String>,
    /// What the person thought of it, from 1 to 5.
    pub feedback: Option<i64>,
    /// The group session that it was part of.
    pub group: Option<Uuid>,
}
