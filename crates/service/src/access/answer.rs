//! Whoever supervises the office allows to look at the case for a time, or says why not.

use domain::access::{AccessKind, AnswerForm};
use domain::authz::Permission;
use domain::case::TaskKind;
use store::Tx;
use store::access::ANSWER_WORDS;
use store::case::Case;
use store::command::{Claim, claim, finish};
use uuid::Uuid;

use super::find::{find_for, own};
use crate::{Ctx, ServiceError, ServiceResult};

/// Answers a request.
pub async fn answer(ctx: &Ctx, form: &AnswerForm) -> ServiceResult<()> {
    let (access, case, grant) = find_for(ctx, &form.access, Permission::AccessAnswer).await?;
    if access.user == ctx.user() {
        return Err(ServiceError::Forbidden);
    }
    if access.kind != AccessKind::Request {
        return Err(ServiceError::NotFound);
    }
    let (command, answer) = form.parse()?;
    let mut tx = Tx::begin(ctx.db(), grant).await?;
    if let Claim::Done(_) = claim(&mut tx, command, "access.answer", ctx.now).await? {
        return Ok(());
    }
    store::case::hold_even_merged(&mut tx, case.id).await?;
    let case = store::case::by_id(&mut tx, case.id).await?.ok_or(ServiceError::NotFound)?;
    // It may be another office's by now, or behind a wall.
    ctx.require_seen(Permission::AccessAnswer, &own(&case))?;
    let (action, sealed) = match &answer {
        Ok(_) => ("access.allowed", None),
        Err(words) => ("access.refused", Some(ctx.app.sealer.seal(ANSWER_WORDS, access.id, words)?)),
    };
    let until = answer.map(|days| days.end(ctx.now)).map_err(|_| sealed.as_deref().unwrap_or_default());
    if !store::access::answer(&mut tx, access.id, until, ctx.user(), ctx.now).await? {
        return Err(ServiceError::Conflict(Vec::new()));
    }
    clear(ctx, &mut tx, &case, TaskKind::AccessAnswer, access.id).await?;
    finish(&mut tx, command, "").await?;
    Ok(tx.commit(ctx.audit(action, "case", Some(case.id.0)).case(case.id, case.office)).await?)
}

/// Clears the task about an access. When the case was merged into another one, its tasks went along.
pub(super) async fn clear(ctx: &Ctx, tx: &mut Tx, case: &Case, kind: TaskKind, about: Uuid) -> ServiceResult<()> {
    for of in [Some(case.id), case.merged_into].into_iter().flatten() {
        store::task::done(tx, of, kind, Some(about), ctx.now, Some(ctx.user())).await?;
    }
    Ok(())
}
