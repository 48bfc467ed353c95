//! Checking a list of people before anybody imports it: it comes by a form, is compared by a job, and its result is there
//! for three days, for whoever brought it and for nobody else.
//!
//! The list and everything found in it lie sealed. For the comparison the whole list is in memory: a hundred thousand
//! rows, the most that are taken, are some tens of megabytes.

mod content;
mod end;
mod show;
mod start;
mod work;

pub use content::{Fault, Found, Known};
pub use end::{cancel, delete, expire};
pub use show::{CheckPage, Checks, PairsFile, checks, pairs_file, show};
pub use start::start;
pub use work::{CheckLists, ROWS_AT_ONCE};

pub use store::list_check::ListCheck;

use chrono::{DateTime, Utc};
use domain::authz::{Compartment, Facts, Grant, Permission};
use domain::list_check::KEEP;
use store::{Db, Tx};
use uuid::Uuid;

use crate::{Ctx, ServiceError, ServiceResult};

/// Who may check lists at all. A list belongs to nobody's case: it is on whichever side of a wall its reader works.
fn require(ctx: &Ctx) -> ServiceResult<Grant> {
    let facts = ctx.office.as_ref().map_or(Facts::NONE, |o| Facts::case(o.id, None, ctx.actor.compartment()));
    Ok(ctx.require(Permission::ListCheck, &facts)?)
}

/// On which side of the walls of the office people who are registered may be compared with a list: of whoever sees there
/// who may be twice. Nobody else learns of a name that it is there.
fn beside(ctx: &Ctx) -> ServiceResult<Compartment> {
    let wall = ctx.actor.compartment();
    let facts = Facts::case(ctx.require_office()?.id, Some(ctx.user()), wall);
    ctx.require(Permission::PersonCompare, &facts).map(drop)?;
    Ok(wall)
}

/// Since when a list may have come to be there still.
fn since(now: DateTime<Utc>) -> DateTime<Utc> {
    now - KEEP
}

/// The actor's own check; nobody else's exists.
async fn find(ctx: &Ctx, id: &str) -> ServiceResult<(ListCheck, Grant)> {
    let grant = require(ctx)?;
    let id: Uuid = id.trim().parse().map_err(|_| ServiceError::NotFound)?;
    let check = store::list_check::by_id(ctx.db(), id).await?;
    let check = check.filter(|c| c.user == ctx.user() && c.created_at > since(ctx.now));
    Ok((check.ok_or(ServiceError::NotFound)?, grant))
}

/// For the work that goes on when nobody asks any more: comparing, and removing what is too old.
async fn begin(db: &Db) -> ServiceResult<Tx> {
    Ok(Tx::begin(db, Grant::unchecked_system("list check")).await?)
}
