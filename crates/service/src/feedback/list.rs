//! What lies at the desks of the actor.

use domain::authz::Permission;
use store::feedback_list::{self, At, FeedbackLine};

use super::find::{own_tag, sits};
use crate::{Ctx, ServiceError, ServiceResult};

/// Most rows of a desk.
const ROWS: i64 = 200;

/// The page.
#[derive(Debug, Clone)]
pub struct Lists {
    /// Whether the actor handles anything at all.
    pub handles: bool,
    /// Whether the actor may write something down.
    pub records: bool,
    /// What there is, what is due first at the top.
    pub lines: Vec<FeedbackLine>,
}

/// Open ones, or those that were answered.
pub async fn list(ctx: &Ctx, open: bool) -> ServiceResult<Lists> {
    let records = ctx.actor.may_somewhere(Permission::FeedbackRecord);
    let handles = !sits(ctx).is_empty();
    if !records && !handles {
        return Err(ServiceError::Forbidden);
    }
    Ok(Lists { handles, records, lines: lines(ctx, open, ROWS).await? })
}

/// What waits for the actor.
pub async fn waiting(ctx: &Ctx, limit: i64) -> ServiceResult<Vec<FeedbackLine>> {
    lines(ctx, true, limit).await
}

async fn lines(ctx: &Ctx, open: bool, limit: i64) -> ServiceResult<Vec<FeedbackLine>> {
    let tag = own_tag(ctx);
    let mut lines = Vec::new();
    for seat in sits(ctx) {
        let at = At { desk: seat.desk, office: seat.office, late_only: seat.late_only };
        lines.extend(feedback_list::list(ctx.db(), at, open, &tag, limit).await?);
    }
    if open {
        lines.sort_by_key(|l| l.due);
    } else {
        lines.sort_by_key(|l| std::cmp::Reverse(l.received_at));
    }
    lines.truncate(usize::try_from(limit).unwrap_or_default());
    Ok(lines)
}
