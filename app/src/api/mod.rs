//! Server functions: the wire between pages, islands and services. Three lines each: who asks, what is done, where to.

pub mod account;
pub mod admin;
pub mod audit;
pub mod case;
pub mod closure;
pub mod consent;
#[cfg(feature = "ssr")]
pub mod cookie;
pub mod counselling;
pub mod directory;
pub mod follow_up;
pub mod pair;
pub mod partner;
pub mod person;
pub mod place;
pub mod plan;
pub mod reassign;
pub mod referral;
pub mod session;
pub mod today;
pub mod transfer;
pub mod week;
