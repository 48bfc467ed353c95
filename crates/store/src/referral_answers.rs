//! How reliably a provider answers.

use chrono::{DateTime, Utc};
use domain::id::OrganisationId;

use crate::StoreResult;
use crate::db::Source;

/// What became of the referrals that were sent to a provider in some time, those that still wait left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Answers {
    /// How many there were.
    pub sent: i64,
    /// How many were answered before the answer was due.
    pub in_time: i64,
    /// How many ended without an answer.
    pub without: i64,
}

/// The answers of a provider to what was sent since `since`. One without a due date was answered while the clock stood
/// still, so in time. One that was taken back before its answer counts nowhere.
pub async fn since(mut src: impl Source, to: OrganisationId, since: DateTime<Utc>) -> StoreResult<Answers> {
    let (sent, in_time, without): (i64, i64, i64) = fetch_one!(
        src,
        (i64, i64, i64),
        "select cast(count(*) as bigint),
           cast(coalesce(sum(case when ended = 0 and (answer_due is null or answered_at <= answer_due) then 1 else 0 end), 0) as bigint),
           cast(coalesce(sum(ended), 0) as bigint)
         from (
           select r.answered_at, r.answer_due,
             case when exists (
               select 1 from referral_event e
               where e.referral_id = r.id and e.to_status = 'expired' and e.from_status <> 'expired'
             ) then 1 else 0 end as ended
           from referral r
           where r.organisation_id = $1 and r.sent_at >= $2 and r.status not in ('sent', 'received', 'escalated')
         ) answers
         where ended = 1 or answered_at is not null",
        to.0,
        since,
    )?;
    Ok(Answers { sent, in_time, without })
}
