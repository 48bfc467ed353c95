//! Group sessions of the actor, or of the office.

use domain::authz::{Permission, Scope};
use store::group::GroupLine;

use crate::{Ctx, ServiceError, ServiceResult};

/// Rows of the page.
const MOST: i64 = 100;

/// Group sessions, the latest day first.
#[derive(Debug, Clone)]
pub struct Groups {
    /// The sessions.
    pub lines: Vec<GroupLine>,
    /// Whether the actor may plan one.
    pub may_plan: bool,
}

/// The page.
pub async fn list(ctx: &Ctx) -> ServiceResult<Groups> {
    let scope = ctx.actor.scope(Permission::CounsellingRead);
    if scope == Scope::Nothing {
        return Err(ServiceError::Forbidden);
    }
    Ok(Groups {
        lines: store::group::list(ctx.db(), scope, MOST).await?,
        may_plan: ctx.actor.may_somewhere(Permission::CounsellingRecord),
    })
}
