//! A provider answers, and later says how it went.

use domain::referral::{AnswerForm, ProgressForm, ProviderAccess};
use store::Tx;
use store::command::{self, Claim};

use super::access::reach;
use crate::referral::{By, apply_answer, apply_late, apply_report, check_version, local, parse_command, zone};
use crate::{Ctx, ServiceResult};

/// Accepts, puts on the waiting list, or declines.
pub async fn answer(ctx: &Ctx, form: &AnswerForm) -> ServiceResult<()> {
    let reached = reach(ctx, &form.number).await?;
    let (mut referral, case) = (reached.referral, reached.case);
    let command = parse_command(&form.command)?;
    let zone = zone(ctx.db(), &case).await?;
    let (answer, note) = form.parse(local(ctx.now, zone))?;
    let mut tx = Tx::begin(ctx.db(), reached.grant).await?;
    if let Claim::Done(_) = command::claim(&mut tx, command, "partner.answer", ctx.now).await? {
        return Ok(());
    }
    check_version(&form.version, &referral)?;
    if reached.access == ProviderAccess::Late {
        apply_late(ctx, &mut tx, &case, &mut referral, &answer, note.as_deref(), zone).await?;
        command::finish(&mut tx, command, "").await?;
        let entry = ctx.audit("referral.answered_late", "referral", Some(referral.id.0)).case(case.id, case.office);
        return Ok(tx.commit(entry).await?);
    }
    let by = By::Provider(referral.organisation);
    apply_answer(ctx, &mut tx, &case, &mut referral, by, &answer, note.as_deref(), zone).await?;
    command::finish(&mut tx, command, "").await?;
    let entry = ctx.audit("referral.answered", "referral", Some(referral.id.0)).case(case.id, case.office);
    Ok(tx.commit(entry).await?)
}

/// A new appointment, attended, missed, finished, given back.
pub async fn report(ctx: &Ctx, form: &ProgressForm) -> ServiceResult<()> {
    let reached = reach(ctx, &form.number).await?;
    let (mut referral, case) = (reached.referral, reached.case);
    let command = parse_command(&form.command)?;
    let zone = zone(ctx.db(), &case).await?;
    let (report, note) = form.parse(local(ctx.now, zone))?;
    let mut tx = Tx::begin(ctx.db(), reached.grant).await?;
    if let Claim::Done(_) = command::claim(&mut tx, command, "partner.report", ctx.now).await? {
        return Ok(());
    }
    check_version(&form.version, &referral)?;
    let by = By::Provider(referral.organisation);
    apply_report(ctx, &mut tx, &case, &mut referral, by, &report, note.as_deref(), zone).await?;
    command::finish(&mut tx, command, "").await?;
    let entry = ctx.audit("referral.reported", "referral", Some(referral.id.0)).case(case.id, case.office);
    Ok(tx.commit(entry).await?)
}
