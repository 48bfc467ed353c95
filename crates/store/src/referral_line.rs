//! One line of a list of referrals. What it says of a protected category is nothing.

use chrono::{DateTime, Utc};
use domain::directory::Category;
use domain::id::ReferralId;
use domain::referral::{DeclineReason, Outcome, ReferralStatus, Urgency};
use uuid::Uuid;

use crate::error::{stored, stored_opt};
use crate::{StoreError, StoreResult};

/// A referral as a list shows it.
#[derive(Debug, Clone)]
pub struct ReferralLine {
    /// Its id.
    pub id: ReferralId,
    /// Its number.
    pub number: String,
    /// The case's code.
    pub case_code: String,
    /// The case's code name.
    pub code_name: String,
    /// To whom and for what; nothing when the category is protected.
    pub target: Option<Target>,
    /// How soon.
    pub urgency: Urgency,
    /// Where it stands.
    pub status: ReferralStatus,
    /// Since when.
    pub status_since: DateTime<Utc>,
    /// When it was sent.
    pub sent_at: Option<DateTime<Utc>>,
    /// When an answer is due.
    pub answer_due: Option<DateTime<Utc>>,
    /// When the provider answered: with a status `received` it is the waiting list.
    pub answered_at: Option<DateTime<Utc>>,
    /// The appointment.
    pub appointment_at: Option<DateTime<Utc>>,
    /// Why the provider said no.
    pub declined: Option<DeclineReason>,
    /// What came of it.
    pub outcome: Option<Outcome>,
    /// Whose case.
    pub caseworker: Option<String>,
    /// How many messages of the provider nobody who works on the case has read.
    pub unread: i64,
}

/// Where a referral goes.
#[derive(Debug, Clone)]
pub struct Target {
    /// For what.
    pub category: Category,
    /// To whom.
    pub organisation: String,
    /// For what exactly.
    pub service: String,
}

/// The row of a list's query.
#[derive(sqlx::FromRow)]
pub(crate) struct LineRow {
    id: Uuid,
    number: String,
    code: String,
    code_name: String,
    category: String,
    organisation: String,
    service: String,
    urgency: String,
    status: String,
    status_since: DateTime<Utc>,
    sent_at: Option<DateTime<Utc>>,
    answer_due: Option<DateTime<Utc>>,
    answered_at: Option<DateTime<Utc>>,
    appointment_at: Option<DateTime<Utc>>,
    decline_reason: Option<String>,
    outcome: Option<String>,
    caseworker: Option<String>,
    unread: i64,
}

impl TryFrom<LineRow> for ReferralLine {
    type Error = StoreError;
    fn try_from(r: LineRow) -> StoreResult<ReferralLine> {
        let category: Category = stored("referral.category", &r.category)?;
        Ok(ReferralLine {
            id: ReferralId(r.id),
            number: r.number,
            case_code: r.code,
            code_name: r.code_name,
            target: (!category.is_sealed()).then_some(Target {
                category,
                organisation: r.organisation,
                service: r.service,
            }),
            urgency: stored("referral.urgency", &r.urgency)?,
            status: stored("referral.status", &r.status)?,
            status_since: r.status_since,
            sent_at: r.sent_at,
            answer_due: r.answer_due,
            answered_at: r.answered_at,
            appointment_at: r.appointment_at,
            declined: stored_opt("referral.decline_reason", r.decline_reason.as_deref())?,
            outcome: stored_opt("referral.outcome", r.outcome.as_deref())?,
            caseworker: r.caseworker,
            unread: r.unread,
        })
    }
}
