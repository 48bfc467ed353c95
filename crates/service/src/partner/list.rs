//! The referrals of one organisation.

use domain::authz::{Facts, Permission};
use store::referral_of::PartnerLine;

use crate::{Ctx, ServiceError, ServiceResult};

/// Rows of a page: as many as a slow telephone loads at once.
const ROWS: i64 = 60;

/// What was sent to an organisation; nothing in it is about a person.
#[derive(Debug, Clone)]
pub struct PartnerList {
    /// The organisation's name.
    pub name: String,
    /// A page of it, what waits for an answer first.
    pub lines: Vec<PartnerLine>,
    /// Which page it is, from 1.
    pub page: i64,
    /// Whether there is another one.
    pub more: bool,
}

/// A page of what was sent to the reader's organisation.
pub async fn list(ctx: &Ctx, page: i64) -> ServiceResult<PartnerList> {
    let organisation = ctx.actor.organisation().ok_or(ServiceError::NotFound)?;
    ctx.require_seen(Permission::ReferralAnswer, &Facts::organisation(organisation))?;
    let name = store::directory_list::organisation_name(ctx.db(), organisation).await?;
    let page = page.clamp(1, 1_000);
    let rows = ((page - 1) * ROWS, ROWS + 1);
    let mut lines = store::referral_of::of_organisation(ctx.db(), organisation, ctx.now, rows).await?;
    let more = lines.len() as i64 > ROWS;
    lines.truncate(ROWS as usize);
    Ok(PartnerList { name: name.ok_or(ServiceError::NotFound)?, lines, page, more })
}
