//! What lies at the desks of the actor.

use std::collections::HashSet;

use domain::authz::Permission;
use domain::feedback::Shelf;
use store::feedback_list::{self, At, FeedbackLine};

use super::find::{own_tag, sits};
use crate::{Ctx, ServiceError, ServiceResult};

/// What was set apart is counted up to here.
pub const APART: i64 = 100;
/// Rows of a page.
const ROWS: i64 = 100;
/// The last page that anybody turns to.
const LAST: i64 = 100;

/// The page.
#[derive(Debug, Clone)]
pub struct Lists {
    /// Whether the actor handles anything at all.
    pub handles: bool,
    /// Whether the actor may write something down.
    pub records: bool,
    /// What there is, what is due first at the top.
    pub lines: Vec<FeedbackLine>,
    /// The page after this one, if there is more.
    pub next: Option<i64>,
    /// How many were set apart; not more than [`APART`].
    pub apart: i64,
}

/// A page of a list, from nought.
pub async fn list(ctx: &Ctx, shelf: Shelf, page: i64) -> ServiceResult<Lists> {
    let records = ctx.actor.may_somewhere(Permission::FeedbackRecord);
    let handles = !sits(ctx).is_empty();
    if !records && !handles {
        return Err(ServiceError::Forbidden);
    }
    let page = page.clamp(0, LAST);
    let mut lines = lines(ctx, shelf, (page + 1) * ROWS + 1).await?;
    let more = page < LAST && lines.len() as i64 > (page + 1) * ROWS;
    lines.truncate(usize::try_from((page + 1) * ROWS).unwrap_or_default());
    let lines = lines.split_off(lines.len().min(usize::try_from(page * ROWS).unwrap_or_default()));
    Ok(Lists { handles, records, lines, next: more.then_some(page + 1), apart: apart(ctx).await? })
}

/// What waits for the actor.
#[derive(Debug, Clone, Default)]
pub struct Waiting {
    /// What is due first at the top.
    pub lines: Vec<FeedbackLine>,
    /// How many were set apart and nobody took up or put away; not more than [`APART`].
    pub apart: i64,
}

/// What waits for the actor.
pub async fn waiting(ctx: &Ctx, limit: i64) -> ServiceResult<Waiting> {
    let lines = lines(ctx, Shelf::Open, limit).await?;
    Ok(Waiting { lines, apart: apart(ctx).await? })
}

/// Counted from the seats of the actor as the list is: nothing that is somebody else's, or about them.
async fn apart(ctx: &Ctx) -> ServiceResult<i64> {
    Ok(lines(ctx, Shelf::Apart, APART).await?.len() as i64)
}

async fn lines(ctx: &Ctx, shelf: Shelf, limit: i64) -> ServiceResult<Vec<FeedbackLine>> {
    let tag = own_tag(ctx);
    let mut lines = Vec::new();
    for seat in sits(ctx) {
        let at = At { desk: seat.desk, office: seat.office, except: seat.except, late_only: seat.late_only };
        lines.extend(feedback_list::list(ctx.db(), at, shelf, &tag, limit).await?);
    }
    if shelf == Shelf::Answered {
        lines.sort_by_key(|l| std::cmp::Reverse(l.received_at));
    } else {
        lines.sort_by_key(|l| l.due);
    }
    // Two seats of one actor may see the same.
    let mut seen = HashSet::new();
    lines.retain(|l| seen.insert(l.reference.clone()));
    lines.truncate(usize::try_from(limit).unwrap_or_default());
    Ok(lines)
}
