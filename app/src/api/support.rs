//! Communities, institutions, projects, surveys, and what a case has to do with them.

use domain::support::{
    CommitmentEndForm, CommitmentForm, CommunityContinueForm, CommunityForm, InstitutionForm, LinkEndForm, LinkForm,
    LinkMistakeForm, ProjectForm, ProjectMoveForm, ProjectTrancheForm, RecordForm, SurveyAnswerForm, SurveyCloseForm,
    SurveyEditForm, SurveyForm, TrancheBackForm, TrancheCorrectForm,
};
use leptos::prelude::*;

use crate::error::AppError;

/// Communities after the one with this P-code, with these words in their name; from the first one without.
#[cfg(feature = "ssr")]
pub async fn communities(after: Option<String>, words: String) -> Result<service::support::Communities, AppError> {
    Ok(service::support::communities(&crate::caller::ctx()?, after.as_deref(), &words).await?)
}

/// One community.
#[cfg(feature = "ssr")]
pub async fn community(pcode: String) -> Result<service::support::CommunityPage, AppError> {
    Ok(service::support::community(&crate::caller::ctx()?, &pcode).await?)
}

/// What the form of a community begins with.
#[cfg(feature = "ssr")]
pub async fn community_form(pcode: Option<String>) -> Result<service::support::CommunityStart, AppError> {
    Ok(service::support::community_form(&crate::caller::ctx()?, pcode.as_deref()).await?)
}

/// Saves a community.
#[server]
pub async fn save_community(form: CommunityForm) -> Result<(), AppError> {
    let pcode = service::support::save_community(&crate::caller::ctx()?, &form).await?;
    leptos_axum::redirect(&format!("/communities/{pcode}?saved=community"));
    Ok(())
}

/// A community goes on under the code that replaced its own.
#[server]
pub async fn continue_community(form: CommunityContinueForm) -> Result<(), AppError> {
    let pcode = service::support::continue_community(&crate::caller::ctx()?, &form).await?;
    leptos_axum::redirect(&format!("/communities/{pcode}?saved=continued"));
    Ok(())
}

/// The register of institutions.
#[cfg(feature = "ssr")]
pub async fn institutions(
    query: service::support::InstitutionQuery,
) -> Result<service::support::Institutions, AppError> {
    Ok(service::support::institutions(&crate::caller::ctx()?, &query).await?)
}

/// Older records of a community, after the one with this id.
#[cfg(feature = "ssr")]
pub async fn community_older(pcode: String, after: String) -> Result<service::support::Records, AppError> {
    Ok(service::support::records_of_community(&crate::caller::ctx()?, &pcode, &after).await?)
}

/// Older records of an institution, after the one with this id.
#[cfg(feature = "ssr")]
pub async fn institution_older(id: String, after: String) -> Result<service::support::Records, AppError> {
    Ok(service::support::records_of_institution(&crate::caller::ctx()?, &id, &after).await?)
}

/// One institution.
#[cfg(feature = "ssr")]
pub async fn institution(id: String) -> Result<service::support::InstitutionPage, AppError> {
    Ok(service::support::institution(&crate::caller::ctx()?, &id).await?)
}

/// What the form of an institution begins with.
#[cfg(feature = "ssr")]
pub async fn institution_form(id: Option<String>) -> Result<service::support::InstitutionStart, AppError> {
    Ok(service::support::institution_form(&crate::caller::ctx()?, id.as_deref()).await?)
}

/// Saves an institution.
#[server]
pub async fn save_institution(form: InstitutionForm) -> Result<(), AppError> {
    let id = service::support::save_institution(&crate::caller::ctx()?, &form).await?;
    leptos_axum::redirect(&format!("/institutions/{id}?saved=institution"));
    Ok(())
}

/// What the form of a new record of a community begins with.
#[cfg(feature = "ssr")]
pub async fn community_record(pcode: String, kind: String) -> Result<service::support::RecordStart, AppError> {
    Ok(service::support::new_record(&crate::caller::ctx()?, Some(&pcode), None, &kind).await?)
}

/// What the form of a new record of an institution begins with.
#[cfg(feature = "ssr")]
pub async fn institution_record(id: String, kind: String) -> Result<service::support::RecordStart, AppError> {
    Ok(service::support::new_record(&crate::caller::ctx()?, None, Some(&id), &kind).await?)
}

