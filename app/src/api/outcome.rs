//! Outcome surveys: who runs them, their answers, weights.

use domain::outcome::{AskForm, SurveyForm, WeightsForm};
use leptos::prelude::*;

use crate::error::AppError;

/// Asks somebody to run a survey.
#[server]
pub async fn ask_outcome(form: AskForm) -> Result<(), AppError> {
    let code = service::outcome::ask(&crate::caller::ctx()?, &form).await?;
    leptos_axum::redirect(&format!("/cases/{code}/wellbeing?saved=asked"));
    Ok(())
}

/// Keeps answers of a survey, and leads on.
#[server]
pub async fn save_outcome(form: SurveyForm) -> Result<(), AppError> {
    use service::outcome::Saved;
    let saved = service::outcome::save(&crate::caller::ctx()?, &form).await?;
    let one = format!("/surveys/{}", form.survey.trim());
    let to = match saved {
        Saved::On => one,
        Saved::Later => "/surveys?saved=later".to_owned(),
        Saved::Done => format!("{one}?saved=done"),
        Saved::Declined => "/surveys?saved=declined".to_owned(),
    };
    leptos_axum::redirect(&to);
    Ok(())
}

/// Loads a set of weights.
#[server]
pub async fn load_weights(form: WeightsForm) -> Result<(), AppError> {
    service::outcome::load_weights(&crate::caller::ctx()?, &form).await?;
    leptos_axum::redirect("/admin/outcome-weights?saved=weights");
    Ok(())
}

#[cfg(feature = "ssr")]
pub use reads::*;

/// What the pages read.
#[cfg(feature = "ssr")]
mod reads {
    use service::outcome::{Asked, OutcomeFigures, OutcomePage, SurveyPage, WeightsPage};

    use crate::caller::ctx;
    use crate::error::AppError;

    /// The surveys of a case, for who may read them; puts the reading on record.
    pub async fn outcome_of(code: String) -> Result<Option<OutcomePage>, AppError> {
        Ok(service::outcome::page(&ctx()?, &code).await?)
    }

    /// What the reader is asked to run.
    pub async fn surveys() -> Result<Vec<Asked>, AppError> {
        Ok(service::outcome::mine(&ctx()?).await?)
    }

    /// One survey; puts the reading on record.
    pub async fn outcome_survey(id: String) -> Result<SurveyPage, AppError> {
        Ok(service::outcome::show(&ctx()?, &id).await?)
    }

    /// Change in the reader's portfolio.
    pub async fn outcome_figures() -> Result<OutcomeFigures, AppError> {
        Ok(service::outcome::figures(&ctx()?).await?)
    }

    /// Weights that were loaded.
    pub async fn outcome_weights() -> Result<WeightsPage, AppError> {
        Ok(service::outcome::weights(&ctx()?).await?)
    }
}
