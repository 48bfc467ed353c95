//! Recording a visit, a call or a message.

use domain::authz::Permission;
use domain::case::{CaseEventKind, TaskKind};
use domain::follow_up::{FollowUp, FollowUpForm};
use serde_json::json;
use store::Tx;
use store::case::Case;
use store::command::{self, Claim};
use uuid::Uuid;

use super::next::after_closing;
use super::{met, plan_next};
use crate::{Ctx, ServiceResult, case};

/// Records a follow-up and gives its number in the case. Sent twice, it is recorded once.
pub async fn record(ctx: &Ctx, form: &FollowUpForm) -> ServiceResult<i64> {
    let (case, grant) = case::find(ctx, &form.code, Permission::CounsellingRecord).await?;
    let (command, follow_up) = form.parse(ctx.today())?;
    let mut tx = Tx::begin(ctx.db(), grant).await?;
    if let Claim::Done(number) = command::claim(&mut tx, command, "follow_up.record", ctx.now).await? {
        return Ok(number.parse().unwrap_or_default());
    }
    let case = case::hold_living(ctx, &mut tx, &case, Permission::CounsellingRecord).await?;
    let (id, number) = keep(ctx, &mut tx, &case, &follow_up).await?;
    command::finish(&mut tx, command, &number.to_string()).await?;
    let entry = ctx.audit("follow_up.recorded", "follow_up", Some(id)).case(case.id, case.office);
    tx.commit(entry.detail(json!({ "number": number }))).await?;
    Ok(number)
}

/// Keeps a follow-up in the caller's transaction, and what follows from it. Gives its id and number.
pub(crate) async fn keep(ctx: &Ctx, tx: &mut Tx, case: &Case, follow_up: &FollowUp) -> ServiceResult<(Uuid, i64)> {
    let id = ctx.id();
    let number = store::follow_up::insert(tx, id, case.id, follow_up, ctx.user(), ctx.now).await?;
    let detail = json!({ "channel": follow_up.channel.as_str(), "contact": follow_up.contact.as_str() });
    case::note(ctx, tx, case, CaseEventKind::FollowUpRecorded, Some(number.to_string()), detail).await?;
    look_again(ctx, tx, case, follow_up).await?;
    Ok((id, number))
}

/// Whoever was seen or spoken to is looked at again as agreed, or as the calendar says. Whoever was not stays due,
/// unless another day was named.
async fn look_again(ctx: &Ctx, tx: &mut Tx, case: &Case, follow_up: &FollowUp) -> ServiceResult<()> {
    let reached = follow_up.contact.is_with_person();
    let mut was_due = 0;
    if reached || follow_up.next_on.is_some() {
        was_due = store::task::done(tx, case.id, TaskKind::FollowUp, None, ctx.now, Some(ctx.user())).await?;
    }
    if reached {
        // Why somebody comes to a training less and less was asked with that.
        store::task::done(tx, case.id, TaskKind::TrainingRisk, None, ctx.now, Some(ctx.user())).await?;
        store::task::done(tx, case.id, TaskKind::TrainingHazard, None, ctx.now, Some(ctx.user())).await?;
        store::case::contacted(tx, case.id, follow_up.made_on).await?;
        met(ctx, tx, case, follow_up.made_on).await?;
    }
    match follow_up.next_on {
        Some(day) => case::to_do(ctx, tx, case, TaskKind::FollowUp, None, day).await,
        None if reached && was_due > 0 && !case.status.is_open() => {
            after_closing(ctx, tx, case, follow_up.made_on).await
        }
        None if reached => plan_next(ctx, tx, case, follow_up.made_on).await,
        None => Ok(()),
    }
}
