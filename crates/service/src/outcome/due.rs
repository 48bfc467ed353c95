//! Once a day: surveys whose window opens become something to do, and those whose window is over are left.

use chrono::{Days, NaiveDate};
use domain::case::TaskKind;
use domain::outcome::Round;

use crate::case::to_do;
use crate::daily::{begin, end};
use crate::{Ctx, ServiceResult};

/// Cases that one transaction looks at.
const TOGETHER: i64 = 500;

/// Looks at every round.
pub(crate) async fn look(ctx: &Ctx, today: NaiveDate) -> ServiceResult<()> {
    for round in Round::ALL {
        while come_due(ctx, *round, today).await? {}
        while leave(ctx, *round, today).await? {}
    }
    Ok(())
}

/// The first and the last day on which a case was opened whose window of the round holds `today`.
fn opened(round: Round, today: NaiveDate) -> (NaiveDate, NaiveDate) {
    let window = round.window(today);
    let before = |day: NaiveDate| {
        let days = (day - today).num_days().unsigned_abs();
        today.checked_sub_days(Days::new(days)).unwrap_or(today)
    };
    (before(window.until), before(window.from))
}

/// Makes surveys that are due, with a task for whoever supervises. True when there may be more.
async fn come_due(ctx: &Ctx, round: Round, today: NaiveDate) -> ServiceResult<bool> {
    let mut tx = begin(ctx).await?;
    let cases = store::outcome_due::due(&mut tx, round, opened(round, today), TOGETHER).await?;
    for id in &cases {
        let Some(case) = store::case::by_id(&mut tx, *id).await? else { continue };
        let survey = store::outcome::ensure(&mut tx, ctx.id(), case.id, round, ctx.now).await?;
        let due_on = round.window(case.opened_on).due_on;
        to_do(ctx, &mut tx, &case, TaskKind::OutcomeSurvey, Some(survey.id), due_on).await?;
    }
    end(tx).await?;
    Ok(cases.len() as i64 == TOGETHER)
}

/// Leaves surveys whose window is over. True when there may be more.
async fn leave(ctx: &Ctx, round: Round, today: NaiveDate) -> ServiceResult<bool> {
    let mut tx = begin(ctx).await?;
    let over = store::outcome_due::over(&mut tx, round, opened(round, today).0, TOGETHER).await?;
    for (case, survey) in &over {
        store::outcome_due::missed(&mut tx, *survey).await?;
        store::task::done(&mut tx, *case, TaskKind::OutcomeSurvey, Some(*survey), ctx.now, None).await?;
    }
    end(tx).await?;
    Ok(over.len() as i64 == TOGETHER)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cases_are_due_exactly_while_their_window_is_open() {
        let today: NaiveDate = "2026-11-28".parse().unwrap();
        for round in Round::ALL {
            let (first, last) = opened(*round, today);
            for day in first.iter_days().take_while(|d| *d <= last) {
                assert!(round.window(day).holds(today), "{round} {day}");
            }
            assert!(!round.window(first.pred_opt().unwrap()).holds(today));
            assert!(!round.window(last.succ_opt().unwrap()).holds(today));
        }
    }
}
