//! Referrals of which the provider has not said what came of them.

use chrono::{DateTime, NaiveDate, Utc};
use domain::id::ReferralId;
use uuid::Uuid;

use crate::db::Source;
use crate::referral::Referral;
use crate::{StoreResult, Tx};

/// Accepted ones whose appointment was until `before`, and ones in service whose offer ended until `day`, of which nobody was
/// told yet; `most` at most.
pub async fn due(
    mut src: impl Source,
    before: DateTime<Utc>,
    day: NaiveDate,
    most: i64,
) -> StoreResult<Vec<ReferralId>> {
    let rows: Vec<(Uuid,)> = fetch_all!(
        src,
        (Uuid,),
        "select r.id from referral r
         where r.status in ('accepted', 'scheduled') and r.report_told_at is null and r.appointment_at <= $1
         union all
         select r.id from referral r join service s on s.id = r.service_id
         where r.status = 'in_service' and r.report_told_at is null and s.ends_on <= $2
         limit $3",
        before,
        day,
        most,
    )?;
    Ok(rows.into_iter().map(|(id,)| ReferralId(id)).collect())
}

/// Takes a referral out of the list of [`due`], and says whether it was there: of two workers one gets it. Nobody's open page
/// grows old by it.
pub async fn take(tx: &mut Tx, id: ReferralId, at: DateTime<Utc>) -> StoreResult<bool> {
    let taken =
        execute!(tx, "update referral set report_told_at = $1 where id = $2 and report_told_at is null", at, id.0,)?;
    Ok(taken.rows() > 0)
}

/// Whether a referral still waits for a report.
pub fn waits(referral: &Referral) -> bool {
    use domain::referral::ReferralStatus::{Accepted, InService, Scheduled};
    matches!(referral.progress.status, Accepted | Scheduled | InService) && referral.report_told_at.is_some()
}
