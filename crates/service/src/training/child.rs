//! A child is found among adults: whatever is hazardous stops at once. Whoever trains sees the person leave, and not why.

use chrono::Days;
use domain::case::{CaseEventKind, TaskKind};
use domain::training::EnrolmentStatus;
use serde_json::json;
use store::Tx;
use store::case::Case;

use super::look;
use crate::{Ctx, ServiceResult, case};

/// Days within which something safe is looked for.
const SAFE_WITHIN: u64 = 2;

/// Suspends every training of a case for hazardous work, and asks whoever has the case now to find something safe.
pub(crate) async fn stop_hazardous(ctx: &Ctx, tx: &mut Tx, case: &Case) -> ServiceResult<()> {
    let today = ctx.today();
    for training in store::training_of_case::of_case(&mut *tx, case.id).await? {
        let (from, to) = (training.status, EnrolmentStatus::Suspended);
        if !training.hazardous || !(from.is_in_class() || !from.has_left() && !from.is_on_roll()) {
            continue;
        }
        // Whoever only waits does not begin.
        let to = if from.can_become(to) { to } else { EnrolmentStatus::DroppedOut };
        store::training_enrolment::set_status(tx, training.id, training.version, to, None, (today, ctx.now)).await?;
        store::task::done(tx, case.id, TaskKind::TrainingRisk, Some(training.id), ctx.now, Some(ctx.user())).await?;
        look::keep(ctx, tx, case, (training.id, (training.starts_on, training.ends_on)), to).await?;
        let detail = json!({ "training": training.title, "enrolment": to.as_str() });
        case::note(ctx, tx, case, CaseEventKind::TrainingMoved, Some(training.code.clone()), detail).await?;
        let due = today.checked_add_days(Days::new(SAFE_WITHIN)).unwrap_or(today);
        case::to_do(ctx, tx, case, TaskKind::TrainingHazard, Some(training.id), due).await?;
        tx.record(ctx.audit("training.stopped", "enrolment", Some(training.id)).case(case.id, case.office));
    }
    Ok(())
}
