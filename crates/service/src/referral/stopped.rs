//! What was taken back is destroyed: the provider says so, or staff writes it down after a call.

use domain::authz::Permission;
use domain::case::TaskKind;
use domain::referral::{MoveForm, Note};
use store::Tx;
use store::command::{self, Claim};
use store::referral::Referral;

use super::draft::parse_command;
use super::tell::clear;
use super::{By, check_version, load, note};
use crate::{Ctx, ServiceError, ServiceResult};

/// Staff writes down that the provider destroyed its copies.
pub async fn note_stopped(ctx: &Ctx, form: &MoveForm) -> ServiceResult<()> {
    let (mut referral, case, grant) = load::find(ctx, &form.number, Permission::ReferralWrite).await?;
    let command = parse_command(&form.command)?;
    let mut tx = Tx::begin(ctx.db(), grant).await?;
    if let Claim::Done(_) = command::claim(&mut tx, command, "referral.stop_noted", ctx.now).await? {
        return Ok(());
    }
    check_version(&form.version, &referral)?;
    confirm_stop(ctx, &mut tx, &mut referral, By::Staff).await?;
    command::finish(&mut tx, command, "").await?;
    let entry = ctx.audit("referral.stop_confirmed", "referral", Some(referral.id.0)).case(case.id, case.office);
    Ok(tx.commit(entry).await?)
}

/// Keeps it in the caller's transaction. Said twice, it was said once.
pub(crate) async fn confirm_stop(ctx: &Ctx, tx: &mut Tx, referral: &mut Referral, by: By) -> ServiceResult<()> {
    if referral.stop_asked_at.is_none() {
        return Err(ServiceError::refused("error-referral-moved"));
    }
    if referral.stop_confirmed_at.is_some() {
        return Ok(());
    }
    referral.stop_confirmed_at = Some(ctx.now);
    store::referral_save::save(tx, referral).await?;
    note(ctx, tx, referral, by, Note::StopConfirmed, None).await?;
    clear(ctx, tx, referral, &[TaskKind::ReferralStop]).await
}
