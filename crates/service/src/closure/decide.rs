//! Deciding on a proposal: who proposed it does not approve it.

use domain::authz::{Facts, Grant, Permission};
use domain::case::{
    CaseEventKind, CaseStatus, ClosureCheck, ClosureDecisionForm, ClosureReason, ClosureStatement, TaskKind,
};
use domain::follow_up::FollowUpRule;
use domain::programme::Rule;
use domain::referral::RevokeReason;
use serde_json::json;
use store::Tx;
use store::case::Case;
use store::closure::{Closure, Decision, STATEMENT, WORDS};
use store::command::{Claim, claim, finish};

use super::checklist::Record;
use super::propose::{check_version, not_lost};
use crate::case::{find, hold, note, to_do};
use crate::consent::file;
use crate::{Ctx, ServiceError, ServiceResult, follow_up, internal, referral, suspension, transfer, wall};

/// Closes a case and gives its code. What is missing needs words; what binds cannot be passed over.
pub async fn close(ctx: &Ctx, form: &ClosureDecisionForm) -> ServiceResult<String> {
    let (case, _) = find(ctx, &form.code, Permission::CaseStatus).await?;
    let grant = may_close(ctx, &case)?;
    let (command, version, words) = form.parse()?;
    let mut tx = Tx::begin(ctx.db(), grant).await?;
    if let Claim::Done(code) = claim(&mut tx, command, "closure.close", ctx.now).await? {
        return Ok(code);
    }
    check_version(&case, version)?;
    // An answer that opens a safety protocol waits, or is seen.
    hold(&mut tx, &case).await?;
    let closure = waiting(&mut tx, &case).await?;
    if closure.proposed_by == ctx.user() {
        return Err(ServiceError::field("words", "error-status-same-person"));
    }
    let statement: ClosureStatement = ctx.app.sealer.open(STATEMENT, closure.id, &closure.statement)?;
    let record = Record::of(ctx, &mut tx, &case).await?;
    let missing = missing(&record, &closure, statement.reason);
    if missing.contains(&ClosureCheck::Referrals) {
        return Err(ServiceError::field("words", "error-status-open-referrals"));
    }
    if missing.contains(&ClosureCheck::Attempts) {
        return Err(not_lost("words", record.lost));
    }
    if missing.contains(&ClosureCheck::Protocol) {
        return Err(ServiceError::field("words", "error-closure-protocol"));
    }
    if !missing.is_empty() && words.is_none() {
        return Err(ServiceError::field("words", "error-closure-missing"));
    }
    end(ctx, &mut tx, &case, &closure, statement.reason).await?;
    decided(ctx, &mut tx, &closure, true, words.as_deref(), &missing).await?;
    finish(&mut tx, command, &case.code).await?;
    let codes: Vec<_> = missing.iter().map(|c| c.as_str()).collect();
    let entry = ctx.audit("closure.closed", "case", Some(case.id.0)).case(case.id, case.office);
    tx.commit(entry.detail(json!({ "reason": closure.reason.as_str(), "missing": codes }))).await?;
    Ok(case.code)
}

/// The case goes on where it was: the supervisor does not close it, or the proposer thinks again. Gives its code.
pub async fn go_on(ctx: &Ctx, form: &ClosureDecisionForm) -> ServiceResult<String> {
    let (case, grant) = find(ctx, &form.code, Permission::CaseStatus).await?;
    let (command, version, words) = form.parse()?;
    let mut tx = Tx::begin(ctx.db(), grant).await?;
    if let Claim::Done(code) = claim(&mut tx, command, "closure.return", ctx.now).await? {
        return Ok(code);
    }
    check_version(&case, version)?;
    let closure = waiting(&mut tx, &case).await?;
    let own = closure.proposed_by == ctx.user();
    if !own {
        may_close(ctx, &case).map(drop)?;
    }
    if !own && words.is_none() {
        return Err(ServiceError::field("words", "error-closure-return"));
    }
    store::case::set_status(&mut tx, case.id, case.version, closure.status_before).await?;
    store::case::set_closure(&mut tx, case.id, None, None).await?;
    decided(ctx, &mut tx, &closure, false, words.as_deref(), &[]).await?;
    let shown = words.filter(|_| closure.reason != ClosureReason::Sealed);
    let detail = json!({ "from": case.status.as_str(), "to": closure.status_before.as_str(), "text": shown });
    note(ctx, &mut tx, &case, CaseEventKind::StatusChanged, None, detail).await?;
    finish(&mut tx, command, &case.code).await?;
    tx.commit(ctx.audit("closure.returned", "case", Some(case.id.0)).case(case.id, case.office)).await?;
    Ok(case.code)
}

