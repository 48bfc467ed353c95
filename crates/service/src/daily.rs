//! What is looked at once a day, while the offices sleep: what comes due by the calendar alone, without anybody's doing.

use std::sync::Arc;

use chrono::Timelike;
use domain::authz::Grant;
use domain::case::TaskKind;
use domain::id::CaseId;
use store::Tx;
use store::case::Case;

use crate::{App, Ctx, ServiceResult, intake, outcome, person};

/// Where the day is kept on which it was done last.
const DAY: &str = "daily.day";
/// Hour (UTC) from which it is done.
const FROM_HOUR: u32 = 1;

/// Looks, once a day; false when it was done today. Two workers may look at once: what is due is there once.
pub async fn nightly(app: &Arc<App>) -> ServiceResult<bool> {
    let ctx = Ctx::system(app.clone());
    let today = ctx.now.date_naive();
    let last = store::meta::get(ctx.db(), DAY).await?;
    if ctx.now.hour() < FROM_HOUR || last == Some(today.to_string()) {
        return Ok(false);
    }
    outcome::look(&ctx, today).await?;
    intake::look(&ctx, today).await?;
    person::look(&ctx, today).await?;
    let mut tx = begin(&ctx).await?;
    store::meta::set(&mut tx, DAY, &today.to_string()).await?;
    end(tx).await?;
    Ok(true)
}

/// The case, held, and asked again as it stands now: whoever closes, merges or moves it at this moment comes before or
/// after. Nothing when there is nothing to tell of it any more, or another worker was faster.
pub(crate) async fn hold(tx: &mut Tx, id: CaseId, kind: TaskKind) -> ServiceResult<Option<Case>> {
    store::case::hold_even_merged(tx, id).await?;
    let case = store::case::by_id(&mut *tx, id).await?;
    let told = store::task::of_case(&mut *tx, id).await?.iter().any(|t| t.kind == kind);
    Ok(case.filter(|c| c.status.is_open() && c.merged_into.is_none() && !told))
}

/// A transaction of the program itself, for what follows from the calendar or is computed again.
pub(crate) async fn begin(ctx: &Ctx) -> ServiceResult<Tx> {
    Ok(Tx::begin(ctx.db(), Grant::unchecked_system("daily")).await?)
}

/// Ends it. What it did says nothing about anybody.
pub(crate) async fn end(tx: Tx) -> ServiceResult<()> {
    Ok(tx.commit_unchecked_bookkeeping().await?)
}
