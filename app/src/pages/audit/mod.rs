//! The log: who saw or changed what, and why.

mod entry;
mod list;
mod words;

pub use entry::AuditEntryPage;
pub use list::AuditPage;
