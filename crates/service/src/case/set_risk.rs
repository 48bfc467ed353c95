//! The caseworker's view of the risk. It decides nothing: it puts a case among those that need attention.
//!
//! What else changed in the case is no matter. Where somebody else set another risk meanwhile, the higher one holds until
//! somebody decides, whoever was first.

use domain::authz::{Facts, Permission};
use domain::branch::{BranchField, Waiting};
use domain::case::{CaseEventKind, CaseRisk, RiskForm, SeenForm, TaskKind};
use serde_json::json;
use store::Tx;
use store::case::Case;
use store::command::{Claim, claim, finish};

use super::{ended_by_death, find, hold_again, note, to_do};
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
        write_risk(ctx, &mut tx, &now, risk).await?;
    }
    let said = if rival.is_some() { Saved::Undecided } else { Saved::Sent };
    finish(&mut tx, change.command, said.as_str()).await?;
    tx.commit(ctx.audit("case.risk_changed", "case", Some(now.id.0)).case(now.id, now.office)).await?;
    Ok(said)
}

/// Writes another risk in the caller's transaction, and what follows from it.
pub(crate) async fn write_risk(ctx: &Ctx, tx: &mut Tx, case: &Case, risk: CaseRisk) -> ServiceResult<()> {
    store::case::set_risk(tx, case.id, case.version, risk).await?;
    let case = Case { risk: Some(risk), ..case.clone() };
    follow_up::see_sooner(ctx, tx, &case).await?;
    second_look(ctx, tx, &case, risk).await?;
    note(ctx, tx, &case, CaseEventKind::RiskChanged, None, json!({ "risk": risk.as_str() })).await
}

/// Whoever supervises looks at a high risk within a day; where they set it themselves, they have. A lower one ends that.
async fn second_look(ctx: &Ctx, tx: &mut Tx, case: &Case, risk: CaseRisk) -> ServiceResult<()> {
    let kind = TaskKind::RiskHigh;
    store::task::done(tx, case.id, kind, None, ctx.now, Some(ctx.user())).await?;
    let facts = Facts::case(case.office, case.caseworker, case.compartment);
    if risk != CaseRisk::High || !case.status.is_open() || ctx.require(Permission::RiskFollow, &facts).is_ok() {
        return Ok(());
    }
    to_do(ctx, tx, case, kind, None, ctx.today().succ_opt().unwrap_or(ctx.today())).await
}

/// Whether the actor is asked to look at the risk.
pub(super) async fn waits(ctx: &Ctx, case: &Case) -> ServiceResult<bool> {
    let facts = Facts::case(case.office, case.caseworker, case.compartment);
    if ctx.require(Permission::RiskFollow, &facts).is_err() {
        return Ok(false);
    }
    Ok(store::task::of_case(ctx.db(), case.id).await?.iter().any(|t| t.kind == TaskKind::RiskHigh))
}

/// Whoever supervises has looked, and gives the case's code. Sent twice, it is done once.
pub async fn see_risk(ctx: &Ctx, form: &SeenForm) -> ServiceResult<String> {
    let (case, grant) = find(ctx, &form.code, Permission::RiskFollow).await?;
    let command = form.parse()?;
    let mut tx = Tx::begin(ctx.db(), grant).await?;
    if let Claim::Done(code) = claim(&mut tx, command, "case.risk_seen", ctx.now).await? {
        return Ok(code);
    }
    let case = hold_again(ctx, &mut tx, &case, Permission::RiskFollow).await?;
    store::task::done(&mut tx, case.id, TaskKind::RiskHigh, None, ctx.now, Some(ctx.user())).await?;
    finish(&mut tx, command, &case.code).await?;
    tx.commit(ctx.audit("case.risk_seen", "case", Some(case.id.0)).case(case.id, case.office)).await?;
    Ok(case.code)
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
