//! The other office answers: with its yes the case moves in one transaction, with its no everything stays.

use domain::authz::{Compartment, Facts, Grant, Permission};
use domain::case::{CaseEventKind, TaskKind};
use domain::id::UserId;
use domain::referral::RevokeReason;
use domain::transfer::{TransferAnswerForm, TransferDecision, TransferState};
use serde_json::json;
use store::Tx;
use store::case::Case;
use store::command::{Claim, claim, finish};
use store::transfer::{Masked, Transfer};
use uuid::Uuid;

use super::ask::crosses;
use crate::case::{note, tell_person, to_do};
use crate::caseload::{Load, Loads, takers};
use crate::person::next_code_name;
use crate::{Ctx, ServiceError, ServiceResult, internal};

/// What the other office sees before it answers.
#[derive(Debug, Clone)]
pub struct Answering {
    /// The masked line.
    pub line: Masked,
    /// Who could take the case, the least loaded first.
    pub takers: Vec<(UserId, String, Load)>,
}

/// The request with its case, if it waits for the actor's answer, and the grant.
///
/// Whoever answers for another office or on another side of a wall is told that there is none.
async fn find(ctx: &Ctx, id: &str) -> ServiceResult<(Transfer, Case, Grant)> {
    let id: Uuid = id.trim().parse().map_err(|_| ServiceError::NotFound)?;
    let transfer = store::transfer::by_id(ctx.db(), id).await?.ok_or(ServiceError::NotFound)?;
    let case = store::case::by_id(ctx.db(), transfer.case).await?.ok_or(ServiceError::NotFound)?;
    // Behind a wall whoever answers will have the case in hand.
    let facts = Facts::case(transfer.to, Some(ctx.user()), case.compartment);
    let grant = ctx.require(Permission::TransferAnswer, &facts).map_err(|_| ServiceError::NotFound)?;
    Ok((transfer, case, grant))
}

/// The masked line and who could take the case. That it was read is on record.
pub async fn answering(ctx: &Ctx, id: &str) -> ServiceResult<Answering> {
    let (transfer, case, grant) = find(ctx, id).await?;
    let waiting = store::transfer::incoming(ctx.db(), transfer.to, case.compartment, i64::MAX).await?;
    let line = waiting.into_iter().find(|t| t.id == transfer.id).ok_or(ServiceError::NotFound)?;
    ctx.log_read(grant, ctx.audit("case.transfer_read", "case", Some(case.id.0)).case(case.id, transfer.to)).await?;
    let loads = Loads::count(ctx.db(), transfer.to, case.compartment).await?;
    let mut takers: Vec<_> = takers(ctx, ctx.db(), transfer.to, case.compartment)
        .await?
        .into_iter()
        .filter(|w| may_take(ctx, &case, w.user))
        .map(|w| (w.user, w.name, loads.of(w.user)))
        .collect();
    takers.sort_by(|a, b| (a.2.work, &a.1).cmp(&(b.2.work, &b.1)));
    Ok(Answering { line, takers })
}