/// What the form of a record begins with.
#[cfg(feature = "ssr")]
pub async fn edit_record(id: String) -> Result<service::support::RecordStart, AppError> {
    Ok(service::support::edit_record(&crate::caller::ctx()?, &id).await?)
}

/// One record.
#[cfg(feature = "ssr")]
pub async fn record(id: String) -> Result<service::support::RecordPage, AppError> {
    Ok(service::support::record(&crate::caller::ctx()?, &id).await?)
}

/// Saves a record.
#[server]
pub async fn save_record(form: RecordForm) -> Result<(), AppError> {
    let id = service::support::save_record(&crate::caller::ctx()?, &form).await?;
    leptos_axum::redirect(&format!("/support/{id}?saved=record"));
    Ok(())
}

/// Adds what has to follow from a record.
#[server]
pub async fn add_commitment(form: CommitmentForm) -> Result<(), AppError> {
    let id = service::support::add_commitment(&crate::caller::ctx()?, &form).await?;
    leptos_axum::redirect(&format!("/support/{id}?saved=commitment"));
    Ok(())
}

/// Something that has to follow, to be changed.
#[cfg(feature = "ssr")]
pub async fn commitment(id: String) -> Result<service::support::CommitmentPage, AppError> {
    Ok(service::support::commitment(&crate::caller::ctx()?, &id).await?)
}

/// Changes what has to follow.
#[server]
pub async fn change_commitment(form: CommitmentForm) -> Result<(), AppError> {
    let id = service::support::change_commitment(&crate::caller::ctx()?, &form).await?;
    leptos_axum::redirect(&format!("/support/{id}?saved=changed"));
    Ok(())
}

/// Ends what had to follow, or opens it again.
#[server]
pub async fn end_commitment(form: CommitmentEndForm) -> Result<(), AppError> {
    let id = service::support::end_commitment(&crate::caller::ctx()?, &form).await?;
    let saved = if form.state == domain::support::CommitmentState::Open.as_str() { "reopened" } else { "ended" };
    leptos_axum::redirect(&format!("/support/{id}?saved={saved}"));
    Ok(())
}

/// What is due soon, projects that wait for the reader, and those that were sent back, with why.
#[cfg(feature = "ssr")]
pub struct SupportDay {
    /// What is due soon.
    pub due: Vec<service::support::Commitment>,
    /// Projects that wait for a decision.
    pub waiting: Vec<service::support::Project>,
    /// Projects that were sent back, each with why.
    pub returned: Vec<(service::support::Project, String)>,
}

/// What the reader's day has of communities and institutions.
#[cfg(feature = "ssr")]
pub async fn support_day() -> Result<SupportDay, AppError> {
    let ctx = crate::caller::ctx()?;
    Ok(SupportDay {
        due: service::support::due(&ctx).await?,
        waiting: service::support::waiting(&ctx).await?,
        returned: service::support::returned(&ctx).await?,
    })
}

/// What is planned and has its day, or had it.
#[cfg(feature = "ssr")]
pub async fn support_planned() -> Result<Vec<service::support::Planned>, AppError> {
    Ok(service::support::planned(&crate::caller::ctx()?).await?)
}

/// One project.
#[cfg(feature = "ssr")]
pub async fn project(code: String) -> Result<service::support::ProjectPage, AppError> {
    Ok(service::support::project(&crate::caller::ctx()?, &code).await?)
}

/// What the form of a new project of a community begins with.
#[cfg(feature = "ssr")]
pub async fn new_project(pcode: String) -> Result<service::support::ProjectStart, AppError> {
    Ok(service::support::project_form(&crate::caller::ctx()?, Some(&pcode), None).await?)
}

/// What the form of a project begins with.
#[cfg(feature = "ssr")]
pub async fn edit_project(code: String) -> Result<service::support::ProjectStart, AppError> {
    Ok(service::support::project_form(&crate::caller::ctx()?, None, Some(&code)).await?)
}

/// Saves a project.
#[server]
pub async fn save_project(form: ProjectForm) -> Result<(), AppError> {
    let code = service::support::save_project(&crate::caller::ctx()?, &form).await?;
    leptos_axum::redirect(&format!("/projects/{code}?saved=project"));
    Ok(())
}

/// A project goes on.
#[server]
pub async fn move_project(form: ProjectMoveForm) -> Result<(), AppError> {
    let code = service::support::move_project(&crate::caller::ctx()?, &form).await?;
    leptos_axum::redirect(&format!("/projects/{code}?saved=moved"));
    Ok(())
}

