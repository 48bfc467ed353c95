//! What is due today about start-ups, for each who has to do with them.

use chrono::Days;
use domain::authz::Permission;
use store::livelihood_visit::Due;

use super::approvals::approvals;
use super::find::seen;
use super::payments::office;
use crate::{Ctx, ServiceResult};

/// Days ahead that the page looks.
const AHEAD: u64 = 7;
/// Visits on the page.
const VISITS: i64 = 12;
/// Payments that are counted.
const PAYMENTS: i64 = 100;

/// A day.
#[derive(Debug, Clone, Default)]
pub struct LivelihoodDay {
    /// Visits to make until a week from now.
    pub visits: Vec<Due>,
    /// How much waits for the reader's yes or score.
    pub approvals: usize,
    /// How many payments are to be made.
    pub to_pay: usize,
}

/// The reader's part of the day; nothing for who has none.
pub async fn today(ctx: &Ctx) -> ServiceResult<LivelihoodDay> {
    let mut day = LivelihoodDay::default();
    let until = ctx.today().checked_add_days(Days::new(AHEAD)).unwrap_or(ctx.today());
    if let Some(seen) = seen(ctx, Permission::LivelihoodWrite) {
        day.visits = store::livelihood_visit::due(ctx.db(), seen, until, VISITS).await?;
    }
    if ctx.actor.may_somewhere(Permission::LivelihoodScore) || ctx.actor.may_somewhere(Permission::GrantApprove) {
        day.approvals = approvals(ctx).await.map_or(0, |a| a.count());
    }
    if ctx.actor.may_somewhere(Permission::PaymentMake)
        && let Ok((office, _)) = office(ctx)
    {
        day.to_pay = store::livelihood_pay::to_pay(ctx.db(), office.0, PAYMENTS).await?.len();
    }
    Ok(day)
}
