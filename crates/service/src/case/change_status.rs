//! Moving a case on. Closing it takes two people: who proposes it does not approve it.

use chrono::NaiveDate;
use domain::authz::{Facts, Permission};
use domain::case::{CaseEventKind, CaseRisk, CaseStatus, ClosureReason, StatusChange, StatusForm, TaskKind};
use domain::id::TaskId;
use serde_json::json;
use store::case::Case;
use store::command::{Claim, claim, finish};
use store::task::NewTask;
use store::{Source, Tx};

use super::{find, note};
use crate::consent::file;
use crate::{Ctx, Difference, ServiceError, ServiceResult};

/// Why a status that may follow cannot be chosen now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Obstacle {
    /// A plan has to be written first.
    NoPlan,
    /// So many referrals are not at their end.
    OpenReferrals(usize),
    /// Only a supervisor approves.
    NotSupervisor,
    /// The actor proposed it.
    SamePerson,
}

/// A status that may follow.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NextStatus {
    /// The status.
    pub status: CaseStatus,
    /// What stands in its way.
    pub obstacles: Vec<Obstacle>,
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
    /// Why it is to end, if somebody proposed that.
    pub closure_reason: Option<ClosureReason>,
    /// Where it may go.
    pub next: Vec<NextStatus>,
}

/// Where a case may go next, for the actor.
pub async fn status_choices(ctx: &Ctx, code: &str) -> ServiceResult<StatusChoices> {
    let (case, _) = find(ctx, code, Permission::CaseStatus).await?;
    let mut next = Vec::new();
    for status in case.status.allowed().into_iter().filter(|s| is_offered(*s)) {
        next.push(NextStatus { status, obstacles: obstacles(ctx, ctx.db(), &case, status).await? });
    }
    let closure_reason = store::case::closure_reason(ctx.db(), case.id).await?;
    Ok(StatusChoices { current: case.status, version: case.version, risk: case.risk, closure_reason, next })
}

/// A hand-over to another office and a suspension of benefits need records that do not exist yet.
fn is_offered(status: CaseStatus) -> bool {
    !matches!(status, CaseStatus::Transferred | CaseStatus::Suspended)
}

/// What stands in the way of `to`.
async fn obstacles(ctx: &Ctx, mut src: impl Source, case: &Case, to: CaseStatus) -> ServiceResult<Vec<Obstacle>> {
    let mut found = Vec::new();
    match to {
        CaseStatus::Planned if !store::case_head::has_plan(&mut src, case.id).await? => found.push(Obstacle::NoPlan),
        CaseStatus::Closed => {
            let facts = Facts::case(case.office, case.caseworker, case.compartment);
            if ctx.require(Permission::CaseClose, &facts).is_err() {
                found.push(Obstacle::NotSupervisor);
            } else if proposer_is(ctx, &mut src, case).await? {
                found.push(Obstacle::SamePerson);
            }
            let open = store::case_head::open_referrals(&mut src, case.id).await?;
            if open > 0 {
                found.push(Obstacle::OpenReferrals(open));
            }
        }
        _ => {}
    }
    Ok(found)
}

async fn proposer_is(ctx: &Ctx, src: impl Source, case: &Case) -> ServiceResult<bool> {
    let moves = store::case_event::moves(src, case.id).await?;
    let proposal = moves.iter().rev().find(|m| m.to == CaseStatus::ClosurePending);
    Ok(proposal.is_some_and(|m| m.by == Some(ctx.user())))
}

/// Moves a case on and gives its code.
pub async fn change_status(ctx: &Ctx, form: &StatusForm) -> ServiceResult<String> {
    let (case, grant) = find(ctx, &form.code, Permission::CaseStatus).await?;
    let change = form.parse(ctx.today())?;
    // Closing is a right of its own, and the log says that it was used.
    let grant = if change.status == CaseStatus::Closed {
        ctx.require(Permission::CaseClose, &Facts::case(case.office, case.caseworker, case.compartment))?
    } else {
        grant
    };
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
    if !case.status.can_become(change.status) || !is_offered(change.status) {
        return Err(ServiceError::field("status", "error-status-not-allowed"));
    }
    if let Some(obstacle) = obstacles(ctx, &mut tx, &case, change.status).await?.first() {
        return Err(ServiceError::field("status", obstacle_key(*obstacle)));
    }
    write(ctx, &mut tx, &case, &change).await?;
    finish(&mut tx, change.command, &case.code).await?;
    let entry = ctx.audit("case.status_changed", "case", Some(case.id.0)).case(case.id, case.office);
    let detail = json!({ "from": case.status.as_str(), "to": change.status.as_str() });
    tx.commit(entry.detail(detail)).await?;
    Ok(case.code)
}

fn obstacle_key(obstacle: Obstacle) -> &'static str {
    match obstacle {
        Obstacle::NoPlan => "error-status-no-plan",
        Obstacle::OpenReferrals(_) => "error-status-open-referrals",
        Obstacle::NotSupervisor => "error-status-supervisor",
        Obstacle::SamePerson => "error-status-same-person",
    }
}

/// Writes an allowed change in the caller's transaction.
pub(crate) async fn write(ctx: &Ctx, tx: &mut Tx, case: &Case, change: &StatusChange) -> ServiceResult<()> {
    store::case::set_status(tx, case.id, change.version, change.status).await?;
    match change.status {
        CaseStatus::ClosurePending => store::case::set_closure(tx, case.id, change.closure_reason, None).await?,
        CaseStatus::Closed => {
            let reason = store::case::closure_reason(&mut *tx, case.id).await?;
            store::case::set_closure(tx, case.id, reason, Some(ctx.today())).await?;
            store::task::done_all(tx, case.id, ctx.now, ctx.user()).await?;
        }
        // Whatever was said about an end is past once the case goes on.
        _ => store::case::set_closure(tx, case.id, None, None).await?,
    }
    match (case.status, change.status) {
        (_, CaseStatus::OnHold) => file::clear(ctx, tx, case).await?,
        // Whoever goes on with a file that the person does not want is asked again.
        (CaseStatus::OnHold | CaseStatus::Closed, _) => file::check_ground(ctx, tx, case).await?,
        _ => {}
    }
    if let Some(day) = change.review_on {
        store::task::insert(tx, &look_again(ctx, case, day), ctx.now).await?;
    }
    let detail = json!({
        "from": case.status.as_str(),
        "to": change.status.as_str(),
        "closure_reason": change.closure_reason.map(ClosureReason::as_str),
        "text": change.note,
    });
    note(ctx, tx, case, CaseEventKind::StatusChanged, None, detail).await
}

/// A pause has a day on which somebody looks again.
fn look_again(ctx: &Ctx, case: &Case, day: NaiveDate) -> NewTask {
    NewTask {
        id: TaskId(ctx.id()),
        case: case.id,
        office: case.office,
        assignee: case.caseworker,
        kind: TaskKind::FollowUp,
        subject: None,
        note: None,
        due_on: day,
    }
}
