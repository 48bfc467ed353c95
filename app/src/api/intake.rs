//! The steps of an intake: saving one, keeping what was typed, starting again.

use domain::intake::StepForm;
use leptos::prelude::*;
#[cfg(feature = "ssr")]
use server_fn::ServerFn;

#[cfg(feature = "ssr")]
use super::person::RegisterPerson;
#[cfg(feature = "ssr")]
use super::training::MarkSession;
use crate::error::AppError;

/// Saves a step, or with `go` keeps what was typed and stops; with `add`, the form only gets one more row.
#[server]
pub async fn save_step(form: StepForm) -> Result<(), AppError> {
    let ctx = crate::caller::ctx()?;
    if !form.add.is_empty() {
        return Err(AppError::Unfinished);
    }
    let to = if form.leaves() {
        let kept = service::intake::keep(&ctx, &form).await;
        let Some(kept) = taken(&ctx, &form, kept).await? else { return Ok(()) };
        if kept.at.is_none() {
            // Somebody saved the step meanwhile: the page comes back with what was typed.
            return Err(AppError::Conflict(Vec::new()));
        }
        crate::pages::intake::href(&form.code, None, kept.occasion, "draft")
    } else {
        let saved = service::intake::save(&ctx, &form).await;
        let Some(saved) = taken(&ctx, &form, saved).await? else { return Ok(()) };
        crate::pages::intake::href(&form.code, saved.next, saved.occasion, "step")
    };
    leptos_axum::redirect(&to);
    Ok(())
}

/// What became of a form; nothing when the case went into other hands while it was open, who have what was typed.
#[cfg(feature = "ssr")]
async fn taken<T>(ctx: &service::Ctx, form: &StepForm, done: service::ServiceResult<T>) -> Result<Option<T>, AppError> {
    match done {
        Err(service::ServiceError::NotFound) => {
            service::intake::late(ctx, form).await?;
            leptos_axum::redirect("/?saved=handed-on");
            Ok(None)
        }
        done => Ok(Some(done?)),
    }
}

/// Keeps what was typed so far into a step, a registration or the marks of a class: `text` is the whole form as it would
/// be posted. Says when it was kept; nothing when it was saved meanwhile.
#[server]
pub async fn keep_draft(#[server(default)] text: String) -> Result<String, AppError> {
    let ctx = crate::caller::ctx()?;
    let at = match crate::forms::action(&text) {
        action if action == MarkSession::PATH => service::training::keep_marks(&ctx, &typed(&text)).await?,
        action if action == RegisterPerson::PATH => service::person::keep_begun(&ctx, &typed(&text)).await?,
        _ => service::intake::keep(&ctx, &typed::<StepForm>(&text)).await?.at,
    };
    Ok(at.map(|at| crate::t!("form-kept", time = crate::fmt::time(at))).unwrap_or_default())
}

/// What makes no sense is about nothing, and refused as that.
#[cfg(feature = "ssr")]
fn typed<T: serde::de::DeserializeOwned + Default>(text: &str) -> T {
    crate::forms::read(text).unwrap_or_default()
}

/// Starts a step again: what was typed and not saved is gone.
#[server]
pub async fn drop_draft(form: StepForm) -> Result<(), AppError> {
    Ok(service::intake::drop_draft(&crate::caller::ctx()?, &form).await?)
}

#[cfg(feature = "ssr")]
pub use reads::*;

/// What the pages read.
#[cfg(feature = "ssr")]
mod reads {
    use domain::intake::{Occasion, Step};
    use service::intake::{IntakeOverview, Newest, StepPage, Version};

    use crate::caller::ctx;
    use crate::error::AppError;

    /// The steps of an occasion.
    pub async fn intake_overview(code: String, occasion: Occasion) -> Result<IntakeOverview, AppError> {
        Ok(service::intake::overview(&ctx()?, &code, occasion).await?)
    }

    /// A step to fill in; puts the reading on record.
    pub async fn intake_step(code: String, about: Option<(Occasion, Step)>) -> Result<StepPage, AppError> {
        Ok(service::intake::step(&ctx()?, &code, about).await?)
    }

    /// A version of a step; puts the reading on record.
    pub async fn intake_version(
        code: String,
        about: Option<(Occasion, Step)>,
        version: String,
    ) -> Result<Version, AppError> {
        let number = version.parse().map_err(|_| AppError::NotFound)?;
        Ok(service::intake::version(&ctx()?, &code, about, number).await?)
    }

    /// What is known now, and what changed since the intake; puts the reading on record.
    pub async fn newest_answers(code: String) -> Result<Vec<Newest>, AppError> {
        Ok(service::intake::newest(&ctx()?, &code).await?)
    }
}
