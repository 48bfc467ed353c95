//! The talk about support after a result that asks for it: it took place, or the person did not want it.

use domain::authz::Permission;
use domain::case::TaskKind;
use domain::wellbeing::{Talk, TalkForm};
use serde_json::json;
use store::Tx;
use store::command::{self, Claim};

use super::{find, unlocked};
use crate::case::hold;
use crate::{Ctx, ServiceError, ServiceResult};

/// Writes down what became of it, which ends the task.
pub async fn talk(ctx: &Ctx, form: &TalkForm) -> ServiceResult<(String, i64)> {
    let (case, check, _, grant) = find(ctx, &form.code, &form.number, Permission::WellbeingAsk).await?;
    unlocked(&check)?;
    let (command, how) = form.parse()?;
    let mut tx = Tx::begin(ctx.db(), grant).await?;
    if let Claim::Done(_) = command::claim(&mut tx, command, "wellbeing.talk", ctx.now).await? {
        return Ok((case.code, check.number));
    }
    hold(&mut tx, &case).await?;
    let now = store::wellbeing::by_number(&mut tx, case.id, check.number).await?.ok_or(ServiceError::NotFound)?;
    unlocked(&now)?;
    let (_, result) = store::wellbeing::open(&mut tx, &ctx.app.sealer, check.id).await?;
    if result.and_then(|r| r.positive) != Some(true) {
        return Err(ServiceError::refused("error-wellbeing-no-talk"));
    }
    store::wellbeing::save_talk(&mut tx, &ctx.app.sealer, check.id, &Talk { how, at: ctx.now }).await?;
    let kind = TaskKind::WellbeingTalk;
    store::task::done(&mut tx, case.id, kind, Some(check.id), ctx.now, Some(ctx.user())).await?;
    command::finish(&mut tx, command, "").await?;
    // Not how: the log is read by people who read no answer.
    let entry = ctx.audit("wellbeing.talked", "wellbeing", Some(check.id)).case(case.id, case.office);
    tx.commit(entry.detail(json!({ "number": check.number }))).await?;
    Ok((case.code, check.number))
}
