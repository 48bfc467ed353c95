//! The way of a partner into a referral: number, organisation, and how much may be seen now.

use domain::authz::{Facts, Grant, Permission};
use domain::code::ReferralNo;
use domain::referral::{ProviderAccess, provider_access};
use store::case::Case;
use store::referral::Referral;

use crate::{Ctx, ServiceError, ServiceResult};

/// A referral as its provider may reach it.
pub(super) struct Reached {
    pub referral: Referral,
    pub case: Case,
    pub grant: Grant,
    pub access: ProviderAccess,
}

/// The referral with this number, if it was sent to the actor's organisation. What was never sent does not exist.
pub(super) async fn reach(ctx: &Ctx, number: &str) -> ServiceResult<Reached> {
    let number: ReferralNo = number.parse().map_err(|_| ServiceError::NotFound)?;
    let referral = store::referral::by_number(ctx.db(), number.as_str()).await?.ok_or(ServiceError::NotFound)?;
    let facts = Facts::organisation(referral.organisation);
    ctx.require_seen(Permission::ReferralAnswer, &facts)?;
    let grant = ctx.require(Permission::ReferralAnswer, &facts)?;
    let access = provider_access(
        referral.progress.status,
        referral.progress.declined.is_some(),
        referral.stop_asked_at.is_some(),
        referral.access_until,
        ctx.now,
    );
    // A draft that was revoked before it was sent is none of the provider's business either.
    if access == ProviderAccess::Hidden || referral.sent_at.is_none() {
        return Err(ServiceError::NotFound);
    }
    let case = store::case::by_id(ctx.db(), referral.case).await?.ok_or(ServiceError::NotFound)?;
    Ok(Reached { referral, case, grant, access })
}
