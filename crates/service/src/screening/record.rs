//! The authority writes down what it decided: a new version, and what follows from it for the programme.

use chrono::Days;
use domain::authz::Permission;
use domain::case::TaskKind;
use domain::screening::{Screening, ScreeningForm, ScreeningOutcome};
use store::Tx;
use store::case::Case;
use store::command::{Claim, claim, finish};
use store::screening::{NewScreening, Recorded};

use super::is_child;
use crate::case::{find_screened, to_do};
use crate::{Ctx, Difference, ServiceError, ServiceResult};

/// Keeps a new version and gives the case's code. Of two who write at once the second is shown what the first wrote.
pub async fn record(ctx: &Ctx, form: &ScreeningForm) -> ServiceResult<String> {
    let (case, grant) = find_screened(ctx, &form.code, Permission::ScreeningRecord).await?;
    let child = is_child(ctx, ctx.db(), &case).await?;
    let (command, seen, screening) = form.parse(ctx.today(), child)?;
    let mut tx = Tx::begin(ctx.db(), grant).await?;
    if let Claim::Done(code) = claim(&mut tx, command, "screening.record", ctx.now).await? {
        return Ok(code);
    }
    store::case::hold(&mut tx, case.id).await?;
    let now = store::case::by_id(&mut tx, case.id).await?.ok_or(ServiceError::NotFound)?;
    // Meanwhile the case went behind a wall, to another office or into another record: it is the authority's no more.
    let place = |c: &Case| (c.compartment, c.office, c.merged_into.is_some(), c.track.is_screened());
    if place(&now) != place(&case) {
        return Err(ServiceError::NotFound);
    }
    if screening.risk.is_some() && is_child(ctx, &mut tx, &now).await? {
        return Err(ServiceError::field("risk", "error-screening-child-risk"));
    }
    let last = store::screening::last_version(&mut tx, case.id).await?;
    if last != seen {
        let newest = store::screening::newest(&mut tx, &ctx.app.sealer, case.id).await?;
        return Err(ServiceError::Conflict(differences(newest)));
    }
    if screening.outcome == ScreeningOutcome::EligibilityRevoked && last == 0 {
        return Err(ServiceError::field("outcome", "error-screening-revoke-first"));
    }
    keep(ctx, &mut tx, &now, &screening, last + 1).await?;
    finish(&mut tx, command, &case.code).await?;
    tx.commit(ctx.audit("screening.recorded", "case", Some(case.id.0)).case(case.id, case.office)).await?;
    Ok(case.code)
}

/// What somebody else wrote meanwhile, for the fields in which it matters.
fn differences(newest: Option<Recorded>) -> Vec<Difference> {
    let Some(Recorded { screening: s, .. }) = newest else { return Vec::new() };
    let difference = |field: &str, saved: String| Difference { field: field.into(), saved };
    vec![
        difference("date", s.date.to_string()),
        difference("outcome", s.outcome.as_str().into()),
        difference("reference", s.reference.unwrap_or_default()),
    ]
}

/// Keeps a version in the caller's transaction, with what is to be done. What was asked for by an earlier one is past.
pub(crate) async fn keep(ctx: &Ctx, tx: &mut Tx, case: &Case, s: &Screening, version: i64) -> ServiceResult<()> {
    let look_on = s.look_on(ctx.today());
    let new = NewScreening { id: ctx.id(), case: case.id, version, screening: s, look_on, by: ctx.user() };
    store::screening::insert(tx, &ctx.app.sealer, &new, ctx.now).await?;
    for kind in [TaskKind::AuthorityDecided, TaskKind::AuthorityEnds] {
        store::task::done(tx, case.id, kind, None, ctx.now, Some(ctx.user())).await?;
    }
    if s.outcome == ScreeningOutcome::ChildPathway {
        // In doubt a child: what was said of an adult's risk is shown to nobody any more.
        store::screening::end_risk(tx, case.id, ctx.now).await?;
    }
    if !case.status.is_open() {
        return Ok(());
    }
    if s.outcome == ScreeningOutcome::ChildPathway {
        store::task::done(tx, case.id, TaskKind::BirthCheck, None, ctx.now, Some(ctx.user())).await?;
        let tomorrow = ctx.today().checked_add_days(Days::new(1)).unwrap_or(ctx.today());
        to_do(ctx, tx, case, TaskKind::BirthCheck, None, tomorrow).await?;
    }
    if s.outcome.needs_a_look() {
        to_do(ctx, tx, case, TaskKind::AuthorityDecided, None, ctx.today()).await?;
    }
    if let (Some(day), true) = (look_on, s.risk.is_some()) {
        to_do(ctx, tx, case, TaskKind::AuthorityEnds, None, day).await?;
    }
    Ok(())
}
