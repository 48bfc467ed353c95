//! The inbox of an office, on one side of its walls.

use domain::authz::Compartment;
use domain::id::OfficeId;
use domain::incoming::IncomingStatus;
use store::awaited::Place;
use store::case::Case;
use store::incoming_list::{self, IncomingLine};

use super::find::desk;
use crate::cursor::After;
use crate::{Ctx, ServiceError, ServiceResult};

/// Rows of a page.
const PAGE: i64 = 50;

/// The inbox.
#[derive(Debug, Clone)]
pub struct Inbox {
    /// One page: of what is open what waits for an answer first, the most overdue at the top.
    pub lines: Vec<IncomingLine>,
    /// How many wait for an answer.
    pub waiting: i64,
    /// How many of them are late.
    pub late: i64,
    /// How many of them their clock reminds of, the late ones too: they are due.
    pub reminded: i64,
    /// Where the next page begins.
    pub next: Option<After>,
}

/// One page of those in one status, or of all that are open. What belongs to a case is found there.
pub async fn inbox(ctx: &Ctx, status: Option<IncomingStatus>, after: Option<After>) -> ServiceResult<Inbox> {
    let desk = desk(ctx).ok_or(ServiceError::Forbidden)?;
    let status = status.filter(|s| *s != IncomingStatus::Linked);
    page(ctx, desk, status, after.map(|a| a.0), PAGE).await
}

async fn page(
    ctx: &Ctx,
    desk: (OfficeId, Compartment),
    status: Option<IncomingStatus>,
    after: Option<Place>,
    rows: i64,
) -> ServiceResult<Inbox> {
    let (waiting, late) = incoming_list::count(ctx.db(), desk, ctx.now).await?;
    let (reminded, _) = incoming_list::reminded(ctx.db(), desk, ctx.now).await?;
    let mut lines = match status {
        Some(status) => incoming_list::in_status(ctx.db(), desk, status, after, rows + 1).await?,
        None => incoming_list::open(ctx.db(), desk, after, rows + 1).await?,
    };
    let more = lines.len() as i64 > rows;
    lines.truncate(usize::try_from(rows).unwrap_or_default());
    let place = |line: &IncomingLine| {
        let answered = !line.status.awaits_answer();
        let due = line.answer_due.filter(|_| !answered && status.is_none());
        After(Place { answered, at: due.unwrap_or(line.received_at), id: line.id.0 })
    };
    let next = lines.last().filter(|_| more).map(place);
    Ok(Inbox { lines, waiting, late, reminded, next })
}

/// What waits for the actor's answer, with the numbers of those that wait and that are late.
pub(crate) async fn late(ctx: &Ctx, limit: i64) -> ServiceResult<Inbox> {
    let Some(desk) = desk(ctx) else {
        return Ok(Inbox { lines: Vec::new(), waiting: 0, late: 0, reminded: 0, next: None });
    };
    let mut inbox = page(ctx, desk, None, None, limit).await?;
    inbox.lines.retain(|l| l.status.awaits_answer());
    Ok(inbox)
}

/// Those that belong to a case, for who may read its referrals.
pub(crate) async fn of_case(ctx: &Ctx, case: &Case) -> ServiceResult<Vec<IncomingLine>> {
    Ok(store::incoming_list::of_case(ctx.db(), case.id).await?)
}
