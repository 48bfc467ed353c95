//! A child is found among adults: hazardous work stops at once, and so does all work of somebody too young for any.

use chrono::Days;
use domain::case::TaskKind;
use domain::person::Age;
use domain::placement::{PlacementEnd, WORK_FROM};
use store::Tx;
use store::case::Case;

use super::finish::ended;
use crate::{Ctx, ServiceResult, case};

/// Days within which something safe is looked for.
const SAFE_WITHIN: u64 = 2;

/// Ends what a child must not do, and asks whoever has the case now to find something safe.
pub(crate) async fn stop_for_child(ctx: &Ctx, tx: &mut Tx, case: &Case, age: Option<Age>) -> ServiceResult<()> {
    let today = ctx.today();
    let young = age.is_none_or(|a| i64::from(a.years) < WORK_FROM);
    for placement in store::placement::of_case(&mut *tx, case.id).await? {
        if placement.ended.is_some() || !(placement.placement.hazardous || young) {
            continue;
        }
        // What was to begin later never does.
        let on = today.max(placement.placement.hours.from);
        ended(ctx, tx, case, &placement, (on, PlacementEnd::Unsafe)).await?;
        let due = today.checked_add_days(Days::new(SAFE_WITHIN)).unwrap_or(today);
        case::to_do(ctx, tx, case, TaskKind::TrainingHazard, Some(placement.id), due).await?;
        tx.record(ctx.audit("placement.stopped", "placement", Some(placement.id)).case(case.id, case.office));
    }
    Ok(())
}
