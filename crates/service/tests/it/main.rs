//! Service tests in a world of their own: clock, offices, people who work there; both engines.

mod world;

mod account;
mod admin;
mod case;
mod consent;
mod counselling;
mod plan;
mod job;
mod person;
mod session;
