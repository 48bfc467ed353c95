//! The suspicion that somebody went back to a group: written down under seal for those who may read how the person was
//! associated, and reviewed by whoever supervises. It moves no status and pauses nothing.

mod record;
mod review;
mod show;

use domain::authz::{Compartment, Grant, Permission};
use store::case::Case;

use crate::{Ctx, ServiceError, ServiceResult, case};

pub use record::record;
pub use review::review;
pub use show::{SuspicionPage, page};
pub use store::suspicion::Recorded;

/// The case, where suspicions are kept: outside walls. Behind one, focal points may not know how somebody was associated.
async fn find(ctx: &Ctx, code: &str, permission: Permission) -> ServiceResult<(Case, Grant)> {
    let (case, grant) = case::find(ctx, code, permission).await?;
    match case.compartment {
        Compartment::General => Ok((case, grant)),
        _ => Err(ServiceError::NotFound),
    }
}
