//! Recording a session.

use chrono::Days;
use domain::authz::Permission;
use domain::case::{CaseEventKind, CaseStatus, TaskKind};
use domain::counselling::{Attended, Session, SessionForm, Topic};
use domain::id::SessionId;
use serde_json::json;
use store::Tx;
use store::case::Case;
use store::command::{self, Claim};
use store::counselling::{NOTE, NewSession};

use super::start::allowed;
use crate::plan::advance;
use crate::{Ctx, ServiceError, ServiceResult, case, follow_up};

/// Records a session and gives its number in the case. Sent twice, it is recorded once.
pub async fn record(ctx: &Ctx, form: &SessionForm) -> ServiceResult<i64> {
    let (case, grant) = case::find(ctx, &form.code, Permission::CounsellingRecord).await?;
    let (command, session) = form.parse(ctx.today())?;
    let mut tx = Tx::begin(ctx.db(), grant).await?;
    if let Claim::Done(number) = command::claim(&mut tx, command, "counselling.record", ctx.now).await? {
        return Ok(number.parse().unwrap_or_default());
    }
    let case = case::hold_again(ctx, &mut tx, &case, Permission::CounsellingRecord).await?;
    if !allowed(&mut tx, &case).await?.allow(session.kind) {
        return Err(ServiceError::field("kind", "error-session-closed"));
    }
    let (id, number) = keep(ctx, &mut tx, &case, &session).await?;
    command::finish(&mut tx, command, &number.to_string()).await?;
    let entry = ctx.audit("counselling.recorded", "session", Some(id.0)).case(case.id, case.office);
    let private = session.private_note.is_some();
    tx.commit(entry.detail(json!({ "number": number, "private_note": private }))).await?;
    Ok(number)
}

/// Keeps a session in the caller's transaction, and what follows from it for the case and its tasks.
pub(crate) async fn keep(ctx: &Ctx, tx: &mut Tx, case: &Case, session: &Session) -> ServiceResult<(SessionId, i64)> {
    let (id, number) = insert(ctx, tx, case, session).await?;
    let detail = json!({
        "kind": session.kind.as_str(),
        "place": session.place.as_str(),
        "attended": session.attended.as_str(),
        "next_on": session.next_on,
    });
    case::note(ctx, tx, case, CaseEventKind::SessionRecorded, Some(number.to_string()), detail).await?;
    meet_again(ctx, tx, case, id, session).await?;
    if session.attended == Attended::Yes {
        agreed(ctx, tx, case, session).await?;
        store::case::contacted(tx, case.id, session.held_on).await?;
        follow_up::plan_next(ctx, tx, case, session.held_on).await?;
        follow_up::met(ctx, tx, case, session.held_on).await?;
        advance(ctx, tx, case, &[CaseStatus::Intake, CaseStatus::Assessment]).await?;
    }
    Ok((id, number))
}

/// What was agreed is to be done by the day on which they meet again; without one, it is looked at two weeks later.
async fn agreed(ctx: &Ctx, tx: &mut Tx, case: &Case, session: &Session) -> ServiceResult<()> {
    let later = session.held_on.checked_add_days(Days::new(14)).unwrap_or(session.held_on);
    for agreement in &session.agreements {
        case::own_task(ctx, tx, case, agreement.clone(), session.next_on.unwrap_or(later)).await?;
    }
    Ok(())
}

async fn insert(ctx: &Ctx, tx: &mut Tx, case: &Case, session: &Session) -> ServiceResult<(SessionId, i64)> {
    let id = SessionId(ctx.id());
    let seal = |note: &String| ctx.app.sealer.seal(NOTE, id.0, note);
    let private_note = session.private_note.as_ref().map(seal).transpose()?;
    let new = NewSession { id, case: case.id, session, private_note, counsellor: ctx.user() };
    Ok((id, store::counselling::insert(tx, &new, ctx.now).await?))
}

/// What was due has happened, or has another date now. Who did not come and has no other date stays due.
async fn meet_again(ctx: &Ctx, tx: &mut Tx, case: &Case, id: SessionId, session: &Session) -> ServiceResult<()> {
    let held = session.attended == Attended::Yes;
    let by = Some(ctx.user());
    if held || session.next_on.is_some() {
        store::task::done(tx, case.id, TaskKind::Session, None, ctx.now, by).await?;
    }
    if held {
        store::task::done(tx, case.id, TaskKind::FollowUp, None, ctx.now, by).await?;
    }
    if held && session.topics.contains(&Topic::Safety) {
        store::task::done(tx, case.id, TaskKind::SafetyPlan, None, ctx.now, by).await?;
    }
    let Some(due_on) = session.next_on else { return Ok(()) };
    case::to_do(ctx, tx, case, TaskKind::Session, Some(id.0), due_on).await?;
    Ok(store::task::at_time(tx, case.id, TaskKind::Session, id.0, session.next_time).await?)
}
