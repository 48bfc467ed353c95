//! When somebody sees the person again: what they agreed on, or else the follow-up calendar.

use chrono::NaiveDate;
use domain::case::TaskKind;
use domain::follow_up::FollowUpRule;
use store::Tx;
use store::case::Case;

use crate::case::to_do;
use crate::{Ctx, ServiceResult};

/// Plans the next contact after one on the day `from`, unless one is planned. `case` is as it is from now on.
///
/// Whoever is in support is never without a day on which somebody looks.
pub(crate) async fn plan_next(ctx: &Ctx, tx: &mut Tx, case: &Case, from: NaiveDate) -> ServiceResult<()> {
    let Some(rule) = FollowUpRule::after_contact(case.status, case.risk) else { return Ok(()) };
    let open = store::task::of_case(&mut *tx, case.id).await?;
    if open.iter().any(|t| matches!(t.kind, TaskKind::Session | TaskKind::FollowUp)) {
        return Ok(());
    }
    let (calendar, _) = store::follow_up::calendar(&mut *tx).await?;
    let due_on = calendar.due(rule, from).max(ctx.today());
    to_do(ctx, tx, case, TaskKind::FollowUp, None, due_on).await
}

/// The risk changed: a look that was planned later than the calendar now asks for comes forward.
pub(crate) async fn see_sooner(ctx: &Ctx, tx: &mut Tx, case: &Case) -> ServiceResult<()> {
    let Some(rule) = FollowUpRule::after_contact(case.status, case.risk) else { return Ok(()) };
    let (calendar, _) = store::follow_up::calendar(&mut *tx).await?;
    let due_on = calendar.due(rule, case.last_contact_on.unwrap_or(ctx.today())).max(ctx.today());
    Ok(store::task::pull_forward(tx, case.id, TaskKind::FollowUp, due_on).await?)
}