/// Plans a part of the budget.
#[server]
pub async fn plan_project_tranche(form: ProjectTrancheForm) -> Result<(), AppError> {
    let code = service::support::plan_tranche(&crate::caller::ctx()?, &form).await?;
    leptos_axum::redirect(&format!("/projects/{code}?saved=planned"));
    Ok(())
}

/// Writes down what was paid of a part.
#[server]
pub async fn pay_project_tranche(form: ProjectTrancheForm) -> Result<(), AppError> {
    let code = service::support::pay_tranche(&crate::caller::ctx()?, &form).await?;
    leptos_axum::redirect(&format!("/projects/{code}?saved=paid"));
    Ok(())
}

/// Takes a part back that was not paid.
#[server]
pub async fn take_back_project_tranche(form: TrancheBackForm) -> Result<(), AppError> {
    let code = service::support::take_back_tranche(&crate::caller::ctx()?, &form).await?;
    leptos_axum::redirect(&format!("/projects/{code}?saved=back"));
    Ok(())
}

/// Puts a payment right.
#[server]
pub async fn correct_project_tranche(form: TrancheCorrectForm) -> Result<(), AppError> {
    let code = service::support::correct_tranche(&crate::caller::ctx()?, &form).await?;
    leptos_axum::redirect(&format!("/projects/{code}?saved=corrected"));
    Ok(())
}

/// One round of asking.
#[cfg(feature = "ssr")]
pub async fn survey_round(id: String) -> Result<service::support::RoundPage, AppError> {
    Ok(service::support::round(&crate::caller::ctx()?, &id).await?)
}

/// The community of a new round.
#[cfg(feature = "ssr")]
pub async fn round_start(pcode: String) -> Result<(String, String), AppError> {
    Ok(service::support::round_start(&crate::caller::ctx()?, &pcode).await?)
}

/// Opens a round.
#[server]
pub async fn open_round(form: SurveyForm) -> Result<(), AppError> {
    let id = service::support::open_round(&crate::caller::ctx()?, &form).await?;
    leptos_axum::redirect(&format!("/rounds/{id}?saved=opened"));
    Ok(())
}

/// Adds one person's answers to the counts.
#[server]
pub async fn add_survey_answer(form: SurveyAnswerForm) -> Result<(), AppError> {
    let id = service::support::add_answer(&crate::caller::ctx()?, &form).await?;
    leptos_axum::redirect(&format!("/rounds/{id}?saved=answer"));
    Ok(())
}

/// Puts right what a round is called and how people are chosen.
#[server]
pub async fn edit_round(form: SurveyEditForm) -> Result<(), AppError> {
    let id = service::support::edit_round(&crate::caller::ctx()?, &form).await?;
    leptos_axum::redirect(&format!("/rounds/{id}?saved=edited"));
    Ok(())
}

/// Closes a round.
#[server]
pub async fn close_round(form: SurveyCloseForm) -> Result<(), AppError> {
    let id = service::support::close_round(&crate::caller::ctx()?, &form).await?;
    leptos_axum::redirect(&format!("/rounds/{id}?saved=closed"));
    Ok(())
}

/// The support around a case, and what it can be linked to with these words. Puts the read on record.
#[cfg(feature = "ssr")]
pub async fn case_support(code: String, words: String) -> Result<service::support::CaseSupport, AppError> {
    Ok(service::support::of_case(&crate::caller::ctx()?, &code, &words).await?)
}

/// Links a case to support.
#[server]
pub async fn link_support(form: LinkForm) -> Result<(), AppError> {
    let code = service::support::add_link(&crate::caller::ctx()?, &form).await?;
    leptos_axum::redirect(&format!("/cases/{code}/community?saved=linked"));
    Ok(())
}

/// Ends a link.
#[server]
pub async fn unlink_support(form: LinkEndForm) -> Result<(), AppError> {
    let code = service::support::end_link(&crate::caller::ctx()?, &form).await?;
    leptos_axum::redirect(&format!("/cases/{code}/community?saved=unlinked"));
    Ok(())
}

/// Takes a link back that was a mistake.
#[server]
pub async fn mistaken_support(form: LinkMistakeForm) -> Result<(), AppError> {
    let code = service::support::mistaken_link(&crate::caller::ctx()?, &form).await?;
    leptos_axum::redirect(&format!("/cases/{code}/community?saved=mistaken"));
    Ok(())
}
