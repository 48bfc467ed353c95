//! When somebody sees the person again: what they agreed on, or else the follow-up calendar.

use chrono::NaiveDate;
use domain::case::{CaseStatus, TaskKind};
use domain::follow_up::{FollowUpCalendar, FollowUpRule, LookDay};
use store::Tx;
use store::case::Case;

use crate::case::to_do;
use crate::{Ctx, ServiceResult, training};

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
    look_on(ctx, tx, case, calendar.look(rule, from)).await
}

/// Asks the caseworker to look on a day of the calendar, or as soon as can be after it.
pub(crate) async fn look_on(ctx: &Ctx, tx: &mut Tx, case: &Case, look: LookDay) -> ServiceResult<()> {
    let due_on = look.due_on.max(ctx.today());
    to_do(ctx, tx, case, TaskKind::FollowUp, None, due_on).await?;
    if look.latest_on > due_on {
        store::task::in_time_until(tx, case.id, TaskKind::FollowUp, look.latest_on).await?;
    }
    Ok(())
}

/// Somebody looked at a case that has ended: a programme may want one more look, a year after the end.
pub(super) async fn after_closing(ctx: &Ctx, tx: &mut Tx, case: &Case, on: NaiveDate) -> ServiceResult<()> {
    let closed = store::case::closed_on(&mut *tx, case.id).await?;
    let Some(closed) = closed.filter(|_| case.status == CaseStatus::Closed) else { return Ok(()) };
    let (calendar, _) = store::follow_up::calendar(&mut *tx).await?;
    match calendar.after_closing_again(closed, on) {
        Some(look) => look_on(ctx, tx, case, look).await,
        None => Ok(()),
    }
}

/// Somebody met the person on a day: what the calendar asks for until then, and a little later, was asked with that.
pub(crate) async fn met(ctx: &Ctx, tx: &mut Tx, case: &Case, on: NaiveDate) -> ServiceResult<()> {
    let (until, by) = (FollowUpCalendar::stands_for(on), Some(ctx.user()));
    store::task::done_until(tx, case.id, TaskKind::ReferralUptake, until, ctx.now, by).await?;
    // Only a meeting since the case changed hands tells the person so.
    let day_over = ctx.start_of(on.succ_opt().unwrap_or(on));
    store::task::done_made_before(tx, case.id, TaskKind::TellHandover, day_over, ctx.now, by).await?;
    training::met(ctx, tx, case, on).await
}

/// The risk changed: a look that was planned later than the calendar now asks for comes forward.
pub(crate) async fn see_sooner(ctx: &Ctx, tx: &mut Tx, case: &Case) -> ServiceResult<()> {
    let Some(rule) = FollowUpRule::after_contact(case.status, case.risk) else { return Ok(()) };
    let (calendar, _) = store::follow_up::calendar(&mut *tx).await?;
    let due_on = calendar.due(rule, case.last_contact_on.unwrap_or(ctx.today())).max(ctx.today());
    Ok(store::task::pull_forward(tx, case.id, TaskKind::FollowUp, due_on).await?)
}
