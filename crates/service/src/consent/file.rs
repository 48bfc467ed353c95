//! The ground of the case file itself. When the person takes it back, somebody closes the case or puts it on hold.

use domain::case::TaskKind;
use domain::consent::file_refused;
use domain::programme::Rule;
use store::Tx;
use store::case::Case;

use crate::case::to_do;
use crate::{Ctx, ServiceResult};

/// Asks the caseworker to close the case or to put it on hold, where the file has no ground; whoever supervises the
/// office sees that too. Where it has one again, nothing is asked any more.
pub(crate) async fn check_ground(ctx: &Ctx, tx: &mut Tx, case: &Case) -> ServiceResult<()> {
    clear(ctx, tx, case).await?;
    if !file_refused(&store::consent::answers(&mut *tx, case.id).await?) {
        // What was missing for a child is there too.
        store::task::done(tx, case.id, TaskKind::GuardianConsent, None, ctx.now, Some(ctx.user())).await?;
        return Ok(());
    }
    let due_on = store::programme::rules(&mut *tx).await?.days_after(Rule::FileDays, ctx.today());
    to_do(ctx, tx, case, TaskKind::FileConsent, None, due_on).await
}

/// It was done: the case is closed or on hold.
pub(crate) async fn clear(ctx: &Ctx, tx: &mut Tx, case: &Case) -> ServiceResult<()> {
    store::task::done(tx, case.id, TaskKind::FileConsent, None, ctx.now, Some(ctx.user())).await?;
    Ok(())
}
