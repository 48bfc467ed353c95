//! Answering a notice to stop: the copies are destroyed.

use domain::referral::MoveForm;
use store::Tx;
use store::command::{self, Claim};

use super::access::reach;
use crate::referral::{By, confirm_stop, parse_command};
use crate::{Ctx, ServiceResult};

/// The provider destroyed every copy of what was taken back.
pub async fn stop(ctx: &Ctx, form: &MoveForm) -> ServiceResult<()> {
    let reached = reach(ctx, &form.number).await?;
    let (mut referral, case) = (reached.referral, reached.case);
    let command = parse_command(&form.command)?;
    let mut tx = Tx::begin(ctx.db(), reached.grant).await?;
    if let Claim::Done(_) = command::claim(&mut tx, command, "partner.stop", ctx.now).await? {
        return Ok(());
    }
    let by = By::Provider(referral.organisation);
    confirm_stop(ctx, &mut tx, &mut referral, by).await?;
    command::finish(&mut tx, command, "").await?;
    let entry = ctx.audit("referral.stop_confirmed", "referral", Some(referral.id.0)).case(case.id, case.office);
    Ok(tx.commit(entry).await?)
}
