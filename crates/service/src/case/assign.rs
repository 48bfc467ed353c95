//! A case changes hands: whoever had it loses it at once, with its open tasks.

use domain::authz::Permission;
use domain::case::{AssignForm, CaseEventKind, TaskKind};
use domain::id::UserId;
use domain::programme::Rule;
use serde_json::json;
use store::case::Case;
use store::command::{Claim, claim, finish};
use store::{Audit, Tx};

use super::{find, note, to_do};
use crate::caseload::{Load, Loads, takers};
use crate::{Ctx, Difference, ServiceError, ServiceResult};

/// Somebody who could take a case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate {
    /// Who.
    pub user: UserId,
    /// Name.
    pub name: String,
    /// What they have in hand.
    pub load: Load,
    /// Whether the case is theirs now.
    pub current: bool,
}

/// What the page "Assign" offers.
#[derive(Debug, Clone)]
pub struct AssignChoices {
    /// Version of the case.
    pub version: i64,
    /// Who works there, the least loaded first.
    pub candidates: Vec<Candidate>,
}

/// Who of the office could take a case.
pub async fn assign_choices(ctx: &Ctx, code: &str) -> ServiceResult<AssignChoices> {
    let (case, _) = find(ctx, code, Permission::CaseAssign).await?;
    let loads = Loads::count(ctx.db(), case.office, case.compartment).await?;
    let mut candidates: Vec<Candidate> = takers(ctx, ctx.db(), case.office, case.compartment)
        .await?
        .into_iter()
        .map(|worker| Candidate {
            user: worker.user,
            load: loads.of(worker.user),
            current: case.caseworker == Some(worker.user),
            name: worker.name,
        })
        .collect();
    candidates.sort_by(|a, b| (a.load.work, &a.name).cmp(&(b.load.work, &b.name)));
    Ok(AssignChoices { version: case.version, candidates })
}

/// Gives a case to somebody of its office and gives its code.
pub async fn assign(ctx: &Ctx, form: &AssignForm) -> ServiceResult<String> {
    let (case, grant) = find(ctx, &form.code, Permission::CaseAssign).await?;
    let assignment = form.parse()?;
    let mut tx = Tx::begin(ctx.db(), grant).await?;
    if let Claim::Done(code) = claim(&mut tx, assignment.command, "case.assign", ctx.now).await? {
        return Ok(code);
    }
    let workers = takers(ctx, &mut tx, case.office, case.compartment).await?;
    let to = workers
        .iter()
        .find(|worker| worker.user == assignment.caseworker)
        .ok_or_else(|| ServiceError::field("caseworker", "error-unknown-choice"))?;
    if case.version != assignment.version {
        let saved = workers.iter().find(|worker| Some(worker.user) == case.caseworker).map(|w| w.name.clone());
        let difference = Difference { field: "caseworker".into(), saved: saved.unwrap_or_default() };
        return Err(ServiceError::Conflict(vec![difference]));
    }
    if case.caseworker == Some(to.user) {
        return Err(ServiceError::field("caseworker", "error-assign-same"));
    }
    if !give(ctx, &mut tx, &case, to.user, &to.name, assignment.note.as_deref()).await? {
        return Err(ServiceError::Conflict(Vec::new()));
    }
    finish(&mut tx, assignment.command, &case.code).await?;
    tx.commit(given(ctx, &case, to.user)).await?;
    Ok(case.code)
}

/// Gives a case with its open tasks to somebody, in the caller's transaction; false when it changed meanwhile.
/// Clocks of its referrals run on: they are the provider's.
pub(crate) async fn give(
    ctx: &Ctx,
    tx: &mut Tx,
    case: &Case,
    to: UserId,
    name: &str,
    text: Option<&str>,
) -> ServiceResult<bool> {
    if !store::case::set_caseworker(tx, case.id, case.version, to, ctx.now).await? {
        return Ok(false);
    }
    store::task::reassign(tx, case.id, to).await?;
    tell_person(ctx, tx, &Case { caseworker: Some(to), ..case.clone() }).await?;
    store::draft::hand_over(tx, case.id, case.caseworker, Some(to)).await?;
    // Whoever had it does not go on seeing who it is.
    store::reveal::end_all(tx, case.id, ctx.now).await?;
    note(ctx, tx, case, CaseEventKind::Assigned, None, json!({ "caseworker": name, "text": text })).await?;
    Ok(true)
}

/// Whoever has the case now tells the person so. `case` is as it is from now on.
pub(crate) async fn tell_person(ctx: &Ctx, tx: &mut Tx, case: &Case) -> ServiceResult<()> {
    // Handed on before anybody told: that is told once.
    store::task::done(tx, case.id, TaskKind::TellHandover, None, ctx.now, Some(ctx.user())).await?;
    if !case.status.is_open() {
        return Ok(());
    }
    let due_on = store::programme::rules(&mut *tx).await?.days_after(Rule::HandoverDays, ctx.today());
    to_do(ctx, tx, case, TaskKind::TellHandover, None, due_on).await
}

/// What the log says of it.
pub(crate) fn given(ctx: &Ctx, case: &Case, to: UserId) -> Audit {
    let detail = json!({ "from": case.caseworker.map(|u| u.0), "to": to.0 });
    ctx.audit("case.assigned", "case", Some(case.id.0)).case(case.id, case.office).detail(detail)
}
