//! Training: courses, cohorts, attendance, skills, certificates.

use domain::training::{
    AssessmentForm, CertificateForm, CohortForm, CourseForm, EnrolForm, EnrolmentForm, KitDeliveryForm, KitForm,
    KitLookForm, MarksForm, NewcomerForm, SessionForm, TraceForm,
};
use leptos::prelude::*;

use crate::error::AppError;

/// Cohorts of the reader, or of the office.
#[cfg(feature = "ssr")]
pub async fn trainings() -> Result<service::training::TrainingList, AppError> {
    Ok(service::training::list(&crate::caller::ctx()?).await?)
}

/// Sessions whose attendance is due.
#[cfg(feature = "ssr")]
pub async fn sessions_due() -> Result<Vec<service::training::DueSession>, AppError> {
    Ok(service::training::due(&crate::caller::ctx()?).await?)
}

/// Cohorts in which the caller is to assess.
#[cfg(feature = "ssr")]
pub async fn assessments_due() -> Result<Vec<service::training::ToAssess>, AppError> {
    Ok(service::training::to_assess(&crate::caller::ctx()?).await?)
}

/// Toolkits to look at.
#[cfg(feature = "ssr")]
pub async fn kits_due() -> Result<Vec<service::training::DueKit>, AppError> {
    Ok(service::training::kits_due(&crate::caller::ctx()?).await?)
}

/// The courses of the office.
#[cfg(feature = "ssr")]
pub async fn courses() -> Result<service::training::Courses, AppError> {
    Ok(service::training::courses(&crate::caller::ctx()?).await?)
}

/// One course.
#[cfg(feature = "ssr")]
pub async fn course(id: String) -> Result<service::training::CoursePage, AppError> {
    Ok(service::training::course(&crate::caller::ctx()?, &id).await?)
}

/// What the form of a course begins with.
#[cfg(feature = "ssr")]
pub async fn course_form(id: Option<String>) -> Result<service::training::CourseStart, AppError> {
    Ok(service::training::course_form(&crate::caller::ctx()?, id.as_deref()).await?)
}

/// Saves a course.
#[server]
pub async fn save_course(form: CourseForm) -> Result<(), AppError> {
    let id = service::training::save_course(&crate::caller::ctx()?, &form).await?;
    leptos_axum::redirect(&format!("/training/courses/{id}?saved=course"));
    Ok(())
}

/// What the form of a new cohort begins with.
#[cfg(feature = "ssr")]
pub async fn new_cohort(course: String) -> Result<service::training::CohortStart, AppError> {
    Ok(service::training::new_cohort(&crate::caller::ctx()?, &course).await?)
}

/// What the form of a cohort begins with.
#[cfg(feature = "ssr")]
pub async fn edit_cohort(code: String) -> Result<service::training::CohortStart, AppError> {
    Ok(service::training::edit_cohort(&crate::caller::ctx()?, &code).await?)
}

/// Plans a cohort, or changes it.
#[server]
pub async fn save_cohort(form: CohortForm) -> Result<(), AppError> {
    let code = service::training::save_cohort(&crate::caller::ctx()?, &form).await?;
    leptos_axum::redirect(&format!("/training/cohorts/{code}?saved=cohort"));
    Ok(())
}

/// A cohort with its people. Puts the read on record.
#[cfg(feature = "ssr")]
pub async fn cohort(code: String) -> Result<service::training::CohortPage, AppError> {
    Ok(service::training::roll(&crate::caller::ctx()?, &code).await?)
}

/// What the form of a session begins with.
#[cfg(feature = "ssr")]
pub async fn session_start(code: String) -> Result<service::training::StoredCohort, AppError> {
    Ok(service::training::session_start(&crate::caller::ctx()?, &code).await?)
}

/// Adds a session.
#[server]
pub async fn add_training_session(form: SessionForm) -> Result<(), AppError> {
    let number = service::training::add_session(&crate::caller::ctx()?, &form).await?;
    let code = crate::ui::encode(form.cohort.trim());
    leptos_axum::redirect(&format!("/training/cohorts/{code}/sessions/{number}"));
    Ok(())
}

/// A session with its class. Puts the read on record.
#[cfg(feature = "ssr")]
pub async fn training_session(code: String, number: String) -> Result<service::training::SessionPage, AppError> {
    Ok(service::training::attendance(&crate::caller::ctx()?, &code, &number).await?)
}

/// Takes attendance, or changes it.
#[server]
pub async fn mark_session(form: MarksForm) -> Result<(), AppError> {
    let code = service::training::attend(&crate::caller::ctx()?, &form).await?;
    leptos_axum::redirect(&format!("/training/cohorts/{code}?saved=attendance"));
    Ok(())
}

/// One person of a cohort. Puts the read on record.
#[cfg(feature = "ssr")]
pub async fn trainee(code: String, id: String) -> Result<service::training::TraineePage, AppError> {
    Ok(service::training::trainee(&crate::caller::ctx()?, &code, &id).await?)
}

/// Keeps what was assessed.
#[server]
pub async fn assess_trainee(form: AssessmentForm) -> Result<(), AppError> {
    let code = service::training::assess(&crate::caller::ctx()?, &form).await?;
    let id = crate::ui::encode(form.id.trim());
    leptos_axum::redirect(&format!("/training/cohorts/{code}/people/{id}?saved=assessed"));
    Ok(())
}

