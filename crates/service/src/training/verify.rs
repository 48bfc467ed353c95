//! Is this certificate valid? For anybody who holds the paper: initials, course, day, and nothing else.

use chrono::NaiveDate;
use domain::training::initials;
use store::{training_cohort, training_enrolment, training_learned};

use crate::session::throttle;
use crate::{App, ServiceError, ServiceResult};

/// What a valid certificate says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verified {
    /// `A. T.`
    pub initials: String,
    /// What the course is called.
    pub course: String,
    /// On which day it was given.
    pub issued_on: NaiveDate,
}

/// Looks a code up; nothing when no certificate has it. A valid code is answered always; who guesses waits longer and
/// longer, and so does everybody else who types a wrong one.
pub async fn verify(app: &App, code: &str) -> ServiceResult<Option<Verified>> {
    let code = code.trim().to_ascii_lowercase();
    let Some(about) = training_learned::by_code(&app.db, &code).await? else {
        let (now, key) = (app.clock.now(), throttle::key("certificate-verify", ""));
        throttle::check(app, &key, now).await?;
        throttle::fail(app, &key, now, "training.certificate_unknown").await?;
        return Ok(None);
    };
    let cohort = training_cohort::by_code(&app.db, &about.cohort).await?.ok_or(ServiceError::NotFound)?;
    let all = training_enrolment::of_cohort(&app.db, cohort.id).await?;
    let trainee = all.into_iter().find(|t| t.enrolment.id == about.enrolment).ok_or(ServiceError::NotFound)?;
    Ok(Some(Verified {
        initials: initials(&trainee.given, &trainee.family),
        course: about.title,
        issued_on: about.certificate.issued_on,
    }))
}
