//! What was written wrongly about an apprenticeship or a job is corrected: what it said before stays, with who and why.

use chrono::{Duration, NaiveDate};
use domain::authz::Permission;
use domain::case::{CaseEventKind, TaskKind};
use domain::placement::{Correction, LookKind, PlacementForm, looks_after};
use serde_json::json;
use store::Tx;
use store::case::Case;
use store::command::{Claim, claim, finish};
use store::placement::{Look, StoredPlacement};
use uuid::Uuid;

use super::find::{find, hold};
use super::record::{check, doubted};
use crate::{Ctx, ServiceError, ServiceResult, case};

/// What the form begins with.
#[derive(Debug, Clone)]
pub struct CorrectStart {
    /// As it stands.
    pub placement: StoredPlacement,
    /// The same, as one types it.
    pub form: PlacementForm,
    /// Code name of the person.
    pub code_name: String,
}

/// The form, for who may write about it. Puts the reading on record.
pub async fn correct_start(ctx: &Ctx, id: &str) -> ServiceResult<CorrectStart> {
    let (placement, case, grant) = find(ctx, ctx.db(), id, Permission::PlacementWrite).await?;
    let entry = ctx.audit("placement.read", "placement", Some(placement.id)).case(case.id, case.office);
    ctx.log_read(grant, entry).await?;
    let ended = placement.ended.map(|(on, why)| (on.to_string(), why.to_string())).unwrap_or_default();
    let form = PlacementForm { ended_on: ended.0, reason: ended.1, ..placement.placement.typed() };
    Ok(CorrectStart { placement, form, code_name: case.code_name })
}

/// Writes it as it should have been, and gives the id. Sent twice, it is done once.
pub async fn correct(ctx: &Ctx, form: &PlacementForm) -> ServiceResult<String> {
    let (found, _, grant) = find(ctx, ctx.db(), &form.placement, Permission::PlacementWrite).await?;
    // An apprenticeship that was a job is another one: it ends, and the job begins.
    let form = PlacementForm { kind: found.placement.kind.to_string(), ..form.clone() };
    let sent = form.parse_correction((&found.placement, found.ended), ctx.today())?;
    let mut tx = Tx::begin(ctx.db(), grant).await?;
    if let Claim::Done(id) = claim(&mut tx, sent.command, "placement.correct", ctx.now).await? {
        return Ok(id);
    }
    let (was, case) = hold(ctx, &mut tx, &found).await?;
    if was.version != sent.version || was.ended.is_some() != sent.ended.is_some() {
        return Err(ServiceError::Conflict(Vec::new()));
    }
    let changed = keep(ctx, &mut tx, &case, &was, &sent).await?;
    finish(&mut tx, sent.command, &was.id.to_string()).await?;
    let entry = ctx.audit("placement.corrected", "placement", Some(was.id)).case(case.id, case.office);
    tx.commit(entry.detail(json!({ "fields": changed }))).await?;
    Ok(was.id.to_string())
}

/// Keeps a correction in the caller's transaction, and gives what it changed.
pub(crate) async fn keep(
    ctx: &Ctx,
    tx: &mut Tx,
    case: &Case,
    was: &StoredPlacement,
    sent: &Correction,
) -> ServiceResult<Vec<&'static str>> {
    let looks = store::placement::looks(&mut *tx, was.id).await?;
    let first = sent.placement.hours.from;
    if looks.iter().any(|l| l.seen.is_some_and(|(on, _)| on < first)) {
        return Err(ServiceError::field("starts_on", "error-placement-seen-before"));
    }
    let doubt = check(ctx, tx, case, &sent.placement, Some(was)).await?;
    let mut changed = sent.placement.differs(&was.placement);
    if was.ended != sent.ended {
        changed.push("ended_on");
    }
    if changed.is_empty() {
        return Err(ServiceError::refused("error-placement-same"));
    }
    store::placement::keep_change(tx, ctx.id(), was, &sent.why, (ctx.user(), ctx.now)).await?;
    store::placement::correct(tx, (was.id, was.version), &sent.placement, sent.ended).await?;
    if doubt {
        doubted(ctx, tx, case, was.id).await?;
    }
    let days = |h: &domain::placement::Hours| (h.from, h.until);
    if days(&was.placement.hours) != days(&sent.placement.hours) {
        replan(ctx, tx, case, was, (sent, looks)).await?;
    }
    let (reference, detail) = (Some(was.id.to_string()), json!({}));
    case::note(ctx, tx, case, CaseEventKind::PlacementCorrected, reference, detail).await?;
    Ok(changed)
}

/// Other days: what was not looked at yet is planned anew where it goes on, and what was seen stays.
async fn replan(
    ctx: &Ctx,
    tx: &mut Tx,
    case: &Case,
    was: &StoredPlacement,
    (sent, mut looks): (&Correction, Vec<Look>),
) -> ServiceResult<()> {
    let hours = &sent.placement.hours;
    if sent.ended.is_some() {
        return early_as_visits(tx, was.id, hours.from, &mut looks).await;
    }
    store::placement::unplan(tx, was.id).await?;
    looks.retain(|l| l.seen.is_some());
    early_as_visits(tx, was.id, hours.from, &mut looks).await?;
    let made = |kind: LookKind, days: i64| looks.iter().any(|l| (l.kind, l.days) == (kind, days));
    let planned: Vec<_> = looks_after(sent.placement.kind, hours.from, hours.until)
        .into_iter()
        .filter(|(kind, days, _)| !made(*kind, *days))
        .map(|(kind, days, due)| (ctx.id(), kind, days, due))
        .collect();
    store::placement::plan(tx, was.id, &planned).await?;
    store::task::done(tx, case.id, TaskKind::PlacementLook, Some(was.id), ctx.now, Some(ctx.user())).await?;
    match planned.first().filter(|_| case.status.is_open()) {
        Some((.., due)) => case::to_do(ctx, tx, case, TaskKind::PlacementLook, Some(was.id), *due).await,
        None => Ok(()),
    }
}

/// What was seen before one can know whether somebody stayed so long after the first day stays as a visit of its day.
async fn early_as_visits(tx: &mut Tx, placement: Uuid, first: NaiveDate, looks: &mut [Look]) -> ServiceResult<()> {
    let early = |l: &Look| {
        let (on, still) = l.seen?;
        l.kind.is_early(still, on, first + Duration::days(l.days)).then_some((l.id, on))
    };
    for (id, on) in looks.iter().filter_map(early).collect::<Vec<_>>() {
        // Two of one day are told apart by the next number that is free.
        let taken = |days: &i64| looks.iter().any(|l| (l.kind, l.days) == (LookKind::Visit, *days));
        let days = ((on - first).num_days()..).find(|days| !taken(days)).unwrap_or_default();
        store::placement::as_visit(tx, (id, placement), days, on).await?;
        looks.iter_mut().filter(|l| l.id == id).for_each(|l| (l.kind, l.days) = (LookKind::Visit, days));
    }
    Ok(())
}
