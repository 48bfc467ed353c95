//! The colleague accepts, declines, or is done. Of two who accept at once one does, and the other is told.

use domain::case::{CaseEventKind, TaskKind};
use domain::internal::{Act, ReplyForm};
use domain::programme::Rule;
use domain::referral::Refused;
use store::Tx;
use store::case::Case;
use store::command::{Claim, claim, finish};
use store::internal::Internal;
use store::task::NewTask;

use super::find::{doing, load};
use super::send::said;
use crate::referral::parse_command;
use crate::{Ctx, ServiceError, ServiceResult};

/// Days within which the person is told what was answered.
const TELL_DAYS: u64 = 1;

/// Answers, or reports the result.
pub async fn reply(ctx: &Ctx, form: &ReplyForm) -> ServiceResult<()> {
    let (mut internal, case) = load(ctx, &form.number).await?;
    let grant = doing(ctx, &internal, &case).ok_or(ServiceError::NotFound)?;
    let command = parse_command(&form.command)?;
    let (act, note) = form.parse()?;
    let mut tx = Tx::begin(ctx.db(), grant).await?;
    if let Claim::Done(_) = claim(&mut tx, command, "internal.reply", ctx.now).await? {
        return Ok(());
    }
    if form.version.trim().parse() != Ok(internal.version) {
        return Err(ServiceError::Conflict(Vec::new()));
    }
    internal.progress = act.take(internal.progress).map_err(refusal)?;
    let (kind, action, task, days) = match act {
        Act::Done(_) => {
            // Who accepted it does it.
            if internal.answered_by.is_some_and(|user| user != ctx.user()) {
                return Err(ServiceError::refused("error-internal-other"));
            }
            internal.completed_at = Some(ctx.now);
            internal.words.result = note;
            let verify = store::programme::rules(&mut tx).await?.get(Rule::VerifyDays).into();
            (CaseEventKind::InternalCompleted, "internal.done", TaskKind::InternalVerify, verify)
        }
        act => {
            internal.answered_by = Some(ctx.user());
            internal.answered_at = Some(ctx.now);
            internal.words.reply = note;
            let (kind, action) = match act {
                Act::Accept => (CaseEventKind::InternalAccepted, "internal.accepted"),
                _ => (CaseEventKind::InternalDeclined, "internal.declined"),
            };
            (kind, action, TaskKind::InternalAnswered, TELL_DAYS)
        }
    };
    internal.next = None;
    store::internal::save(&mut tx, &ctx.app.sealer, &internal).await?;
    clear(ctx, &mut tx, &internal).await?;
    ask(ctx, &mut tx, &case, &internal, task, days).await?;
    said(ctx, &mut tx, &case, &internal, kind).await?;
    finish(&mut tx, command, "").await?;
    let entry = ctx.audit(action, "internal", Some(internal.id.0)).case(case.id, case.office);
    Ok(tx.commit(entry).await?)
}

pub(super) fn refusal(refused: Refused) -> ServiceError {
    match refused {
        Refused::NotAllowed => ServiceError::refused("error-referral-moved"),
        Refused::OutcomeMissing => ServiceError::field("outcome", "error-close-outcome"),
    }
}

/// Everything that asked for attention about it was done.
pub(super) async fn clear(ctx: &Ctx, tx: &mut Tx, internal: &Internal) -> ServiceResult<()> {
    for kind in [TaskKind::InternalAnswered, TaskKind::InternalVerify, TaskKind::InternalLate] {
        store::task::done(tx, internal.case, kind, Some(internal.id.0), ctx.now, ctx.somebody()).await?;
    }
    Ok(())
}

/// Asks the caseworker to do something about it within `days`; where it lies behind another wall than the case, nobody:
/// whoever sent it has it on their list.
pub(super) async fn ask(
    ctx: &Ctx,
    tx: &mut Tx,
    case: &Case,
    internal: &Internal,
    kind: TaskKind,
    days: u64,
) -> ServiceResult<()> {
    if internal.compartment != domain::authz::Compartment::General && internal.compartment != case.compartment {
        return Ok(());
    }
    let today = crate::referral::local(ctx.now, crate::referral::zone(&mut *tx, case).await?).date();
    let walled = case.compartment != domain::authz::Compartment::General;
    let task = NewTask {
        id: domain::id::TaskId(ctx.id()),
        case: case.id,
        office: case.office,
        assignee: case.caseworker.filter(|_| walled || !kind.is_second_look()),
        kind,
        subject: Some(internal.id.0),
        note: Some(internal.number.clone()),
        due_on: today.checked_add_days(chrono::Days::new(days)).unwrap_or(today),
    };
    Ok(store::task::insert(tx, task, ctx.now).await?)
}
