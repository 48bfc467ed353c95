//! The way to an incoming referral: number, office, wall.

use domain::authz::{Actor, Compartment, Facts, Grant, Permission, Scope};
use domain::code::ReferralNo;
use domain::id::OfficeId;
use store::Source;
use store::incoming::Incoming;

use crate::{Ctx, ServiceError, ServiceResult, access};

/// Where the actor takes referrals in: the office, and the side of its walls.
pub(super) fn desk(ctx: &Ctx) -> Option<(OfficeId, Compartment)> {
    desk_of(&ctx.actor)
}

/// The same for somebody who is not here.
pub(crate) fn desk_of(actor: &Actor) -> Option<(OfficeId, Compartment)> {
    match actor.scope(Permission::IncomingHandle) {
        Scope::Office { office, compartment } | Scope::Own { office, compartment, .. } => Some((office, compartment)),
        Scope::Nothing => None,
    }
}

/// The one with this number for whoever takes it in, and the grant. One that belongs to a case is there for who may
/// read the referrals of that case, wherever it is now.
pub(super) async fn find(ctx: &Ctx, mut src: impl Source, number: &str) -> ServiceResult<(Incoming, Grant)> {
    let number: ReferralNo = number.parse().map_err(|_| ServiceError::NotFound)?;
    let found = store::incoming::by_number(&mut src, &ctx.app.sealer, number.as_str()).await?;
    let found = found.ok_or(ServiceError::NotFound)?;
    let grant = match found.case {
        Some(case) => {
            let case = store::case::by_id(&mut src, case).await?.ok_or(ServiceError::NotFound)?;
            ctx.require(Permission::ReferralRead, &access::facts(ctx, &case).await?)
        }
        None => {
            ctx.require(Permission::IncomingHandle, &Facts::case(found.office, Some(ctx.user()), found.compartment))
        }
    };
    Ok((found, grant.map_err(|_| ServiceError::NotFound)?))
}
