//! What is due today about start-ups, for each who has to do with them.

use chrono::{Days, Duration};
use domain::authz::Permission;
use domain::livelihood::NextStep;
use store::livelihood_next::{self, Next};
use store::livelihood_visit::Due;

use super::approvals::approvals;
use super::find::seen;
use super::payments::to_do;
use crate::{Ctx, ServiceResult};

/// Days ahead that the page looks.
const AHEAD: u64 = 7;
/// Visits on the page, and steps.
const ROWS: i64 = 12;
/// Days after which whoever approved is told that nobody confirmed what arrived.
const UNCONFIRMED_DAYS: i64 = 7;
/// Days for which whoever writes is reminded that nobody is named to whom money goes.
const NAMED_DAYS: i64 = 180;

/// A day.
#[derive(Debug, Clone, Default)]
pub struct LivelihoodDay {
    /// Visits to make until a week from now.
    pub visits: Vec<Due>,
    /// What comes next for businesses, what waits longest first.
    pub steps: Vec<Next>,
    /// How much waits for the reader's yes or score.
    pub approvals: usize,
    /// How many payments the reader can make.
    pub to_pay: usize,
    /// Payments of which nobody knows what became of them.
    pub unknown: i64,
    /// Lines of statements that say something else than what is known.
    pub differing: i64,
}

/// The reader's part of the day; nothing for who has none.
pub async fn today(ctx: &Ctx) -> ServiceResult<LivelihoodDay> {
    let mut day = LivelihoodDay::default();
    let until = ctx.today().checked_add_days(Days::new(AHEAD)).unwrap_or(ctx.today());
    if let Some(seen) = seen(ctx, Permission::LivelihoodWrite) {
        day.visits = store::livelihood_visit::due(ctx.db(), seen, until, ROWS).await?;
    }
    day.steps = steps(ctx).await?;
    if ctx.actor.may_somewhere(Permission::LivelihoodScore) || ctx.actor.may_somewhere(Permission::GrantApprove) {
        day.approvals = approvals(ctx).await.map_or(0, |a| a.count());
    }
    if ctx.actor.may_somewhere(Permission::PaymentMake)
        && let Ok(paying) = to_do(ctx).await
    {
        (day.to_pay, day.unknown, day.differing) = (paying.ready, paying.unknown, paying.differing);
    }
    Ok(day)
}

/// What comes next for businesses: whoever writes about them writes, names and asks, whoever meets the person counts and
/// has it confirmed; and whoever approved is told when nobody did for a week.
async fn steps(ctx: &Ctx) -> ServiceResult<Vec<Next>> {
    let mut steps = Vec::new();
    let writes = seen(ctx, Permission::LivelihoodWrite);
    if let Some(seen) = writes {
        steps.extend(livelihood_next::with_writer(ctx.db(), seen, ctx.user().0, ROWS).await?);
        steps.extend(livelihood_next::without_payee(ctx.db(), seen, ctx.now - Duration::days(NAMED_DAYS), ROWS).await?);
        steps.extend(livelihood_next::to_request(ctx.db(), seen, ROWS).await?);
    }
    if let Some(seen) = seen(ctx, Permission::GrantRequest) {
        let bought = livelihood_next::purchases(ctx.db(), seen, ctx.user().0, ROWS).await?;
        steps.extend(bought.into_iter().filter(|s| writes.is_some() || s.step != NextStep::Quote));
        steps.extend(livelihood_next::unconfirmed(ctx.db(), seen, ctx.now, ROWS).await?);
    } else if let Some(seen) = seen(ctx, Permission::GrantApprove) {
        let before = ctx.now - Duration::days(UNCONFIRMED_DAYS);
        steps.extend(livelihood_next::unconfirmed(ctx.db(), seen, before, ROWS).await?);
    }
    steps.sort_by_key(|s| s.since);
    steps.truncate(usize::try_from(ROWS).unwrap_or_default());
    Ok(steps)
}
