//! Whether somebody can join a cohort: what is known of the person, held against what the cohort asks for.

use chrono::NaiveDate;
use domain::form::FieldError;
use domain::person::{AgeEvidence, Birth, Literacy};
use domain::placement::Hours;
use domain::training::{Candidate, Finding, Joining, Offer, findings};
use store::Source;
use store::case::Case;
use store::training_cohort::StoredCohort;
use store::training_course::StoredCourse;
use store::training_of_case::CaseTraining;

use crate::placement::clashes_with_work;
use crate::{Ctx, ServiceError, ServiceResult};

/// What a cohort asks for.
pub(super) fn offer(cohort: &StoredCohort, course: &StoredCourse) -> Offer {
    Offer {
        min_age: course.course.min_age,
        hazardous: course.course.hazardous,
        literacy: course.course.literacy,
        has_prerequisites: course.course.prerequisites.is_some(),
        free: cohort.cohort.seats - cohort.taken,
        starts_on: cohort.cohort.starts_on,
        ends_on: cohort.cohort.ends_on,
    }
}

/// Days and hours of a cohort.
fn hours(cohort: &StoredCohort) -> Hours {
    Hours { from: cohort.cohort.starts_on, until: Some(cohort.cohort.ends_on), shift: cohort.cohort.shift }
}

/// Somebody with a case.
pub(super) async fn of_case(
    ctx: &Ctx,
    mut src: impl Source,
    case: &Case,
    cohort: &StoredCohort,
    prerequisites_met: bool,
) -> ServiceResult<Candidate> {
    let person = store::person::by_id(&mut src, case.person).await?.ok_or(ServiceError::NotFound)?;
    let trainings = store::training_of_case::of_case(&mut src, case.id).await?;
    let others = store::contact_rule::of_case(&mut src, &ctx.app.sealer, case.id).await?;
    let apart = match others.is_empty() {
        true => false,
        false => store::training_enrolment::cases(&mut src, cohort.id).await?.iter().any(|c| others.contains(c)),
    };
    let overlaps = |t: &CaseTraining| {
        t.cohort != cohort.id
            && (t.status.is_in_class())
            && t.starts_on <= cohort.cohort.ends_on
            && cohort.cohort.starts_on <= t.ends_on
    };
    Ok(Candidate {
        age: person.birth.age_on(ctx.today()),
        literacy: person.literacy,
        prerequisites_met,
        is_in: trainings.iter().any(|t| t.cohort == cohort.id),
        overlaps: trainings.iter().any(overlaps),
        at_work: clashes_with_work(&mut src, case.id, &hours(cohort)).await?,
        apart,
        closed: !case.status.is_open() || case.merged_into.is_some(),
    })
}

/// Somebody without one, who says their age.
pub(super) fn of_newcomer(age: i64, today: NaiveDate, prerequisites_met: bool) -> Candidate {
    let birth = Birth { date: None, estimated: Some((age, today)), evidence: AgeEvidence::Own };
    without_case(&birth, today, prerequisites_met)
}

/// Somebody without one, of whom it was written down when they were born.
pub(super) fn without_case(birth: &Birth, today: NaiveDate, prerequisites_met: bool) -> Candidate {
    Candidate {
        age: birth.age_on(today),
        literacy: Literacy::NotAsked,
        prerequisites_met,
        is_in: false,
        overlaps: false,
        at_work: false,
        apart: false,
        closed: false,
    }
}

/// Refuses whoever cannot join in this way, and says why.
pub(super) fn check(found: &[Finding], joining: Joining) -> ServiceResult<()> {
    let error = |field: &str, key: String| FieldError { field: field.into(), key, args: Vec::new() };
    let mut errors: Vec<FieldError> = found.iter().filter(|f| f.forbids()).map(|f| error("", f.label_key())).collect();
    if found.iter().any(|f| f.asks()) {
        errors.push(error("prerequisites_met", "error-training-prerequisites".into()));
    }
    if joining == Joining::Enrol && found.iter().any(|f| f.waits()) {
        errors.push(error("joining", "error-training-full".into()));
    }
    if errors.is_empty() { Ok(()) } else { Err(errors.into()) }
}

/// Everything that stands in the way of a candidate.
pub(super) fn look(
    candidate: &Candidate,
    cohort: &StoredCohort,
    course: &StoredCourse,
    today: NaiveDate,
) -> Vec<Finding> {
    findings(candidate, &offer(cohort, course), today)
}
