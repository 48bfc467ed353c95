//! Several cases of one caseworker change hands at once, when somebody leaves or carries too much: whose, to whom, a
//! preview with what speaks against it, and then all in one transaction.
//!
//! Only cases on the supervisor's side of the walls: what is on another one is in no list and no count here.

mod confirm;
mod holder;
mod preview;

pub use confirm::{Outcome, outcome, reassign};
pub use holder::{Choosing, Holder, choosing, holders};
pub use preview::{Preview, PreviewRow, Taker, preview};
pub use store::reassign::Movable;

use domain::authz::{Compartment, Facts, Grant, Permission, Scope};
use domain::id::OfficeId;

use crate::{Ctx, ServiceError, ServiceResult};

/// Where the actor gives cases to others: an office, on one side of its walls.
#[derive(Debug, Clone, Copy)]
struct Desk {
    office: OfficeId,
    compartment: Compartment,
}

/// The actor's desk, and the grant.
fn desk(ctx: &Ctx) -> ServiceResult<(Desk, Grant)> {
    let Scope::Office { office, compartment } = ctx.actor.scope(Permission::CaseAssign) else {
        return Err(ServiceError::Forbidden);
    };
    let facts = Facts::case(office, None, compartment);
    Ok((Desk { office, compartment }, ctx.require(Permission::CaseAssign, &facts)?))
}
