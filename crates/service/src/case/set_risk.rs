//! The caseworker's view of the risk. It decides nothing: it puts a case among those that need attention.

use domain::authz::Permission;
use domain::case::{CaseEventKind, CaseRisk, RiskForm};
use serde_json::json;
use store::Tx;
use store::case::Case;
use store::command::{Claim, claim, finish};

use super::{find, note};
use crate::{Ctx, Difference, ServiceError, ServiceResult, follow_up};

/// Notes the risk and gives the case's code.
pub async fn set_risk(ctx: &Ctx, form: &RiskForm) -> ServiceResult<String> {
    let (case, grant) = find(ctx, &form.code, Permission::CaseStatus).await?;
    let change = form.parse()?;
    let mut tx = Tx::begin(ctx.db(), grant).await?;
    if let Claim::Done(code) = claim(&mut tx, change.command, "case.risk", ctx.now).await? {
        return Ok(code);
    }
    if case.version != change.version {
        let saved = case.risk.map(CaseRisk::as_str).unwrap_or_default().to_owned();
        return Err(ServiceError::Conflict(vec![Difference { field: "risk".into(), saved }]));
    }
    store::case::set_risk(&mut tx, case.id, change.version, change.risk).await?;
    follow_up::see_sooner(ctx, &mut tx, &Case { risk: Some(change.risk), ..case.clone() }).await?;
    let detail = json!({ "risk": change.risk.as_str() });
    note(ctx, &mut tx, &case, CaseEventKind::RiskChanged, None, detail).await?;
    finish(&mut tx, change.command, &case.code).await?;
    tx.commit(ctx.audit("case.risk_changed", "case", Some(case.id.0)).case(case.id, case.office)).await?;
    Ok(case.code)
}
