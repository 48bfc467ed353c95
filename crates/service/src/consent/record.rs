//! A conversation about consent in a case that exists.

use domain::authz::Permission;
use domain::consent::ConsentForm;
use serde_json::json;
use store::Tx;
use store::command::{self, Claim};

use super::keep;
use crate::{Ctx, ServiceResult, case};

/// Records the answers of the form in its case. Sent twice, it is recorded once.
pub async fn record(ctx: &Ctx, form: &ConsentForm) -> ServiceResult<()> {
    let (case, grant) = case::find(ctx, &form.code, Permission::ConsentRecord).await?;
    let minor = super::ask::is_minor(ctx, &case).await?;
    let (id, conversation) = form.parse(ctx.today(), minor)?;
    let mut tx = Tx::begin(ctx.db(), grant).await?;
    if let Claim::Done(_) = command::claim(&mut tx, id, "consent.record", ctx.now).await? {
        return Ok(());
    }
    // A no must not end up in a case that was merged into another one a moment ago.
    store::case::hold(&mut tx, case.id).await?;
    let ids = keep(ctx, &mut tx, &case, &conversation).await?;
    command::finish(&mut tx, id, "").await?;
    let entry = ctx.audit("consent.recorded", "consent", ids.first().map(|c| c.0)).case(case.id, case.office);
    Ok(tx.commit(entry.detail(json!({ "answers": ids.len() }))).await?)
}
