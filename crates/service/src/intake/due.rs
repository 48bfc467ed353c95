//! The questions about a person's situation are asked again after half a year and after a year: a task says so, and the
//! last answer of that occasion clears it.

use chrono::{Days, NaiveDate};
use domain::case::TaskKind;
use domain::id::CaseId;
use domain::intake::{Occasion, Step};
use store::case::Case;
use store::{Source, Tx};
use uuid::Uuid;

use crate::daily::{begin, end, hold};
use crate::{Ctx, ServiceResult, case};

/// Cases that one transaction looks at.
const TOGETHER: i64 = 500;
/// Days for which an occasion is in time: whoever was not asked by then is not compared at that occasion.
const IN_TIME: u64 = 30;

/// Looks at every occasion that comes by the calendar.
pub(crate) async fn look(ctx: &Ctx, today: NaiveDate) -> ServiceResult<()> {
    for occasion in Occasion::ALL {
        let mut after = Some(CaseId(Uuid::nil()));
        while let Some(last) = after {
            after = come_due(ctx, *occasion, today, last).await?;
        }
    }
    Ok(())
}

/// Tells of the cases after `after` for which the occasion is due. Gives the last one when there may be more.
async fn come_due(ctx: &Ctx, occasion: Occasion, today: NaiveDate, after: CaseId) -> ServiceResult<Option<CaseId>> {
    let Some((kind, rule)) = TaskKind::of_occasion(occasion) else { return Ok(None) };
    let mut tx = begin(ctx).await?;
    let (calendar, _) = store::follow_up::calendar(&mut tx).await?;
    let days = u64::from(calendar.days(rule));
    let before = |days: u64| today.checked_sub_days(Days::new(days)).unwrap_or(today);
    let opened = (before(days + IN_TIME), before(days));
    let cases = store::snapshot::due(&mut tx, kind, opened, after, TOGETHER).await?;
    for id in &cases {
        let Some(case) = hold(&mut tx, *id, kind).await? else { continue };
        if is_asked(&mut tx, &case, occasion).await? {
            continue;
        }
        let due_on = calendar.due(rule, case.opened_on);
        case::to_do(ctx, &mut tx, &case, kind, None, due_on).await?;
        let latest = due_on.checked_add_days(Days::new(IN_TIME)).unwrap_or(due_on);
        store::task::in_time_until(&mut tx, case.id, kind, latest).await?;
    }
    end(tx).await?;
    Ok(cases.last().copied().filter(|_| cases.len() as i64 == TOGETHER))
}

/// How many of the steps that are asked again were asked at an occasion.
pub(crate) async fn asked(src: impl Source, case: &Case, occasion: Occasion) -> ServiceResult<usize> {
    let saved = store::snapshot::steps(src, case.id, occasion).await?;
    Ok(Step::ASKED_AGAIN.iter().filter(|step| saved.contains(step)).count())
}

async fn is_asked(src: impl Source, case: &Case, occasion: Occasion) -> ServiceResult<bool> {
    Ok(asked(src, case, occasion).await? == Step::ASKED_AGAIN.len())
}

/// A step was saved: with the last one nothing of the occasion is due any more.
pub(super) async fn answered(ctx: &Ctx, tx: &mut Tx, case: &Case, occasion: Occasion) -> ServiceResult<()> {
    let Some((kind, _)) = TaskKind::of_occasion(occasion) else { return Ok(()) };
    if is_asked(&mut *tx, case, occasion).await? {
        store::task::done(tx, case.id, kind, None, ctx.now, Some(ctx.user())).await?;
    }
    Ok(())
}
