//! A new password, by whoever knows the old one. Other sessions end: one of them may be why it is changed.

use domain::account::PasswordForm;
use serde_json::json;
use store::Tx;

use super::{check_password, own, user};
use crate::session::password;
use crate::{Ctx, ServiceResult};

/// Changes the actor's password and ends his other sessions.
pub async fn change_password(ctx: &Ctx, form: &PasswordForm) -> ServiceResult<()> {
    let grant = own(ctx)?;
    let user = user(ctx).await?;
    let chosen = form.parse(&user.email)?;
    // The form sent twice: the second sending finds its own work done.
    if password::verify(chosen.0.clone(), user.password_hash.clone()).await? {
        return Ok(());
    }
    check_password(ctx, &user, &form.current, "current").await?;
    let hash = password::hash(chosen.0).await?;
    let mut tx = Tx::begin(ctx.db(), grant).await?;
    store::user::set_password(&mut tx, user.id, &hash, None).await?;
    let ended = store::session::delete_all(&mut tx, user.id, Some(ctx.session)).await?;
    let entry = ctx.audit("account.password_changed", "user", Some(user.id.0));
    Ok(tx.commit(entry.detail(json!({ "sessions_ended": ended }))).await?)
}
