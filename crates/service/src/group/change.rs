//! A planned group session is on another day, or does not take place.

use domain::authz::Permission;
use domain::case::TaskKind;
use domain::group::{GroupChange, GroupChangeForm, GroupState};
use store::Tx;
use store::command::{self, Claim};

use super::find;
use crate::{Ctx, ServiceError, ServiceResult, case};

/// Moves or cancels a planned group session and gives its id. Sent twice, it is done once.
pub async fn change(ctx: &Ctx, form: &GroupChangeForm) -> ServiceResult<String> {
    let (group, grant) = find(ctx, ctx.db(), &form.id, Permission::CounsellingRecord).await?;
    let (command, version, change) = form.parse(ctx.today())?;
    let mut tx = Tx::begin(ctx.db(), grant).await?;
    if let Claim::Done(id) = command::claim(&mut tx, command, "group.change", ctx.now).await? {
        return Ok(id);
    }
    if version != group.version || group.state != GroupState::Planned {
        return Err(ServiceError::Conflict(Vec::new()));
    }
    let action = match change {
        GroupChange::Move(day, time) => {
            store::group::set_day(&mut tx, group.id, version, (day, time)).await?;
            "group.moved"
        }
        GroupChange::Cancel => {
            store::group::end(&mut tx, group.id, version, GroupState::Cancelled, None).await?;
            "group.cancelled"
        }
    };
    for (id, _) in store::group::members(&mut tx, group.id).await? {
        let open =
            store::task::done(&mut tx, id, TaskKind::GroupSession, Some(group.id), ctx.now, Some(ctx.user())).await?;
        let Some(case) = store::case::by_id(&mut tx, id).await?.filter(|_| open > 0) else { continue };
        if let GroupChange::Move(day, time) = change {
            case::to_do(ctx, &mut tx, &case, TaskKind::GroupSession, Some(group.id), day).await?;
            store::task::at_time(&mut tx, case.id, TaskKind::GroupSession, group.id, time).await?;
        }
    }
    command::finish(&mut tx, command, &group.id.to_string()).await?;
    tx.commit(ctx.audit(action, "group", Some(group.id))).await?;
    Ok(group.id.to_string())
}
