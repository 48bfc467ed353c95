//! The ground of the case file itself. When the person takes it back, somebody closes the case or puts it on hold.

use chrono::Days;
use domain::case::TaskKind;
use domain::consent::{FILE_DAYS, file_refused};
use domain::id::TaskId;
use store::Tx;
use store::case::Case;
use store::task::NewTask;

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
    let today = ctx.today();
    let task = NewTask {
        id: TaskId(ctx.id()),
        case: case.id,
        office: case.office,
        assignee: case.caseworker,
        kind: TaskKind::FileConsent,
        subject: None,
        note: None,
        due_on: today.checked_add_days(Days::new(FILE_DAYS)).unwrap_or(today),
    };
    Ok(store::task::insert(tx, &task, ctx.now).await?)
}

/// It was done: the case is closed or on hold.
pub(crate) async fn clear(ctx: &Ctx, tx: &mut Tx, case: &Case) -> ServiceResult<()> {
    store::task::done(tx, case.id, TaskKind::FileConsent, None, ctx.now, Some(ctx.user())).await?;
    Ok(())
}
