//! Proposing to suspend.

use domain::authz::Permission;
use domain::case::{CaseStatus, TaskKind};
use domain::suspension::{SuspendForm, SuspensionState};
use store::Tx;
use store::command::{Claim, claim, finish};
use store::suspension::{Suspension, WORDS};

use super::check_version;
use crate::case::{find, to_do};
use crate::{Ctx, ServiceError, ServiceResult};

/// Proposes to suspend benefits and gives the case's code. Until somebody else decides nothing changes.
pub async fn propose(ctx: &Ctx, form: &SuspendForm) -> ServiceResult<String> {
    let (case, grant) = find(ctx, &form.code, Permission::CaseStatus).await?;
    let proposal = form.parse(ctx.today())?;
    let mut tx = Tx::begin(ctx.db(), grant).await?;
    if let Claim::Done(code) = claim(&mut tx, proposal.command, "suspension.propose", ctx.now).await? {
        return Ok(code);
    }
    // Of two who propose at once, one waits here and then sees the other's proposal.
    store::case::hold(&mut tx, case.id).await?;
    check_version(&case, proposal.version)?;
    if !case.status.can_become(CaseStatus::Suspended) || case.status == CaseStatus::ClosurePending {
        return Err(ServiceError::refused("error-suspension-not-now"));
    }
    let newest = store::suspension::newest(&mut tx, case.id).await?;
    if newest.is_some_and(|s| matches!(s.state, SuspensionState::Proposed | SuspensionState::Running)) {
        return Err(ServiceError::Conflict(Vec::new()));
    }
    let id = ctx.id();
    let suspension = Suspension {
        id,
        case: case.id,
        status_before: case.status,
        reason: proposal.reason,
        words: ctx.app.sealer.seal(WORDS, id, &proposal.words)?,
        hearing: proposal.hearing,
        heard_on: proposal.heard_on,
        ends_on: proposal.ends_on,
        proposed_by: ctx.user(),
        proposed_at: ctx.now,
        state: SuspensionState::Proposed,
        decided_by: None,
        decided_at: None,
        decision_words: None,
        told: None,
        appealed_on: None,
        appeal_words: None,
        appeal_by: None,
        appeal_outcome: None,
        appeal_decided_by: None,
        appeal_decision_words: None,
        ended_at: None,
    };
    store::suspension::insert(&mut tx, &suspension).await?;
    to_do(ctx, &mut tx, &case, TaskKind::SuspensionDecide, Some(id), ctx.today()).await?;
    finish(&mut tx, proposal.command, &case.code).await?;
    tx.commit(ctx.audit("suspension.proposed", "case", Some(case.id.0)).case(case.id, case.office)).await?;
    Ok(case.code)
}
