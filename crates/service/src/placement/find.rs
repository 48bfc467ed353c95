//! The way to a placement: its id, the case it belongs to, and the right.

use domain::authz::{Facts, Grant, Permission};
use domain::code::CaseCode;
use store::case::Case;
use store::placement::StoredPlacement;
use store::{Source, Tx};
use uuid::Uuid;

use crate::{Ctx, ServiceError, ServiceResult};

/// The placement with this id, if it exists for the actor with this permission. One of nobody and one out of reach are
/// the same: not found.
pub(super) async fn find(
    ctx: &Ctx,
    mut src: impl Source,
    id: &str,
    permission: Permission,
) -> ServiceResult<(StoredPlacement, Case, Grant)> {
    let id: Uuid = id.trim().parse().map_err(|_| ServiceError::NotFound)?;
    let placement = store::placement::by_id(&mut src, id).await?.ok_or(ServiceError::NotFound)?;
    let case = store::case::by_id(&mut src, placement.case).await?.ok_or(ServiceError::NotFound)?;
    let grant = allowed(ctx, &case, permission)?;
    Ok((placement, case, grant))
}

/// Holds a placement with its case, the case first as when one begins, and asks again as both stand now: behind a wall, in
/// other hands or merged since it was found, it is out of reach as if it had been so before.
pub(super) async fn hold(ctx: &Ctx, tx: &mut Tx, found: &StoredPlacement) -> ServiceResult<(StoredPlacement, Case)> {
    store::case::hold_even_merged(tx, found.case).await?;
    store::placement::hold(tx, found.id).await?;
    let id = found.id.to_string();
    let (placement, case, right) = find(ctx, &mut *tx, &id, Permission::PlacementWrite).await?;
    drop(right);
    if case.id == found.case { Ok((placement, case)) } else { Err(ServiceError::Conflict(Vec::new())) }
}

/// The case in which somebody begins to work: by its code, or by its code name in the actor's office.
pub(super) async fn find_case(ctx: &Ctx, text: &str) -> ServiceResult<(Case, Grant)> {
    let found = match text.trim().parse::<CaseCode>() {
        Ok(code) => store::case::by_code(ctx.db(), code.as_str()).await?,
        Err(_) => store::livelihood_list::case_named(ctx.db(), ctx.require_office()?.id.0, text.trim()).await?,
    };
    let case = found.ok_or(ServiceError::NotFound)?;
    let grant = allowed(ctx, &case, Permission::PlacementWrite)?;
    Ok((case, grant))
}

/// Whether the actor may do this in the case as it stands now.
pub(super) fn allowed(ctx: &Ctx, case: &Case, permission: Permission) -> ServiceResult<Grant> {
    let facts = Facts::case(case.office, case.caseworker, case.compartment);
    ctx.require_seen(Permission::PlacementRead, &facts)?;
    let grant = ctx.require(permission, &facts)?;
    // A case that was merged into another one can be read, and nothing else.
    if case.merged_into.is_some() && !permission.shows_a_case() {
        return Err(ServiceError::Forbidden);
    }
    Ok(grant)
}
