//! Store tests: every body runs on SQLite and on PostgreSQL.

mod support;

mod audit;
mod command;
mod engines;
mod person;
mod plans;
