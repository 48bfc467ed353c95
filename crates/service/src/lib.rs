//! Commands and queries: authorize, load, decide, write, audit, enqueue.
//!
//! One file for each verb. A command takes a `Ctx`, asks `ctx.require(permission, facts)` for a grant, and ends its
//! transaction with an audit entry. A query of personal data applies a scope and logs the read where it must.

pub mod access;
pub mod account;
pub mod admin;
pub mod audit;
pub mod branch;
pub mod case;
pub mod caseload;
pub mod clock;
pub mod closure;
pub mod consent;
pub mod coop;
pub mod counselling;
pub mod ctx;
pub mod cursor;
pub mod daily;
pub mod digest;
pub mod directory;
pub mod duplicate;
pub mod error;
pub mod export;
pub mod feedback;
pub mod follow_up;
pub mod funding;
pub mod group;
pub mod incoming;
pub mod indicator;
pub mod intake;
pub mod internal;
pub mod job;
pub mod list_check;
pub mod livelihood;
pub mod need;
pub mod outcome;
pub mod pair;
pub mod partner;
pub mod person;
pub mod place;
pub mod placement;
pub mod plan;
pub mod programme;
pub mod read_log;
pub mod reassign;
pub mod referral;
pub mod sample;
pub mod screening;
pub mod seed;
pub mod session;
pub mod support;
pub mod suspension;
pub mod suspicion;
pub mod today;
pub mod training;
pub mod transfer;
pub mod view;
pub mod wall;
pub mod week;
pub mod wellbeing;

pub use ctx::{App, Ctx, Office};
pub use error::{Difference, ServiceError, ServiceResult};
