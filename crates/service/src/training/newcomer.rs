//! Somebody joins without a case: half of a class are people of the place. No more is kept of them than the class needs.

use domain::authz::Permission;
use domain::training::{Finding, NewcomerForm};
use serde_json::json;
use store::Tx;
use store::command::{self, Claim};
use store::training_cohort::{self, StoredCohort};
use store::training_course::StoredCourse;
use store::training_enrolment::{self, NewEnrolment, NewNewcomer};

use super::{candidate, find};
use crate::{Ctx, ServiceError, ServiceResult};

/// What the form begins with.
#[derive(Debug, Clone)]
pub struct NewcomerStart {
    /// The cohort.
    pub cohort: StoredCohort,
    /// Its course.
    pub course: StoredCourse,
    /// Whether every seat is taken.
    pub is_full: bool,
}

/// The form.
pub async fn newcomer(ctx: &Ctx, code: &str) -> ServiceResult<NewcomerStart> {
    let (cohort, grant) = find(ctx, ctx.db(), code, Permission::TrainingPlan).await?;
    drop(grant);
    let course = store::training_course::by_id(ctx.db(), cohort.course).await?.ok_or(ServiceError::NotFound)?;
    Ok(NewcomerStart { is_full: cohort.taken >= cohort.cohort.seats, cohort, course })
}

/// Enrols somebody without a case and gives the cohort's code. Sent twice, it is done once.
pub async fn add_newcomer(ctx: &Ctx, form: &NewcomerForm) -> ServiceResult<String> {
    let (cohort, grant) = find(ctx, ctx.db(), &form.cohort, Permission::TrainingPlan).await?;
    let course = store::training_course::by_id(ctx.db(), cohort.course).await?.ok_or(ServiceError::NotFound)?;
    let new = form.parse()?;
    let mut tx = Tx::begin(ctx.db(), grant).await?;
    if let Claim::Done(code) = command::claim(&mut tx, new.enrolling.command, "training.newcomer", ctx.now).await? {
        return Ok(code);
    }
    training_cohort::hold(&mut tx, cohort.id).await?;
    let now = training_cohort::by_code(&mut tx, &cohort.code).await?.ok_or(ServiceError::NotFound)?;
    let who = candidate::of_newcomer(new.age, ctx.today(), new.enrolling.prerequisites_met);
    let found: Vec<Finding> = candidate::look(&who, &now, &course, ctx.today());
    candidate::check(&found, new.enrolling.joining)?;
    let (newcomer, id) = (ctx.id(), ctx.id());
    let person = NewNewcomer {
        id: newcomer,
        office: cohort.office,
        given: &new.given,
        family: &new.family,
        sex: new.sex,
        age: new.age,
        on: ctx.today(),
        by: ctx.user(),
    };
    training_enrolment::insert_newcomer(&mut tx, &person, ctx.now).await?;
    let enrolment = NewEnrolment {
        id,
        cohort: cohort.id,
        case: None,
        newcomer: Some(newcomer),
        referral: None,
        status: new.enrolling.joining.status(),
        childcare: new.enrolling.childcare,
        needs: new.enrolling.needs.clone(),
        joined_on: ctx.today(),
        by: ctx.user(),
    };
    training_enrolment::insert(&mut tx, &enrolment, ctx.now).await?;
    command::finish(&mut tx, new.enrolling.command, &cohort.code).await?;
    let mut entry = ctx.audit("training.newcomer_enrolled", "enrolment", Some(id));
    entry.office_id = Some(cohort.office);
    tx.commit(entry.detail(json!({ "cohort": cohort.code }))).await?;
    Ok(cohort.code)
}
