//! The inbox of an office, on one side of its walls.

use domain::incoming::IncomingStatus;
use store::case::Case;
use store::incoming_list::IncomingLine;

use super::find::desk;
use crate::{Ctx, ServiceError, ServiceResult};

/// Most rows of the inbox.
const ROWS: i64 = 100;

/// The inbox.
#[derive(Debug, Clone)]
pub struct Inbox {
    /// What waits for an answer first, the most overdue at the top.
    pub lines: Vec<IncomingLine>,
    /// How many wait for an answer.
    pub waiting: i64,
    /// How many of them are late.
    pub late: i64,
}

/// Those in one status, or all that are open. What belongs to a case is found there.
pub async fn inbox(ctx: &Ctx, status: Option<IncomingStatus>) -> ServiceResult<Inbox> {
    let desk = desk(ctx).ok_or(ServiceError::Forbidden)?;
    let status = status.filter(|s| *s != IncomingStatus::Linked);
    let (waiting, late) = store::incoming_list::count(ctx.db(), desk, ctx.now).await?;
    Ok(Inbox { lines: store::incoming_list::of_office(ctx.db(), desk, status, ROWS).await?, waiting, late })
}

/// What waits for the actor's answer, with the numbers of those that wait and that are late.
pub(crate) async fn late(ctx: &Ctx, limit: i64) -> ServiceResult<Inbox> {
    let Some(desk) = desk(ctx) else { return Ok(Inbox { lines: Vec::new(), waiting: 0, late: 0 }) };
    let (waiting, late) = store::incoming_list::count(ctx.db(), desk, ctx.now).await?;
    let mut lines = store::incoming_list::of_office(ctx.db(), desk, None, limit).await?;
    lines.retain(|l| l.status.awaits_answer());
    Ok(Inbox { lines, waiting, late })
}

/// Those that belong to a case, for who may read its referrals.
pub(crate) async fn of_case(ctx: &Ctx, case: &Case) -> ServiceResult<Vec<IncomingLine>> {
    Ok(store::incoming_list::of_case(ctx.db(), case.id).await?)
}