/// Answers; gives the code of the case when it is the actor's office's now.
pub async fn answer(ctx: &Ctx, form: &TransferAnswerForm) -> ServiceResult<Option<String>> {
    let (transfer, case, grant) = find(ctx, &form.transfer).await?;
    let (command, decision) = form.parse()?;
    let mut tx = Tx::begin(ctx.db(), grant).await?;
    if let Claim::Done(code) = claim(&mut tx, command, "case.transfer_answer", ctx.now).await? {
        return Ok(Some(code).filter(|c| !c.is_empty()));
    }
    store::case::hold(&mut tx, case.id).await?;
    let case = store::case::by_id(&mut tx, case.id).await?.ok_or(ServiceError::NotFound)?;
    // Another wall may stand around it by now, and it may have ended.
    let facts = Facts::case(transfer.to, Some(ctx.user()), case.compartment);
    ctx.require_seen(Permission::TransferAnswer, &facts)?;
    if case.office != transfer.from || !case.status.is_open() {
        return Err(ServiceError::Conflict(Vec::new()));
    }
    let (state, reason) = match &decision {
        TransferDecision::Accept(_) => (TransferState::Accepted, None),
        TransferDecision::Decline(reason) => (TransferState::Declined, Some(reason.as_str())),
    };
    if !store::transfer::end(&mut tx, transfer.id, state, reason, ctx.user(), ctx.now).await? {
        return Err(ServiceError::Conflict(Vec::new()));
    }
    match decision {
        TransferDecision::Accept(to) => {
            accept(ctx, &mut tx, &transfer, &case, to).await?;
            finish(&mut tx, command, &case.code).await?;
            let entry = ctx.audit("case.transfer_accepted", "case", Some(case.id.0)).case(case.id, transfer.to);
            tx.commit(entry.detail(json!({ "from": case.caseworker.map(|u| u.0), "to": to.0 }))).await?;
            Ok(Some(case.code))
        }
        TransferDecision::Decline(reason) => {
            decline(ctx, &mut tx, &transfer, &case, &reason).await?;
            finish(&mut tx, command, "").await?;
            let entry = ctx.audit("case.transfer_declined", "case", Some(case.id.0)).case(case.id, transfer.from);
            tx.commit(entry).await?;
            Ok(None)
        }
    }
}

/// Behind a wall only who answers may take it on: nobody gives a case to others there.
fn may_take(ctx: &Ctx, case: &Case, user: UserId) -> bool {
    case.compartment == Compartment::General || user == ctx.user()
}

async fn accept(ctx: &Ctx, tx: &mut Tx, transfer: &Transfer, case: &Case, to: UserId) -> ServiceResult<()> {
    // Taken back since it was asked: the file stays in its country.
    if transfer.agreement.is_some() && !crosses(ctx, &mut *tx, case).await? {
        return Err(ServiceError::field("answer", "error-transfer-border-now"));
    }
    let workers = takers(ctx, &mut *tx, transfer.to, case.compartment).await?;
    let worker = workers.into_iter().find(|w| w.user == to && may_take(ctx, case, to));
    let worker = worker.ok_or_else(|| ServiceError::field("caseworker", "error-unknown-choice"))?;
    // Colleagues of the other office are asked anew.
    internal::revoke_all(ctx, tx, case, RevokeReason::NoLongerNeeded).await?;
    let name = code_name(tx, transfer, case).await?;
    let place = (transfer.to, worker.user);
    if !store::transfer::move_case(tx, case.id, case.version, place, &name, ctx.now).await? {
        return Err(ServiceError::Conflict(Vec::new()));
    }
    store::draft::hand_over(tx, case.id, case.caseworker, Some(worker.user)).await?;
    store::reveal::end_all(tx, case.id, ctx.now).await?;
    let moved = Case { office: transfer.to, caseworker: Some(worker.user), ..case.clone() };
    tell_person(ctx, tx, &moved).await?;
    let detail = json!({ "office": transfer.to_name, "caseworker": worker.name, "text": transfer.note });
    note(ctx, tx, case, CaseEventKind::TransferAccepted, None, detail).await
}

/// A code name is unique in its office: one that is given there already is replaced by the next free one.
async fn code_name(tx: &mut Tx, transfer: &Transfer, case: &Case) -> ServiceResult<String> {
    let office = store::office::by_id(&mut *tx, transfer.to).await?.ok_or(ServiceError::NotFound)?;
    let mut name = case.code_name.clone();
    while store::transfer::is_name_taken(&mut *tx, transfer.to, &name).await? {
        name = next_code_name(tx, &office.code).await?;
    }
    Ok(name)
}

async fn decline(ctx: &Ctx, tx: &mut Tx, transfer: &Transfer, case: &Case, reason: &str) -> ServiceResult<()> {
    to_do(ctx, tx, case, TaskKind::TransferDeclined, Some(transfer.id), ctx.today()).await?;
    let detail = json!({ "office": transfer.to_name, "text": reason });
    note(ctx, tx, case, CaseEventKind::TransferDeclined, None, detail).await
}
