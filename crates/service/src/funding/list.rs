//! The list, and one of it. Never how many cases each has: some of them stand behind walls.

use domain::funding::Funding;

use crate::programme::manage;
use crate::{Ctx, ServiceError, ServiceResult};

/// All of them: those that end last come first.
pub async fn fundings(ctx: &Ctx) -> ServiceResult<Vec<Funding>> {
    manage(ctx).map(drop)?;
    let mut all = store::funding::all(ctx.db()).await?;
    all.sort_by_key(|f| std::cmp::Reverse(f.ends_on));
    Ok(all)
}

/// The one with this code.
pub async fn funding(ctx: &Ctx, code: &str) -> ServiceResult<Funding> {
    fundings(ctx).await?.into_iter().find(|f| f.code == code).ok_or(ServiceError::NotFound)
}
