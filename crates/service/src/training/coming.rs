//! Whoever comes from the waiting list, or comes back, is asked again for everything that enrolment asks for: meanwhile
//! somebody may have joined whom they are not to meet, or they may work at these hours.

use domain::form::FieldError;
use domain::training::{Candidate, EnrolmentStatus, Finding, told_to_planner};
use store::Source;
use store::case::Case;
use store::training_cohort::StoredCohort;
use store::training_enrolment::{self, Enrolment};

use super::candidate;
use crate::{Ctx, ServiceError, ServiceResult};

/// Who moves somebody.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum By {
    /// Whoever plans the cohort, and is not told who has a case.
    Cohort,
    /// Whoever has the case.
    Case,
}

/// What stands in the way of somebody who could come, or come back; nothing for who is in class or cannot.
pub(super) async fn obstacles(
    ctx: &Ctx,
    mut src: impl Source,
    (cohort, enrolment): (&StoredCohort, &Enrolment),
    case: Option<&Case>,
    by: By,
) -> ServiceResult<Vec<Finding>> {
    if !enrolment.status.may_come() {
        return Ok(Vec::new());
    }
    // What has to be known before was seen when they were written down.
    let who = match case {
        Some(case) => candidate::of_case(ctx, &mut src, case, cohort, true).await?,
        None => {
            let all = training_enrolment::of_cohort(&mut src, cohort.id).await?;
            let trainee = all.iter().find(|t| t.enrolment.id == enrolment.id).ok_or(ServiceError::NotFound)?;
            candidate::without_case(&trainee.birth, ctx.today(), true)
        }
    };
    let who = Candidate { is_in: false, ..who };
    let course = store::training_course::by_id(&mut src, cohort.course).await?.ok_or(ServiceError::NotFound)?;
    let mut found = candidate::look(&who, cohort, &course, ctx.today());
    if enrolment.status.takes_seat() {
        // Their own seat is kept for them.
        found.retain(|f| *f != Finding::Full);
    }
    Ok(if by == By::Cohort { told_to_planner(found) } else { found })
}

/// Refuses whoever cannot come, and says why.
pub(super) async fn check(
    ctx: &Ctx,
    src: impl Source,
    (cohort, enrolment): (&StoredCohort, &Enrolment),
    case: Option<&Case>,
    (to, by): (EnrolmentStatus, By),
) -> ServiceResult<()> {
    if !enrolment.status.comes_to(to) {
        return Ok(());
    }
    let found = obstacles(ctx, src, (cohort, enrolment), case, by).await?;
    let no_seat = |f: &Finding| f.waits() && to.takes_seat();
    let key = |f: &Finding| if f.waits() { "error-training-no-seat".to_owned() } else { f.label_key() };
    let refused = found.iter().filter(|f| f.forbids() || no_seat(f));
    let errors: Vec<FieldError> =
        refused.map(|f| FieldError { field: "to".into(), key: key(f), args: Vec::new() }).collect();
    if errors.is_empty() { Ok(()) } else { Err(errors.into()) }
}
