//! Asking the office whose case it is.

use chrono::NaiveDate;
use chrono_tz::Tz;
use domain::access::{AccessKind, AskForm, answer_by};
use domain::authz::{Permission, Visit};
use domain::calendar::Calendar;
use domain::case::TaskKind;
use store::access::{NewAccess, WORDS};
use store::case::Case;
use store::command::{Claim, claim, finish};
use store::{Source, Tx};

use super::find::own;
use super::hit;
use crate::case::to_do;
use crate::{Ctx, ServiceError, ServiceResult};

/// Asks to see the case of a hit. Its office answers within two working days.
pub async fn ask(ctx: &Ctx, form: &AskForm) -> ServiceResult<()> {
    let (hit, case, grant) = hit::open(ctx, &form.hit, Permission::AccessAsk).await?;
    let asked = form.parse()?;
    let mut tx = Tx::begin(ctx.db(), grant).await?;
    if let Claim::Done(_) = claim(&mut tx, asked.command, "access.ask", ctx.now).await? {
        return Ok(());
    }
    let case = held(ctx, &mut tx, &case).await?;
    if store::access::is_asked(&mut tx, ctx.user(), case.id).await? {
        return Err(ServiceError::refused("error-access-asked"));
    }
    let id = ctx.id();
    let due_on = due(&mut tx, ctx, &case).await?;
    let new = NewAccess {
        id,
        case: case.id,
        office: case.office,
        who: visitor(ctx)?,
        kind: AccessKind::Request,
        purpose: hit.purpose,
        reason: None,
        words: ctx.app.sealer.seal(WORDS, id, &asked.words)?,
        days: Some(asked.days),
        answer_by: Some(due_on),
        until: None,
    };
    store::access::insert(&mut tx, &new, ctx.now).await?;
    to_do(ctx, &mut tx, &case, TaskKind::AccessAnswer, Some(id), due_on).await?;
    finish(&mut tx, asked.command, "").await?;
    let entry = ctx.audit("access.asked", "case", Some(case.id.0)).case(case.id, case.office);
    Ok(tx.commit(entry.reason(hit.purpose.as_str())).await?)
}

/// The case, held: nobody else changes it or who may look at it meanwhile. Another wall may stand around it by now, and
/// it may be the actor's own.
pub(super) async fn held(ctx: &Ctx, tx: &mut Tx, case: &Case) -> ServiceResult<Case> {
    store::case::hold_even_merged(tx, case.id).await?;
    let case = store::case::by_id(&mut *tx, case.id).await?.ok_or(ServiceError::NotFound)?;
    ctx.require_seen(Permission::AccessAsk, &own(&case))?;
    if ctx.require(Permission::CaseRead, &own(&case)).is_ok() {
        return Err(ServiceError::refused("error-access-yours"));
    }
    Ok(case)
}

/// The actor, as what they ask.
pub(super) fn visitor(ctx: &Ctx) -> ServiceResult<Visit> {
    let role = ctx.actor.as_what(Permission::AccessAsk).ok_or(ServiceError::Forbidden)?;
    Ok(Visit { user: ctx.user(), role: role.role, office: role.office })
}

/// The last day for an answer, in working days of the office whose case it is.
async fn due(mut src: impl Source, ctx: &Ctx, case: &Case) -> ServiceResult<NaiveDate> {
    let office = store::office::by_id(&mut src, case.office).await?.ok_or(ServiceError::NotFound)?;
    let local = ctx.now.with_timezone(&office.timezone.parse().unwrap_or(Tz::UTC)).naive_local();
    let weekend = store::calendar::weekend(&mut src, case.office).await?;
    let holidays = store::calendar::holidays(&mut src, case.office, local.date()).await?;
    let calendar = Calendar { weekend, holidays: holidays.into_iter().map(|h| h.day).collect() };
    Ok(answer_by(&calendar, local))
}
