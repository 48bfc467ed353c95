//! The authority's lists: who waits, and who was screened.

use chrono::DateTime;
use domain::authz::{Facts, Permission};
use store::screening_list::{ScreeningLine, screened, waiting};
use uuid::Uuid;

use crate::cursor::Cursor;
use crate::{Ctx, ServiceError, ServiceResult};

/// Cases on one page.
const ROWS: usize = 30;

/// Which list, from where on.
#[derive(Debug, Clone, Default)]
pub struct ScreeningQuery {
    /// Cases that were screened and do not wait.
    pub screened: bool,
    /// Where the page begins.
    pub from: Option<Cursor>,
}

/// One page of a list.
#[derive(Debug, Clone)]
pub struct ScreeningList {
    /// Which list.
    pub screened: bool,
    /// Its cases.
    pub lines: Vec<ScreeningLine>,
    /// Where the next page begins.
    pub next: Option<Cursor>,
}

/// The lists of the authority's office. That they were read is on record.
pub async fn list(ctx: &Ctx, query: &ScreeningQuery) -> ServiceResult<ScreeningList> {
    let offices = ctx.actor.offices(Permission::ScreeningRecord);
    let office = *offices.first().ok_or(ServiceError::Forbidden)?;
    let grant = ctx.require(Permission::ScreeningRecord, &Facts::office(office))?;
    let limit = ROWS as i64 + 1;
    let from = query.from.map(|c| (c.at, c.id));
    let mut lines = match query.screened {
        false => {
            let first = (DateTime::UNIX_EPOCH, Uuid::nil());
            waiting(ctx.db(), office, ctx.today(), from.unwrap_or(first), limit).await?
        }
        true => screened(ctx.db(), office, ctx.today(), from, limit).await?,
    };
    let more = lines.len() > ROWS;
    lines.truncate(ROWS);
    let mut entry = ctx.audit("screening.listed", "office", Some(office.0));
    entry.office_id = Some(office);
    ctx.log_read(grant, entry).await?;
    let next = lines.last().filter(|_| more).map(|l| Cursor::new(l.opened_at, l.id));
    Ok(ScreeningList { screened: query.screened, lines, next })
}
