//! Referrals: the row itself, as it is read. It is written by `referral_save`, listed by `referral_list`; what happened is
//! in `referral_event`.

use chrono::{DateTime, Utc};
use domain::directory::Category;
use domain::id::{CaseId, ConsentId, OfficeId, OrganisationId, ReferralId, ServiceId, UserId};
use domain::referral::{Accompaniment, Direction, LateAnswer, Progress, SentVia, SharedField, Stage, Urgency};
use sqlx::types::Json;
use uuid::Uuid;

use crate::db::Source;
use crate::error::{stored, stored_opt};
use crate::{StoreError, StoreResult};

/// A referral as stored.
#[derive(Debug, Clone)]
pub struct Referral {
    /// Its id.
    pub id: ReferralId,
    /// The number that people read aloud.
    pub number: String,
    /// Whose.
    pub case: CaseId,
    /// Of which office.
    pub office: OfficeId,
    /// Who wrote it.
    pub from: UserId,
    /// To whom.
    pub organisation: OrganisationId,
    /// For what exactly.
    pub service: ServiceId,
    /// For what.
    pub category: Category,
    /// Where from, where to.
    pub direction: Direction,
    /// How soon.
    pub urgency: Urgency,
    /// Status, outcome, decline, missed appointments.
    pub progress: Progress,
    /// Since when it has that status.
    pub status_since: DateTime<Utc>,
    /// What exactly is needed, in the caseworker's words.
    pub reason: String,
    /// What has to be made easier.
    pub access_needs: Option<String>,
    /// What helps the provider prepare.
    pub message: Option<String>,
    /// Whether the person asked for it.
    pub client_request: bool,
    /// Who goes along.
    pub accompaniment: Accompaniment,
    /// What is hoped for, in the caseworker's words.
    pub expected_outcome: Option<String>,
    /// How the provider hears of it.
    pub sent_via: SentVia,
    /// Whether the programme pays or arranges the way.
    pub transport: bool,
    /// How, for colleagues.
    pub transport_note: Option<String>,
    /// When the provider says at the latest that it has it; nothing once it did.
    pub acknowledge_due: Option<DateTime<Utc>>,
    /// When somebody was told that it did not.
    pub acknowledge_told_at: Option<DateTime<Utc>>,
    /// When somebody was told that the provider has not said what came of the appointment.
    pub report_told_at: Option<DateTime<Utc>>,
    /// The consent that covered it when it was sent.
    pub consent: Option<ConsentId>,
    /// Why it was sent without one.
    pub override_reason: Option<String>,
    /// Who agreed to that.
    pub override_by: Option<UserId>,
    /// What is shared.
    pub fields: Vec<SharedField>,
    /// What the provider sees (`referral.shared_values`), sealed.
    pub shared_values: Option<Vec<u8>>,
    /// When it was sent.
    pub sent_at: Option<DateTime<Utc>>,
    /// When an answer is due.
    pub answer_due: Option<DateTime<Utc>>,
    /// When the provider answered.
    pub answered_at: Option<DateTime<Utc>>,
    /// The appointment.
    pub appointment_at: Option<DateTime<Utc>>,
    /// Where to come.
    pub appointment_place: Option<String>,
    /// What came of it, in words.
    pub outcome_note: Option<String>,
    /// When the provider was done.
    pub completed_at: Option<DateTime<Utc>>,
    /// The person's satisfaction, 1 to 5.
    pub satisfaction: Option<i64>,
    /// When the person confirmed it.
    pub verified_at: Option<DateTime<Utc>>,
    /// When it ended.
    pub closed_at: Option<DateTime<Utc>>,
    /// Until when the provider may read it after its end.
    pub access_until: Option<DateTime<Utc>>,
    /// How long nobody has answered.
    pub clock: Running,
    /// What the provider said after the end.
    pub late_answer: Option<LateAnswer>,
    /// When the provider was told to stop and to destroy its copies.
    pub stop_asked_at: Option<DateTime<Utc>>,
    /// When the provider said that it destroyed its copies of what was taken back.
    pub stop_confirmed_at: Option<DateTime<Utc>>,
    /// Whether it holds one of the places that its opportunity had free.
    pub took_place: bool,
    /// When it was begun.
    pub created_at: DateTime<Utc>,
    /// For optimistic edits.
    pub version: i64,
}

