//! Service tests in a world of their own: clock, offices, people who work there; both engines.
#![expect(clippy::unwrap_used, reason = "a test may fail where it stands")]

mod world;

mod access;
mod access_at_once;
mod account;
mod admin;
mod audit;
mod case;
mod case_moves;
mod caseload;
mod child;
mod closure;
mod consent;
mod consent_file;
mod counselling;
mod digest;
mod directory;
mod duplicates;
mod exchange;
mod follow_up;
mod group;
mod intake;
mod job;
mod need;
mod own_right;
mod pair;
mod pair_merge;
mod pair_obstacle;
mod partner;
mod person;
mod person_typing;
mod plan;
mod profile_together;
mod reassign;
mod referral;
mod referral_clock;
mod referral_end;
mod referral_identity;
mod referral_list;
mod seed;
mod session;
mod shared_world;
mod suspension;
mod transfer;
