//! Taking a referral back: the provider is told to stop and to destroy what it was given.

use domain::authz::Permission;
use domain::case::CaseEventKind;
use domain::referral::{Note, RevokeForm, RevokeReason, Step};
use serde_json::json;
use store::Tx;
use store::case::Case;
use store::command::{self, Claim};
use store::referral::Referral;

use super::close::TASKS;
use super::draft::parse_command;
use super::tell::{Told, clear, organisation_name, tell};
use super::withdraw::told_to_stop;
use super::{By, advance, check_version, load};
use crate::{Ctx, ServiceResult};

/// Revokes a referral.
pub async fn revoke(ctx: &Ctx, form: &RevokeForm) -> ServiceResult<()> {
    let (mut referral, case, grant) = load::find(ctx, &form.number, Permission::ReferralWrite).await?;
    let command = parse_command(&form.command)?;
    let (reason, note) = form.parse()?;
    let mut tx = Tx::begin(ctx.db(), grant).await?;
    if let Claim::Done(_) = command::claim(&mut tx, command, "referral.revoke", ctx.now).await? {
        return Ok(());
    }
    check_version(&form.version, &referral)?;
    take_back(ctx, &mut tx, &case, &mut referral, reason, note.as_deref()).await?;
    command::finish(&mut tx, command, "").await?;
    let entry = ctx
        .audit("referral.revoked", "referral", Some(referral.id.0))
        .case(case.id, case.office)
        .detail(json!({ "reason": reason.as_str() }));
    Ok(tx.commit(entry).await?)
}

/// Revokes everything that is open of a case, in the caller's transaction.
pub(crate) async fn revoke_all(ctx: &Ctx, tx: &mut Tx, case: &Case, reason: RevokeReason) -> ServiceResult<()> {
    let all = store::referral::unrevoked_of_case(&mut *tx, case.id).await?;
    for mut referral in all.into_iter().filter(|r| r.progress.status.is_open()) {
        take_back(ctx, tx, case, &mut referral, reason, None).await?;
    }
    Ok(())
}

/// Revokes in the caller's transaction. What was never sent ends silently.
pub(super) async fn take_back(
    ctx: &Ctx,
    tx: &mut Tx,
    case: &Case,
    referral: &mut Referral,
    reason: RevokeReason,
    note: Option<&str>,
) -> ServiceResult<()> {
    let was_sent = referral.sent_at.is_some();
    let had_appointment = referral.appointment_at.is_some_and(|at| at > ctx.now);
    advance(ctx, tx, referral, By::Staff, &[Step::Revoke(reason)], note).await?;
    if had_appointment {
        super::note(ctx, tx, referral, By::Staff, Note::AppointmentCancelled, None).await?;
    }
    clear(ctx, tx, referral, &TASKS).await?;
    let organisation = organisation_name(tx, referral.organisation).await?;
    let told = Told {
        kind: CaseEventKind::ReferralRevoked,
        organisation: &organisation,
        by: By::Staff,
        reason: Some(reason.as_str()),
    };
    tell(ctx, tx, case, referral, told).await?;
    if was_sent {
        told_to_stop(ctx, tx, case, referral).await?;
    }
    Ok(())
}
