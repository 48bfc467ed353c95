//! The case: its frame and its tabs. Profile, plan, counselling, referrals and consent live with their features.

mod assign;
mod birth;
mod consents;
mod event;
mod frame;
mod history;
mod identity;
mod list;
mod load;
mod overview;
mod print;
mod profile;
mod profile_edit;
mod status;
mod tasks;
mod words;

pub use assign::AssignPage;
pub use birth::BirthPage;
pub use frame::{CaseFrame, CaseTab, case_code, case_head};
pub use history::HistoryPage;
pub use identity::IdentityRow;
pub use list::CaseListPage;
pub use load::{LoadChip, load_text};
pub use overview::OverviewPage;
pub use print::PrintPage;
pub use profile::{ProfilePage, safe_way};
pub use profile_edit::{ProfileEditPage, WhileShown};
pub use status::StatusPage;
pub use tasks::{task_href, task_title};
pub use words::{CaseStatusChip, age_and_sex, consent_words};
