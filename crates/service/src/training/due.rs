//! What is due for whoever trains: sessions of today, and earlier ones whose attendance nobody took.

use domain::authz::Permission;
use store::training_session::{self, DueSession};

use crate::{Ctx, ServiceResult};

/// Sessions on a page.
const MOST: i64 = 12;

/// The sessions, the latest day first.
pub async fn due(ctx: &Ctx) -> ServiceResult<Vec<DueSession>> {
    let scope = ctx.actor.scope(Permission::TrainingAttend);
    Ok(training_session::due(ctx.db(), scope, ctx.today(), MOST).await?)
}
