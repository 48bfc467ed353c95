//! Referrals: writing the row. One row is written as a whole; `save` needs the version that was read: of two people who
//! move a referral at once, one is told.

use sqlx::types::Json;

use crate::referral::Referral;
use crate::{StoreResult, Tx};

/// A new referral, in whatever state.
pub async fn insert(tx: &mut Tx, r: &Referral) -> StoreResult<()> {
    insert_all(tx, std::slice::from_ref(r)).await
}

/// New referrals, many by one statement.
pub async fn insert_all(tx: &mut Tx, new: &[Referral]) -> StoreResult<()> {
    insert_all!(
        tx,
        "insert into referral (id, number, case_id, office_id, from_user_id, organisation_id, service_id, category,
           direction, urgency, status, status_since, reason, access_needs, message, client_request, accompaniment,
           consent_id, override_reason, override_by, shared_fields, shared_values, sent_at, answer_due, answered_at,
           appointment_at, appointment_place, decline_reason, no_shows, outcome, outcome_note, completed_at,
           satisfaction, verified_at, closed_at, access_until, clock_from, clock_stage, clock_next, clock_stopped,
           late_answer, stop_asked_at, stop_confirmed_at, took_place, created_at, version)",
        new,
        |r| r.id.0,
        &r.number,
        r.case.0,
        r.office.0,
        r.from.0,
        r.organisation.0,
        r.service.0,
        r.category.as_str(),
        r.direction.as_str(),
        r.urgency.as_str(),
        r.progress.status.as_str(),
        r.status_since,
        &r.reason,
        &r.access_needs,
        &r.message,
        r.client_request,
        r.accompaniment.as_str(),
        r.consent.map(|c| c.0),
        &r.override_reason,
        r.override_by.map(|u| u.0),
        Json(&r.fields),
        &r.shared_values,
        r.sent_at,
        r.answer_due,
        r.answered_at,
        r.appointment_at,
        &r.appointment_place,
        r.progress.declined.map(|d| d.as_str()),
        r.progress.no_shows,
        r.progress.outcome.map(|o| o.as_str()),
        &r.outcome_note,
        r.completed_at,
        r.satisfaction,
        r.verified_at,
        r.closed_at,
        r.access_until,
        r.clock.from,
        r.clock.stage.number(),
        r.clock.next,
        r.clock.stopped,
        r.late_answer.map(|a| a.as_str()),
        r.stop_asked_at,
        r.stop_confirmed_at,
        r.took_place,
        r.created_at,
        1_i64,
    )
}

/// Writes back what may change; refused when somebody else did since `r.version`.
pub async fn save(tx: &mut Tx, r: &Referral) -> StoreResult<()> {
    execute!(
        tx,
        "update referral set organisation_id = $1, service_id = $2, category = $3, urgency = $4, status = $5,
           status_since = $6, reason = $7, access_needs = $8, message = $9, client_request = $10, accompaniment = $11,
           consent_id = $12, override_reason = $13, override_by = $14, shared_fields = $15, shared_values = $16,
           sent_at = $17, answer_due = $18, answered_at = $19, appointment_at = $20, appointment_place = $21,
           decline_reason = $22, no_shows = $23, outcome = $24, outcome_note = $25, completed_at = $26,
           satisfaction = $27, verified_at = $28, closed_at = $29, access_until = $30, clock_from = $31,
           clock_stage = $32, clock_next = $33, clock_stopped = $34, late_answer = $35, stop_confirmed_at = $36,
           stop_asked_at = $37, took_place = $38, version = version + 1
         where id = $39 and version = $40",
        r.organisation.0,
        r.service.0,
        r.category.as_str(),
        r.urgency.as_str(),
        r.progress.status.as_str(),
        r.status_since,
        &r.reason,
        &r.access_needs,
        &r.message,
        r.client_request,
        r.accompaniment.as_str(),
        r.consent.map(|c| c.0),
        &r.override_reason,
        r.override_by.map(|u| u.0),
        Json(&r.fields),
        &r.shared_values,
        r.sent_at,
        r.answer_due,
        r.answered_at,
        r.appointment_at,
        &r.appointment_place,
        r.progress.declined.map(|d| d.as_str()),
        r.progress.no_shows,
        r.progress.outcome.map(|o| o.as_str()),
        &r.outcome_note,
        r.completed_at,
        r.satisfaction,
        r.verified_at,
        r.closed_at,
        r.access_until,
        r.clock.from,
        r.clock.stage.number(),
        r.clock.next,
        r.clock.stopped,
        r.late_answer.map(|a| a.as_str()),
        r.stop_confirmed_at,
        r.stop_asked_at,
        r.took_place,
        r.id.0,
        r.version,
    )?
    .expect_rows(1)
}
