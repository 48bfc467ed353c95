//! Administration: accounts, roles, offices and their calendars, answer times, caseloads, jobs. No case content: nothing here reads a person or a case.
//!
//! Access changes are recorded with who got what, where and until when. A role an administrator gives to himself has
//! a verb of its own in the log, and needs a reason.

mod access;
mod calendar;
mod caseload;
pub mod command;
mod create;
mod edit;
mod follow_up;
mod jobs;
mod level;
mod office;
mod overview;
mod roles;
mod users;

pub use access::*;
pub use calendar::{OfficeCalendar, add_holiday, office_calendar, remove_holiday, set_weekend};
pub use caseload::{edit_load_limits, load_limits};
pub(crate) use create::taken;
pub use create::{Created, create, create_user};
pub use edit::edit_user;
pub use follow_up::{edit_follow_up_calendar, follow_up_calendar};
pub use jobs::{JobLine, JobList, jobs, retry_job};
pub use level::{edit_service_level, service_levels};
pub use office::{Office, create_office, edit_office, office, office_list, timezones};
pub use overview::{Overview, overview};
pub use roles::{end_role, grant_role};
pub use users::{Account, Role, UserPage, UserQuery, user, user_list};

use domain::authz::{Facts, Grant, Permission};
use domain::id::UserId;
use store::user::User;
pub use store::user_list::RoleLine;

use crate::{Ctx, ServiceError, ServiceResult};

/// The grant to manage accounts.
fn manage_users(ctx: &Ctx) -> ServiceResult<Grant> {
    Ok(ctx.require(Permission::UserManage, &Facts::NONE)?)
}

async fn find(ctx: &Ctx, id: &str) -> ServiceResult<User> {
    let id: UserId = id.parse().map_err(|_| ServiceError::NotFound)?;
    store::user::by_id(ctx.db(), id).await?.ok_or(ServiceError::NotFound)
}
