//! Once more to the same provider, after nobody answered. Consent is asked again: it may have ended meanwhile.

use domain::authz::Permission;
use domain::case::CaseEventKind;
use domain::referral::{MoveForm, Step};
use store::Tx;
use store::command::{self, Claim};

use super::close::TASKS;
use super::draft::parse_command;
use super::tell::{Told, clear, organisation_name, tell};
use super::{By, advance, check_version, gate, load};
use crate::partner::mail;
use crate::{Ctx, ServiceResult, case};

/// Sends the frozen values again.
pub async fn resend(ctx: &Ctx, form: &MoveForm) -> ServiceResult<()> {
    let (mut referral, case, grant) = load::find(ctx, &form.number, Permission::ReferralWrite).await?;
    let command = parse_command(&form.command)?;
    let mut tx = Tx::begin(ctx.db(), grant).await?;
    if let Claim::Done(_) = command::claim(&mut tx, command, "referral.resend", ctx.now).await? {
        return Ok(());
    }
    check_version(&form.version, &referral)?;
    let case = case::hold_open(ctx, &mut tx, &case, Permission::ReferralWrite).await?;
    gate::again(ctx, &mut tx, &case, &mut referral).await?;
    clear(ctx, &mut tx, &referral, &TASKS).await?;
    advance(ctx, &mut tx, &mut referral, By::Staff, &[Step::Resend], None).await?;
    let organisation = organisation_name(&mut tx, referral.organisation).await?;
    let told = Told { kind: CaseEventKind::ReferralSent, organisation: &organisation, by: By::Staff, reason: None };
    tell(ctx, &mut tx, &case, &referral, told).await?;
    mail::referral_sent(ctx, &mut tx, &referral).await?;
    command::finish(&mut tx, command, "").await?;
    let entry = ctx.audit("referral.resent", "referral", Some(referral.id.0)).case(case.id, case.office);
    Ok(tx.commit(entry).await?)
}
