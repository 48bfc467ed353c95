//! Whether one wants the mail of the morning.

use domain::account::DigestForm;
use serde_json::json;
use store::Tx;

use super::own;
use crate::{Ctx, ServiceResult};

/// Notes it for the actor.
pub async fn set_digest(ctx: &Ctx, form: &DigestForm) -> ServiceResult<()> {
    let grant = own(ctx)?;
    let mut tx = Tx::begin(ctx.db(), grant).await?;
    store::digest::set_wanted(&mut tx, ctx.user(), form.wanted).await?;
    let entry = ctx.audit("account.digest_changed", "user", Some(ctx.user().0));
    Ok(tx.commit(entry.detail(json!({ "wanted": form.wanted }))).await?)
}
