//! The side of the case: asking the person, ending it, taking it back.

use domain::authz::{Grant, Permission};
use domain::case::CaseEventKind;
use domain::internal::Act;
use domain::referral::{CloseForm, RevokeForm, RevokeReason, VerifyForm};
use store::Tx;
use store::case::Case;
use store::command::{Claim, claim, finish};
use store::internal::Internal;

use super::find::{following, load};
use super::reply::{clear, refusal};
use super::send::said;
use crate::referral::parse_command;
use crate::{Ctx, ServiceError, ServiceResult};

/// Keeps what the person said, and ends it where the form asks for that.
pub async fn verify(ctx: &Ctx, form: &VerifyForm) -> ServiceResult<()> {
    let found = open(ctx, &form.number).await?;
    let said = form.parse()?;
    let mut acts = vec![Act::Verify(said.outcome)];
    if said.close {
        acts.push(Act::Close(said.outcome));
    }
    let words = Said { satisfaction: said.satisfaction, note: said.note };
    go(ctx, found, (&form.version, &form.command), &acts, words, "internal.verified").await
}

/// Ends it.
pub async fn close(ctx: &Ctx, form: &CloseForm) -> ServiceResult<()> {
    let found = open(ctx, &form.number).await?;
    let (outcome, note) = form.parse()?;
    let words = Said { satisfaction: None, note };
    go(ctx, found, (&form.version, &form.command), &[Act::Close(outcome)], words, "internal.closed").await
}

/// Takes it back.
pub async fn revoke(ctx: &Ctx, form: &RevokeForm) -> ServiceResult<()> {
    let found = open(ctx, &form.number).await?;
    let (reason, note) = form.parse()?;
    let words = Said { satisfaction: None, note };
    go(ctx, found, (&form.version, &form.command), &[Act::Revoke(reason)], words, "internal.revoked").await
}

struct Said {
    satisfaction: Option<i64>,
    note: Option<String>,
}

/// The referral with its case, for who follows it: whoever may not is told so before what is wrong with a form.
async fn open(ctx: &Ctx, number: &str) -> ServiceResult<(Internal, Case, Grant)> {
    let (internal, case) = load(ctx, number).await?;
    let grant = following(ctx, &internal, &case, Permission::ReferralWrite).await?;
    Ok((internal, case, grant))
}

async fn go(
    ctx: &Ctx,
    (mut internal, case, grant): (Internal, Case, Grant),
    (version, command): (&str, &str),
    acts: &[Act],
    words: Said,
    action: &'static str,
) -> ServiceResult<()> {
    let command = parse_command(command)?;
    let mut tx = Tx::begin(ctx.db(), grant).await?;
    if let Claim::Done(_) = claim(&mut tx, command, action, ctx.now).await? {
        return Ok(());
    }
    if version.trim().parse() != Ok(internal.version) {
        return Err(ServiceError::Conflict(Vec::new()));
    }
    internal.satisfaction = words.satisfaction.or(internal.satisfaction);
    internal.words.said = words.note.or(internal.words.said);
    take(ctx, &mut tx, &case, &mut internal, acts).await?;
    if acts.iter().any(|a| matches!(a, Act::Verify(_))) {
        store::case::contacted(&mut tx, case.id, ctx.today()).await?;
    }
    finish(&mut tx, command, "").await?;
    let entry = ctx.audit(action, "internal", Some(internal.id.0)).case(case.id, case.office);
    Ok(tx.commit(entry).await?)
}

async fn take(ctx: &Ctx, tx: &mut Tx, case: &Case, internal: &mut Internal, acts: &[Act]) -> ServiceResult<()> {
    for act in acts {
        internal.progress = act.take(internal.progress).map_err(refusal)?;
        match act {
            Act::Verify(_) => internal.verified_at = Some(ctx.now),
            Act::Close(_) | Act::Revoke(_) => internal.closed_at = Some(ctx.now),
            Act::Accept | Act::Decline(_) | Act::Done(_) | Act::Late => {}
        }
    }
    internal.next = None;
    store::internal::save(tx, &ctx.app.sealer, internal).await?;
    clear(ctx, tx, internal).await?;
    let kind =
        if internal.closed_at.is_some() { CaseEventKind::InternalClosed } else { CaseEventKind::InternalChanged };
    said(ctx, tx, case, internal, kind).await
}

/// Takes back everything that is open of a case, in the caller's transaction.
pub(crate) async fn revoke_all(ctx: &Ctx, tx: &mut Tx, case: &Case, reason: RevokeReason) -> ServiceResult<()> {
    for mut internal in store::internal::open_of_case(&mut *tx, &ctx.app.sealer, case.id).await? {
        take(ctx, tx, case, &mut internal, &[Act::Revoke(reason)]).await?;
    }
    Ok(())
}
