//! Who learns or works where: what is due first, then everybody, and how many stayed.

use chrono::{Days, NaiveDate, NaiveTime};
use domain::authz::{Permission, Scope};
use domain::placement::{RETENTION_DAYS, Retention, retention};
use domain::small_cells::SMALLEST;
use store::placement_list::{self, DueLook, PlacementLine};

use crate::cursor::Cursor;
use crate::{Ctx, ServiceError, ServiceResult};

/// Days ahead that the page looks.
const AHEAD: u64 = 7;
/// Placements on a page.
const MOST: usize = 100;
/// Days back from which on beginnings are counted for who stayed: two years, so that the count says what is now.
const COUNTED: u64 = 730;
/// Looks on the page of the day.
const FEW: i64 = 12;

/// How many are still there after so many days; nothing while they are too few to be told.
pub type Stayed = (i64, Option<Retention>);

/// The page.
#[derive(Debug, Clone)]
pub struct PlacementList {
    /// What is due until a week from now, the most overdue first.
    pub due: Vec<DueLook>,
    /// The newest first.
    pub lines: Vec<PlacementLine>,
    /// Where older ones begin.
    pub older: Option<Cursor>,
    /// How many of the last two years stayed.
    pub stayed: Vec<Stayed>,
    /// Whether those that have ended are shown.
    pub ended: bool,
    /// Today in the office.
    pub today: NaiveDate,
    /// Whether the actor may write.
    pub may_write: bool,
}

/// The list: those that go on, or those that have ended; `before` turns the page.
pub async fn list(ctx: &Ctx, ended: bool, before: Option<Cursor>) -> ServiceResult<PlacementList> {
    let scope = ctx.actor.scope(Permission::PlacementRead);
    if scope == Scope::Nothing {
        return Err(ServiceError::Forbidden);
    }
    let today = ctx.today();
    let since = today.checked_sub_days(Days::new(COUNTED)).unwrap_or(today);
    let followed = placement_list::followed(ctx.db(), scope, since).await?;
    let count = |days: i64| {
        let counted = retention(&followed, days, today);
        (days, (counted.due >= SMALLEST).then_some(counted))
    };
    let before = before.map(|c| (c.at.date_naive(), c.id));
    let mut lines = placement_list::list(ctx.db(), scope, ended, before, MOST as i64 + 1).await?;
    let more = lines.len() > MOST;
    lines.truncate(MOST);
    let key = |l: &PlacementLine| Cursor::new(l.starts_on.and_time(NaiveTime::MIN).and_utc(), l.id);
    Ok(PlacementList {
        due: due(ctx, scope, MOST as i64).await?,
        older: lines.last().filter(|_| more).map(key),
        lines,
        stayed: RETENTION_DAYS.into_iter().map(count).collect(),
        ended,
        today,
        may_write: ctx.actor.may_somewhere(Permission::PlacementWrite),
    })
}

/// What is due for who has no cases of their own: for caseworkers it is among their tasks.
#[derive(Debug, Clone, Default)]
pub struct PlacementDay {
    /// Until a week from now, the most overdue first.
    pub due: Vec<DueLook>,
}

/// The reader's part of the day.
pub async fn day(ctx: &Ctx) -> ServiceResult<PlacementDay> {
    let scope = ctx.actor.scope(Permission::PlacementWrite);
    let has_tasks = ctx.actor.scope(Permission::CaseList) != Scope::Nothing;
    let due = if has_tasks { Vec::new() } else { due(ctx, scope, FEW).await? };
    Ok(PlacementDay { due })
}

async fn due(ctx: &Ctx, scope: Scope, limit: i64) -> ServiceResult<Vec<DueLook>> {
    let until = ctx.today().checked_add_days(Days::new(AHEAD)).unwrap_or(ctx.today());
    Ok(placement_list::due(ctx.db(), scope, until, limit).await?)
}
