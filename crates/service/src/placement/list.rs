//! Who learns or works where: what is due first, then everybody, and how many stayed.

use chrono::{Days, NaiveDate};
use domain::authz::{Permission, Scope};
use domain::placement::{RETENTION_DAYS, Retention, retention};
use domain::small_cells::SMALLEST;
use store::placement_list::{self, DueLook, PlacementLine};

use crate::{Ctx, ServiceError, ServiceResult};

/// Days ahead that the page looks.
const AHEAD: u64 = 7;
/// Placements on the page.
const MOST: i64 = 100;
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
    /// How many stayed.
    pub stayed: Vec<Stayed>,
    /// Whether those that have ended are shown.
    pub ended: bool,
    /// Today in the office.
    pub today: NaiveDate,
    /// Whether the actor may write.
    pub may_write: bool,
}

/// The list: those that go on, or those that have ended.
pub async fn list(ctx: &Ctx, ended: bool) -> ServiceResult<PlacementList> {
    let scope = ctx.actor.scope(Permission::PlacementRead);
    if scope == Scope::Nothing {
        return Err(ServiceError::Forbidden);
    }
    let today = ctx.today();
    let followed = placement_list::followed(ctx.db(), scope).await?;
    let count = |days: i64| {
        let counted = retention(&followed, days, today);
        (days, (counted.due >= SMALLEST).then_some(counted))
    };
    Ok(PlacementList {
        due: due(ctx, scope, MOST).await?,
        lines: placement_list::list(ctx.db(), scope, ended, MOST).await?,
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
