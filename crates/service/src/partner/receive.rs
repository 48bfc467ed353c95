//! Opening a referral: from then on it counts as received.

use domain::referral::{MoveForm, Step};
use store::Tx;

use super::access::reach;
use crate::referral::{By, advance};
use crate::{Ctx, ServiceResult};

/// Opens a referral from the list of the organisation. Opened twice, it was opened once.
pub async fn receive(ctx: &Ctx, form: &MoveForm) -> ServiceResult<()> {
    open(ctx, &form.number).await
}

/// Marks a referral as received, unless it was already.
pub(super) async fn open(ctx: &Ctx, number: &str) -> ServiceResult<()> {
    let reached = reach(ctx, number).await?;
    let mut referral = reached.referral;
    if !referral.progress.status.allows(domain::referral::Move::Receive, domain::referral::Party::Provider) {
        return Ok(());
    }
    let by = By::Provider(referral.organisation);
    let mut tx = Tx::begin(ctx.db(), reached.grant).await?;
    advance(ctx, &mut tx, &mut referral, by, &[Step::Receive], None).await?;
    let entry =
        ctx.audit("referral.received", "referral", Some(referral.id.0)).case(reached.case.id, reached.case.office);
    Ok(tx.commit(entry).await?)
}
