//! Deciding on a proposal: who proposed it does not decide.

use domain::authz::{Facts, Grant, Permission};
use domain::case::{CaseEventKind, CaseStatus, TaskKind};
use domain::suspension::{HEAR_WITHIN, SuspensionDecisionForm, SuspensionState, TELL_WITHIN, later, look_on};
use serde_json::json;
use store::Tx;
use store::case::Case;
use store::command::{Claim, claim, finish};
use store::suspension::{DECISION_WORDS, Suspension};

use super::{check_version, standing};
use crate::case::{find, note, to_do};
use crate::{Ctx, ServiceError, ServiceResult};

pub(super) fn may_decide(ctx: &Ctx, case: &Case) -> ServiceResult<Grant> {
    Ok(ctx.require(Permission::SuspensionDecide, &Facts::case(case.office, case.caseworker, case.compartment))?)
}

/// Suspends, and gives the case's code. Who has the case tells the person, and hears whoever could not be heard before.
pub async fn suspend(ctx: &Ctx, form: &SuspensionDecisionForm) -> ServiceResult<String> {
    let (case, _) = find(ctx, &form.code, Permission::CaseStatus).await?;
    let grant = may_decide(ctx, &case)?;
    let (command, version, words) = form.parse()?;
    let mut tx = Tx::begin(ctx.db(), grant).await?;
    if let Claim::Done(code) = claim(&mut tx, command, "suspension.suspend", ctx.now).await? {
        return Ok(code);
    }
    check_version(&case, version)?;
    let suspension = standing(&mut tx, &case, SuspensionState::Proposed).await?;
    if suspension.proposed_by == ctx.user() {
        return Err(ServiceError::field("words", "error-suspension-same-person"));
    }
    if case.status != suspension.status_before || suspension.ends_on <= ctx.today() {
        return Err(ServiceError::refused("error-suspension-not-now"));
    }
    decided(ctx, &mut tx, &suspension, SuspensionState::Running, words.as_deref()).await?;
    store::case::set_status(&mut tx, case.id, version, CaseStatus::Suspended).await?;
    store::suspension::pause_benefits(&mut tx, case.id, true).await?;
    let about = Some(suspension.id);
    to_do(ctx, &mut tx, &case, TaskKind::SuspensionTell, about, later(ctx.today(), TELL_WITHIN)).await?;
    if suspension.heard_on.is_none() {
        to_do(ctx, &mut tx, &case, TaskKind::SuspensionHear, about, later(ctx.today(), HEAR_WITHIN)).await?;
    }
    let look = look_on(suspension.ends_on, ctx.today());
    to_do(ctx, &mut tx, &case, TaskKind::SuspensionReview, about, look).await?;
    let detail = json!({ "from": case.status.as_str(), "to": CaseStatus::Suspended.as_str() });
    note(ctx, &mut tx, &case, CaseEventKind::StatusChanged, None, detail).await?;
    finish(&mut tx, command, &case.code).await?;
    tx.commit(ctx.audit("suspension.begun", "case", Some(case.id.0)).case(case.id, case.office)).await?;
    Ok(case.code)
}

/// Nothing is suspended: the supervisor does not agree and says why, or the proposer thinks again. Gives the code.
pub async fn go_on(ctx: &Ctx, form: &SuspensionDecisionForm) -> ServiceResult<String> {
    let (case, grant) = find(ctx, &form.code, Permission::CaseStatus).await?;
    let (command, version, words) = form.parse()?;
    let mut tx = Tx::begin(ctx.db(), grant).await?;
    if let Claim::Done(code) = claim(&mut tx, command, "suspension.go_on", ctx.now).await? {
        return Ok(code);
    }
    check_version(&case, version)?;
    let suspension = standing(&mut tx, &case, SuspensionState::Proposed).await?;
    let own = suspension.proposed_by == ctx.user();
    if !own {
        may_decide(ctx, &case).map(drop)?;
    }
    if !own && words.is_none() {
        return Err(ServiceError::field("words", "error-suspension-why-not"));
    }
    let (state, action) = match own {
        true => (SuspensionState::TakenBack, "suspension.taken_back"),
        false => (SuspensionState::Refused, "suspension.refused"),
    };
    decided(ctx, &mut tx, &suspension, state, words.as_deref()).await?;
    finish(&mut tx, command, &case.code).await?;
    tx.commit(ctx.audit(action, "case", Some(case.id.0)).case(case.id, case.office)).await?;
    Ok(case.code)
}

async fn decided(
    ctx: &Ctx,
    tx: &mut Tx,
    s: &Suspension,
    state: SuspensionState,
    words: Option<&str>,
) -> ServiceResult<()> {
    let sealed = words.map(|w| ctx.app.sealer.seal(DECISION_WORDS, s.id, &w)).transpose()?;
    store::suspension::decide(tx, s.id, state, sealed.as_deref(), ctx.user(), ctx.now).await?;
    store::task::done(tx, s.case, TaskKind::SuspensionDecide, Some(s.id), ctx.now, Some(ctx.user())).await?;
    Ok(())
}
