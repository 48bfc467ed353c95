//! Proposing the end of a case.

use domain::authz::Permission;
use domain::case::{CaseEventKind, CaseStatus, ClosureCheck, ClosureForm, ClosureProposal, TaskKind};
use domain::follow_up::LostRule;
use domain::form::FieldError;
use serde_json::json;
use store::Tx;
use store::case::Case;
use store::closure::{Closure, STATEMENT};
use store::command::{Claim, claim, finish};

use super::checklist::Record;
use crate::case::{find, note};
use crate::{Ctx, Difference, ServiceError, ServiceResult};

/// Proposes to end a case and gives its code. What waits for it is a supervisor's decision.
pub async fn propose(ctx: &Ctx, form: &ClosureForm) -> ServiceResult<String> {
    let (case, grant) = find(ctx, &form.code, Permission::CaseStatus).await?;
    let (command, version, proposal) = form.parse(ctx.today())?;
    let mut tx = Tx::begin(ctx.db(), grant).await?;
    if let Claim::Done(code) = claim(&mut tx, command, "closure.propose", ctx.now).await? {
        return Ok(code);
    }
    check_version(&case, version)?;
    if !case.status.can_become(CaseStatus::ClosurePending) {
        return Err(ServiceError::field("reason", "error-status-not-allowed"));
    }
    let record = Record::of(ctx, &mut tx, &case).await?;
    let lost = proposal.statement.reason.checks().contains(&ClosureCheck::Attempts);
    if lost && !record.is_lost() {
        return Err(not_lost("reason", record.lost));
    }
    write(ctx, &mut tx, &case, &proposal).await?;
    finish(&mut tx, command, &case.code).await?;
    let entry = ctx.audit("closure.proposed", "case", Some(case.id.0)).case(case.id, case.office);
    tx.commit(entry.detail(json!({ "reason": proposal.statement.reason.shown().as_str() }))).await?;
    Ok(case.code)
}

/// Contact does not count as lost: what the programme asks for.
pub(super) fn not_lost(field: &str, rule: LostRule) -> ServiceError {
    let numbers = [("attempts", rule.attempts), ("channels", rule.channels), ("months", rule.months)];
    let args = numbers.map(|(name, n)| (name.to_owned(), n.to_string())).to_vec();
    ServiceError::Invalid(vec![FieldError { field: field.into(), key: "error-closure-attempts".into(), args }])
}

pub(super) fn check_version(case: &Case, seen: i64) -> ServiceResult<()> {
    if case.version == seen {
        return Ok(());
    }
    let difference = Difference { field: "status".into(), saved: case.status.as_str().into() };
    Err(ServiceError::Conflict(vec![difference]))
}

/// Keeps a proposal in the caller's transaction.
pub(crate) async fn write(ctx: &Ctx, tx: &mut Tx, case: &Case, proposal: &ClosureProposal) -> ServiceResult<()> {
    let (id, shown) = (ctx.id(), proposal.statement.reason.shown());
    let closure = Closure {
        id,
        case: case.id,
        status_before: case.status,
        reason: shown,
        statement: ctx.app.sealer.seal(STATEMENT, id, &proposal.statement)?,
        died_on: proposal.died_on,
        said: proposal.said.clone(),
        proposed_by: ctx.user(),
        proposed_at: ctx.now,
        decided_by: None,
        decided_at: None,
        decision_words: None,
        missing: Vec::new(),
        keep_until: None,
    };
    store::case::set_status(tx, case.id, case.version, CaseStatus::ClosurePending).await?;
    store::case::set_closure(tx, case.id, Some(shown), None).await?;
    store::closure::insert(tx, &closure).await?;
    store::task::done(tx, case.id, TaskKind::SafetyNext, None, ctx.now, Some(ctx.user())).await?;
    // Words about a reason that is sealed stay with it.
    let words = proposal.statement.words.as_ref().filter(|_| !proposal.statement.reason.is_sealed());
    let detail = json!({
        "from": case.status.as_str(),
        "to": CaseStatus::ClosurePending.as_str(),
        "closure_reason": shown.as_str(),
        "text": words,
    });
    note(ctx, tx, case, CaseEventKind::StatusChanged, None, detail).await
}
