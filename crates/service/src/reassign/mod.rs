//! Several cases of one caseworker change hands at once, when somebody leaves or carries too much: whose, to whom, a
//! preview with what speaks against it, and then all in one transaction.
//!
//! Only cases outside walls: what is behind one is in no list and no count here.

mod confirm;
mod holder;
mod preview;

pub use confirm::{Outcome, outcome, reassign};
pub use holder::{Choosing, Holder, choosing, holders};
pub use preview::{Preview, PreviewRow, Taker, preview};
pub use store::reassign::Movable;

use domain::authz::{Facts, Grant, Permission, Scope};
use domain::id::OfficeId;

use crate::{Ctx, ServiceError, ServiceResult};

/// The office whose cases the actor may give to others, and the grant.
fn office(ctx: &Ctx) -> ServiceResult<(OfficeId, Grant)> {
    let Scope::Office(office) = ctx.actor.scope(Permission::CaseAssign) else { return Err(ServiceError::Forbidden) };
    Ok((office, ctx.require(Permission::CaseAssign, &Facts::office(office))?))
}
