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
use domain::authz::{Actor, Facts, Grant, Permission, Role};
use domain::id::UserId;
use store::Sealer;
use store::audit_list::HeldBack;

use crate::{Ctx, ServiceResult};

/// The grant to read the log, and how much of it.
fn reader(ctx: &Ctx) -> ServiceResult<(Grant, Reader)> {
    let grant = ctx.require(Permission::AuditRead, &Facts::NONE)?;
    Ok((grant, reader_of(&ctx.actor)))
}

/// How much of the log somebody sees who may read it.
pub(crate) fn reader_of(actor: &Actor) -> Reader {
    if actor.has(Role::Dpo) {
        Reader::Officer
    } else if actor.has(Role::ProgrammeManager) {
        Reader::Manager
    } else {
        Reader::Auditor
    }
}

/// Whether complaints that went around the line are held back from this reader.
pub(crate) fn holds_back(reader: Reader, actor: &Actor) -> bool {
    reader != Reader::Officer || !domain::feedback::is_independent(&actor.assignments)
}

/// What is not for this reader: that there is a complaint which went around the line is for an officer who stands outside
/// of it, and for nobody whom it is about.
pub(crate) fn held_back(sealer: &Sealer, user: UserId, walled: bool) -> HeldBack {
    HeldBack { walled, tag: store::feedback::tag(sealer, user) }
}

/// Whether somebody reads staff by name elsewhere, too: not who reads the log with pseudonyms in it. A name beside a deed that
/// the log holds under a pseudonym would name every entry of it.
pub(crate) fn names_staff(ctx: &Ctx) -> bool {
    reader(ctx).map_or(true, |(_, reader)| reader != Reader::Auditor)
}
