//! A check is cancelled, deleted, or too old to be kept.

use domain::list_check::{CheckState, EndCheckForm, KEEP};
use store::command::{self, Claim};
use store::list_check::{End, PartKind};
use store::{Audit, Tx};

use super::{begin, find, require};
use crate::{App, Ctx, ServiceError, ServiceResult};

/// Checks that are removed by one sweep.
const AT_ONCE: i64 = 200;

/// Stops a check: the list goes at once. One that is over stays as it is. Gives its id.
pub async fn cancel(ctx: &Ctx, form: &EndCheckForm) -> ServiceResult<String> {
    let (check, grant) = find(ctx, &form.id).await?;
    form.parse()?;
    let mut tx = Tx::begin(ctx.db(), grant).await?;
    let end = End { state: CheckState::Cancelled, pairs: 0, nearly: 0, likely: 0, known: 0 };
    if store::list_check::end(&mut tx, check.id, end, ctx.now).await? {
        for kind in [PartKind::List, PartKind::Found] {
            store::list_check::drop_parts(&mut tx, check.id, kind).await?;
        }
        let mut entry = ctx.audit("list.cancelled", "list_check", Some(check.id));
        entry.office_id = Some(check.office);
        tx.commit(entry).await?;
    }
    Ok(check.id.to_string())
}

/// Removes a check with everything in it. Sent twice, it is done once.
pub async fn delete(ctx: &Ctx, form: &EndCheckForm) -> ServiceResult<()> {
    const ACTION: &str = "list.delete";
    require(ctx).map(drop)?;
    let command = form.parse()?;
    let (check, grant) = match find(ctx, &form.id).await {
        Err(ServiceError::NotFound) if command::result(ctx.db(), command, ACTION, ctx.user()).await?.is_some() => {
            return Ok(());
        }
        found => found?,
    };
    let mut tx = Tx::begin(ctx.db(), grant).await?;
    if command::claim(&mut tx, command, ACTION, ctx.now).await? != Claim::New {
        return Ok(());
    }
    if store::list_check::delete(&mut tx, check.id).await? {
        command::finish(&mut tx, command, "").await?;
        let mut entry = ctx.audit("list.deleted", "list_check", Some(check.id));
        entry.office_id = Some(check.office);
        tx.commit(entry).await?;
    }
    Ok(())
}

/// Removes what nobody removed in time. Gives how many.
pub async fn expire(app: &App) -> ServiceResult<usize> {
    let now = app.clock.now();
    let old = store::list_check::older(&app.db, now - KEEP, AT_ONCE).await?;
    for (id, office) in &old {
        let mut tx = begin(&app.db).await?;
        if store::list_check::delete(&mut tx, *id).await? {
            let mut entry = Audit::new(now, "list.expired", "list_check", Some(*id));
            entry.office_id = Some(*office);
            tx.commit(entry).await?;
        }
    }
    Ok(old.len())
}
