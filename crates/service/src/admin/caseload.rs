//! How many cases one caseworker should have, and what a case weighs.

use domain::authz::{Facts, Permission};
use domain::caseload::{LoadLimits, LoadLimitsForm};
use serde_json::json;
use store::command::{self, Claim};
use store::{Tx, caseload};

use crate::{Ctx, Difference, ServiceError, ServiceResult};

/// The limits of the programme with their version.
pub async fn load_limits(ctx: &Ctx) -> ServiceResult<(LoadLimits, i64)> {
    ctx.require(Permission::OfficeManage, &Facts::NONE).map(drop)?;
    Ok(caseload::limits(ctx.db()).await?)
}

/// Saves the form over the version it was opened with.
pub async fn edit_load_limits(ctx: &Ctx, form: &LoadLimitsForm) -> ServiceResult<()> {
    let grant = ctx.require(Permission::OfficeManage, &Facts::NONE)?;
    let (command, limits) = form.parse()?;
    let mut tx = Tx::begin(ctx.db(), grant).await?;
    if let Claim::Done(_) = command::claim(&mut tx, command, "caseload.edit", ctx.now).await? {
        return Ok(());
    }
    let (saved, version) = caseload::limits(&mut tx).await?;
    let changed = differences(&saved, &limits);
    if form.version.trim() != version.to_string() {
        let differences =
            changed.into_iter().map(|(field, saved, _)| Difference { field: field.into(), saved: saved.to_string() });
        return Err(ServiceError::Conflict(differences.collect()));
    }
    caseload::set_limits(&mut tx, &limits, version).await?;
    command::finish(&mut tx, command, "").await?;
    let changes: serde_json::Map<_, _> =
        changed.into_iter().map(|(field, old, new)| (field.to_owned(), json!([old, new]))).collect();
    Ok(tx.commit(ctx.audit("office.caseload_changed", "office", None).detail(json!({ "changes": changes }))).await?)
}

/// Field, saved value, typed value.
fn differences(saved: &LoadLimits, typed: &LoadLimits) -> Vec<(&'static str, u32, u32)> {
    [
        ("target", saved.target, typed.target),
        ("cap", saved.cap, typed.cap),
        ("red", saved.red, typed.red),
        ("high_percent", saved.high_percent, typed.high_percent),
        ("monitoring_percent", saved.monitoring_percent, typed.monitoring_percent),
    ]
    .into_iter()
    .filter(|(_, saved, typed)| saved != typed)
    .collect()
}
