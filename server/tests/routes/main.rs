//! The routes of the product, without a socket: what each role gets for each address and form.
#![expect(clippy::unwrap_used, reason = "a test may fail where it stands")]

#[path = "../../../crates/service/tests/it/shared_world.rs"]
#[expect(dead_code, reason = "providers and referrals of the services' tests; not all of it is needed here")]
mod shared_world;
mod site;
#[path = "../../../crates/service/tests/it/world.rs"]
#[expect(dead_code, unused_macros, unused_imports, reason = "the services' world; not all of it is needed here")]
mod world;

mod access;
mod account;
mod admin;
mod audit;
mod case;
mod crawl;
mod directory;
mod exchange;
mod export;
mod feedback;
mod funding;
mod guards;
mod id_document;
mod incoming;
mod indicator;
mod islands;
mod leak;
mod leak_partner;
mod list_check;
mod livelihood;
mod pair;
mod partner;
mod person;
mod placement;
mod programme;
mod purchase;
mod reassign;
mod referral;
mod screening;
mod support;
mod suspension;
mod today;
mod training;
mod transfer;
mod view;
mod wall;
mod week;
mod wellbeing;
mod written;