/// Gives a certificate.
#[server]
pub async fn give_certificate(form: CertificateForm) -> Result<(), AppError> {
    let serial = service::training::certify(&crate::caller::ctx()?, &form).await?;
    leptos_axum::redirect(&format!("/training/certificates/{serial}"));
    Ok(())
}

/// A certificate to print. Puts the read on record.
#[cfg(feature = "ssr")]
pub async fn certificate(serial: String) -> Result<service::training::CertificatePage, AppError> {
    Ok(service::training::certificate(&crate::caller::ctx()?, &serial).await?)
}

/// Whether a certificate is valid; for anybody.
#[cfg(feature = "ssr")]
pub async fn verified(code: String) -> Result<Option<service::training::Verified>, AppError> {
    Ok(service::training::verify(&*crate::caller::app()?, &code).await?)
}

/// What the form of somebody without a case begins with.
#[cfg(feature = "ssr")]
pub async fn newcomer(code: String) -> Result<service::training::NewcomerStart, AppError> {
    Ok(service::training::newcomer(&crate::caller::ctx()?, &code).await?)
}

/// Enrols somebody without a case.
#[server]
pub async fn add_newcomer(form: NewcomerForm) -> Result<(), AppError> {
    let code = service::training::add_newcomer(&crate::caller::ctx()?, &form).await?;
    leptos_axum::redirect(&format!("/training/cohorts/{code}?saved=newcomer"));
    Ok(())
}

/// Moves somebody of a cohort on.
#[server]
pub async fn move_trainee(#[server(default)] cohort: String, form: EnrolmentForm) -> Result<(), AppError> {
    service::training::move_by_cohort(&crate::caller::ctx()?, &cohort, &form).await?;
    leptos_axum::redirect(&format!("/training/cohorts/{}?saved=moved", crate::ui::encode(cohort.trim())));
    Ok(())
}

/// The trainings of a case. Puts the read on record.
#[cfg(feature = "ssr")]
pub async fn case_trainings(code: String) -> Result<service::training::CaseTrainings, AppError> {
    Ok(service::training::of_case(&crate::caller::ctx()?, &code).await?)
}

/// What enrolling somebody begins with.
#[cfg(feature = "ssr")]
pub async fn enrolling(code: String, cohort: String) -> Result<service::training::EnrolStart, AppError> {
    Ok(service::training::enrolling(&crate::caller::ctx()?, &code, &cohort).await?)
}

/// Enrols somebody from their case.
#[server]
pub async fn enrol_person(form: EnrolForm) -> Result<(), AppError> {
    let code = service::training::enrol(&crate::caller::ctx()?, &form).await?;
    leptos_axum::redirect(&format!("/cases/{code}/training?saved=enrolled"));
    Ok(())
}

/// Moves the person of a case on.
#[server]
pub async fn move_enrolment(#[server(default)] code: String, form: EnrolmentForm) -> Result<(), AppError> {
    service::training::move_by_case(&crate::caller::ctx()?, &code, &form).await?;
    leptos_axum::redirect(&format!("/cases/{}/training?saved=moved", crate::ui::encode(code.trim())));
    Ok(())
}

/// What the form of a course's kit begins with.
#[cfg(feature = "ssr")]
pub async fn kit_form(id: String) -> Result<service::training::KitStart, AppError> {
    Ok(service::training::kit_form(&crate::caller::ctx()?, &id).await?)
}

/// Saves what a course gives.
#[server]
pub async fn save_kit(form: KitForm) -> Result<(), AppError> {
    let id = service::training::save_kit(&crate::caller::ctx()?, &form).await?;
    leptos_axum::redirect(&format!("/training/courses/{id}?saved=kit"));
    Ok(())
}

/// Hands a kit over.
#[server]
pub async fn deliver_kit(form: KitDeliveryForm) -> Result<(), AppError> {
    let code = service::training::deliver_kit(&crate::caller::ctx()?, &form).await?;
    let id = crate::ui::encode(form.id.trim());
    leptos_axum::redirect(&format!("/training/cohorts/{code}/people/{id}?saved=kit"));
    Ok(())
}

/// Says what became of a kit, from the cohort.
#[server]
pub async fn look_at_kit(#[server(default)] cohort: String, form: KitLookForm) -> Result<(), AppError> {
    service::training::look_at_kit_by_cohort(&crate::caller::ctx()?, &cohort, &form).await?;
    let (code, id) = (crate::ui::encode(cohort.trim()), crate::ui::encode(form.id.trim()));
    leptos_axum::redirect(&format!("/training/cohorts/{code}/people/{id}?saved=kit-look"));
    Ok(())
}

/// Says what the person works who finished a training.
#[server]
pub async fn trace_graduate(#[server(default)] code: String, form: TraceForm) -> Result<(), AppError> {
    service::training::trace(&crate::caller::ctx()?, &code, &form).await?;
    leptos_axum::redirect(&format!("/cases/{}/training?saved=traced", crate::ui::encode(code.trim())));
    Ok(())
}

/// Says what became of a kit, from the case.
#[server]
pub async fn look_at_case_kit(#[server(default)] code: String, form: KitLookForm) -> Result<(), AppError> {
    service::training::look_at_kit_by_case(&crate::caller::ctx()?, &code, &form).await?;
    leptos_axum::redirect(&format!("/cases/{}/training?saved=kit-look", crate::ui::encode(code.trim())));
    Ok(())
}
