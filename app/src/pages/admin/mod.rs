//! Administration: accounts, roles, offices, jobs. No case content.

mod answer_times;
mod calendar;
mod caseload;
mod follow_up;
mod jobs;
mod office;
mod overview;
mod places;
mod role;
mod speaker;
mod user;
mod user_new;
mod users;

pub use answer_times::AnswerTimesPage;
pub use calendar::OfficeCalendarPage;
pub use caseload::CaseloadPage;
pub use follow_up::FollowUpCalendarPage;
pub use jobs::JobsPage;
pub use office::{NewOfficePage, OfficePage, OfficesPage};
pub use overview::AdminPage;
pub use places::PlacesPage;
pub use role::role_text;
pub use user::UserPage;
pub use user_new::NewUserPage;
pub use users::UsersPage;

use crate::ui::{Choice, Tab};

/// The parts of administration.
pub fn tabs() -> Vec<Tab> {
    vec![
        Tab::new(t!("admin-overview"), "/admin"),
        Tab::new(t!("admin-users"), "/admin/users"),
        Tab::new(t!("admin-offices"), "/admin/offices"),
        Tab::new(t!("admin-answer-times"), "/admin/answer-times"),
        Tab::new(t!("admin-caseload"), "/admin/caseload"),
        Tab::new(t!("admin-follow-up"), "/admin/follow-up"),
        Tab::new(t!("admin-rules"), "/admin/rules"),
        Tab::new(t!("cutoffs-title"), "/admin/cut-offs"),
        Tab::new(t!("weights-title"), "/admin/outcome-weights"),
        Tab::new(t!("admin-lists"), "/admin/lists"),
        Tab::new(t!("admin-texts"), "/admin/texts"),
        Tab::new(t!("admin-consent-words"), "/admin/consent-words"),
        Tab::new(t!("admin-places"), "/admin/places"),
        Tab::new(t!("admin-funding"), "/admin/funding"),
        Tab::new(t!("admin-jobs"), "/admin/jobs"),
    ]
}

fn choices_of(pairs: Vec<(String, String)>) -> Vec<Choice> {
    pairs.into_iter().map(|(value, label)| Choice::new(value, label)).collect()
}
