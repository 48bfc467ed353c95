//! The caseworker's view of the risk. It decides nothing: it puts a case among those that need attention.
//!
//! What else changed in the case is no matter. Where somebody else set another risk meanwhile, the higher one holds until
//! somebody decides, whoever was first.

use domain::authz::Permission;
use domain::branch::{BranchField, Waiting};
use domain::case::{CaseEventKind, CaseRisk, RiskForm};
use serde_json::json;
use store::Tx;
use store::case::Case;
use store::command::{Claim, claim, finish};

use super::{ended_by_death, find, note};
use crate::branch::{Began, Kept, keep, late, who_changed};
use crate::person::Saved;
use crate::{Ctx, ServiceError, ServiceResult, follow_up};

/// Notes the risk.
pub async fn set_risk(ctx: &Ctx, form: &RiskForm) -> ServiceResult<Saved> {
    let change = form.parse();
    let (case, grant) = match find(ctx, &form.code, Permission::CaseStatus).await {
        Err(ServiceError::NotFound) => {
            let typed = Waiting { risk: change.ok().map(|c| c.risk), ..Waiting::default() };
            return late(ctx, &form.code, &form.base, typed).await.map(|()| Saved::HandedOn);
        }
        found => found?,
    };
    let change = change?;
    let mut tx = Tx::begin(ctx.db(), grant).await?;
    if let Claim::Done(said) = claim(&mut tx, change.command, "case.risk", ctx.now).await? {
        return Ok(Saved::of(&said));
    }
    store::case::hold(&mut tx, case.id).await?;
    let now = store::case::by_id(&mut tx, case.id).await?.ok_or(ServiceError::NotFound)?;
    if (now.office, now.caseworker, now.compartment) != (case.office, case.caseworker, case.compartment) {
        return Err(ServiceError::Conflict(Vec::new()));
    }
    if ended_by_death(&mut tx, &now).await? {
        return Err(ServiceError::refused("error-case-deceased"));
    }
    let began = Began::open(ctx, &now, &form.base);
    let seen = began.map_or(now.version == change.version, |b| b.saved.risk == now.risk);
    let rival = now.risk.filter(|risk| !seen && *risk != change.risk);
    if let Some(rival) = rival {
        wait(ctx, &mut tx, &now, rival, change.risk).await?;
    }
    let risk = rival.map_or(change.risk, |rival| rival.max(change.risk));
    if now.risk != Some(risk) {
        store::case::set_risk(&mut tx, now.id, now.version, risk).await?;
        follow_up::see_sooner(ctx, &mut tx, &Case { risk: Some(risk), ..now.clone() }).await?;
        note(ctx, &mut tx, &now, CaseEventKind::RiskChanged, None, json!({ "risk": risk.as_str() })).await?;
    }
    let said = if rival.is_some() { Saved::Undecided } else { Saved::Sent };
    finish(&mut tx, change.command, said.as_str()).await?;
    tx.commit(ctx.audit("case.risk_changed", "case", Some(now.id.0)).case(now.id, now.office)).await?;
    Ok(said)
}

/// Keeps the lower of two risks, with who said it.
async fn wait(ctx: &Ctx, tx: &mut Tx, case: &Case, saved: CaseRisk, typed: CaseRisk) -> ServiceResult<()> {
    let (risk, by, at) = if typed < saved {
        (typed, ctx.user(), ctx.now)
    } else {
        let changes = store::branch::changes(&mut *tx, case.id).await?;
        let last = who_changed(&changes, BranchField::Risk);
        (saved, last.and_then(|c| c.by).unwrap_or(ctx.user()), last.map_or(ctx.now, |c| c.at))
    };
    let waiting = Waiting { risk: Some(risk), ..Waiting::default() };
    keep(ctx, tx, case, Kept { by, at, fields: vec![BranchField::Risk], waiting }).await
}

/// What the form of the risk begins with, sealed into it.
pub(super) fn base(ctx: &Ctx, case: &Case) -> ServiceResult<String> {
    Began::seal(ctx, case, case.version, Waiting { risk: case.risk, ..Waiting::default() })
}
