//! Moving a case on. Its end is in `closure`.

use domain::authz::Permission;
use domain::case::{CaseEventKind, CaseRisk, CaseStatus, StatusChange, StatusForm, TaskKind};
use domain::screening::Concern;
use serde_json::json;
use store::case::Case;
use store::command::{Claim, claim, finish};
use store::{Source, Tx};

use super::{find, note, set_risk, to_do};
use crate::consent::file;
use crate::funding::{CaseFunding, case_funding};
use crate::{Ctx, Difference, ServiceError, ServiceResult, follow_up, screening};

/// A status that may follow.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NextStatus {
    /// The status.
    pub status: CaseStatus,
    /// Whether a plan has to be written first.
    pub needs_plan: bool,
}

/// What the page "Change status" offers.
#[derive(Debug, Clone)]
pub struct StatusChoices {
    /// Where the case stands.
    pub current: CaseStatus,
    /// Version of the case.
    pub version: i64,
    /// The caseworker's view of the risk.
    pub risk: Option<CaseRisk>,
    /// What the form of the risk begins with, sealed.
    pub risk_base: String,
    /// Whether the actor is asked to look at it.
    pub risk_waits: bool,
    /// Where it may go.
    pub next: Vec<NextStatus>,
    /// What to think of before support begins, by what the national authority decided.
    pub concern: Option<Concern>,
    /// Which funded project pays for the case.
    pub funding: CaseFunding,
}

/// Where a case may go next, for the actor.
pub async fn status_choices(ctx: &Ctx, code: &str) -> ServiceResult<StatusChoices> {
    let (case, _) = find(ctx, code, Permission::CaseStatus).await?;
    let mut next = Vec::new();
    for status in case.status.allowed().into_iter().filter(|s| is_offered(case.status, *s)) {
        next.push(NextStatus { status, needs_plan: needs_plan(ctx.db(), &case, status).await? });
    }
    let open: Vec<CaseStatus> = next.iter().filter(|n| !n.needs_plan).map(|n| n.status).collect();
    let concern = screening::concern(ctx, &case, &open).await?;
    let risk_base = set_risk::base(ctx, &case)?;
    let risk_waits = set_risk::waits(ctx, &case).await?;
    let funding = case_funding(ctx, &case).await?;
    let (current, version, risk) = (case.status, case.version, case.risk);
    Ok(StatusChoices { current, version, risk, risk_base, risk_waits, next, concern, funding })
}

/// An end and a suspension take two people and pages of their own, the way back too; a hand-over to another programme
/// needs records that do not exist yet.
fn is_offered(from: CaseStatus, to: CaseStatus) -> bool {
    use CaseStatus::*;
    !matches!(from, ClosurePending | Suspended) && !matches!(to, ClosurePending | Closed | Transferred | Suspended)
}

/// Whether a plan has to be written before a case goes to `to`.
async fn needs_plan(src: impl Source, case: &Case, to: CaseStatus) -> ServiceResult<bool> {
    Ok(to == CaseStatus::Planned && !store::case_head::has_plan(src, case.id).await?)
}

/// Moves a case on and gives its code.
pub async fn change_status(ctx: &Ctx, form: &StatusForm) -> ServiceResult<String> {
    let (case, grant) = find(ctx, &form.code, Permission::CaseStatus).await?;
    let change = form.parse(ctx.today())?;
    let mut tx = Tx::begin(ctx.db(), grant).await?;
    if let Claim::Done(code) = claim(&mut tx, change.command, "case.status", ctx.now).await? {
        return Ok(code);
    }
    if case.version != change.version {
        return Err(ServiceError::Conflict(vec![Difference {
            field: "status".into(),
            saved: case.status.as_str().into(),
        }]));
    }
    if !case.status.can_become(change.status) || !is_offered(case.status, change.status) {
        return Err(ServiceError::field("status", "error-status-not-allowed"));
    }
    if needs_plan(&mut tx, &case, change.status).await? {
        return Err(ServiceError::field("status", "error-status-no-plan"));
    }
    write(ctx, &mut tx, &case, &change).await?;
    finish(&mut tx, change.command, &case.code).await?;
    let entry = ctx.audit("case.status_changed", "case", Some(case.id.0)).case(case.id, case.office);
    let detail = json!({ "from": case.status.as_str(), "to": change.status.as_str() });
    tx.commit(entry.detail(detail)).await?;
    Ok(case.code)
}

/// Writes an allowed change in the caller's transaction.
pub(crate) async fn write(ctx: &Ctx, tx: &mut Tx, case: &Case, change: &StatusChange) -> ServiceResult<()> {
    store::case::set_status(tx, case.id, change.version, change.status).await?;
    if case.status == CaseStatus::Closed {
        // Whatever was said about an end is past once the case goes on.
        store::case::set_closure(tx, case.id, None, None).await?;
        store::closure::forget_day(tx, case.id).await?;
        store::person::set_deceased(tx, case.person, None).await?;
    }
    match (case.status, change.status) {
        (_, CaseStatus::OnHold) => file::clear(ctx, tx, case).await?,
        // Whoever goes on with a file that the person does not want is asked again.
        (CaseStatus::OnHold | CaseStatus::Closed, _) => file::check_ground(ctx, tx, case).await?,
        _ => {}
    }
    if let Some(day) = change.review_on {
        // A pause has a day on which somebody looks again.
        to_do(ctx, tx, case, TaskKind::FollowUp, None, day).await?;
    }
    let moved = Case { status: change.status, ..case.clone() };
    follow_up::plan_next(ctx, tx, &moved, ctx.today()).await?;
    let detail = json!({
        "from": case.status.as_str(),
        "to": change.status.as_str(),
        "text": change.note,
    });
    note(ctx, tx, case, CaseEventKind::StatusChanged, None, detail).await
}
