//! What whoever keeps the directory has to check again.

use chrono::{Days, NaiveDate};
use domain::authz::{Actor, Permission};
use store::db::Source;

use crate::{Ctx, ServiceResult};

/// Days ahead in which an entry that is relied on no longer counts as soon.
const AHEAD: u64 = 7;

/// Entries to check again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Upkeep {
    /// Nobody relies on them any more.
    pub stale: i64,
    /// Nobody will in a week.
    pub soon: i64,
}

/// For the first page of who keeps the directory; nothing for others, and where nothing is to be checked.
pub async fn upkeep(ctx: &Ctx) -> ServiceResult<Option<Upkeep>> {
    of(ctx.db(), &ctx.actor, ctx.today()).await
}

/// The same for somebody who is not there.
pub(crate) async fn of(mut src: impl Source, actor: &Actor, today: NaiveDate) -> ServiceResult<Option<Upkeep>> {
    if !actor.may_somewhere(Permission::DirectoryWrite) {
        return Ok(None);
    }
    let stale = store::directory_list::stale(&mut src, today).await?;
    let next = today.checked_add_days(Days::new(AHEAD)).unwrap_or(today);
    let soon = store::directory_list::stale(&mut src, next).await? - stale;
    Ok(Some(Upkeep { stale, soon }).filter(|u| u.stale + u.soon > 0))
}
