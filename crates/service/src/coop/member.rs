//! Who joins and leaves, and that somebody looked at who is together.

use chrono::NaiveDate;
use domain::authz::Permission;
use domain::case::CaseEventKind;
use domain::coop::CoopCheckForm;
use domain::id::CaseId;
use domain::membership::MembershipForm;
use serde_json::json;
use store::Tx;
use store::case::Case;
use store::command::{Claim, claim, finish};
use store::coop::Coop;
use uuid::Uuid;

use super::composition::work_out;
use super::write::find;
use crate::case::note;
use crate::livelihood::{joining, may_join};
use crate::{Ctx, ServiceError, ServiceResult};

/// Adds somebody from a case and gives the number of the association.
pub async fn join(ctx: &Ctx, form: &MembershipForm) -> ServiceResult<String> {
    let (coop, right) = find(ctx, &form.of, Permission::LivelihoodWrite).await?;
    let (command, member, on) = form.parse_join(ctx.today())?;
    let case = joining(ctx, coop.office, &member).await?;
    let case = case.ok_or_else(|| ServiceError::field("member", "error-member"))?;
    let mut tx = Tx::begin(ctx.db(), right).await?;
    if let Claim::Done(code) = claim(&mut tx, command, "coop.join", ctx.now).await? {
        return Ok(code);
    }
    keep_join(ctx, &mut tx, &coop, &case, on).await?;
    finish(&mut tx, command, &coop.code).await?;
    tx.commit(ctx.audit("coop.joined", "coop", Some(coop.id)).case(case.id, case.office)).await?;
    Ok(coop.code)
}

/// Adds somebody in the caller's transaction.
pub(crate) async fn keep_join(ctx: &Ctx, tx: &mut Tx, coop: &Coop, case: &Case, on: NaiveDate) -> ServiceResult<()> {
    store::coop::hold(tx, coop.id).await?;
    // Whoever moves the case behind a wall, or merges it, waits or has done so before.
    store::case::hold_even_merged(tx, case.id).await?;
    let now = store::case::by_id(&mut *tx, case.id).await?.filter(|c| may_join(coop.office, c));
    let case = now.ok_or_else(|| ServiceError::field("member", "error-member"))?;
    // What an association is paid for, its members are paid for.
    if store::livelihood_member::coop_has_one(&mut *tx, coop.id, Uuid::nil()).await?
        && store::livelihood_member::has_one(&mut *tx, case.id, Uuid::nil()).await?
    {
        return Err(ServiceError::field("member", "error-coop-member-business"));
    }
    let who = (ctx.user(), ctx.now);
    match store::coop::join(tx, (ctx.id(), coop.id, case.id), on, who).await {
        Err(e) if e.is_unique("coop_member_once", "coop_member.coop_id") => {
            return Err(ServiceError::field("member", "error-coop-member-twice"));
        }
        joined => joined?,
    }
    note(ctx, tx, &case, CaseEventKind::CoopJoined, None, json!({})).await?;
    work_out(ctx, tx, coop).await
}

/// Somebody leaves; gives the number of the association.
pub async fn leave(ctx: &Ctx, form: &MembershipForm) -> ServiceResult<String> {
    let (coop, right) = find(ctx, &form.of, Permission::LivelihoodWrite).await?;
    let (command, member, on) = form.parse_leave(ctx.today())?;
    let mut tx = Tx::begin(ctx.db(), right).await?;
    if let Claim::Done(code) = claim(&mut tx, command, "coop.leave", ctx.now).await? {
        return Ok(code);
    }
    store::coop::hold(&mut tx, coop.id).await?;
    let members = store::coop::members(&mut tx, coop.id).await?;
    let member = members.into_iter().find(|m| m.id == member).ok_or(ServiceError::NotFound)?;
    if on < member.joined_on {
        return Err(ServiceError::field("day", "error-coop-left-before"));
    }
    store::coop::leave(&mut tx, member.id, coop.id, on).await?;
    if let Some(case) = store::case::by_id(&mut tx, CaseId(member.case_id)).await? {
        note(ctx, &mut tx, &case, CaseEventKind::CoopLeft, None, json!({})).await?;
    }
    work_out(ctx, &mut tx, &coop).await?;
    finish(&mut tx, command, &coop.code).await?;
    tx.commit(ctx.audit("coop.left", "coop", Some(coop.id))).await?;
    Ok(coop.code)
}

/// Somebody looked: talked with them about who joined, and why. What was found stays between them.
pub async fn check(ctx: &Ctx, form: &CoopCheckForm) -> ServiceResult<String> {
    let (coop, right) = find(ctx, &form.coop, Permission::LivelihoodDecide).await?;
    let (command, on) = form.parse(ctx.today())?;
    let mut tx = Tx::begin(ctx.db(), right).await?;
    if let Claim::Done(code) = claim(&mut tx, command, "coop.check", ctx.now).await? {
        return Ok(code);
    }
    store::coop::checked(&mut tx, coop.id, on).await?;
    finish(&mut tx, command, &coop.code).await?;
    tx.commit(ctx.audit("coop.checked", "coop", Some(coop.id))).await?;
    Ok(coop.code)
}
