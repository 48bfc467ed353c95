//! Service tests in a world of their own: clock, offices, people who work there; both engines.

mod world;

mod case;
mod account;
mod admin;
mod session;
