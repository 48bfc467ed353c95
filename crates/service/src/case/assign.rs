//! A case changes hands: whoever had it loses it at once, with its open tasks.

use domain::authz::{Compartment, Permission, Role};
use domain::case::{AssignForm, CaseEventKind};
use domain::id::UserId;
use serde_json::json;
use store::Tx;
use store::case::Case;
use store::command::{Claim, claim, finish};

use super::{find, note};
use crate::{Ctx, Difference, ServiceError, ServiceResult};

/// Somebody who could take a case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate {
    /// Who.
    pub user: UserId,
    /// Name.
    pub name: String,
    /// Open cases in their hands.
    pub load: i64,
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
    let loads = store::case_list::loads(ctx.db(), case.office).await?;
    let mut candidates: Vec<Candidate> = candidates(ctx, &case)
        .await?
        .into_iter()
        .map(|(user, name)| {
            let load = loads.iter().find(|(u, _)| *u == user).map_or(0, |(_, n)| *n);
            Candidate { user, name, load, current: case.caseworker == Some(user) }
        })
        .collect();
    candidates.sort_by(|a, b| (a.load, &a.name).cmp(&(b.load, &b.name)));
    Ok(AssignChoices { version: case.version, candidates })
}

/// Behind a wall only its focal points may take a case.
async fn candidates(ctx: &Ctx, case: &Case) -> ServiceResult<Vec<(UserId, String)>> {
    let role = if case.compartment == Compartment::General { Role::Caseworker } else { Role::FocalPoint };
    Ok(store::user::in_office(ctx.db(), case.office, role, case.compartment).await?)
}

/// Gives a case to somebody of its office and gives its code.
pub async fn assign(ctx: &Ctx, form: &AssignForm) -> ServiceResult<String> {
    let (case, grant) = find(ctx, &form.code, Permission::CaseAssign).await?;
    let assignment = form.parse()?;
    let mut tx = Tx::begin(ctx.db(), grant).await?;
    if let Claim::Done(code) = claim(&mut tx, assignment.command, "case.assign", ctx.now).await? {
        return Ok(code);
    }
    let names = candidates(ctx, &case).await?;
    let (to, name) = names
        .iter()
        .find(|(user, _)| *user == assignment.caseworker)
        .ok_or_else(|| ServiceError::field("caseworker", "error-unknown-choice"))?;
    if case.version != assignment.version {
        let saved = names.iter().find(|(user, _)| Some(*user) == case.caseworker).map(|(_, name)| name.clone());
        let difference = Difference { field: "caseworker".into(), saved: saved.unwrap_or_default() };
        return Err(ServiceError::Conflict(vec![difference]));
    }
    if case.caseworker == Some(*to) {
        return Err(ServiceError::field("caseworker", "error-assign-same"));
    }
    store::case::set_caseworker(&mut tx, case.id, assignment.version, *to).await?;
    store::task::reassign(&mut tx, case.id, *to).await?;
    let detail = json!({ "caseworker": name, "text": assignment.note });
    note(ctx, &mut tx, &case, CaseEventKind::Assigned, None, detail).await?;
    finish(&mut tx, assignment.command, &case.code).await?;
    let entry = ctx.audit("case.assigned", "case", Some(case.id.0)).case(case.id, case.office);
    let detail = json!({ "from": case.caseworker.map(|u| u.0), "to": to.0 });
    tx.commit(entry.detail(detail)).await?;
    Ok(case.code)
}
