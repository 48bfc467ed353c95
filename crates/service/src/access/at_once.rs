//! Opening a case before anybody was asked: for an hour or few, with a second factor, and never unseen.

use chrono::Duration;
use domain::access::{AccessKind, AtOnceForm};
use domain::authz::Permission;
use domain::case::TaskKind;
use domain::programme::Rule;
use store::access::{NewAccess, WORDS};
use store::command::{Claim, claim, finish};
use store::{Tx, access_sight};

use super::ask::{held, visitor};
use super::{hit, mail};
use crate::case::to_do;
use crate::{Ctx, ServiceError, ServiceResult};

/// Whether the actor may open any case of others at once.
pub fn may_open_at_once(ctx: &Ctx) -> bool {
    ctx.actor.may_somewhere(Permission::CaseBreakGlass)
}

/// Opens the case of a hit for as long as the programme says and gives its code. Its supervisors and the data-protection officers are told at
/// once, and one of them says afterwards whether it was right.
pub async fn open_at_once(ctx: &Ctx, form: &AtOnceForm) -> ServiceResult<String> {
    let (hit, case, grant) = hit::open(ctx, &form.hit, Permission::CaseBreakGlass).await?;
    second_factor(ctx).await?;
    let opening = form.parse()?;
    let mut tx = Tx::begin(ctx.db(), grant).await?;
    if let Claim::Done(code) = claim(&mut tx, opening.command, "access.open_at_once", ctx.now).await? {
        return Ok(code);
    }
    let case = held(ctx, &mut tx, &case).await?;
    if access_sight::sight(&mut tx, ctx.user(), case.id, ctx.now).await?.is_some() {
        // Of two clicks the second finds the case open: one time, one review.
        return Ok(case.code);
    }
    let hours = store::programme::rules(&mut tx).await?.get(Rule::AtOnceHours);
    let id = ctx.id();
    let new = NewAccess {
        id,
        case: case.id,
        office: case.office,
        who: visitor(ctx)?,
        kind: AccessKind::AtOnce,
        purpose: hit.purpose,
        reason: Some(opening.reason),
        words: ctx.app.sealer.seal(WORDS, id, &opening.words)?,
        days: None,
        answer_by: None,
        until: Some(ctx.now + Duration::hours(i64::from(hours))),
    };
    store::access::insert(&mut tx, &new, ctx.now).await?;
    to_do(ctx, &mut tx, &case, TaskKind::AccessReview, Some(id), ctx.today()).await?;
    mail::tell(ctx, &mut tx, &case).await?;
    finish(&mut tx, opening.command, &case.code).await?;
    let entry = ctx.audit("access.opened_at_once", "case", Some(case.id.0)).case(case.id, case.office);
    tx.commit(entry.reason(opening.reason.as_str())).await?;
    Ok(case.code)
}

/// Whether a code of the second factor opened this session. One that was set up later proves nothing about whoever
/// began it. Nobody is asked for codes where the data are invented.
async fn second_factor(ctx: &Ctx) -> ServiceResult<()> {
    let since = store::second_factor::find(ctx.db(), ctx.user()).await?.totp_since;
    let sessions = store::session::of_user(ctx.db(), ctx.user()).await?;
    let begun = sessions.iter().find(|s| s.id == ctx.session).map(|s| s.created_at);
    let used = since.zip(begun).is_some_and(|(since, begun)| since <= begun);
    if used || ctx.app.demo { Ok(()) } else { Err(ServiceError::refused("error-at-once-second-factor")) }
}
