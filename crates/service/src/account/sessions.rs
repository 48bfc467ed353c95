//! Ending one's own sessions: one, all others, all.

use serde_json::json;
use store::Tx;
use uuid::Uuid;

use super::own;
use crate::{Ctx, ServiceError, ServiceResult};

/// Ends one of the actor's sessions. One that is not his, or is gone, is not found.
pub async fn end_session(ctx: &Ctx, id: &str) -> ServiceResult<()> {
    let id: Uuid = id.parse().map_err(|_| ServiceError::NotFound)?;
    let mut tx = Tx::begin(ctx.db(), own(ctx)?).await?;
    if !store::session::delete(&mut tx, id, ctx.user()).await? {
        return Err(ServiceError::NotFound);
    }
    Ok(tx.commit(ctx.audit("account.session_ended", "session", Some(id))).await?)
}

/// Ends all of the actor's sessions but this one.
pub async fn end_other_sessions(ctx: &Ctx) -> ServiceResult<()> {
    end_all(ctx, Some(ctx.session)).await
}

/// Ends all of the actor's sessions, this one too.
pub async fn sign_out_everywhere(ctx: &Ctx) -> ServiceResult<()> {
    end_all(ctx, None).await
}

async fn end_all(ctx: &Ctx, keep: Option<Uuid>) -> ServiceResult<()> {
    let mut tx = Tx::begin(ctx.db(), own(ctx)?).await?;
    let ended = store::session::delete_all(&mut tx, ctx.user(), keep).await?;
    let entry = ctx.audit("account.sessions_ended", "user", Some(ctx.user().0));
    Ok(tx.commit(entry.detail(json!({ "sessions_ended": ended }))).await?)
}
