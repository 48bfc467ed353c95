//! Half a year after a training, whoever has the case asks what the person works. Whoever trains is told nothing of it.

use chrono::{Days, NaiveDate};
use domain::authz::Permission;
use domain::case::TaskKind;
use domain::follow_up::FollowUpRule;
use domain::training::{EnrolmentStatus, TRACE_WINDOW, Trace, TraceForm, Traced};
use serde_json::json;
use store::case::Case;
use store::command::{self, Claim};
use store::{Source, Tx};
use uuid::Uuid;

use crate::{Ctx, ServiceError, ServiceResult, case};

/// The day on which somebody asks, after the last day of a class.
pub(crate) async fn trace_on(src: impl Source, last_day: NaiveDate) -> ServiceResult<NaiveDate> {
    let (calendar, _) = store::follow_up::calendar(src).await?;
    Ok(calendar.due(FollowUpRule::TrainingTrace, last_day))
}

/// Asks whoever has the case to ask, half a year after the last day of the class.
pub(crate) async fn plan(ctx: &Ctx, tx: &mut Tx, case: &Case, id: Uuid, last_day: NaiveDate) -> ServiceResult<()> {
    match case.status.is_open() {
        true => {
            let due_on = trace_on(&mut *tx, last_day).await?;
            case::to_do(ctx, tx, case, TaskKind::TrainingTrace, Some(id), due_on).await
        }
        false => Ok(()),
    }
}

/// Whether somebody may be asked now.
pub(super) fn may_ask(status: EnrolmentStatus, trace_on: NaiveDate, today: NaiveDate) -> bool {
    status == EnrolmentStatus::Graduated && (trace_on - today).num_days() <= TRACE_WINDOW
}

/// Keeps what the person of a case works who finished a training. Sent twice, it is kept once.
pub async fn trace(ctx: &Ctx, code: &str, form: &TraceForm) -> ServiceResult<()> {
    let (found, grant) = case::find(ctx, code, Permission::TrainingEnrol).await?;
    let id: Uuid = form.id.trim().parse().map_err(|_| ServiceError::NotFound)?;
    let trainings = store::training_of_case::of_case(ctx.db(), found.id).await?;
    let training = trainings.into_iter().find(|t| t.id == id).ok_or(ServiceError::NotFound)?;
    let (command, trace) = form.parse(trace_on(ctx.db(), training.ends_on).await?, ctx.today())?;
    let mut tx = Tx::begin(ctx.db(), grant).await?;
    if let Claim::Done(_) = command::claim(&mut tx, command, "training.trace", ctx.now).await? {
        return Ok(());
    }
    // As it stands now: a case that was merged or went behind a wall is out of these hands.
    case::hold_again(ctx, &mut tx, &found, Permission::TrainingEnrol).await?;
    let trainings = store::training_of_case::of_case(&mut tx, found.id).await?;
    let training = trainings.into_iter().find(|t| t.id == id).ok_or(ServiceError::NotFound)?;
    if training.status != EnrolmentStatus::Graduated {
        return Err(ServiceError::refused("error-trace-not-now"));
    }
    keep(ctx, &mut tx, &found, (id, training.ends_on), &trace).await?;
    command::finish(&mut tx, command, "").await?;
    let entry = ctx.audit("training.traced", "enrolment", Some(id)).case(found.id, found.office);
    tx.commit(entry.detail(json!({ "traced": trace.found.as_str() }))).await?;
    Ok(())
}

/// Keeps an answer in the caller's transaction. Whoever was not found before the day is asked for again.
pub(crate) async fn keep(
    ctx: &Ctx,
    tx: &mut Tx,
    case: &Case,
    (id, last_day): (Uuid, NaiveDate),
    trace: &Trace,
) -> ServiceResult<()> {
    store::training_trace::insert(tx, (ctx.id(), id), trace, (ctx.user(), ctx.now)).await?;
    let by = Some(ctx.user());
    store::task::done(tx, case.id, TaskKind::TrainingTrace, Some(id), ctx.now, by).await?;
    if trace.found == Traced::NotFound && ctx.today() < trace_on(&mut *tx, last_day).await? {
        let again = ctx.today().checked_add_days(Days::new(TRACE_WINDOW.unsigned_abs())).unwrap_or(ctx.today());
        case::to_do(ctx, tx, case, TaskKind::TrainingTrace, Some(id), again).await?;
    }
    Ok(())
}
