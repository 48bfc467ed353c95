//! A new funded project.

use domain::funding::{Funding, FundingEdit, FundingForm};
use domain::id::FundingId;
use serde_json::json;
use store::command::{self, Claim};
use store::{StoreError, Tx};

use crate::programme::manage;
use crate::{Ctx, ServiceError, ServiceResult};

/// Adds one. Its code is in reports: it is never changed and never used again.
pub async fn add_funding(ctx: &Ctx, form: &FundingForm) -> ServiceResult<()> {
    let grant = manage(ctx)?;
    let (command, edit) = form.parse()?;
    let mut tx = Tx::begin(ctx.db(), grant).await?;
    if let Claim::Done(_) = command::claim(&mut tx, command, "funding.add", ctx.now).await? {
        return Ok(());
    }
    let FundingEdit { code, name, donor, starts_on, ends_on } = edit;
    let row = Funding { id: FundingId(ctx.id()), code, name, donor, starts_on, ends_on, version: 1 };
    store::funding::insert(&mut tx, &row, ctx.now).await.map_err(taken)?;
    command::finish(&mut tx, command, "").await?;
    let detail = json!({ "code": row.code });
    Ok(tx.commit(ctx.audit("programme.funding_added", "funding", Some(row.id.0)).detail(detail)).await?)
}

fn taken(error: StoreError) -> ServiceError {
    if error.is_unique("funding_code_unique", "funding.code") {
        return ServiceError::field("code", "error-funding-code-taken");
    }
    error.into()
}
