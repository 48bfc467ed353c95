//! The list of the data-protection officer: records of closed cases whose day has come. Codes and days only.

use chrono::{DateTime, NaiveTime};
use domain::authz::{Facts, Permission};
use serde_json::json;
use store::closure::{DayCome, days_come};
use uuid::Uuid;

use crate::cursor::{Cursor, cut};
use crate::{Ctx, ServiceResult};

/// Cases on one page.
const ROWS: usize = 50;

/// One page of the list.
#[derive(Debug, Clone)]
pub struct Retention {
    /// Cases, the oldest day first.
    pub lines: Vec<DayCome>,
    /// Where the next page begins.
    pub next: Option<Cursor>,
}

/// The list, of every office and from behind every wall: nothing in it tells which. That it was read is on record.
pub async fn retention(ctx: &Ctx, from: Option<Cursor>) -> ServiceResult<Retention> {
    let grant = ctx.require(Permission::RetentionRead, &Facts::NONE)?;
    let first = DateTime::UNIX_EPOCH.date_naive();
    let after = from.map_or((first, Uuid::nil()), |c| (c.at.date_naive().max(first), c.id));
    let mut lines = days_come(ctx.db(), ctx.today(), after, ROWS as i64 + 1).await?;
    let more = cut(&mut lines, ROWS);
    let entry = ctx.audit("case.retention_listed", "case", None).detail(json!({ "shown": lines.len() }));
    ctx.log_read(grant, entry).await?;
    let next =
        lines.last().filter(|_| more).map(|l| Cursor::new(l.keep_until.and_time(NaiveTime::MIN).and_utc(), l.id));
    Ok(Retention { lines, next })
}
