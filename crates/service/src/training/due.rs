//! What is due for whoever trains: sessions of today, and earlier ones whose attendance nobody took.

use chrono::Days;
use domain::authz::Permission;
use store::training_learned::{self, ToAssess};
use store::training_session::{self, DueSession};

use crate::{Ctx, ServiceResult};

/// Days before the end of a cohort from which on people are to be assessed, and after it.
const ASSESS_DAYS: (u64, u64) = (7, 60);

/// Sessions on a page.
const MOST: i64 = 12;

/// The sessions, the latest day first.
pub async fn due(ctx: &Ctx) -> ServiceResult<Vec<DueSession>> {
    let scope = ctx.actor.scope(Permission::TrainingAttend);
    Ok(training_session::due(ctx.db(), scope, ctx.today(), MOST).await?)
}

/// Cohorts in their last week, or ended, in which the actor assesses and somebody's skills are open.
pub async fn to_assess(ctx: &Ctx) -> ServiceResult<Vec<ToAssess>> {
    let scope = ctx.actor.scope(Permission::TrainingAssess);
    let today = ctx.today();
    let until = today.checked_add_days(Days::new(ASSESS_DAYS.0)).unwrap_or(today);
    let since = today.checked_sub_days(Days::new(ASSESS_DAYS.1)).unwrap_or(today);
    Ok(training_learned::to_assess(ctx.db(), scope, (since, until), MOST).await?)
}
