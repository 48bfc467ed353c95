//! Cases: finding one for a purpose, its head and overview, showing an identity, moving it on, handing it over.

mod add_note;
mod assign;
mod change_status;
mod header;
mod history;
mod list;
mod load;
mod overview;
mod reveal;
mod search;
mod set_risk;
mod summary;
mod timeline;

pub use add_note::add_note;
pub use assign::{AssignChoices, Candidate, assign, assign_choices};
pub(crate) use assign::{give, given};
pub(crate) use change_status::write as write_status;
pub use change_status::{NextStatus, StatusChoices, change_status, status_choices};
pub(crate) use header::consent_state;
pub use header::{CaseHeader, ConsentState, Due, header};
pub use history::{History, Logged, history};
pub use list::{CaseList, CaseQuery, CaseRow, CaseView, Counts, QUIET_DAYS, list};
pub use load::{find, note, to_do};
pub use overview::{Overview, overview};
pub(crate) use reveal::shown;
pub use reveal::{Identity, hide, reveal, revealed, revealed_until};
pub use search::Match;
pub use set_risk::set_risk;
pub use store::case_due::COUNT_MAX;
pub use store::consent::ConsentRow;
pub use store::referral_line::ReferralLine;
pub use store::task::OpenTask;
pub use summary::{Summary, summary};
pub use timeline::Happened;
