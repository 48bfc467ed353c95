//! The looks of the follow-up calendar at somebody in training: soon after the first day, then monthly, then after the end.
//! Whoever has the case makes them; whoever trains is told nothing.

use chrono::NaiveDate;
use domain::case::TaskKind;
use domain::follow_up::FollowUpCalendar;
use domain::training::EnrolmentStatus;
use store::Tx;
use store::case::Case;
use store::training_cohort::StoredCohort;
use store::training_enrolment;
use uuid::Uuid;

use crate::{Ctx, ServiceResult, case};

/// First and last day of a class.
type Class = (NaiveDate, NaiveDate);

/// Where somebody stands now: the next look is planned, or there is none any more.
pub(crate) async fn keep(
    ctx: &Ctx,
    tx: &mut Tx,
    case: &Case,
    (enrolment, class): (Uuid, Class),
    status: EnrolmentStatus,
) -> ServiceResult<()> {
    if !status.is_followed() || !case.status.is_open() {
        store::task::done(tx, case.id, TaskKind::TrainingLook, Some(enrolment), ctx.now, ctx.somebody()).await?;
        return Ok(());
    }
    let open = store::task::of_case(&mut *tx, case.id).await?;
    if open.iter().any(|t| t.kind == TaskKind::TrainingLook && t.subject == Some(enrolment)) {
        return Ok(());
    }
    // Whoever joins later begins later.
    let started_on = class.0.max(ctx.today());
    next(ctx, tx, case, (enrolment, (started_on, class.1)), started_on).await
}

async fn next(
    ctx: &Ctx,
    tx: &mut Tx,
    case: &Case,
    (enrolment, class): (Uuid, Class),
    after: NaiveDate,
) -> ServiceResult<()> {
    let (calendar, _) = store::follow_up::calendar(&mut *tx).await?;
    match calendar.training_after(class, after) {
        Some(due_on) => case::to_do(ctx, tx, case, TaskKind::TrainingLook, Some(enrolment), due_on).await,
        None => Ok(()),
    }
}

/// Somebody met the person: a look that was due until then, and a little later, was made with that, and the next one is
/// planned. What is due later stays.
pub(crate) async fn met(ctx: &Ctx, tx: &mut Tx, case: &Case, on: NaiveDate) -> ServiceResult<()> {
    let until = FollowUpCalendar::stands_for(on);
    let open = store::task::of_case(&mut *tx, case.id).await?;
    let made: Vec<Uuid> = open
        .iter()
        .filter(|t| t.kind == TaskKind::TrainingLook && t.due_on <= until)
        .filter_map(|t| t.subject)
        .collect();
    if made.is_empty() {
        return Ok(());
    }
    let trainings = store::training_of_case::of_case(&mut *tx, case.id).await?;
    for training in trainings.iter().filter(|t| made.contains(&t.id)) {
        let class = (training.starts_on, training.ends_on);
        looked_until(ctx, tx, case, (training.id, class), training.status, until).await?;
    }
    Ok(())
}

/// Every look until a day was made: the next one is planned.
pub(crate) async fn looked_until(
    ctx: &Ctx,
    tx: &mut Tx,
    case: &Case,
    of: (Uuid, Class),
    status: EnrolmentStatus,
    until: NaiveDate,
) -> ServiceResult<()> {
    store::task::done(tx, case.id, TaskKind::TrainingLook, Some(of.0), ctx.now, ctx.somebody()).await?;
    match status.is_followed() && case.status.is_open() {
        true => next(ctx, tx, case, of, until).await,
        false => Ok(()),
    }
}

/// The days of a class changed: what is planned for its people follows.
pub(super) async fn class_moved(ctx: &Ctx, tx: &mut Tx, cohort: &StoredCohort) -> ServiceResult<()> {
    let class = (cohort.cohort.starts_on, cohort.cohort.ends_on);
    for trainee in training_enrolment::of_cohort(&mut *tx, cohort.id).await? {
        let Some(case) = super::case_of(&mut *tx, &trainee.enrolment).await? else { continue };
        let (id, status) = (trainee.enrolment.id, trainee.enrolment.status);
        store::task::done(tx, case.id, TaskKind::TrainingLook, Some(id), ctx.now, ctx.somebody()).await?;
        keep(ctx, tx, &case, (id, class), status).await?;
    }
    Ok(())
}
