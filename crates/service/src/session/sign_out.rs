//! Ends the session.

use domain::authz::{Facts, Permission};
use store::Tx;

use crate::{Ctx, ServiceResult};

/// Ends the session of this request.
pub async fn sign_out(ctx: &Ctx) -> ServiceResult<()> {
    let grant = ctx.require(Permission::AccountOwn, &Facts::account(ctx.user()))?;
    let mut tx = Tx::begin(ctx.db(), grant).await?;
    store::session::delete(&mut tx, ctx.session, ctx.user()).await?;
    Ok(tx.commit(ctx.audit("sign_out.done", "user", Some(ctx.user().0))).await?)
}
