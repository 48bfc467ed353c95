//! What lets somebody look at a case that is not theirs, and the way to one access.

use domain::authz::{Facts, Grant, Permission};
use store::access::Access;
use store::access_sight::Sight;
use store::case::Case;
use uuid::Uuid;

use crate::{Ctx, ServiceError, ServiceResult};

/// What the decision needs to know of a case, with what lets the actor look at it for a time. The one place that asks:
/// whoever has the case in their caseload is not looked up.
pub(crate) async fn facts(ctx: &Ctx, case: &Case) -> ServiceResult<Facts> {
    let sight = sight(ctx, case).await?;
    Ok(Facts { visit: sight.map(|s| s.visit), ..own(case) })
}

/// What lets the actor look at a case that is not theirs; nothing when it is theirs, or out of sight.
pub(crate) async fn sight(ctx: &Ctx, case: &Case) -> ServiceResult<Option<Sight>> {
    let theirs = ctx.require(Permission::CaseRead, &own(case)).is_ok();
    if theirs || !ctx.actor.may_somewhere(Permission::AccessAsk) {
        return Ok(None);
    }
    Ok(store::access_sight::sight(ctx.db(), ctx.user(), case.id, ctx.now).await?)
}

pub(super) fn own(case: &Case) -> Facts {
    Facts::case(case.office, case.caseworker, case.compartment)
}

/// An access with its case.
pub(super) async fn find(ctx: &Ctx, id: &str) -> ServiceResult<(Access, Case)> {
    let id: Uuid = id.trim().parse().map_err(|_| ServiceError::NotFound)?;
    let access = store::access::by_id(ctx.db(), id).await?.ok_or(ServiceError::NotFound)?;
    let case = store::case::by_id(ctx.db(), access.case).await?.ok_or(ServiceError::NotFound)?;
    Ok((access, case))
}

/// The same for who may do this to its case; nobody else learns that there is one.
pub(super) async fn find_for(ctx: &Ctx, id: &str, permission: Permission) -> ServiceResult<(Access, Case, Grant)> {
    let (access, case) = find(ctx, id).await?;
    let grant = ctx.require(permission, &own(&case)).map_err(|_| ServiceError::NotFound)?;
    Ok((access, case, grant))
}
