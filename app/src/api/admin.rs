//! Administration: accounts, roles, offices, jobs.

use domain::admin::{NewUserForm, OfficeForm, RoleForm, UserForm};
use domain::calendar::{HolidayForm, WeekendForm};
use domain::caseload::LoadLimitsForm;
use domain::follow_up::FollowUpCalendarForm;
use domain::referral::ServiceLevelForm;
use leptos::prelude::*;

use crate::error::AppError;

/// What a page shows once: a handed-out password.
#[cfg(feature = "ssr")]
const PASSWORD: &str = "once.password";

/// Counts of the installation.
#[cfg(feature = "ssr")]
pub async fn overview() -> Result<service::admin::Overview, AppError> {
    Ok(service::admin::overview(&crate::caller::ctx()?).await?)
}

/// One page of accounts.
#[cfg(feature = "ssr")]
pub async fn users(query: service::admin::UserQuery) -> Result<service::admin::UserPage, AppError> {
    Ok(service::admin::user_list(&crate::caller::ctx()?, &query).await?)
}

/// One account, and a password that was just handed out for it.
#[cfg(feature = "ssr")]
pub async fn user(id: String) -> Result<(service::admin::Account, Option<String>), AppError> {
    let ctx = crate::caller::ctx()?;
    let account = service::admin::user(&ctx, &id).await?;
    let password = crate::api::cookie::take_once()
        .and_then(|text| service::account::once::unwrap(&ctx, PASSWORD, account.id.0, &text));
    Ok((account, password))
}

/// Offices to choose from, as value and label.
#[cfg(feature = "ssr")]
pub async fn office_choices() -> Result<Vec<(String, String)>, AppError> {
    let offices = service::admin::office_list(&crate::caller::ctx()?).await?;
    Ok(offices.into_iter().map(|o| (o.id.to_string(), format!("{} · {}", o.code, o.name))).collect())
}

/// All offices.
#[cfg(feature = "ssr")]
pub async fn offices() -> Result<Vec<service::admin::Office>, AppError> {
    Ok(service::admin::office_list(&crate::caller::ctx()?).await?)
}

/// The office with this code.
#[cfg(feature = "ssr")]
pub async fn office(code: String) -> Result<service::admin::Office, AppError> {
    Ok(service::admin::office(&crate::caller::ctx()?, &code).await?)
}

/// The calendar of the office with this code.
#[cfg(feature = "ssr")]
pub async fn office_calendar(code: String) -> Result<service::admin::OfficeCalendar, AppError> {
    Ok(service::admin::office_calendar(&crate::caller::ctx()?, &code).await?)
}

/// How soon providers answer, for every urgency, with the version of each.
#[cfg(feature = "ssr")]
pub async fn service_levels() -> Result<Vec<(domain::referral::Urgency, domain::referral::ServiceLevel, i64)>, AppError>
{
    Ok(service::admin::service_levels(&crate::caller::ctx()?).await?)
}

/// The follow-up calendar with its version.
#[cfg(feature = "ssr")]
pub async fn follow_up_calendar() -> Result<(domain::follow_up::FollowUpCalendar, i64), AppError> {
    Ok(service::admin::follow_up_calendar(&crate::caller::ctx()?).await?)
}

/// How many cases one caseworker should have, with the version of that.
#[cfg(feature = "ssr")]
pub async fn load_limits() -> Result<(domain::caseload::LoadLimits, i64), AppError> {
    Ok(service::admin::load_limits(&crate::caller::ctx()?).await?)
}

/// Jobs.
#[cfg(feature = "ssr")]
pub async fn jobs() -> Result<service::admin::JobList, AppError> {
    Ok(service::admin::jobs(&crate::caller::ctx()?).await?)
}

/// Creates an account; its page shows the password once.
#[server]
pub async fn create_user(form: NewUserForm) -> Result<(), AppError> {
    let ctx = crate::caller::ctx()?;
    let created = service::admin::create_user(&ctx, &form).await?;
    hand_out(&ctx, created.id.0, created.password)?;
    leptos_axum::redirect(&format!("/admin/users/{}", created.id));
    Ok(())
}

/// Saves name, address, languages and sex.
#[server]
pub async fn edit_user(form: UserForm) -> Result<(), AppError> {
    service::admin::edit_user(&crate::caller::ctx()?, &form).await?;
    leptos_axum::redirect(&format!("/admin/users/{}?saved=user", form.user));
    Ok(())
}

/// Gives a role.
#[server]
pub async fn grant_role(form: RoleForm, #[server(default)] user: String) -> Result<(), AppError> {
    service::admin::grant_role(&crate::caller::ctx()?, &user, &form).await?;
    leptos_axum::redirect(&format!("/admin/users/{user}?saved=role"));
    Ok(())
}

/// Takes a role away.
#[server]
pub async fn end_role(
    #[server(default)] user: String,
    #[server(default)] role: String,
    #[server(default)] command: String,
) -> Result<(), AppError> {
    let _ = command; // Taken is taken.
    service::admin::end_role(&crate::caller::ctx()?, &user, &role).await?;
    leptos_axum::redirect(&format!("/admin/users/{user}?saved=role-ended"));
    Ok(())
}

