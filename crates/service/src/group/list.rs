//! Group sessions of the actor, or of the office.

use chrono::NaiveTime;
use domain::authz::{Permission, Scope};
use store::group::GroupLine;
use store::task_day::FOREVER;
use uuid::Uuid;

use crate::cursor::{Cursor, cut};
use crate::{Ctx, ServiceError, ServiceResult};

/// Rows of a page.
const ROWS: usize = 100;

/// Group sessions, the latest day first.
#[derive(Debug, Clone)]
pub struct Groups {
    /// The sessions.
    pub lines: Vec<GroupLine>,
    /// Where the next page begins.
    pub next: Option<Cursor>,
    /// Whether the actor may plan one.
    pub may_plan: bool,
}

/// A page, from one of its rows on.
pub async fn list(ctx: &Ctx, from: Option<Cursor>) -> ServiceResult<Groups> {
    let scope = ctx.actor.scope(Permission::CounsellingRead);
    if scope == Scope::Nothing {
        return Err(ServiceError::Forbidden);
    }
    let before = from.map_or((FOREVER, Uuid::max()), |c| (c.at.date_naive().min(FOREVER), c.id));
    let mut lines = store::group::list(ctx.db(), scope, before, ROWS as i64 + 1).await?;
    let more = cut(&mut lines, ROWS);
    let next = |l: &GroupLine| Cursor::new(l.group.held_on.and_time(NaiveTime::MIN).and_utc(), l.group.id);
    Ok(Groups {
        next: lines.last().filter(|_| more).map(next),
        may_plan: ctx.actor.may_somewhere(Permission::CounsellingRecord),
        lines,
    })
}
