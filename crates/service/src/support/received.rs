//! How many cases a community receives: counted once a month, and from then on what was told.

use chrono::Datelike;
use domain::authz::Grant;
use domain::support::Received;
use store::Tx;
use store::support_community::{self, Community};

use crate::{Ctx, ServiceResult};

/// How many cases live there, and how many are linked to what is done there. Whoever looks first in a month fixes both
/// numbers for that month, so that nobody sees one person come or go; the exact numbers go nowhere.
pub(super) async fn received(ctx: &Ctx, community: &Community) -> ServiceResult<(Received, Received)> {
    let today = ctx.now.date_naive();
    let month = today.format("%Y-%m").to_string();
    if let Some(fixed) = support_community::received(ctx.db(), community.id, &month).await? {
        return Ok(fixed);
    }
    let first = today.with_day(1).unwrap_or(today);
    let cases = Received::of(support_community::cases(ctx.db(), &community.pcode, first).await?);
    let linked = Received::of(support_community::linked(ctx.db(), community.id).await?);
    let mut tx = Tx::begin(ctx.db(), Grant::unchecked_system("counting the cases of a community")).await?;
    support_community::fix_received(&mut tx, community.id, &month, cases, linked).await?;
    let fixed = support_community::received(&mut tx, community.id, &month).await?;
    tx.commit(ctx.audit("support.counted", "community", Some(community.id))).await?;
    Ok(fixed.unwrap_or((cases, linked)))
}