/// The clock of a referral.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Running {
    /// From when it counts; nothing before it was sent.
    pub from: Option<DateTime<Utc>>,
    /// How far it has run.
    pub stage: Stage,
    /// When to look at it again; nothing when it does not run.
    pub next: Option<DateTime<Utc>>,
    /// Since when it stands still, because the person is awaited.
    pub stopped: Option<DateTime<Utc>>,
}

impl Running {
    /// Of what was never sent.
    pub const NOT: Running = Running { from: None, stage: Stage::Waiting, next: None, stopped: None };
}

/// Name of the sealed column, for the sealer.
pub const SHARED_VALUES: &str = "referral.shared_values";

#[derive(sqlx::FromRow)]
struct ReferralRow {
    id: Uuid,
    number: String,
    case_id: Uuid,
    office_id: Uuid,
    from_user_id: Uuid,
    organisation_id: Uuid,
    service_id: Uuid,
    category: String,
    direction: String,
    urgency: String,
    status: String,
    status_since: DateTime<Utc>,
    reason: String,
    access_needs: Option<String>,
    message: Option<String>,
    client_request: bool,
    accompaniment: String,
    expected_outcome: Option<String>,
    sent_via: String,
    transport: bool,
    transport_note: Option<String>,
    acknowledge_due: Option<DateTime<Utc>>,
    acknowledge_told_at: Option<DateTime<Utc>>,
    report_told_at: Option<DateTime<Utc>>,
    consent_id: Option<Uuid>,
    override_reason: Option<String>,
    override_by: Option<Uuid>,
    shared_fields: Json<Vec<String>>,
    shared_values: Option<Vec<u8>>,
    sent_at: Option<DateTime<Utc>>,
    answer_due: Option<DateTime<Utc>>,
    answered_at: Option<DateTime<Utc>>,
    appointment_at: Option<DateTime<Utc>>,
    appointment_place: Option<String>,
    decline_reason: Option<String>,
    no_shows: i64,
    outcome: Option<String>,
    outcome_note: Option<String>,
    completed_at: Option<DateTime<Utc>>,
    satisfaction: Option<i64>,
    verified_at: Option<DateTime<Utc>>,
    closed_at: Option<DateTime<Utc>>,
    access_until: Option<DateTime<Utc>>,
    clock_from: Option<DateTime<Utc>>,
    clock_stage: i64,
    clock_next: Option<DateTime<Utc>>,
    clock_stopped: Option<DateTime<Utc>>,
    late_answer: Option<String>,
    stop_asked_at: Option<DateTime<Utc>>,
    stop_confirmed_at: Option<DateTime<Utc>>,
    took_place: bool,
    created_at: DateTime<Utc>,
    version: i64,
}

