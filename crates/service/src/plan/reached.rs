//! A step that became something is done when that has come to its end: nobody has to say so twice.

use domain::case::{CaseEventKind, TaskKind};
use domain::plan::LinkKind;
use serde_json::json;
use store::Tx;
use store::case::Case;
use uuid::Uuid;

use crate::{Ctx, ServiceResult, case};

/// What a step became has reached what it was for: a class its certificate, work its third month, a business its first
/// money, a referral the person's word. In the transaction in which that was said; refuses nothing.
pub(crate) async fn reached(ctx: &Ctx, tx: &mut Tx, case: &Case, kind: LinkKind, subject: Uuid) -> ServiceResult<()> {
    for action in store::plan_link::open_steps(&mut *tx, case.id, kind, subject).await? {
        store::plan_acts::action_done(tx, case.id, action, ctx.today()).await?;
        let by = Some(ctx.user());
        store::task::done(tx, case.id, TaskKind::PlanAction, Some(action.0), ctx.now, by).await?;
        case::note(ctx, tx, case, CaseEventKind::PlanActionDone, None, json!({})).await?;
        let entry = ctx.audit("plan.action_done", "plan_action", Some(action.0)).case(case.id, case.office);
        tx.record(entry.detail(json!({ "kind": kind.as_str() })));
    }
    Ok(())
}
