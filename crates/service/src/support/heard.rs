//! How institutions answer referrals, and how complaints about them are answered: counted once a month in the background,
//! and from then on what is told. So nobody who looks every day sees one come, be answered, or go behind a wall.

use std::sync::Arc;

use chrono::{DateTime, Datelike, Days, NaiveTime, Utc};
use domain::id::OrganisationId;
use domain::support::Responsiveness;
use store::Audit;
use store::organisation_heard::{self, Heard};
use uuid::Uuid;

use super::begin_counting;
use crate::{App, ServiceResult};

/// Days that responsiveness looks back on.
const BACK: u64 = 180;
/// So many organisations are one transaction.
const TOGETHER: i64 = 50;
/// Most referrals or complaints that one number is made of.
const MOST: i64 = 1_000;

/// Half a year, until the month began.
fn half_year(now: DateTime<Utc>) -> (DateTime<Utc>, DateTime<Utc>) {
    let today = now.date_naive();
    let until = today.with_day(1).unwrap_or(today).and_time(NaiveTime::MIN).and_utc();
    (until.checked_sub_days(Days::new(BACK)).unwrap_or(until), until)
}

/// Counts those that were not counted this month. Two workers may count at once: the first one fixes.
pub async fn count_heard(app: &Arc<App>) -> ServiceResult<u64> {
    let now = app.clock.now();
    let month = now.format("%Y-%m").to_string();
    let (mut counted, mut after) = (0, OrganisationId(Uuid::nil()));
    loop {
        let some = organisation_heard::uncounted(&app.db, &month, after, TOGETHER).await?;
        let Some(last) = some.last() else { return Ok(counted) };
        after = *last;
        let mut found = Vec::new();
        for id in &some {
            let complaints = organisation_heard::complaints(&app.db, *id, half_year(now), MOST).await?;
            let referrals = organisation_heard::referrals(&app.db, *id, half_year(now), MOST).await?;
            let [complaints, referrals] = [complaints, referrals].map(|all| Responsiveness::of(&all));
            found.push((*id, Heard { referrals, complaints }));
        }
        let mut tx = begin_counting(app).await?;
        for (id, told) in &found {
            organisation_heard::fix(&mut tx, *id, &month, *told).await?;
        }
        tx.commit(Audit::new(now, "support.heard", "institution", None)).await?;
        counted += found.len() as u64;
    }
}
