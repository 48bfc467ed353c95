//! What colleagues are asked to do, and what was sent from cases.

use domain::authz::{Permission, Scope};
use store::awaited::Place;
use store::case::Case;
use store::internal_list::{self, InternalLine};

use super::find::seats;
use crate::cursor::After;
use crate::{Ctx, ServiceError, ServiceResult};

/// Rows of a page of a list.
const PAGE: i64 = 50;

/// A page of a list.
#[derive(Debug, Clone)]
pub struct Part {
    /// Its rows: what awaits an answer first, the most overdue at the top.
    pub lines: Vec<InternalLine>,
    /// Where the next page begins.
    pub next: Option<After>,
}

impl Part {
    /// The first rows of what was found after a place, in order.
    fn of(mut lines: Vec<InternalLine>) -> Part {
        lines.sort_by_key(|l| l.place);
        let more = lines.len() as i64 > PAGE;
        lines.truncate(PAGE as usize);
        Part { next: lines.last().filter(|_| more).map(|l| After(l.place)), lines }
    }
}

/// Both sides.
#[derive(Debug, Clone)]
pub struct Lists {
    /// For the actor to do; nothing where the actor belongs to no unit.
    pub to_me: Option<Part>,
    /// From cases within the actor's reach; nothing where the actor has none.
    pub from_cases: Option<Part>,
}

/// Which part of both lists.
#[derive(Debug, Clone, Copy, Default)]
pub struct InternalQuery {
    /// Those that ended.
    pub ended: bool,
    /// Where the page of what is to do begins.
    pub to_me: Option<After>,
    /// Where the page of what was sent begins.
    pub from_cases: Option<After>,
}

/// Open ones, or those that ended.
pub async fn list(ctx: &Ctx, query: InternalQuery) -> ServiceResult<Lists> {
    let scope = ctx.actor.scope(Permission::ReferralRead);
    let does = ctx.actor.may_somewhere(Permission::InternalAnswer) && !seats(ctx).is_empty();
    if !does && scope == Scope::Nothing {
        return Err(ServiceError::Forbidden);
    }
    let page = |after: Option<After>| (after.map(|a| a.0), PAGE + 1);
    let to_me = match does {
        true => Some(Part::of(asked(ctx, query.ended, page(query.to_me)).await?)),
        false => None,
    };
    let from_cases = match scope {
        Scope::Nothing => None,
        scope => {
            let page = page(query.from_cases);
            let lines = internal_list::of_scope(ctx.db(), scope, ctx.user(), query.ended, page).await?;
            Some(Part::of(lines))
        }
    };
    Ok(Lists { to_me, from_cases })
}

async fn asked(ctx: &Ctx, ended: bool, page: (Option<Place>, i64)) -> ServiceResult<Vec<InternalLine>> {
    let mut lines = Vec::new();
    for (unit, office) in seats(ctx) {
        lines.extend(internal_list::of_unit(ctx.db(), office, unit, ctx.user(), ended, page).await?);
    }
    Ok(lines)
}

/// What waits for the actor to do.
pub async fn to_do(ctx: &Ctx, limit: i64) -> ServiceResult<Vec<InternalLine>> {
    if !ctx.actor.may_somewhere(Permission::InternalAnswer) {
        return Ok(Vec::new());
    }
    asked(ctx, false, (None, limit)).await
}

/// Those of a case, for who may read its referrals.
pub(crate) async fn of_case(ctx: &Ctx, case: &Case) -> ServiceResult<Vec<InternalLine>> {
    Ok(internal_list::of_case(ctx.db(), case.id, ctx.user()).await?)
}
