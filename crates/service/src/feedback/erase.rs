//! What the programme may no longer keep of what people said: words and names go, what can be counted stays, and so does
//! who may not see that there was something.

use std::sync::Arc;

use chrono::{DateTime, Utc};
use domain::feedback::kept_since;
use domain::id::FeedbackId;
use domain::programme::Rule;
use store::Source;

use super::begin_for_nobody;
use super::find::entry;
use crate::{App, Ctx, ServiceResult};

/// Complaints that one sweep takes.
const AT_ONCE: i64 = 200;

/// Erases what ended long enough ago, and says how many there were. What cannot be erased now is tried again with the next
/// sweep, and keeps no other from it.
pub async fn erase(app: &Arc<App>) -> ServiceResult<usize> {
    let ctx = Ctx::system(app.clone());
    let over = store::feedback_kept::over(&app.db, before(&ctx, &app.db).await?, AT_ONCE).await?;
    let mut erased = 0;
    for id in over {
        match one(&ctx, id).await {
            Ok(()) => erased += 1,
            Err(error) => tracing::error!(error = %error, "feedback.erasing_failed"),
        }
    }
    Ok(erased)
}

/// What ended before this is kept no longer, as the programme decided.
async fn before(ctx: &Ctx, src: impl Source) -> ServiceResult<DateTime<Utc>> {
    Ok(kept_since(ctx.now, store::programme::rules(src).await?.get(Rule::FeedbackYears)))
}

async fn one(ctx: &Ctx, id: FeedbackId) -> ServiceResult<()> {
    let mut tx = begin_for_nobody(&ctx.app).await?;
    let Some(f) = store::feedback::by_id(&mut tx, &ctx.app.sealer, id).await? else { return Ok(()) };
    // It may have been opened again since it was found, or is to be kept longer.
    if !f.may_be_erased(before(ctx, &mut tx).await?) {
        return Ok(());
    }
    store::feedback_kept::erase(&mut tx, &ctx.app.sealer, &f, ctx.now).await?;
    Ok(tx.commit(entry(ctx, "feedback.erased", &f)).await?)
}
