//! What colleagues are asked to do, and what was sent from cases.

use domain::authz::{Permission, Scope};
use store::case::Case;
use store::internal_list::InternalLine;

use super::find::seats;
use crate::{Ctx, ServiceError, ServiceResult};

/// Most rows of a list.
const ROWS: i64 = 100;

/// Both sides.
#[derive(Debug, Clone)]
pub struct Lists {
    /// For the actor to do; nothing where the actor belongs to no unit.
    pub to_me: Option<Vec<InternalLine>>,
    /// From cases within the actor's reach; nothing where the actor has none.
    pub from_cases: Option<Vec<InternalLine>>,
}

/// Open ones, or those that ended.
pub async fn list(ctx: &Ctx, ended: bool) -> ServiceResult<Lists> {
    let scope = ctx.actor.scope(Permission::ReferralRead);
    let does = ctx.actor.may_somewhere(Permission::InternalAnswer) && !seats(ctx).is_empty();
    if !does && scope == Scope::Nothing {
        return Err(ServiceError::Forbidden);
    }
    let to_me = if does { Some(asked(ctx, ended, ROWS).await?) } else { None };
    let from_cases = match scope {
        Scope::Nothing => None,
        scope => Some(store::internal_list::of_scope(ctx.db(), scope, ctx.user(), ended, ROWS).await?),
    };
    Ok(Lists { to_me, from_cases })
}

async fn asked(ctx: &Ctx, ended: bool, limit: i64) -> ServiceResult<Vec<InternalLine>> {
    let mut lines = Vec::new();
    for (unit, office) in seats(ctx) {
        lines.extend(store::internal_list::of_unit(ctx.db(), office, unit, ctx.user(), ended, limit).await?);
    }
    Ok(lines)
}

/// What waits for the actor to do.
pub async fn to_do(ctx: &Ctx, limit: i64) -> ServiceResult<Vec<InternalLine>> {
    if !ctx.actor.may_somewhere(Permission::InternalAnswer) {
        return Ok(Vec::new());
    }
    asked(ctx, false, limit).await
}

/// Those of a case, for who may read its referrals.
pub(crate) async fn of_case(ctx: &Ctx, case: &Case) -> ServiceResult<Vec<InternalLine>> {
    Ok(store::internal_list::of_case(ctx.db(), case.id, ctx.user()).await?)
}
