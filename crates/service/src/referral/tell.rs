//! Who hears of a step: the case's timeline, and the caseworker's list of things to do.
//!
//! A protected category leaves no trace in a timeline beyond the referral's number: neither what nor to whom.

use chrono::Days;
use domain::case::{CaseEventKind, CaseStatus, TaskKind};
use domain::id::{OrganisationId, TaskId};
use serde_json::json;
use store::Tx;
use store::case::Case;
use store::case_event::CaseEvent;
use store::referral::Referral;
use store::task::NewTask;

use super::By;
use super::answer::{local, zone};
use crate::{Ctx, ServiceResult};

/// What the timeline says.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Told<'a> {
    /// What happened.
    pub kind: CaseEventKind,
    /// The provider's name.
    pub organisation: &'a str,
    /// Who did it.
    pub by: By,
    /// A code of the list that belongs to it.
    pub reason: Option<&'a str>,
}

/// Adds the step to the timeline of the case.
pub(crate) async fn tell(
    ctx: &Ctx,
    tx: &mut Tx,
    case: &Case,
    referral: &Referral,
    told: Told<'_>,
) -> ServiceResult<()> {
    let sealed = referral.category.is_sealed();
    let status = referral.progress.status.as_str();
    let detail = if sealed {
        json!({ "status": status })
    } else {
        json!({
            "status": status,
            "organisation": told.organisation,
            "category": referral.category.as_str(),
            "reason": told.reason,
        })
    };
    let (by_user, by_organisation) = match told.by {
        By::Staff => (ctx.somebody(), None),
        By::Clock => (None, None),
        By::Provider(organisation) => (None, (!sealed).then_some(organisation)),
    };
    let event = CaseEvent {
        id: ctx.id(),
        case: case.id,
        at: ctx.now,
        by_user,
        by_organisation,
        kind: told.kind,
        reference: Some(referral.number.clone()),
        detail,
    };
    Ok(store::case_event::append(tx, &[event]).await?)
}

/// The provider's name, for the timeline.
pub(crate) async fn organisation_name(tx: &mut Tx, id: OrganisationId) -> ServiceResult<String> {
    Ok(store::directory_list::organisation_name(&mut *tx, id).await?.unwrap_or_default())
}

/// Asks the caseworker to do something about the referral within `days`.
pub(crate) async fn ask(
    ctx: &Ctx,
    tx: &mut Tx,
    case: &Case,
    referral: &Referral,
    kind: TaskKind,
    days: u64,
) -> ServiceResult<()> {
    // The provider has no office: days are counted where the caseworker is.
    let today = local(ctx.now, zone(&mut *tx, case).await?).date();
    let task = NewTask {
        id: TaskId(ctx.id()),
        case: case.id,
        office: case.office,
        assignee: case.caseworker,
        kind,
        subject: Some(referral.id.0),
        note: Some(referral.number.clone()),
        due_on: today.checked_add_days(Days::new(days)).unwrap_or(today),
    };
    Ok(store::task::insert(tx, task, ctx.now).await?)
}

/// Clears a task about the referral: it was done.
pub(crate) async fn clear(ctx: &Ctx, tx: &mut Tx, referral: &Referral, kinds: &[TaskKind]) -> ServiceResult<()> {
    for kind in kinds {
        store::task::done(tx, referral.case, *kind, Some(referral.id.0), ctx.now, ctx.somebody()).await?;
    }
    Ok(())
}

/// The first referral of a plan begins the support.
pub(crate) async fn begin_support(ctx: &Ctx, tx: &mut Tx, case: &Case) -> ServiceResult<()> {
    if case.status != CaseStatus::Planned || !case.status.can_become(CaseStatus::InSupport) {
        return Ok(());
    }
    store::case::set_status(tx, case.id, case.version, CaseStatus::InSupport).await?;
    let detail = json!({ "from": case.status.as_str(), "to": CaseStatus::InSupport.as_str() });
    crate::case::note(ctx, tx, case, CaseEventKind::StatusChanged, None, detail).await
}
