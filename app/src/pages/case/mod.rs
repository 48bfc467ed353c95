//! The case: its frame and its tabs. Profile, plan, counselling, referrals and consent live with their features.

mod event;
mod frame;
mod identity;
mod overview;
mod tasks;
mod words;

pub use frame::{CaseFrame, CaseTab, case_code, case_head};
pub use overview::OverviewPage;
pub use words::{CaseStatusChip, age_and_sex};