/// Lets an account sign in (`active`), or not any more.
#[server]
pub async fn set_user_active(
    #[server(default)] user: String,
    #[server(default)] active: String,
    #[server(default)] command: String,
) -> Result<(), AppError> {
    let _ = command; // Says how it shall be, not that it shall change.
    service::admin::set_active(&crate::caller::ctx()?, &user, active == "true").await?;
    leptos_axum::redirect(&format!("/admin/users/{user}?saved=access"));
    Ok(())
}

/// Hands out a new password; the account's page shows it once.
#[server]
pub async fn reset_password(
    #[server(default)] user: String,
    #[server(default)] command: String,
) -> Result<(), AppError> {
    let _ = command; // The newest password counts.
    let ctx = crate::caller::ctx()?;
    let password = service::admin::reset_password(&ctx, &user).await?;
    let id = user.parse().map_err(|_| AppError::NotFound)?;
    hand_out(&ctx, id, Some(password))?;
    leptos_axum::redirect(&format!("/admin/users/{user}"));
    Ok(())
}

/// Forgets a second factor whose phone is lost.
#[server]
pub async fn reset_second_factor(
    #[server(default)] user: String,
    #[server(default)] command: String,
) -> Result<(), AppError> {
    let _ = command; // Forgotten is forgotten.
    service::admin::reset_second_factor(&crate::caller::ctx()?, &user).await?;
    leptos_axum::redirect(&format!("/admin/users/{user}?saved=two-factor"));
    Ok(())
}

/// Creates an office.
#[server]
pub async fn create_office(form: OfficeForm) -> Result<(), AppError> {
    service::admin::create_office(&crate::caller::ctx()?, &form).await?;
    leptos_axum::redirect("/admin/offices?saved=office");
    Ok(())
}

/// Saves an office.
#[server]
pub async fn edit_office(form: OfficeForm) -> Result<(), AppError> {
    service::admin::edit_office(&crate::caller::ctx()?, &form).await?;
    leptos_axum::redirect("/admin/offices?saved=office");
    Ok(())
}

/// Sets the weekend of an office.
#[server]
pub async fn set_weekend(form: WeekendForm) -> Result<(), AppError> {
    service::admin::set_weekend(&crate::caller::ctx()?, &form).await?;
    to_calendar(&form.office);
    Ok(())
}

/// Adds a holiday.
#[server]
pub async fn add_holiday(form: HolidayForm) -> Result<(), AppError> {
    service::admin::add_holiday(&crate::caller::ctx()?, &form).await?;
    to_calendar(&form.office);
    Ok(())
}

/// Takes a holiday away.
#[server]
pub async fn remove_holiday(form: HolidayForm) -> Result<(), AppError> {
    service::admin::remove_holiday(&crate::caller::ctx()?, &form).await?;
    to_calendar(&form.office);
    Ok(())
}

/// The office is one that exists: the service found it.
#[cfg(feature = "ssr")]
fn to_calendar(office: &str) {
    leptos_axum::redirect(&format!("/admin/offices/{}/calendar?saved=calendar", office.trim()));
}

/// Saves how soon providers answer.
#[server]
pub async fn edit_service_level(form: ServiceLevelForm) -> Result<(), AppError> {
    service::admin::edit_service_level(&crate::caller::ctx()?, &form).await?;
    leptos_axum::redirect("/admin/answer-times?saved=level");
    Ok(())
}

/// Saves the follow-up calendar.
#[server]
pub async fn edit_follow_up_calendar(form: FollowUpCalendarForm) -> Result<(), AppError> {
    service::admin::edit_follow_up_calendar(&crate::caller::ctx()?, &form).await?;
    leptos_axum::redirect("/admin/follow-up?saved=calendar");
    Ok(())
}

/// Saves how many cases one caseworker should have.
#[server]
pub async fn edit_load_limits(form: LoadLimitsForm) -> Result<(), AppError> {
    service::admin::edit_load_limits(&crate::caller::ctx()?, &form).await?;
    leptos_axum::redirect("/admin/caseload?saved=caseload");
    Ok(())
}

/// Starts a job over that was given up.
#[server]
pub async fn retry_job(#[server(default)] job: String, #[server(default)] command: String) -> Result<(), AppError> {
    let _ = command; // A job that waits already is left alone.
    service::admin::retry_job(&crate::caller::ctx()?, &job).await?;
    leptos_axum::redirect("/admin/jobs?saved=retry");
    Ok(())
}

#[cfg(feature = "ssr")]
fn hand_out(ctx: &service::Ctx, user: uuid::Uuid, password: Option<String>) -> Result<(), AppError> {
    if let Some(password) = password {
        crate::api::cookie::keep_once(&service::account::once::wrap(ctx, PASSWORD, user, password)?);
    }
    Ok(())
}
