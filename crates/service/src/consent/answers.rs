//! The answers of a case for the gate.

use domain::consent::Consent;
use store::case::Case;

use crate::{Ctx, ServiceResult};

/// In the order in which they were given. The caller has found the case, so it exists for the actor.
pub async fn answers(ctx: &Ctx, case: &Case) -> ServiceResult<Vec<Consent>> {
    Ok(store::consent::answers(ctx.db(), case.id).await?)
}
