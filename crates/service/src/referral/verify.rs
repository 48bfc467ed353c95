//! Asking the person: what the provider calls done is done when the person says so.

use domain::authz::Permission;
use domain::case::{CaseEventKind, TaskKind};
use domain::plan::LinkKind;
use domain::referral::{Outcome, Step, VerifyForm};
use store::Tx;
use store::command::{self, Claim};

use super::draft::parse_command;
use super::tell::{Told, clear, organisation_name, tell};
use super::{By, advance, check_version, load, unmet};
use crate::{Ctx, ServiceResult, plan};

/// Records what the person said, and closes the referral when the form asks for it.
pub async fn verify(ctx: &Ctx, form: &VerifyForm) -> ServiceResult<()> {
    let (mut referral, case, grant) = load::find(ctx, &form.number, Permission::ReferralWrite).await?;
    let command = parse_command(&form.command)?;
    let said = form.parse()?;
    let mut tx = Tx::begin(ctx.db(), grant).await?;
    if let Claim::Done(_) = command::claim(&mut tx, command, "referral.verify", ctx.now).await? {
        return Ok(());
    }
    check_version(&form.version, &referral)?;
    // The person's word counts, not the report's.
    referral.progress.outcome = Some(said.outcome);
    referral.satisfaction = said.satisfaction;
    let mut steps = vec![Step::Verify];
    if said.close {
        steps.push(Step::Close(Some(said.outcome)));
    }
    advance(ctx, &mut tx, &mut referral, By::Staff, &steps, said.note.as_deref()).await?;
    clear(ctx, &mut tx, &referral, &[TaskKind::ReferralVerify, TaskKind::ReferralAnswered]).await?;
    if matches!(said.outcome, Outcome::ReceivedFull | Outcome::ReceivedPartly) {
        plan::reached(ctx, &mut tx, &case, LinkKind::Referral, referral.id.0).await?;
    }
    if said.outcome.leaves_a_need() {
        unmet::open(ctx, &mut tx, &case, &referral).await?;
    }
    store::case::contacted(&mut tx, case.id, ctx.today()).await?;
    let organisation = organisation_name(&mut tx, referral.organisation).await?;
    let mut kinds = vec![CaseEventKind::ReferralVerified];
    if said.close {
        kinds.push(CaseEventKind::ReferralClosed);
    }
    for kind in kinds {
        let told = Told { kind, organisation: &organisation, by: By::Staff, reason: Some(said.outcome.as_str()) };
        tell(ctx, &mut tx, &case, &referral, told).await?;
    }
    command::finish(&mut tx, command, "").await?;
    let entry = ctx.audit("referral.verified", "referral", Some(referral.id.0)).case(case.id, case.office);
    Ok(tx.commit(entry).await?)
}
