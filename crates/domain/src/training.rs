//! Training: courses, cohorts, who takes part, attendance, what was learned, and the certificate.
//!
//! Whoever trains sees people, not why they came: nothing here knows how somebody was associated, besides the count of a
//! cohort's mix, which betrays nobody.

mod assessment;
mod attendance;
mod certificate;
mod cohort;
mod course;
mod eligibility;
mod enrolment;
mod kit;
mod mix;
mod risk;
mod session;
mod stipend;
mod trace;

pub use assessment::{Assessed, AssessmentForm, CompetencyResult, CriterionMark, SCORE_MAX};
pub use attendance::{AttendanceMark, Hours, Mark, MarkForm, Marks, MarksForm};
pub use certificate::{CertificateForm, CertificateMissing, Learned, initials, missing};
pub use cohort::{Cohort, CohortCode, CohortForm, CohortPlan, CohortState, SEATS_MAX, Shift, session_days};
pub use course::{CertificateKind, Course, CourseForm, Criterion, LiteracyTrack, TrainingSector};
pub use eligibility::{Candidate, Finding, Offer, findings, told_to_planner};
pub use enrolment::{
    DropoutReason, EnrolForm, Enrolling, EnrolmentForm, EnrolmentMove, EnrolmentStatus, Joining, Newcomer, NewcomerForm,
};
pub use kit::{
    KitCondition, KitDelivery, KitDeliveryForm, KitForm, KitItem, KitLookForm, KitReceipt, KitSeen, gets_kit, kit_cost,
    kit_looks,
};
pub use mix::{Mix, MixGroup};
pub use risk::{DropoutRisk, dropout_risk};
pub use session::{NewSession, SessionForm};
pub use stipend::{
    Month, STIPEND_MAX, StipendFacts, StipendForm, StipendOut, StipendState, StipendStepForm, StipendSteps, stipend_out,
};
pub use trace::{TRACE_WINDOW, Trace, TraceForm, Traced, trade_used, uses_trade};
