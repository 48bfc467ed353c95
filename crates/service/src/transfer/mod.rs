//! A case moves to another office: its side asks, the other side sees a masked line and answers within a week.
//!
//! Until the answer nothing moves and nobody new can read anything. A request about a case behind a wall is seen by the
//! focal points behind the same wall of the other office, and by nobody else there.

mod answer;
mod ask;
mod list;

pub use answer::{Answering, answer, answering};
pub use ask::{Asking, Request, ask, asking, noted, take_back};
pub use list::{Transfers, transfers};
pub(crate) use list::{incoming, late};
pub use store::transfer::{Masked, Outgoing};

use domain::authz::{Compartment, Role};
use domain::id::OfficeId;
use store::Source;
use store::caseload::Worker;

use crate::{Ctx, ServiceResult};

/// Who of an office could take a case behind this wall.
async fn takers(ctx: &Ctx, src: impl Source, office: OfficeId, compartment: Compartment) -> ServiceResult<Vec<Worker>> {
    let role = if compartment == Compartment::General { Role::Caseworker } else { Role::FocalPoint };
    Ok(store::caseload::workers(src, office, role, compartment, ctx.today()).await?)
}
