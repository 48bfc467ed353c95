//! The database: one text of SQL for SQLite (encrypted) and PostgreSQL.
//!
//! Nothing here decides who may do what: a write needs a `Grant`, a list needs a `Scope`, and both come from
//! above. Nothing here knows the time: instants are bound by the caller, in whole microseconds.

#[macro_use]
mod macros;

pub mod appointment;
pub mod association;
pub mod audit;
pub mod audit_list;
pub mod backup;
pub mod calendar;
pub mod case;
pub mod case_due;
pub mod case_event;
pub mod case_head;
pub mod case_history;
pub mod case_line;
pub mod case_list;
pub mod case_recent;
pub mod case_search;
pub mod caseload;
pub mod closure;
pub mod command;
pub mod consent;
pub mod counselling;
pub mod counter;
pub mod db;
pub mod digest;
pub mod directory;
pub mod directory_list;
pub mod error;
pub mod follow_up;
pub mod job;
pub mod keys;
pub mod merge;
pub mod merge_case;
pub mod merge_person;
pub mod meta;
pub mod migrate;
pub mod need;
pub mod office;
pub mod pair;
pub mod pair_list;
pub mod pair_scan;
pub mod partner;
pub mod person;
pub mod person_parts;
pub mod person_search;
pub mod place;
pub mod plan;
pub mod plan_acts;
pub mod reassign;
pub mod referral;
pub mod referral_answers;
pub mod referral_clock;
pub mod referral_document;
pub mod referral_event;
pub mod referral_line;
pub mod referral_list;
pub mod referral_message;
pub mod referral_of;
pub mod referral_save;
pub mod referral_subject;
pub mod referral_unread;
pub mod reveal;
pub mod seal;
pub mod second_factor;
pub mod service_match;
pub mod session;
pub mod sharing;
pub mod task;
pub mod task_day;
pub mod throttle;
pub mod transfer;
pub mod tx;
pub mod user;
pub mod user_list;

pub use db::{Db, Source};
pub use error::{StoreError, StoreResult};
pub use keys::Keys;
pub use seal::Sealer;
pub use tx::{Audit, Tx};
