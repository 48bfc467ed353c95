//! Group sessions: planned for a day, each person's case gets a task; afterwards attendance is taken once, and each case
//! has a session of its own.

mod attend;
mod change;
mod list;
mod plan;
mod show;

pub use attend::attend;
pub use change::change;
pub use list::{Groups, list};
pub use plan::{Planning, plan, planning};
pub use show::{GroupPage, Member, show};

pub use store::group::{Askable, Group, GroupLine};

use domain::authz::{Facts, Grant, Permission};
use store::Source;
use store::case::Case;
use uuid::Uuid;

use crate::{Ctx, ServiceError, ServiceResult};

/// The group session with this id, for its leader and whoever supervises the office; it does not exist for others.
async fn find(ctx: &Ctx, src: impl Source, id: &str, permission: Permission) -> ServiceResult<(Group, Grant)> {
    let id: Uuid = id.trim().parse().map_err(|_| ServiceError::NotFound)?;
    let group = store::group::by_id(src, id).await?.ok_or(ServiceError::NotFound)?;
    let facts = Facts::case(group.office, Some(group.leader), group.compartment);
    ctx.require(Permission::CounsellingRead, &facts).map(drop).map_err(|_| ServiceError::NotFound)?;
    let grant = ctx.require(permission, &facts)?;
    Ok((group, grant))
}

/// Whether the actor may do this in a case.
fn reaches(ctx: &Ctx, case: &Case, permission: Permission) -> bool {
    let facts = Facts::case(case.office, case.caseworker, case.compartment);
    case.merged_into.is_none() && ctx.require(permission, &facts).is_ok()
}
