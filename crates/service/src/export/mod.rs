//! Lists that leave the program: each is a job, has a purpose and a recipient, stands in the register, lies sealed, and is
//! gone after three days. A new list is one struct that is a [`List`], and one line in [`lists`].

mod book;
mod counts;
mod fetch;
mod indicators;
mod lists;
mod log;
mod make;
mod register;
mod report;
mod request;
mod sheet;
mod threew;

pub use fetch::{File, file};
pub use lists::{Cell, Column, Extent, List, Page, Reading, list_of};
pub use make::{MakeExport, MakeExports, Making};
pub use register::{Line, Register, register};
pub(crate) use request::{Asked, ask};
pub use request::{Overview, overview, request, request_report, show};

pub use store::export::Export;

use domain::authz::{Actor, Facts, Grant, Permission, Reach, reach};
use domain::export::Source;
use domain::id::OfficeId;
use store::{Audit, Tx};
use uuid::Uuid;

use crate::{App, Ctx, ServiceError, ServiceResult};

/// Whether somebody has this right in every office.
fn has_everywhere(actor: &Actor, permission: Permission) -> bool {
    actor.assignments.iter().any(|a| matches!(reach(a.role, permission), Reach::All | Reach::Outside))
}

/// How far somebody's exports of this kind reach: one office or all. Nothing where somebody makes none.
fn reach_of(actor: &Actor, made_by: Permission) -> Option<Option<OfficeId>> {
    if has_everywhere(actor, made_by) {
        return Some(None);
    }
    actor.offices(made_by).first().copied().map(Some)
}

/// How far one list reaches that somebody takes away: no further than they make exports, and no further than they see its
/// page. The two rights may come of two roles, and the wider one widens nothing.
pub(crate) fn reach_for(actor: &Actor, source: Source) -> Option<Option<OfficeId>> {
    let made = reach_of(actor, source.made_by())?;
    let Some(seen) = source.seen_by() else { return Some(made) };
    if has_everywhere(actor, seen) {
        return Some(made);
    }
    let offices = actor.offices(seen);
    match made {
        None => offices.first().copied().map(Some),
        Some(office) => offices.contains(&office).then_some(Some(office)),
    }
}

/// The grant to make exports that reach so far.
fn require(ctx: &Ctx, made_by: Permission, office: Option<OfficeId>) -> ServiceResult<Grant> {
    Ok(ctx.require(made_by, &office.map_or(Facts::NONE, Facts::office))?)
}

/// Whether somebody takes this list away at all.
pub(crate) fn may_take(ctx: &Ctx, source: Source) -> bool {
    reach_for(&ctx.actor, source).is_some()
}

/// The grant to take one list away, and how far it reaches.
fn require_list(ctx: &Ctx, source: Source) -> ServiceResult<(Grant, Option<OfficeId>)> {
    let office = reach_for(&ctx.actor, source).ok_or(ServiceError::Forbidden)?;
    Ok((require(ctx, source.made_by(), office)?, office))
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
