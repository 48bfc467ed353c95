//! What waits for a second pair of eyes: plans, tranches, and what was paid too much.

use domain::authz::{Permission, Role};
use domain::livelihood::{SCORES_NEEDED, supervisor_limit};
use domain::money::currency;
use store::livelihood_list::{OverPaid, Seen, WaitingPlan, WaitingTranche};
use store::livelihood_waiting::{WaitingOrder, WaitingPayee};

use super::find::seen;
use super::payee::shared;
use crate::{Ctx, ServiceError, ServiceResult};

/// Rows of each list.
const ROWS: i64 = 100;

/// The page.
#[derive(Debug, Clone)]
pub struct Approvals {
    /// Plans to score.
    pub to_score: Vec<WaitingPlan>,
    /// Plans to decide on: scored by enough people, the reader not among them.
    pub to_decide: Vec<WaitingPlan>,
    /// Tranches to approve.
    pub tranches: Vec<WaitingTranche>,
    /// Tranches that are for somebody else: asked for by the reader, or above the reader's limit.
    pub for_others: Vec<WaitingTranche>,
    /// What was paid too much and is not settled.
    pub over_paid: Vec<OverPaid>,
    /// Payees that wait for a second person, each with whether the telephone or account is also that of others.
    pub payees: Vec<(WaitingPayee, bool)>,
    /// Purchases that wait for somebody who chooses the supplier.
    pub orders: Vec<WaitingOrder>,
}

impl Approvals {
    /// How much waits for the reader.
    pub fn count(&self) -> usize {
        let plans = self.to_score.len() + self.to_decide.len();
        plans + self.tranches.len() + self.over_paid.len() + self.payees.len() + self.orders.len()
    }
}

/// What waits for the reader.
pub async fn approvals(ctx: &Ctx) -> ServiceResult<Approvals> {
    let (scores, approves) = (seen(ctx, Permission::LivelihoodScore), seen(ctx, Permission::GrantApprove));
    if scores.is_none() && approves.is_none() {
        return Err(ServiceError::Forbidden);
    }
    let plans = match scores {
        Some(seen) => store::livelihood_list::waiting_plans(ctx.db(), seen, ctx.user().0, ROWS).await?,
        None => Vec::new(),
    };
    let enough = |p: &WaitingPlan| p.scores as usize >= SCORES_NEEDED;
    let open: Vec<WaitingPlan> = plans.into_iter().filter(|p| !p.mine && p.writer_id != ctx.user().0).collect();
    let (scored, to_score): (Vec<_>, Vec<_>) = open.into_iter().partition(enough);
    let decides = ctx.actor.may_somewhere(Permission::LivelihoodDecide);
    let (tranches, over_paid) = match approves {
        Some(seen) => (
            store::livelihood_list::waiting_tranches(ctx.db(), seen, ROWS).await?,
            store::livelihood_list::over_paid(ctx.db(), seen, ROWS).await?,
        ),
        None => (Vec::new(), Vec::new()),
    };
    let (payees, orders) = match approves {
        Some(seen) => (
            waiting_payees(ctx, seen).await?,
            store::livelihood_waiting::orders(ctx.db(), seen, ctx.user().0, ROWS).await?,
        ),
        None => (Vec::new(), Vec::new()),
    };
    let unlimited = ctx.actor.has(Role::ProgrammeManager);
    let mine = |t: &WaitingTranche| {
        let within = currency(&t.currency).is_some_and(|c| t.amount <= supervisor_limit(c));
        t.requested_by != Some(ctx.user().0) && (unlimited || within)
    };
    let (tranches, for_others) = tranches.into_iter().partition(mine);
    let to_decide = if decides { scored } else { Vec::new() };
    Ok(Approvals { to_score, to_decide, tranches, for_others, over_paid, payees, orders })
}

/// Payees that wait for the reader, each with whether others have the same telephone or account.
async fn waiting_payees(ctx: &Ctx, seen: Seen) -> ServiceResult<Vec<(WaitingPayee, bool)>> {
    let mut out = Vec::new();
    for line in store::livelihood_waiting::payees(ctx.db(), seen, ctx.user().0, ROWS).await? {
        let payee = store::livelihood_payee::by_id(ctx.db(), line.id).await?.ok_or(ServiceError::NotFound)?;
        let case = store::case::by_id(ctx.db(), line.case).await?.ok_or(ServiceError::NotFound)?;
        let others = shared(ctx, ctx.db(), &case, &payee).await?;
        out.push((line, others > 0));
    }
    Ok(out)
}
