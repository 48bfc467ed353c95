//! Once a day, in the small hours: what changed is compared, and what can be undone no longer is forgotten.

use std::sync::Arc;

use chrono::{DateTime, Timelike, Utc};
use domain::authz::Grant;
use store::Tx;

use super::ScanPairs;
use crate::job::{self, Job};
use crate::{App, Ctx, ServiceResult};

/// Where the day is kept on which it was done last.
const DAY: &str = "pairs.day";
/// Hour (UTC) from which it is done: the offices sleep.
const FROM_HOUR: u32 = 1;

/// Leaves the day's job, once; false when it was done today. Two workers may ask at once: comparing twice finds
/// nothing twice.
pub async fn nightly(app: &Arc<App>) -> ServiceResult<bool> {
    let ctx = Ctx::system(app.clone());
    let last = store::meta::get(ctx.db(), DAY).await?;
    if ctx.now.hour() < FROM_HOUR || last == Some(ctx.now.date_naive().to_string()) {
        return Ok(false);
    }
    let mut tx = Tx::begin(ctx.db(), Grant::unchecked_system("pairs")).await?;
    done_for_today(&mut tx, ctx.now).await?;
    if !store::job::is_waiting(&mut tx, ScanPairs::KIND).await? {
        job::enqueue(&mut tx, ctx.id(), &ScanPairs {}, ctx.now, ctx.now).await?;
    }
    let forgotten = store::merge::forget(&mut tx, ctx.now).await?;
    tx.commit_unchecked_bookkeeping().await?;
    tracing::debug!(forgotten, "nightly.done");
    Ok(true)
}

/// Nothing more is done on the day of `now`.
pub(crate) async fn done_for_today(tx: &mut Tx, now: DateTime<Utc>) -> ServiceResult<()> {
    Ok(store::meta::set(tx, DAY, &now.date_naive().to_string()).await?)
}
