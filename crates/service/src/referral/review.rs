//! Buttons that clear a task: the person was told, was offered the help without sharing, and a referral without consent was
//! looked at again.

use domain::authz::Permission;
use domain::case::TaskKind;
use domain::referral::MoveForm;
use store::Tx;
use store::command::{self, Claim};

use super::draft::parse_command;
use super::load;
use super::tell::clear;
use crate::{Ctx, ServiceError, ServiceResult};

/// The caseworker told the person what the provider answered.
pub async fn told(ctx: &Ctx, form: &MoveForm) -> ServiceResult<()> {
    spoke(ctx, form, TaskKind::ReferralAnswered, "referral.told").await
}

/// The caseworker offered the same help without sharing, to somebody who took a consent back.
pub async fn offered(ctx: &Ctx, form: &MoveForm) -> ServiceResult<()> {
    spoke(ctx, form, TaskKind::OfferUnshared, "referral.offered_unshared").await
}

/// The caseworker spoke with the person: that clears the task, and counts as contact.
async fn spoke(ctx: &Ctx, form: &MoveForm, kind: TaskKind, action: &'static str) -> ServiceResult<()> {
    let (referral, case, grant) = load::find(ctx, &form.number, Permission::ReferralWrite).await?;
    let command = parse_command(&form.command)?;
    let mut tx = Tx::begin(ctx.db(), grant).await?;
    if let Claim::Done(_) = command::claim(&mut tx, command, action, ctx.now).await? {
        return Ok(());
    }
    clear(ctx, &mut tx, &referral, &[kind]).await?;
    store::case::contacted(&mut tx, case.id, ctx.today()).await?;
    command::finish(&mut tx, command, "").await?;
    let entry = ctx.audit(action, "referral", Some(referral.id.0)).case(case.id, case.office);
    Ok(tx.commit(entry).await?)
}

/// The second person looked at a referral that was sent without consent. Only the one who agreed can say so.
pub async fn reviewed(ctx: &Ctx, form: &MoveForm) -> ServiceResult<()> {
    let (referral, case, grant) = load::find(ctx, &form.number, Permission::ReferralWrite).await?;
    if referral.override_by != Some(ctx.user()) {
        return Err(ServiceError::Forbidden);
    }
    let command = parse_command(&form.command)?;
    let mut tx = Tx::begin(ctx.db(), grant).await?;
    if let Claim::Done(_) = command::claim(&mut tx, command, "referral.review", ctx.now).await? {
        return Ok(());
    }
    clear(ctx, &mut tx, &referral, &[TaskKind::ReferralReview]).await?;
    command::finish(&mut tx, command, "").await?;
    let entry = ctx.audit("referral.reviewed", "referral", Some(referral.id.0)).case(case.id, case.office);
    Ok(tx.commit(entry).await?)
}
