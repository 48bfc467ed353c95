//! The way into every referral: number, permission.

use domain::authz::{Grant, Permission};
use domain::code::ReferralNo;
use store::case::Case;
use store::referral::Referral;

use crate::{Ctx, ServiceError, ServiceResult, access};

/// The referral with this number and its case, if they exist for the actor with this permission, and the grant.
///
/// What is seen follows the case: a number of nobody and a referral of a case out of reach are the same, not found.
pub async fn find(ctx: &Ctx, number: &str, permission: Permission) -> ServiceResult<(Referral, Case, Grant)> {
    let number: ReferralNo = number.parse().map_err(|_| ServiceError::NotFound)?;
    let referral = store::referral::by_number(ctx.db(), number.as_str()).await?.ok_or(ServiceError::NotFound)?;
    let case = store::case::by_id(ctx.db(), referral.case).await?.ok_or(ServiceError::NotFound)?;
    let facts = access::facts(ctx, &case).await?;
    ctx.require_seen(Permission::ReferralRead, &facts)?;
    let grant = ctx.require(permission, &facts)?;
    Ok((referral, case, grant))
}