impl TryFrom<ReferralRow> for Referral {
    type Error = StoreError;
    fn try_from(r: ReferralRow) -> StoreResult<Referral> {
        let fields: StoreResult<Vec<SharedField>> =
            r.shared_fields.iter().map(|f| stored("referral.shared_fields", f)).collect();
        Ok(Referral {
            id: ReferralId(r.id),
            number: r.number,
            case: CaseId(r.case_id),
            office: OfficeId(r.office_id),
            from: UserId(r.from_user_id),
            organisation: OrganisationId(r.organisation_id),
            service: ServiceId(r.service_id),
            category: stored("referral.category", &r.category)?,
            direction: stored("referral.direction", &r.direction)?,
            urgency: stored("referral.urgency", &r.urgency)?,
            progress: Progress {
                status: stored("referral.status", &r.status)?,
                outcome: stored_opt("referral.outcome", r.outcome.as_deref())?,
                declined: stored_opt("referral.decline_reason", r.decline_reason.as_deref())?,
                no_shows: r.no_shows,
            },
            status_since: r.status_since,
            reason: r.reason,
            access_needs: r.access_needs,
            message: r.message,
            client_request: r.client_request,
            accompaniment: stored("referral.accompaniment", &r.accompaniment)?,
            expected_outcome: r.expected_outcome,
            sent_via: stored("referral.sent_via", &r.sent_via)?,
            transport: r.transport,
            transport_note: r.transport_note,
            acknowledge_due: r.acknowledge_due,
            acknowledge_told_at: r.acknowledge_told_at,
            report_told_at: r.report_told_at,
            consent: r.consent_id.map(ConsentId),
            override_reason: r.override_reason,
            override_by: r.override_by.map(UserId),
            fields: fields?,
            shared_values: r.shared_values,
            sent_at: r.sent_at,
            answer_due: r.answer_due,
            answered_at: r.answered_at,
            appointment_at: r.appointment_at,
            appointment_place: r.appointment_place,
            outcome_note: r.outcome_note,
            completed_at: r.completed_at,
            satisfaction: r.satisfaction,
            verified_at: r.verified_at,
            closed_at: r.closed_at,
            access_until: r.access_until,
            clock: Running {
                from: r.clock_from,
                stage: Stage::of(r.clock_stage),
                next: r.clock_next,
                stopped: r.clock_stopped,
            },
            late_answer: stored_opt("referral.late_answer", r.late_answer.as_deref())?,
            stop_asked_at: r.stop_asked_at,
            stop_confirmed_at: r.stop_confirmed_at,
            took_place: r.took_place,
            created_at: r.created_at,
            version: r.version,
        })
    }
}

/// By its number. The caller decides whether the actor may know that it exists.
pub async fn by_number(src: impl Source, number: &str) -> StoreResult<Option<Referral>> {
    find(src, number, Uuid::nil()).await
}

/// By its id. The caller decides whether the actor may know that it exists.
pub async fn by_id(src: impl Source, id: ReferralId) -> StoreResult<Option<Referral>> {
    find(src, "", id.0).await
}

async fn find(mut src: impl Source, number: &str, id: Uuid) -> StoreResult<Option<Referral>> {
    let row: Option<ReferralRow> = fetch_optional!(
        src,
        ReferralRow,
        "select id, number, case_id, office_id, from_user_id, organisation_id, service_id, category, direction, urgency,
           status, status_since, reason, access_needs, message, client_request, accompaniment, expected_outcome, sent_via,
           transport, transport_note, acknowledge_due, acknowledge_told_at, report_told_at, consent_id,
           override_reason, override_by, shared_fields, shared_values, sent_at, answer_due, answered_at,
           appointment_at, appointment_place, decline_reason, no_shows, outcome, outcome_note, completed_at,
           satisfaction, verified_at, closed_at, access_until, clock_from, clock_stage, clock_next, clock_stopped,
           late_answer, stop_asked_at, stop_confirmed_at, took_place, created_at, version
         from referral where number = $1 or id = $2",
        number,
        id,
    )?;
    row.map(Referral::try_from).transpose()
}

/// The referrals of a case that were not taken back, also those that have ended. The caller picks.
pub async fn unrevoked_of_case(mut src: impl Source, case: CaseId) -> StoreResult<Vec<Referral>> {
    let rows: Vec<ReferralRow> = fetch_all!(
        src,
        ReferralRow,
        "select id, number, case_id, office_id, from_user_id, organisation_id, service_id, category, direction, urgency,
           status, status_since, reason, access_needs, message, client_request, accompaniment, expected_outcome, sent_via,
           transport, transport_note, acknowledge_due, acknowledge_told_at, report_told_at, consent_id,
           override_reason, override_by, shared_fields, shared_values, sent_at, answer_due, answered_at,
           appointment_at, appointment_place, decline_reason, no_shows, outcome, outcome_note, completed_at,
           satisfaction, verified_at, closed_at, access_until, clock_from, clock_stage, clock_next, clock_stopped,
           late_answer, stop_asked_at, stop_confirmed_at, took_place, created_at, version
         from referral where case_id = $1 and status <> 'revoked' order by created_at, id",
        case.0,
    )?;
    rows.into_iter().map(Referral::try_from).collect()
}