pub(super) fn may_close(ctx: &Ctx, case: &Case) -> ServiceResult<Grant> {
    Ok(ctx.require(Permission::CaseClose, &Facts::case(case.office, case.caseworker, case.compartment))?)
}

async fn waiting(tx: &mut Tx, case: &Case) -> ServiceResult<Closure> {
    let closure = store::closure::of_case(&mut *tx, case.id).await?;
    let waits = case.status == CaseStatus::ClosurePending;
    closure.filter(|c| waits && c.decided_at.is_none()).ok_or(ServiceError::NotFound)
}

fn missing(record: &Record, closure: &Closure, reason: ClosureReason) -> Vec<ClosureCheck> {
    record.lines(reason, &closure.said).into_iter().filter(|l| !l.holds).map(|l| l.check).collect()
}

/// Notes the decision on a proposal in the caller's transaction; its words are sealed.
pub(crate) async fn decided(
    ctx: &Ctx,
    tx: &mut Tx,
    closure: &Closure,
    closed: bool,
    words: Option<&str>,
    missing: &[ClosureCheck],
) -> ServiceResult<()> {
    let sealed = words.map(|w| ctx.app.sealer.seal(WORDS, closure.id, &w)).transpose()?;
    let keep_until = match closed {
        true => Some(store::programme::rules(&mut *tx).await?.kept_until(ctx.today())),
        false => None,
    };
    let decision = Decision { closed, by: ctx.user(), at: ctx.now, words: sealed.as_deref(), missing, keep_until };
    Ok(store::closure::decide(tx, closure.id, &decision).await?)
}

/// Ends a case in the caller's transaction: nothing waits any more, and somebody looks once more where that is due.
pub(crate) async fn end(
    ctx: &Ctx,
    tx: &mut Tx,
    case: &Case,
    closure: &Closure,
    reason: ClosureReason,
) -> ServiceResult<()> {
    store::case::set_status(tx, case.id, case.version, CaseStatus::Closed).await?;
    store::case::set_closure(tx, case.id, Some(closure.reason), Some(ctx.today())).await?;
    store::task::done_all(tx, case.id, ctx.now, ctx.user()).await?;
    suspension::over(ctx, tx, case).await?;
    transfer::over(ctx, tx, case).await?;
    wall::over(ctx, tx, case).await?;
    file::clear(ctx, tx, case).await?;
    let why = if reason == ClosureReason::Deceased { RevokeReason::Death } else { RevokeReason::CaseClosed };
    if reason.stops_everything() {
        referral::revoke_all(ctx, tx, case, why).await?;
    }
    // Also what lies behind another wall, and what the checklist is silent about.
    internal::revoke_all(ctx, tx, case, why).await?;
    if reason == ClosureReason::Deceased {
        store::person::set_deceased(tx, case.person, closure.died_on).await?;
        let household = store::person_parts::household(&mut *tx, &ctx.app.sealer, case.person).await?;
        if !household.is_empty() {
            let due_on = store::programme::rules(&mut *tx).await?.days_after(Rule::DependantsDays, ctx.today());
            to_do(ctx, tx, case, TaskKind::Dependants, None, due_on).await?;
        }
    }
    if reason.is_looked_at_again() {
        let (calendar, _) = store::follow_up::calendar(&mut *tx).await?;
        follow_up::look_on(ctx, tx, case, calendar.look(FollowUpRule::AfterClosing, ctx.today())).await?;
    }
    let detail = json!({
        "from": case.status.as_str(),
        "to": CaseStatus::Closed.as_str(),
        "closure_reason": closure.reason.as_str(),
    });
    note(ctx, tx, case, CaseEventKind::StatusChanged, None, detail).await
}
