//! Suspending benefits with due process: one proposes, another decides, the person is heard and told, a third decides on
//! an appeal, and it ends.
//!
//! The words are sealed; whoever may move the case on reads them, and whoever decides on the appeal.

mod appeal;
mod begin;
mod decide;
mod end;
mod follow;
mod show;

pub use appeal::{AppealPage, appeal, appeal_page, appeals, decide_appeal};
pub use begin::propose;
pub use decide::{go_on, suspend};
pub use end::end;
pub(crate) use end::over;
pub use follow::{hear, tell};
pub use show::{Said, SuspensionPage, page};
pub use store::suspension_list::Waiting;

use chrono::NaiveDate;
use domain::calendar::Calendar;
use domain::suspension::SuspensionState;
use store::Source;
use store::case::Case;
use store::suspension::Suspension;

use crate::{Difference, ServiceError, ServiceResult};

/// The suspension of a case in this state; nothing else can be done to it.
async fn standing(src: impl Source, case: &Case, state: SuspensionState) -> ServiceResult<Suspension> {
    let newest = store::suspension::newest(src, case.id).await?;
    newest.filter(|s| s.state == state).ok_or_else(|| ServiceError::Conflict(Vec::new()))
}

fn check_version(case: &Case, seen: i64) -> ServiceResult<()> {
    if case.version == seen {
        return Ok(());
    }
    Err(ServiceError::Conflict(vec![Difference { field: "status".into(), saved: case.status.as_str().into() }]))
}

/// The days on which the office of a case works, from a day on.
async fn calendar(mut src: impl Source, case: &Case, from: NaiveDate) -> ServiceResult<Calendar> {
    let weekend = store::calendar::weekend(&mut src, case.office).await?;
    let holidays = store::calendar::holidays(&mut src, case.office, from).await?;
    Ok(Calendar { weekend, holidays: holidays.into_iter().map(|h| h.day).collect() })
}
