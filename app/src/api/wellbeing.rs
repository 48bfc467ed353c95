//! Questionnaires about wellbeing, the safety protocol, cut-offs.

use domain::wellbeing::{AnswerForm, CutoffForm, SafetyForm, SafetyReviewForm, StartForm, TalkForm};
use leptos::prelude::*;

use crate::error::AppError;

/// Begins a questionnaire, or keeps that the person does not want it.
#[server]
pub async fn start_wellbeing(form: StartForm) -> Result<(), AppError> {
    let (code, number, agreed) = service::wellbeing::start(&crate::caller::ctx()?, &form).await?;
    let to = if agreed {
        format!("/cases/{code}/wellbeing/{number}")
    } else {
        format!("/cases/{code}/wellbeing?saved=declined")
    };
    leptos_axum::redirect(&to);
    Ok(())
}

/// Keeps answers, and leads on: to the safety protocol before anything else.
#[server]
pub async fn answer_wellbeing(form: AnswerForm) -> Result<(), AppError> {
    use service::wellbeing::Next;
    let answered = service::wellbeing::answer(&crate::caller::ctx()?, &form).await?;
    let base = format!("/cases/{}/wellbeing", answered.code);
    let one = format!("{base}/{}", answered.number);
    let to = match answered.next {
        Next::Safety => format!("{one}/safety"),
        Next::Ended => format!("{one}?saved=ended"),
        Next::Later => format!("{base}?saved=later"),
        Next::Ask if form.all.is_empty() => one,
        Next::Ask => format!("{one}?all=1&saved=left"),
    };
    leptos_axum::redirect(&to);
    Ok(())
}

/// Writes down what was done for somebody's safety.
#[server]
pub async fn record_wellbeing_safety(form: SafetyForm) -> Result<(), AppError> {
    let (code, number) = service::wellbeing::record_safety(&crate::caller::ctx()?, &form).await?;
    leptos_axum::redirect(&format!("/cases/{code}/wellbeing/{number}/safety?saved=recorded"));
    Ok(())
}

/// Keeps what whoever supervises makes of it.
#[server]
pub async fn review_wellbeing_safety(form: SafetyReviewForm) -> Result<(), AppError> {
    let (code, number) = service::wellbeing::review_safety(&crate::caller::ctx()?, &form).await?;
    leptos_axum::redirect(&format!("/cases/{code}/wellbeing/{number}/safety?saved=reviewed"));
    Ok(())
}

/// Writes down what became of the talk about support.
#[server]
pub async fn note_wellbeing_talk(form: TalkForm) -> Result<(), AppError> {
    let (code, number) = service::wellbeing::talk(&crate::caller::ctx()?, &form).await?;
    leptos_axum::redirect(&format!("/cases/{code}/wellbeing/{number}?saved=talked"));
    Ok(())
}

/// Sets a cut-off of the programme.
#[server]
pub async fn set_cutoff(form: CutoffForm) -> Result<(), AppError> {
    service::wellbeing::set_cutoff(&crate::caller::ctx()?, &form).await?;
    leptos_axum::redirect("/admin/cut-offs?saved=cutoff");
    Ok(())
}

#[cfg(feature = "ssr")]
pub use reads::*;

/// What the pages read.
#[cfg(feature = "ssr")]
mod reads {
    use service::wellbeing::{CheckPage, Choices, CutoffPage, SafetyPage, WellbeingPage};

    use crate::caller::ctx;
    use crate::error::AppError;

    /// What was asked about somebody's wellbeing; puts the reading on record.
    pub async fn wellbeing_of(code: String) -> Result<WellbeingPage, AppError> {
        Ok(service::wellbeing::page(&ctx()?, &code).await?)
    }

    /// What can be asked.
    pub async fn wellbeing_choices(code: String) -> Result<Choices, AppError> {
        Ok(service::wellbeing::choices(&ctx()?, &code).await?)
    }

    /// One questionnaire; puts the reading on record.
    pub async fn wellbeing_check(code: String, number: String) -> Result<CheckPage, AppError> {
        Ok(service::wellbeing::show(&ctx()?, &code, &number).await?)
    }

    /// A safety protocol; puts the reading on record.
    pub async fn wellbeing_safety(code: String, number: String) -> Result<SafetyPage, AppError> {
        Ok(service::wellbeing::protocol(&ctx()?, &code, &number).await?)
    }

    /// Cut-offs with their history.
    pub async fn cutoffs() -> Result<CutoffPage, AppError> {
        Ok(service::wellbeing::cutoffs(&ctx()?).await?)
    }
}
