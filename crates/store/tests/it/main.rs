//! Store tests: every body runs on SQLite and on PostgreSQL.
#![expect(clippy::unwrap_used, reason = "a test may fail where it stands")]

mod support;

mod audit;
mod command;
mod engines;
mod person;
mod plans;
