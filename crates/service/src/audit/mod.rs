//! The log as somebody reads it. What it shows depends on who reads; that it was read is an entry of its own.
//!
//! Only the data-protection officer sees which case an entry belongs to, its reason and its facts. The programme
//! manager and the auditor see that something happened to *a* case, under a name that is the same for each entry
//! of that case and tells nothing else; the auditor sees staff in the same way (docs/PRIVACY.md).

mod check;
mod line;
mod list;
mod position;
mod pseudonym;

pub use check::{Check, CheckLog, Checked, check, last_check, start_check};
pub use line::{Fact, Hidden, Line, Value, Who};
pub use list::{AuditPage, AuditQuery, Entry, Person, entry, offices, people, read};

pub(crate) use pseudonym::Pseudonyms;

use domain::audit::Reader;
use domain::authz::{Facts, Grant, Permission, Role};

use crate::{Ctx, ServiceResult};

/// The grant to read the log, and how much of it.
fn reader(ctx: &Ctx) -> ServiceResult<(Grant, Reader)> {
    let grant = ctx.require(Permission::AuditRead, &Facts::NONE)?;
    let reader = if ctx.actor.has(Role::Dpo) {
        Reader::Officer
    } else if ctx.actor.has(Role::ProgrammeManager) {
        Reader::Manager
    } else {
        Reader::Auditor
    };
    Ok((grant, reader))
}

/// Whether somebody reads staff by name elsewhere, too: not who reads the log with pseudonyms in it. A name beside a deed that
/// the log holds under a pseudonym would name every entry of it.
pub(crate) fn names_staff(ctx: &Ctx) -> bool {
    reader(ctx).map_or(true, |(_, reader)| reader != Reader::Auditor)
}
