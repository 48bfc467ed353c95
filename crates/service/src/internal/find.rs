//! The way to a referral inside the programme, for the one who does it and for the side of the case.

use domain::authz::{Compartment, Facts, Grant, Permission};
use domain::code::ReferralNo;
use domain::id::OfficeId;
use domain::internal::Unit;
use store::case::Case;
use store::internal::Internal;

use crate::{Ctx, ServiceError, ServiceResult, access};

/// Units to which the actor belongs, with their offices.
pub(super) fn seats(ctx: &Ctx) -> Vec<(Unit, OfficeId)> {
    let mut seats = Vec::new();
    for unit in Unit::ALL {
        for held in &ctx.actor.assignments {
            if let Some(office) = held.office.filter(|office| unit.is_of(held, *office)) {
                seats.push((*unit, office));
            }
        }
    }
    seats
}

/// The one with this number and its case. A number of nobody is not found.
pub(super) async fn load(ctx: &Ctx, number: &str) -> ServiceResult<(Internal, Case)> {
    let number: ReferralNo = number.parse().map_err(|_| ServiceError::NotFound)?;
    let found = store::internal::by_number(ctx.db(), &ctx.app.sealer, number.as_str()).await?;
    let internal = found.ok_or(ServiceError::NotFound)?;
    let case = store::case::by_id(ctx.db(), internal.case).await?.ok_or(ServiceError::NotFound)?;
    Ok((internal, case))
}

/// The grant of somebody who does it: of its unit, nobody else of it asked, and the case not behind another wall.
pub(super) fn doing(ctx: &Ctx, internal: &Internal, case: &Case) -> Option<Grant> {
    let theirs = seats(ctx).contains(&(internal.unit, internal.office));
    let asked = internal.colleague.is_none_or(|user| user == ctx.user());
    let near = case.compartment == Compartment::General || case.compartment == internal.compartment;
    let facts = Facts::case(internal.office, Some(ctx.user()), internal.compartment);
    (theirs && asked && near).then(|| ctx.require(Permission::InternalAnswer, &facts).ok()).flatten()
}

/// The grant of the side of the case. What lies behind another wall than the case is there for whoever sent it.
pub(super) async fn following(
    ctx: &Ctx,
    internal: &Internal,
    case: &Case,
    permission: Permission,
) -> ServiceResult<Grant> {
    let near = internal.compartment == Compartment::General
        || internal.compartment == case.compartment
        || internal.from == ctx.user();
    let facts = access::facts(ctx, case).await?;
    if !near {
        return Err(ServiceError::NotFound);
    }
    ctx.require_seen(Permission::ReferralRead, &facts)?;
    Ok(ctx.require(permission, &facts)?)
}
