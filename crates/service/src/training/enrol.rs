//! Enrolling somebody from their case: with a seat, on the waiting list, or as a wish; from an accepted referral or not.

use chrono::NaiveDate;
use domain::authz::Permission;
use domain::case::CaseEventKind;
use domain::code::ReferralNo;
use domain::id::{ActionId, ReferralId};
use domain::plan::LinkKind;
use domain::referral::ReferralStatus;
use domain::training::{CohortCode, EnrolForm, Enrolling, Finding};
use serde_json::json;
use store::Tx;
use store::case::Case;
use store::command::{self, Claim};
use store::training_cohort::{self, StoredCohort};
use store::training_course::StoredCourse;
use store::training_enrolment::{self, NewEnrolment};
use uuid::Uuid;

use super::{candidate, look};
use crate::{Ctx, ServiceError, ServiceResult, case, plan};

/// What the form begins with.
#[derive(Debug, Clone)]
pub struct EnrolStart {
    /// Code of the case.
    pub code: String,
    /// The cohort.
    pub cohort: StoredCohort,
    /// Its course.
    pub course: StoredCourse,
    /// What stands in the way, or is to be thought of.
    pub findings: Vec<Finding>,
    /// Steps of the plan for which it may be.
    pub steps: Vec<(ActionId, String)>,
    /// Today in the office.
    pub today: NaiveDate,
}

/// The form, with what stands in the way of this person.
pub async fn enrolling(ctx: &Ctx, code: &str, cohort: &str) -> ServiceResult<EnrolStart> {
    let (case, grant) = case::find(ctx, code, Permission::TrainingEnrol).await?;
    drop(grant);
    let (cohort, course) = offered(ctx, &case, cohort).await?;
    let who = candidate::of_case(ctx, ctx.db(), &case, &cohort, false).await?;
    let findings = candidate::look(&who, &cohort, &course, ctx.today());
    let steps = plan::waiting_steps(ctx, &case).await?;
    Ok(EnrolStart { code: case.code, cohort, course, findings, steps, today: ctx.today() })
}

/// A cohort of the case's office: nothing else is offered to its people.
async fn offered(ctx: &Ctx, case: &Case, code: &str) -> ServiceResult<(StoredCohort, StoredCourse)> {
    let code: CohortCode = code.parse().map_err(|_| ServiceError::NotFound)?;
    let cohort = training_cohort::by_code(ctx.db(), code.as_str()).await?;
    let cohort = cohort.filter(|c| c.office == case.office).ok_or(ServiceError::NotFound)?;
    let course = store::training_course::by_id(ctx.db(), cohort.course).await?.ok_or(ServiceError::NotFound)?;
    Ok((cohort, course))
}

/// Enrols somebody and gives the case's code. Sent twice, it is done once.
pub async fn enrol(ctx: &Ctx, form: &EnrolForm) -> ServiceResult<String> {
    let (case, grant) = case::find(ctx, &form.code, Permission::TrainingEnrol).await?;
    let (cohort, course) = offered(ctx, &case, &form.cohort).await?;
    let enrolling = form.parse()?;
    if !case.status.is_open() {
        return Err(ServiceError::refused("error-training-case-closed"));
    }
    let referral = accepted(ctx, &case, &form.referral).await?;
    let mut tx = Tx::begin(ctx.db(), grant).await?;
    if let Claim::Done(code) = command::claim(&mut tx, enrolling.command, "training.enrol", ctx.now).await? {
        return Ok(code);
    }
    training_cohort::hold(&mut tx, cohort.id).await?;
    let case = case::hold_again(ctx, &mut tx, &case, Permission::TrainingEnrol).await?;
    let now = training_cohort::by_code(&mut tx, &cohort.code).await?.ok_or(ServiceError::NotFound)?;
    let who = candidate::of_case(ctx, &mut tx, &case, &now, enrolling.prerequisites_met).await?;
    candidate::check(&candidate::look(&who, &now, &course, ctx.today()), enrolling.joining)?;
    let id = keep(ctx, &mut tx, &case, &now, &enrolling, referral, ctx.today()).await?;
    plan::becomes(ctx, &mut tx, &case, &form.step, (LinkKind::Training, id)).await?;
    command::finish(&mut tx, enrolling.command, &case.code).await?;
    let entry = ctx.audit("training.enrolled", "enrolment", Some(id)).case(case.id, case.office);
    tx.commit(entry.detail(json!({ "cohort": cohort.code, "enrolment": enrolling.joining.status().as_str() }))).await?;
    Ok(case.code)
}

/// The referral that the provider accepted, if the form names one.
async fn accepted(ctx: &Ctx, case: &Case, number: &str) -> ServiceResult<Option<ReferralId>> {
    if number.trim().is_empty() {
        return Ok(None);
    }
    use ReferralStatus::{Accepted, InService, Scheduled};
    let refused = || ServiceError::refused("error-training-referral");
    let number: ReferralNo = number.parse().map_err(|_| refused())?;
    let found = store::referral::by_number(ctx.db(), number.as_str()).await?;
    let fits = |r: &store::referral::Referral| {
        r.case == case.id && matches!(r.progress.status, Accepted | Scheduled | InService)
    };
    Ok(Some(found.filter(fits).ok_or_else(refused)?.id))
}

/// Keeps an enrolment in the caller's transaction, with its line in the timeline. Gives its id.
pub(crate) async fn keep(
    ctx: &Ctx,
    tx: &mut Tx,
    case: &Case,
    cohort: &StoredCohort,
    enrolling: &Enrolling,
    referral: Option<ReferralId>,
    joined_on: NaiveDate,
) -> ServiceResult<Uuid> {
    let id = ctx.id();
    let status = enrolling.joining.status();
    let new = NewEnrolment {
        id,
        cohort: cohort.id,
        case: Some(case.id),
        newcomer: None,
        referral,
        status,
        childcare: enrolling.childcare,
        needs: enrolling.needs.clone(),
        joined_on,
        by: ctx.user(),
    };
    training_enrolment::insert(tx, &new, ctx.now).await?;
    let class = (cohort.cohort.starts_on, cohort.cohort.ends_on);
    look::keep(ctx, tx, case, (id, class), status).await?;
    let detail = json!({ "training": cohort.title, "enrolment": status.as_str() });
    case::note(ctx, tx, case, CaseEventKind::TrainingJoined, Some(cohort.code.clone()), detail).await?;
    Ok(id)
}
