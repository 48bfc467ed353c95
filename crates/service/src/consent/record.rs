//! A conversation about consent in a case that exists.

use domain::authz::Permission;
use domain::consent::ConsentForm;
use serde_json::json;
use store::Tx;
use store::command::{self, Claim};

use super::ask::is_minor;
use super::keep;
use crate::{Ctx, ServiceResult, case, referral};

/// Records the answers of the form in its case. Sent twice, it is recorded once.
///
/// Whose case it is and whether the person may be a child is asked once the case is held: whoever corrects the birth at the
/// same moment comes before or after, and an adult's yes never stands in a child's case.
pub async fn record(ctx: &Ctx, form: &ConsentForm) -> ServiceResult<()> {
    let (found, grant) = case::find(ctx, &form.code, Permission::ConsentRecord).await?;
    let command = referral::parse_command(&form.command)?;
    let mut tx = Tx::begin(ctx.db(), grant).await?;
    if let Claim::Done(_) = command::claim(&mut tx, command, "consent.record", ctx.now).await? {
        return Ok(());
    }
    let case = case::hold_again(ctx, &mut tx, &found, Permission::ConsentRecord).await?;
    let minor = is_minor(ctx, &mut tx, &case).await?;
    let (_, conversation) = form.parse(ctx.today(), minor)?;
    let ids = keep(ctx, &mut tx, &case, &conversation).await?;
    command::finish(&mut tx, command, "").await?;
    let entry = ctx.audit("consent.recorded", "consent", ids.first().map(|c| c.0)).case(case.id, case.office);
    Ok(tx.commit(entry.detail(json!({ "answers": ids.len() }))).await?)
}
