//! The clocks of referrals: which are due, and winding them.

use chrono::{DateTime, Utc};
use domain::id::{OfficeId, ReferralId};
use domain::referral::Urgency;
use uuid::Uuid;

use crate::db::Source;
use crate::referral::Referral;
use crate::{StoreResult, Tx};

/// Referrals whose clock is to be looked at, the longest due first; `most` at most.
pub async fn due(mut src: impl Source, now: DateTime<Utc>, most: i64) -> StoreResult<Vec<ReferralId>> {
    let rows: Vec<(Uuid,)> = fetch_all!(
        src,
        (Uuid,),
        "select id from referral where clock_next <= $1 order by clock_next limit $2",
        now,
        most,
    )?;
    Ok(rows.into_iter().map(|(id,)| ReferralId(id)).collect())
}

/// Takes a clock out of the list of [`due`], and says whether it was there: of two workers one gets it.
pub async fn take(tx: &mut Tx, id: ReferralId, now: DateTime<Utc>) -> StoreResult<bool> {
    let changed = execute!(tx, "update referral set clock_next = null where id = $1 and clock_next <= $2", id.0, now)?;
    Ok(changed.rows() > 0)
}

/// Winds the clock of a referral that is otherwise as it was read: nobody's open page grows old by it. Refused when
/// somebody moved it since `r.version`.
pub async fn wind(tx: &mut Tx, r: &Referral) -> StoreResult<()> {
    execute!(
        tx,
        "update referral set clock_stage = $1, clock_next = $2, answer_due = $3, acknowledge_due = $4,
           acknowledge_told_at = $5
         where id = $6 and version = $7",
        r.clock.stage.number(),
        r.clock.next,
        r.answer_due,
        r.acknowledge_due,
        r.acknowledge_told_at,
        r.id.0,
        r.version,
    )?
    .expect_rows(1)
}

/// Has every running clock of an office looked at: its calendar changed.
pub async fn look_again_at_office(tx: &mut Tx, office: OfficeId, now: DateTime<Utc>) -> StoreResult<u64> {
    execute!(
        tx,
        "update incoming_referral set clock_next = $1 where office_id = $2 and clock_next is not null",
        now,
        office.0,
    )?
    .any();
    execute!(
        tx,
        "update internal_referral set clock_next = $1 where office_id = $2 and clock_next is not null",
        now,
        office.0,
    )?
    .any();
    Ok(execute!(
        tx,
        "update referral set clock_next = $1
         where office_id = $2 and clock_next is not null and status in ('sent', 'received', 'escalated')",
        now,
        office.0,
    )?
    .rows())
}

/// Has every running clock of an urgency looked at: what is due when changed.
pub async fn look_again_at_urgency(tx: &mut Tx, urgency: Urgency, now: DateTime<Utc>) -> StoreResult<u64> {
    execute!(
        tx,
        "update incoming_referral set clock_next = $1 where urgency = $2 and clock_next is not null",
        now,
        urgency.as_str(),
    )?
    .any();
    execute!(
        tx,
        "update internal_referral set clock_next = $1 where urgency = $2 and clock_next is not null",
        now,
        urgency.as_str(),
    )?
    .any();
    Ok(execute!(
        tx,
        "update referral set clock_next = $1
         where urgency = $2 and clock_next is not null and status in ('sent', 'received', 'escalated')",
        now,
        urgency.as_str(),
    )?
    .rows())
}
