//! A funded project changes: its name, who pays, its days. It ends by its last day and is never removed.

use domain::funding::{Funding, FundingEdit, FundingForm};
use serde_json::{Map, json};
use store::Tx;
use store::command::{self, Claim};

use super::funding;
use crate::programme::manage;
use crate::{Ctx, Difference, ServiceError, ServiceResult};

/// Saves the form over the version it was opened with.
pub async fn edit_funding(ctx: &Ctx, form: &FundingForm) -> ServiceResult<()> {
    let grant = manage(ctx)?;
    let saved = funding(ctx, form.code.trim()).await?;
    let (command, edit) = form.parse()?;
    let mut tx = Tx::begin(ctx.db(), grant).await?;
    if let Claim::Done(_) = command::claim(&mut tx, command, "funding.edit", ctx.now).await? {
        return Ok(());
    }
    let changed = differences(&saved, &edit);
    if form.version.trim() != saved.version.to_string() {
        let differences = changed.into_iter().map(|(field, saved, _)| Difference { field: field.into(), saved });
        return Err(ServiceError::Conflict(differences.collect()));
    }
    let FundingEdit { name, donor, starts_on, ends_on, .. } = edit;
    let row = Funding { name, donor, starts_on, ends_on, ..saved };
    store::funding::update(&mut tx, &row).await?;
    command::finish(&mut tx, command, "").await?;
    let changes: Map<_, _> = changed.into_iter().map(|(f, old, new)| (f.to_owned(), json!([old, new]))).collect();
    let entry = ctx.audit("programme.funding_changed", "funding", Some(row.id.0));
    Ok(tx.commit(entry.detail(json!({ "code": row.code, "changes": changes }))).await?)
}

/// Field, saved value, typed value.
fn differences(saved: &Funding, edit: &FundingEdit) -> Vec<(&'static str, String, String)> {
    [
        ("name", saved.name.clone(), edit.name.clone()),
        ("donor", saved.donor.clone(), edit.donor.clone()),
        ("starts_on", saved.starts_on.to_string(), edit.starts_on.to_string()),
        ("ends_on", saved.ends_on.to_string(), edit.ends_on.to_string()),
    ]
    .into_iter()
    .filter(|(_, saved, typed)| saved != typed)
    .collect()
}
