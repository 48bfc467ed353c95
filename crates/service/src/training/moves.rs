//! Somebody goes on, pauses or leaves: by whoever plans the cohort, or by the person's caseworker.

use domain::authz::{Grant, Permission};
use domain::case::{CaseEventKind, TaskKind};
use domain::plan::LinkKind;
use domain::training::{EnrolmentForm, EnrolmentStatus};
use serde_json::json;
use store::Tx;
use store::case::Case;
use store::command::{self, Claim};
use store::training_cohort::{self, StoredCohort};
use store::training_enrolment::{self, Enrolment};
use uuid::Uuid;

use super::coming::{self, By};
use super::{case_of, find, look, trace};
use crate::{Ctx, ServiceError, ServiceResult, case, plan};

/// Moves somebody of a cohort on.
pub async fn move_by_cohort(ctx: &Ctx, code: &str, form: &EnrolmentForm) -> ServiceResult<()> {
    let (cohort, grant) = find(ctx, ctx.db(), code, Permission::TrainingPlan).await?;
    let enrolment = enrolment(ctx, &form.id).await?;
    if enrolment.cohort != cohort.id {
        return Err(ServiceError::NotFound);
    }
    go(ctx, grant, &cohort, &enrolment, By::Cohort, form).await
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
    go(ctx, grant, &cohort, &enrolment, By::Case, form).await
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
    by: By,
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
    let case = held(ctx, &mut tx, enrolment, by).await?;
    coming::check(ctx, &mut tx, (&now, enrolment), case.as_ref(), (wanted.to, by)).await?;
    let (to, reason) = (wanted.to, wanted.reason);
    training_enrolment::set_status(&mut tx, enrolment.id, wanted.version, to, reason, (ctx.today(), ctx.now)).await?;
    if let Some(case) = &case {
        moved(ctx, &mut tx, case, cohort, enrolment.id, to).await?;
    }
    command::finish(&mut tx, wanted.command, "").await?;
    let mut entry = ctx.audit("training.moved", "enrolment", Some(enrolment.id));
    entry.office_id = Some(cohort.office);
    entry.case_id = case.map(|c| c.id);
    tx.commit(entry.detail(json!({ "cohort": cohort.code, "enrolment": to.as_str() }))).await?;
    Ok(())
}

/// Holds the case of somebody and gives it as it is now: what they may join is asked of what stands there until the end. Of
/// whoever acts from the case it is asked again whether it is theirs.
async fn held(ctx: &Ctx, tx: &mut Tx, enrolment: &Enrolment, by: By) -> ServiceResult<Option<Case>> {
    let Some(found) = case_of(&mut *tx, enrolment).await? else { return Ok(None) };
    if by == By::Case {
        return Ok(Some(case::hold_again(ctx, tx, &found, Permission::TrainingEnrol).await?));
    }
    store::case::hold_even_merged(tx, found.id).await?;
    case_of(&mut *tx, enrolment).await
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
    let class = (cohort.cohort.starts_on, cohort.cohort.ends_on);
    look::keep(ctx, tx, case, (enrolment, class), to).await?;
    if to == EnrolmentStatus::Graduated {
        trace::plan(ctx, tx, case, enrolment, cohort.cohort.ends_on).await?;
        plan::reached(ctx, tx, case, LinkKind::Training, enrolment).await?;
    }
    let detail = json!({ "training": cohort.title, "enrolment": to.as_str() });
    case::note(ctx, tx, case, CaseEventKind::TrainingMoved, Some(cohort.code.clone()), detail).await
}
