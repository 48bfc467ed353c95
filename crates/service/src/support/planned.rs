//! What is planned and has its day soon, or had it: events, meetings, milestones, parts of budgets, ends of projects.

use chrono::Days;
use store::support_due::{self, Planned};

use super::may_write;
use crate::{Ctx, ServiceResult};

/// Days ahead that belong to a day's work.
const SOON: u64 = 7;
/// Lines of a day.
const MOST: i64 = 50;

/// What has its day soon in the actor's office, or had it and has not happened, for whoever writes there.
pub async fn planned(ctx: &Ctx) -> ServiceResult<Vec<Planned>> {
    let Some(office) = ctx.office.as_ref().map(|o| o.id).filter(|o| may_write(ctx, *o)) else {
        return Ok(Vec::new());
    };
    let until = ctx.today().checked_add_days(Days::new(SOON)).unwrap_or(ctx.today());
    Ok(support_due::planned(ctx.db(), office, until, MOST).await?)
}
