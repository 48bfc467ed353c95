//! Moving a case on because of what was just recorded in it.

use domain::case::{CaseEventKind, CaseStatus};
use serde_json::json;
use store::Tx;
use store::case::Case;

use crate::{Ctx, ServiceResult, case};

/// Moves the case through `steps` as far as each follows from where it stands; what does not follow is skipped.
///
/// Part of another command, so it never refuses: a case that is on hold or further on stays where it is.
pub(crate) async fn advance(ctx: &Ctx, tx: &mut Tx, case: &Case, steps: &[CaseStatus]) -> ServiceResult<()> {
    store::case::hold(tx, case.id).await?;
    let Some(mut now) = store::case::by_id(&mut *tx, case.id).await? else { return Ok(()) };
    for &next in steps {
        // Only along the usual way: an interruption or a reopening is decided by somebody.
        let usual = matches!(now.status, CaseStatus::Registered | CaseStatus::Intake | CaseStatus::Assessment);
        if usual && now.status.can_become(next) {
            let detail = json!({ "from": now.status.as_str(), "to": next.as_str() });
            store::case::set_status(tx, now.id, now.version, next).await?;
            case::note(ctx, tx, case, CaseEventKind::StatusChanged, None, detail).await?;
            now.status = next;
            now.version += 1;
        }
    }
    Ok(())
}
