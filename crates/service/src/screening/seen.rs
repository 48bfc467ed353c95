//! Whoever supervises has seen what the authority decided, and what follows.

use domain::authz::Permission;
use domain::case::{SeenForm, TaskKind};
use store::Tx;
use store::command::{Claim, claim, finish};

use crate::case::find;
use crate::{Ctx, ServiceResult};

/// Clears the task and gives the case's code. Sent twice, it is done once.
pub async fn seen(ctx: &Ctx, form: &SeenForm) -> ServiceResult<String> {
    let (case, grant) = find(ctx, &form.code, Permission::ScreeningFollow).await?;
    let command = form.parse()?;
    let mut tx = Tx::begin(ctx.db(), grant).await?;
    if let Claim::Done(code) = claim(&mut tx, command, "screening.seen", ctx.now).await? {
        return Ok(code);
    }
    store::task::done(&mut tx, case.id, TaskKind::AuthorityDecided, None, ctx.now, Some(ctx.user())).await?;
    finish(&mut tx, command, &case.code).await?;
    tx.commit(ctx.audit("screening.seen", "case", Some(case.id.0)).case(case.id, case.office)).await?;
    Ok(case.code)
}
