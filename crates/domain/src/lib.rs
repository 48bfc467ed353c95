//! What the field means, as types: records, rules, state machines and who may do what.
//!
//! Compiles for the browser too, so: no input or output, no clock, no randomness, no database.
//! Parsing is validation: what a form sends is strings; what leaves `parse` cannot be wrong.

#[macro_use]
mod text_enum;
pub use text_enum::{OWN_NUMBERS, UnknownCode, label_key, own_code, own_number};

pub mod access;
pub mod account;
pub mod admin;
pub mod association;
pub mod audit;
pub mod authz;
pub mod branch;
pub mod calendar;
pub mod case;
pub mod caseload;
pub mod code;
pub mod consent;
pub mod coop;
pub mod counselling;
pub mod date;
pub mod directory;
pub mod duplicate;
pub mod export;
pub mod feedback;
pub mod follow_up;
pub mod form;
pub mod funding;
pub mod group;
pub mod id;
pub mod incoming;
pub mod indicator;
pub mod intake;
pub mod internal;
pub mod list_check;
pub mod livelihood;
pub mod locale;
pub mod membership;
pub mod money;
pub mod name;
pub mod need;
pub mod outcome;
pub mod pair;
pub mod person;
pub mod place;
pub mod placement;
pub mod plan;
pub mod programme;
pub mod reassign;
pub mod referral;
pub mod screening;
pub mod small_cells;
pub mod speaker;
pub mod support;
pub mod suspension;
pub mod suspicion;
pub mod threew;
pub mod training;
pub mod transfer;
pub mod view;
pub mod wall;
pub mod wellbeing;
