//! What people say of the programme: on the open page, and at the desks.

use domain::feedback::{AboutForm, AnswerForm, ConcernForm, FeedbackForm, FindForm, LookForm, MoveForm, StepForm};
use leptos::prelude::*;

use crate::error::AppError;

/// What a page shows once: number and secret word.
#[cfg(feature = "ssr")]
const GIVEN: &str = "once.feedback";

/// Takes what somebody says on the open page.
#[server]
pub async fn submit_feedback(form: FeedbackForm) -> Result<(), AppError> {
    let app = crate::caller::app()?;
    let given = service::feedback::submit(&app, &form, crate::caller::source()).await?;
    let nobody = service::Ctx::system(app);
    crate::api::cookie::keep_once(&service::account::once::wrap(&nobody, GIVEN, uuid::Uuid::nil(), given)?);
    leptos_axum::redirect("/feedback/sent");
    Ok(())
}

/// Whoever said something adds to it.
#[server]
pub async fn reply_feedback(form: LookForm) -> Result<(), AppError> {
    service::feedback::reply(&crate::caller::app()?, &form).await?;
    leptos_axum::redirect("/feedback/answer?saved=added");
    Ok(())
}

/// Writes down what somebody said to staff.
#[server]
pub async fn note_feedback(form: FeedbackForm) -> Result<(), AppError> {
    let ctx = crate::caller::ctx()?;
    let given = service::feedback::note(&ctx, &form).await?;
    crate::api::cookie::keep_once(&service::account::once::wrap(&ctx, GIVEN, ctx.user().0, given)?);
    leptos_axum::redirect("/complaints/noted");
    Ok(())
}

/// Leads to the one with this number.
#[server]
pub async fn find_feedback(form: FindForm) -> Result<(), AppError> {
    let reference = service::feedback::by_number(&crate::caller::ctx()?, &form).await?;
    leptos_axum::redirect(&format!("/complaints/{reference}"));
    Ok(())
}

/// Acknowledges, answers, closes, puts away, opens again.
#[server]
pub async fn step_feedback(form: StepForm) -> Result<(), AppError> {
    Ok(service::feedback::step(&crate::caller::ctx()?, &form).await?)
}

/// Writes to the person, or a note.
#[server]
pub async fn write_feedback(form: AnswerForm) -> Result<(), AppError> {
    Ok(service::feedback::write(&crate::caller::ctx()?, &form).await?)
}

/// Gives it another category.
#[server]
pub async fn move_feedback(form: MoveForm) -> Result<(), AppError> {
    let stays = service::feedback::move_to(&crate::caller::ctx()?, &form).await?;
    go_on(stays);
    Ok(())
}

/// Notes whom it is about.
#[server]
pub async fn name_accused(form: AboutForm) -> Result<(), AppError> {
    let stays = service::feedback::name_accused(&crate::caller::ctx()?, &form).await?;
    go_on(stays);
    Ok(())
}

/// Notes which organisation it is about.
#[server]
pub async fn name_organisation(form: ConcernForm) -> Result<(), AppError> {
    Ok(service::feedback::name_organisation(&crate::caller::ctx()?, &form).await?)
}

/// What went to another desk is out of sight.
#[cfg(feature = "ssr")]
fn go_on(stays: bool) {
    if !stays {
        leptos_axum::redirect("/complaints?saved=moved");
    }
}

#[cfg(feature = "ssr")]
pub use reads::*;

/// What the pages read.
#[cfg(feature = "ssr")]
mod reads {
    use domain::feedback::{LookForm, Shelf};
    use service::account::once;
    use service::feedback::{Given, Lists, Looked, Page, Waiting};
    use uuid::Uuid;

    use super::GIVEN;
    use crate::api::cookie;
    use crate::caller::{app, ctx};
    use crate::error::AppError;

    /// Offices to choose from, as value and label.
    pub async fn feedback_offices() -> Result<Vec<(String, String)>, AppError> {
        let offices = service::feedback::offices(&*app()?).await?;
        Ok(offices.into_iter().map(|(id, name)| (id.to_string(), name)).collect())
    }

    /// What the request before this one gave to somebody on the open page.
    pub fn given_to_anybody() -> Option<Given> {
        let nobody = service::Ctx::system(app().ok()?);
        once::unwrap(&nobody, GIVEN, Uuid::nil(), &cookie::take_once()?)
    }

    /// What the request before this one gave to the reader, for a person.
    pub fn given_to_staff() -> Option<Given> {
        let ctx = ctx().ok()?;
        once::unwrap(&ctx, GIVEN, ctx.user().0, &cookie::take_once()?)
    }

    /// Where it stands, for whoever has number and secret word.
    pub async fn feedback_look(form: LookForm) -> Result<Looked, AppError> {
        Ok(service::feedback::look(&*app()?, &form).await?)
    }

    /// What lies at the reader's desks.
    pub async fn feedback_lists(shelf: Shelf, page: i64) -> Result<Lists, AppError> {
        Ok(service::feedback::list(&ctx()?, shelf, page).await?)
    }

    /// What waits for the reader.
    pub async fn feedback_waiting() -> Result<Waiting, AppError> {
        Ok(service::feedback::waiting(&ctx()?, 6).await?)
    }

    /// One of them.
    pub async fn feedback_page(reference: String) -> Result<Page, AppError> {
        Ok(service::feedback::show(&ctx()?, &reference).await?)
    }
}
