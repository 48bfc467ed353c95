//! The referrals of one organisation.

use domain::authz::{Facts, Permission};
use store::referral_of::PartnerLine;

use crate::{Ctx, ServiceError, ServiceResult};

/// Most rows that are shown.
const ROWS: i64 = 60;

/// The organisation's name and what was sent to it; nothing in it is about a person.
pub async fn list(ctx: &Ctx) -> ServiceResult<(String, Vec<PartnerLine>)> {
    let organisation = ctx.actor.organisation().ok_or(ServiceError::NotFound)?;
    ctx.require_seen(Permission::ReferralAnswer, &Facts::organisation(organisation))?;
    let name = store::directory_list::organisation_name(ctx.db(), organisation).await?;
    let lines = store::referral_of::of_organisation(ctx.db(), organisation, ctx.now, ROWS).await?;
    Ok((name.ok_or(ServiceError::NotFound)?, lines))
}
