//! Taking a yes back: as easy as giving it, and what follows is said before.

use domain::authz::Permission;
use domain::case::{CaseEventKind, TaskKind};
use domain::consent::{Consent, Decision, Purpose, WithdrawForm};
use domain::id::ConsentId;
use domain::referral::Stop;
use serde_json::json;
use store::Tx;
use store::command::{self, Claim};
use store::consent::ConsentRow;
use store::sharing::SharedReferral;

use super::file;
use super::stopping::stopping;
use crate::referral::revoke_for_withdrawal;
use crate::support::{Link, end_uncovered, uncovered};
use crate::{Ctx, ServiceError, ServiceResult, case};

/// What follows when a yes is taken back.
#[derive(Debug, Clone)]
pub struct Effects {
    /// Code of the case.
    pub code: String,
    /// The answer.
    pub consent: ConsentRow,
    /// Referrals that nothing covers any more, and how each of them stops.
    pub referrals: Vec<(SharedReferral, Stop)>,
    /// Links to institutions that end, because nothing says any more that the person may be known there.
    pub links: Vec<Link>,
    /// Whether the case file itself has lost its ground.
    pub closes_case: bool,
}

/// What would follow. Only an answer that can be taken back is found.
pub async fn effects(ctx: &Ctx, code: &str, id: ConsentId) -> ServiceResult<Effects> {
    let (case, grant) = case::find(ctx, code, Permission::ConsentRecord).await?;
    ctx.log_read(grant, ctx.audit("consent.read", "consent", Some(id.0)).case(case.id, case.office)).await?;
    let rows = store::consent::of_case(ctx.db(), case.id).await?;
    let mut after: Vec<Consent> = rows.iter().map(ConsentRow::answer).collect();
    for answer in after.iter_mut().filter(|a| a.id == id) {
        answer.withdrawn = true;
    }
    let referrals = stopping(ctx, &after, id, &store::sharing::referrals(ctx.db(), case.id).await?);
    let links = uncovered(ctx, ctx.db(), case.id, &after).await?;
    let consent = rows.into_iter().find(|c| c.id == id && can_be_withdrawn(c)).ok_or(ServiceError::NotFound)?;
    let closes_case = consent.purpose == Purpose::CaseManagement;
    Ok(Effects { code: case.code, consent, referrals, links, closes_case })
}

fn can_be_withdrawn(c: &ConsentRow) -> bool {
    c.withdrawn_at.is_none() && c.decision == Decision::Given
}

/// Takes the answer back, and every referral under way that nothing covers any more. Sent twice, it is done once.
pub async fn withdraw(ctx: &Ctx, form: &WithdrawForm) -> ServiceResult<()> {
    let (case, grant) = case::find(ctx, &form.code, Permission::ConsentRecord).await?;
    let asked = form.parse()?;
    let mut tx = Tx::begin(ctx.db(), grant).await?;
    if let Claim::Done(_) = command::claim(&mut tx, asked.command, "consent.withdraw", ctx.now).await? {
        return Ok(());
    }
    let case = case::hold_again(ctx, &mut tx, &case, Permission::ConsentRecord).await?;
    let rows = store::consent::of_case(&mut tx, case.id).await?;
    let consent = rows.iter().find(|c| c.id == asked.consent).ok_or(ServiceError::NotFound)?;
    store::consent::withdraw(&mut tx, consent.id, case.id, asked.reason.as_deref(), ctx.now, ctx.user()).await?;
    let renewal = TaskKind::ConsentEnds;
    store::task::done(&mut tx, case.id, renewal, Some(consent.id.0), ctx.now, Some(ctx.user())).await?;
    let about = json!({ "purpose": consent.purpose.as_str(), "recipient": consent.recipient.code() });
    case::note(ctx, &mut tx, &case, CaseEventKind::ConsentWithdrawn, None, json!({ "answers": [about] })).await?;
    if consent.purpose == Purpose::CaseManagement {
        file::check_ground(ctx, &mut tx, &case).await?;
    }
    // Whoever takes the file itself back is not offered more of it.
    let offer_again = consent.purpose == Purpose::Referral;
    let revoked = revoke_for_withdrawal(ctx, &mut tx, &case, &[consent.id], offer_again).await?.len();
    let links = end_uncovered(ctx, &mut tx, &case).await?;
    command::finish(&mut tx, asked.command, "").await?;
    let entry = ctx.audit("consent.withdrawn", "consent", Some(consent.id.0)).case(case.id, case.office);
    Ok(tx.commit(entry.detail(json!({ "referrals_revoked": revoked, "links_ended": links }))).await?)
}
