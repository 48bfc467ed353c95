//! Tasks that somebody writes, and ticks off.

use chrono::NaiveDate;
use domain::authz::Permission;
use domain::case::{OwnTaskForm, TaskDoneForm, TaskKind};
use domain::id::TaskId;
use store::Tx;
use store::case::Case;
use store::command::{Claim, claim, finish};
use store::task::NewTask;

use super::{find, hold_living};
use crate::{Ctx, ServiceError, ServiceResult};

/// Adds a task for whoever has the case and gives the case's code. Sent twice, it is there once.
pub async fn add_task(ctx: &Ctx, form: &OwnTaskForm) -> ServiceResult<String> {
    let (case, grant) = find(ctx, &form.code, Permission::CaseNote).await?;
    let (command, text, due_on) = form.parse(ctx.today())?;
    let mut tx = Tx::begin(ctx.db(), grant).await?;
    if let Claim::Done(code) = claim(&mut tx, command, "task.add", ctx.now).await? {
        return Ok(code);
    }
    let case = hold_living(ctx, &mut tx, &case, Permission::CaseNote).await?;
    own_task(ctx, &mut tx, &case, text, due_on).await?;
    finish(&mut tx, command, &case.code).await?;
    tx.commit(ctx.audit("task.added", "case", Some(case.id.0)).case(case.id, case.office)).await?;
    Ok(case.code)
}

/// Writes a task in the caller's transaction.
pub(crate) async fn own_task(
    ctx: &Ctx,
    tx: &mut Tx,
    case: &Case,
    text: String,
    due_on: NaiveDate,
) -> ServiceResult<()> {
    let task = NewTask {
        id: TaskId(ctx.id()),
        case: case.id,
        office: case.office,
        assignee: case.caseworker,
        kind: TaskKind::Own,
        subject: None,
        note: Some(text),
        due_on,
    };
    Ok(store::task::insert(tx, task, ctx.now).await?)
}

/// Ticks off a task that somebody wrote and gives the case's code; other tasks are cleared by doing what they say. Sent
/// twice, it is done once.
pub async fn task_done(ctx: &Ctx, form: &TaskDoneForm) -> ServiceResult<String> {
    let (case, grant) = find(ctx, &form.code, Permission::CaseNote).await?;
    let command = crate::referral::parse_command(&form.command)?;
    let id: TaskId = form.task.trim().parse().map_err(|_| ServiceError::NotFound)?;
    let mut tx = Tx::begin(ctx.db(), grant).await?;
    if let Claim::Done(code) = claim(&mut tx, command, "task.done", ctx.now).await? {
        return Ok(code);
    }
    // Somebody else ticked it off already: that is what was wanted.
    store::task::own_done(&mut tx, case.id, id, ctx.now, ctx.user()).await?;
    finish(&mut tx, command, &case.code).await?;
    tx.commit(ctx.audit("task.done", "case", Some(case.id.0)).case(case.id, case.office)).await?;
    Ok(case.code)
}
