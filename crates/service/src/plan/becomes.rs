//! A step becomes something in the moment in which that begins. What has come to its end by then is done at once.

use domain::authz::{Facts, Grant, Permission};
use domain::id::{ActionId, ReferralId};
use domain::placement::{LookKind, Still};
use domain::plan::LinkKind;
use domain::referral::{Outcome, ReferralStatus};
use domain::training::EnrolmentStatus;
use serde_json::json;
use store::Tx;
use store::case::Case;
use uuid::Uuid;

use super::reached;
use crate::placement::KEPT_DAYS;
use crate::{Ctx, ServiceError, ServiceResult};

/// Steps of the plan that became nothing yet and are not done, with what they say: for who may write the plan, to choose
/// for which of them something begins. The reading is on record.
pub(crate) async fn waiting_steps(ctx: &Ctx, case: &Case) -> ServiceResult<Vec<(ActionId, String)>> {
    let Some(right) = right(ctx, case) else { return Ok(Vec::new()) };
    let steps = store::plan_link::waiting(ctx.db(), case.id).await?;
    if !steps.is_empty() {
        ctx.log_read(right, ctx.audit("plan.read", "case", Some(case.id.0)).case(case.id, case.office)).await?;
    }
    Ok(steps)
}

fn right(ctx: &Ctx, case: &Case) -> Option<Grant> {
    let facts = Facts::case(case.office, case.caseworker, case.compartment);
    ctx.require(Permission::PlanWrite, &facts).ok().filter(|_| case.merged_into.is_none() && case.status.is_open())
}

/// The step that a form names became this, in the caller's transaction, which holds the case. An empty text names none.
pub(crate) async fn becomes(
    ctx: &Ctx,
    tx: &mut Tx,
    case: &Case,
    step: &str,
    (kind, subject): (LinkKind, Uuid),
) -> ServiceResult<()> {
    if step.trim().is_empty() {
        return Ok(());
    }
    let unknown = || ServiceError::field("step", "error-unknown-choice");
    let action: ActionId = step.trim().parse().map_err(|_| unknown())?;
    drop(right(ctx, case).ok_or_else(unknown)?);
    let waiting = store::plan_link::waiting(&mut *tx, case.id).await?;
    if !waiting.iter().any(|(id, _)| *id == action) {
        return Err(unknown());
    }
    store::plan_link::set(tx, action, Some((kind, subject))).await?;
    let entry = ctx.audit("plan.linked", "plan_action", Some(action.0)).case(case.id, case.office);
    tx.record(entry.detail(json!({ "kind": kind.as_str() })));
    settle(ctx, tx, case, kind, subject).await
}

/// What a step became may have reached what it was for before it was said to be the same: then the step is done now.
pub(super) async fn settle(ctx: &Ctx, tx: &mut Tx, case: &Case, kind: LinkKind, subject: Uuid) -> ServiceResult<()> {
    if has_ended(tx, kind, subject).await? { reached(ctx, tx, case, kind, subject).await } else { Ok(()) }
}

/// Whether it has: a class its certificate, work its third month, a business its first money, a referral the person's word.
async fn has_ended(tx: &mut Tx, kind: LinkKind, subject: Uuid) -> ServiceResult<bool> {
    Ok(match kind {
        LinkKind::Training => {
            let found = store::training_enrolment::by_id(&mut *tx, subject).await?;
            found.is_some_and(|e| e.status == EnrolmentStatus::Graduated)
        }
        LinkKind::Placement => {
            let looks = store::placement::looks(&mut *tx, subject).await?;
            let kept = |l: &store::placement::Look| l.kind == LookKind::Retention && l.days >= KEPT_DAYS;
            looks.iter().any(|l| kept(l) && l.seen.is_some_and(|(_, still)| still == Still::Yes))
        }
        LinkKind::Business => {
            let found = store::livelihood::by_id(&mut *tx, subject).await?;
            found.is_some_and(|s| s.started_on.is_some())
        }
        LinkKind::Referral => {
            let found = store::referral::by_id(&mut *tx, ReferralId(subject)).await?;
            let said = |o: Option<Outcome>| matches!(o, Some(Outcome::ReceivedFull | Outcome::ReceivedPartly));
            let asked = |s| matches!(s, ReferralStatus::Verified | ReferralStatus::Closed);
            found.is_some_and(|r| asked(r.progress.status) && said(r.progress.outcome))
        }
    })
}
