//! Targets that wait for somebody: for a manager to decide, for who proposed one that came back.

use chrono::TimeDelta;
use domain::authz::Permission;
use domain::indicator::TargetState;
use store::target::Target;

use super::board::allowed;
use crate::{Ctx, ServiceResult};

/// How long a returned target is shown to who proposed it.
const RETURNED_DAYS: i64 = 30;

/// What the day brings.
#[derive(Debug, Clone, Default)]
pub struct TargetDay {
    /// Proposals of others that the reader may decide, the oldest first.
    pub to_decide: Vec<Target>,
    /// The reader's own that came back lately and were not proposed again, the newest first.
    pub returned: Vec<Target>,
}

/// Targets that wait for the reader; nothing for whoever neither proposes nor decides.
pub async fn target_day(ctx: &Ctx) -> ServiceResult<TargetDay> {
    let decides = ctx.actor.may_somewhere(Permission::TargetApprove);
    if !decides && !ctx.actor.may_somewhere(Permission::TargetPropose) {
        return Ok(TargetDay::default());
    }
    allowed(ctx)?;
    let all = store::target::all(ctx.db()).await?;
    let own = |t: &Target| t.proposed_by == ctx.user().0;
    let lately = |t: &Target| t.decided_at.is_some_and(|at| at > ctx.now - TimeDelta::days(RETURNED_DAYS));
    let again = |t: &Target| all.iter().any(|n| n.number > t.number && n.is_about_the_same(t));
    let waits = |t: &&Target| decides && t.state == TargetState::Proposed && !own(t);
    let came_back = |t: &&Target| t.state == TargetState::Returned && own(t) && lately(t) && !again(t);
    Ok(TargetDay {
        to_decide: all.iter().rev().filter(waits).cloned().collect(),
        returned: all.iter().filter(came_back).cloned().collect(),
    })
}
