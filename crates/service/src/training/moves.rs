//! Somebody goes on, pauses or leaves: by whoever plans the cohort, or by the person's caseworker.

use domain::authz::{Grant, Permission};
use domain::case::{CaseEventKind, TaskKind};
use domain::training::{EnrolmentForm, EnrolmentStatus};
use serde_json::json;
use store::Tx;
use store::case::Case;
use store::command::{self, Claim};
use store::training_cohort::{self, StoredCohort};
use store::training_enrolment::{self, Enrolment};
use uuid::Uuid;

use super::{find, trace};
use crate::{Ctx, ServiceError, ServiceResult, case};

/// Moves somebody of a cohort on.
pub async fn move_by_cohort(ctx: &Ctx, code: &str, form: &EnrolmentForm) -> ServiceResult<()> {
    let (cohort, grant) = find(ctx, ctx.db(), code, Permission::TrainingPlan).await?;
    let enrolment = enrolment(ctx, &form.id).await?;
    if enrolment.cohort != cohort.id {
        return Err(ServiceError::NotFound);
    }
    let case = match enrolment.case {
        Some(id) => store::case::by_id(ctx.db(), id).await?,
        None => None,
    };
    go(ctx, grant, &cohort, &enrolment, case.as_ref(), form).await
}

/// Moves the person of a case on.
pub async fn move_by_case(ctx: &Ctx, code: &str, form: &EnrolmentForm) -> ServiceResult<()> {
    let (case, grant) = case::find(ctx, code, Permission::TrainingEnrol).await?;
    let enrolment = enrolment(ctx, &form.id).await?;
    if enrolment.case != Some(case.id) {
        return Err(ServiceError::NotFound);
    }
    let trainings = store::training_of_case::of_case(ctx.db(), case.id).await?;
    let training = trainings.iter().find(|t| t.id == enrolment.id).ok_or(ServiceError::NotFound)?;
    let cohort = training_cohort::by_code(ctx.db(), &training.code).await?.ok_or(ServiceError::NotFound)?;
    go(ctx, grant, &cohort, &enrolment, Some(&case), form).await
}

async fn enrolment(ctx: &Ctx, id: &str) -> ServiceResult<Enrolment> {
    let id: Uuid = id.trim().parse().map_err(|_| ServiceError::NotFound)?;
    training_enrolment::by_id(ctx.db(), id).await?.ok_or(ServiceError::NotFound)
}

async fn go(
    ctx: &Ctx,
    grant: Grant,
    cohort: &StoredCohort,
    enrolment: &Enrolment,
    case: Option<&Case>,
    form: &EnrolmentForm,
) -> ServiceResult<()> {
    let wanted = form.parse(enrolment.status)?;
    let mut tx = Tx::begin(ctx.db(), grant).await?;
    if let Claim::Done(_) = command::claim(&mut tx, wanted.command, "training.move", ctx.now).await? {
        return Ok(());
    }
    if wanted.version != enrolment.version {
        return Err(ServiceError::Conflict(Vec::new()));
    }
    training_cohort::hold(&mut tx, cohort.id).await?;
    let now = training_cohort::by_code(&mut tx, &cohort.code).await?.ok_or(ServiceError::NotFound)?;
    if wanted.to.takes_seat() && !enrolment.status.takes_seat() && now.taken >= now.cohort.seats {
        return Err(ServiceError::field("to", "error-training-no-seat"));
    }
    if wanted.to.is_in_class() {
        no_child_in_danger(ctx, &mut tx, cohort, enrolment.id).await?;
    }
    let (to, reason) = (wanted.to, wanted.reason);
    training_enrolment::set_status(&mut tx, enrolment.id, wanted.version, to, reason, ctx.today()).await?;
    if let Some(case) = case {
        moved(ctx, &mut tx, case, cohort, enrolment.id, to).await?;
    }
    command::finish(&mut tx, wanted.command, "").await?;
    let mut entry = ctx.audit("training.moved", "enrolment", Some(enrolment.id));
    entry.office_id = Some(cohort.office);
    entry.case_id = case.map(|c| c.id);
    tx.commit(entry.detail(json!({ "cohort": cohort.code, "enrolment": to.as_str() }))).await?;
    Ok(())
}

/// What follows in the case: a line in the timeline, and nobody has to ask any more whether the person will stay.
pub(super) async fn moved(
    ctx: &Ctx,
    tx: &mut Tx,
    case: &Case,
    cohort: &StoredCohort,
    enrolment: Uuid,
    to: EnrolmentStatus,
) -> ServiceResult<()> {
    if !to.is_in_class() {
        let by = Some(ctx.user());
        store::task::done(tx, case.id, TaskKind::TrainingRisk, Some(enrolment), ctx.now, by).await?;
    }
    if to == EnrolmentStatus::Graduated {
        trace::plan(ctx, tx, case, enrolment, cohort.cohort.ends_on).await?;
    }
    let detail = json!({ "training": cohort.title, "enrolment": to.as_str() });
    case::note(ctx, tx, case, CaseEventKind::TrainingMoved, Some(cohort.code.clone()), detail).await
}

/// Nobody under 18, or perhaps under 18, comes into a class for hazardous work, or back into it.
async fn no_child_in_danger(ctx: &Ctx, tx: &mut Tx, cohort: &StoredCohort, enrolment: Uuid) -> ServiceResult<()> {
    let course = store::training_course::by_id(&mut *tx, cohort.course).await?.ok_or(ServiceError::NotFound)?;
    if !course.course.hazardous {
        return Ok(());
    }
    let all = training_enrolment::of_cohort(&mut *tx, cohort.id).await?;
    let age = all.iter().find(|t| t.enrolment.id == enrolment).and_then(|t| t.birth.age_on(ctx.today()));
    if age.is_none_or(|a| a.maybe_child) {
        return Err(ServiceError::field("to", "eligibility-hazardous"));
    }
    Ok(())
}
