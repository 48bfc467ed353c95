//! Lists that leave the program: each is a job, has a purpose and a recipient, stands in the register, lies sealed, and is
//! gone after three days. A new list is one struct that is a [`List`], and one line in [`lists`].

mod fetch;
mod indicators;
mod lists;
mod make;
mod register;
mod request;
mod sheet;

pub use fetch::{File, file};
pub use lists::{Cell, Column, List, Page, Reading, list_of};
pub use make::{MakeExport, MakeExports, Making};
pub use register::{Line, Register, register};
pub(crate) use request::{Asked, ask};
pub use request::{Overview, overview, request, show};

pub use store::export::Export;

use domain::authz::{Actor, Facts, Grant, Permission, Reach, reach};
use domain::export::Source;
use domain::id::OfficeId;
use store::{Audit, Tx};
use uuid::Uuid;

use crate::{App, Ctx, ServiceError, ServiceResult};

/// How far somebody's exports reach: one office or all. Nothing where somebody makes none.
pub(crate) fn reach_of(actor: &Actor) -> Option<Option<OfficeId>> {
    let wide = actor.assignments.iter().any(|a| reach(a.role, Permission::ExportMake) == Reach::All);
    if wide {
        return Some(None);
    }
    actor.offices(Permission::ExportMake).first().copied().map(Some)
}

/// The grant to make exports, and how far they reach.
fn require(ctx: &Ctx) -> ServiceResult<(Grant, Option<OfficeId>)> {
    let office = reach_of(&ctx.actor).ok_or(ServiceError::Forbidden)?;
    let facts = office.map_or(Facts::NONE, Facts::office);
    Ok((ctx.require(Permission::ExportMake, &facts)?, office))
}

/// The same for one list: what somebody does not see on its page does not leave by them either.
fn require_list(ctx: &Ctx, source: Source) -> ServiceResult<(Grant, Option<OfficeId>)> {
    if source.is_for(&ctx.actor) { require(ctx) } else { Err(ServiceError::Forbidden) }
}

/// A transaction of the worker.
async fn begin(app: &App) -> ServiceResult<Tx> {
    Ok(Tx::begin(&app.db, Grant::unchecked_system("exports")).await?)
}

/// Removes files that are older than three days; the register keeps their lines. Gives how many.
pub async fn expire(app: &App) -> ServiceResult<usize> {
    /// Files that are removed by one sweep.
    const AT_ONCE: i64 = 200;
    let now = app.clock.now();
    let over = store::export::over(&app.db, now, AT_ONCE).await?;
    for id in &over {
        let mut tx = begin(app).await?;
        if store::export::expire(&mut tx, *id).await? {
            tx.commit(Audit::new(now, "export.expired", "export", Some(*id))).await?;
        }
    }
    Ok(over.len())
}

fn id_of(text: &str) -> ServiceResult<Uuid> {
    text.parse().map_err(|_| ServiceError::NotFound)
}
