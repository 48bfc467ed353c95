//! Writing the acts of a caseworker and a supervisor.

use domain::authz::Permission;
use domain::case::{CaseEventKind, CaseStatus, ClosureProposal, StatusChange, TaskKind};
use domain::consent::Recipient;
use domain::directory::Sector;
use domain::id::UserId;
use domain::plan::{Plan, PlanStatus};
use domain::referral::RevokeReason;
use serde_json::json;
use store::Tx;
use store::case::Case;
use uuid::Uuid;

use super::act::Act;
use super::referral_acts::take_back;
use super::writer::{Done, act_as};
use crate::{Ctx, ServiceResult, case as cases, closure, consent, counselling, follow_up, plan};

/// Writes one.
pub(super) async fn write(ctx: &Ctx, tx: &mut Tx, case: &Case, act: &Act) -> ServiceResult<Done> {
    let about = |action, entity, id| ctx.audit(action, entity, id).case(case.id, case.office);
    let entry = match act {
        Act::Look => {
            if !act_as(ctx, tx, case, Permission::CaseRead) {
                return Ok(Done::No);
            }
            about("case.read", "case", Some(case.id.0))
        }
        Act::Session(session) => {
            if !case.status.is_open() || !act_as(ctx, tx, case, Permission::CounsellingRecord) {
                return Ok(Done::No);
            }
            // What was agreed before is talked about first.
            store::task::done(tx, case.id, TaskKind::Own, None, ctx.now, Some(ctx.user())).await?;
            let (id, number) = counselling::keep(ctx, tx, case, session).await?;
            let private = session.private_note.is_some();
            about("counselling.recorded", "session", Some(id.0))
                .detail(json!({ "number": number, "private_note": private }))
        }
        Act::Plan(plan) => {
            if !case.status.is_open() || !act_as(ctx, tx, case, Permission::PlanWrite) {
                return Ok(Done::No);
            }
            about("plan.written", "plan", Some(write_plan(ctx, tx, case, plan).await?))
        }
        Act::ApprovePlan => match approve(ctx, tx, case).await? {
            Some(id) => about("plan.approved", "plan", Some(id)),
            None => return Ok(Done::No),
        },
        Act::StepDone => match step_done(ctx, tx, case).await? {
            Some(id) => about("plan.action_done", "plan_action", Some(id)),
            None => return Ok(Done::No),
        },
        Act::FollowUp(made) => {
            if !case.status.is_open() || !act_as(ctx, tx, case, Permission::CounsellingRecord) {
                return Ok(Done::No);
            }
            let (id, number) = follow_up::keep(ctx, tx, case, made).await?;
            about("follow_up.recorded", "follow_up", Some(id)).detail(json!({ "number": number }))
        }
        Act::ProposeEnd(proposal) => {
            if !propose_end(ctx, tx, case, proposal).await? {
                return Ok(Done::No);
            }
            let reason = proposal.statement.reason.shown();
            about("closure.proposed", "case", Some(case.id.0)).detail(json!({ "reason": reason.as_str() }))
        }
        Act::End => {
            if !end(ctx, tx, case).await? {
                return Ok(Done::No);
            }
            about("closure.closed", "case", Some(case.id.0))
        }
        Act::Status(to, review) => {
            if !change_status(ctx, tx, case, *to, *review).await? {
                return Ok(Done::No);
            }
            about("case.status_changed", "case", Some(case.id.0))
                .detail(json!({ "from": case.status.as_str(), "to": to.as_str() }))
        }
        Act::Risk(risk) => {
            if case.risk == Some(*risk) || !act_as(ctx, tx, case, Permission::CaseStatus) {
                return Ok(Done::No);
            }
            store::case::set_risk(tx, case.id, case.version, *risk).await?;
            let detail = json!({ "risk": risk.as_str() });
            cases::note(ctx, tx, case, CaseEventKind::RiskChanged, None, detail).await?;
            about("case.risk_changed", "case", Some(case.id.0))
        }
        Act::Screen(screening) => {
            if !act_as(ctx, tx, case, Permission::ScreeningRecord) {
                return Ok(Done::No);
            }
            let version = store::screening::last_version(&mut *tx, case.id).await? + 1;
            crate::screening::keep(ctx, tx, case, screening, version).await?;
            about("screening.recorded", "case", Some(case.id.0))
        }
        Act::Consent(conversation) => {
            if !case.status.is_open() || !act_as(ctx, tx, case, Permission::ConsentRecord) {
                return Ok(Done::No);
            }
            let ids = consent::keep(ctx, tx, case, conversation).await?;
            about("consent.recorded", "consent", ids.first().map(|id| id.0))
        }
        Act::Withdraw(sector) => match withdraw(ctx, tx, case, *sector).await? {
            Some(id) => about("consent.withdrawn", "consent", Some(id)),
            None => return Ok(Done::No),
        },
        Act::Assign(to) => {
            if !assign(ctx, tx, case, *to).await? {
                return Ok(Done::No);
            }
            about("case.assigned", "case", Some(case.id.0))
                .detail(json!({ "from": case.caseworker.map(|u| u.0), "to": to.0 }))
        }
        Act::Note(text) => {
            if !act_as(ctx, tx, case, Permission::CaseNote) {
                return Ok(Done::No);
            }
            cases::note(ctx, tx, case, CaseEventKind::NoteAdded, None, json!({ "text": text })).await?;
            about("case.noted", "case", Some(case.id.0))
        }
        _ => return Ok(Done::No),
    };
    tx.record(entry);
    Ok(Done::Yes)
}

async fn write_plan(ctx: &Ctx, tx: &mut Tx, case: &Case, plan: &Plan) -> ServiceResult<Uuid> {
    let before = store::plan::of_case(&mut &mut *tx, case.id, None).await?;
    Ok(plan::keep(ctx, tx, case, before.as_ref(), plan).await?.0)
}

async fn approve(ctx: &Ctx, tx: &mut Tx, case: &Case) -> ServiceResult<Option<Uuid>> {
    let Some(plan) = store::plan::of_case(&mut &mut *tx, case.id, None).await? else { return Ok(None) };
    let possible = plan.status == PlanStatus::Pending && plan.author != ctx.user();
    if !possible || !act_as(ctx, tx, case, Permission::PlanApprove) {
        return Ok(None);
    }
    crate::plan::settle(ctx, tx, case, &plan, plan.version, None).await?;
    Ok(Some(plan.id.0))
}

/// The step that was due first.
async fn step_done(ctx: &Ctx, tx: &mut Tx, case: &Case) -> ServiceResult<Option<Uuid>> {
    let Some(plan) = store::plan::of_case(&mut &mut *tx, case.id, None).await? else { return Ok(None) };
    let steps = plan.plan.goals.iter().zip(&plan.actions).flat_map(|(g, ids)| g.actions.iter().zip(ids));
    let open = steps.filter(|(a, _)| a.done_on.is_none() && a.due_on.is_some());
    let Some((_, id)) = open.min_by_key(|(a, _)| a.due_on) else { return Ok(None) };
    if !act_as(ctx, tx, case, Permission::PlanWrite) {
        return Ok(None);
    }
    store::plan_acts::action_done(tx, case.id, *id, ctx.today()).await?;
    store::task::done(tx, case.id, TaskKind::PlanAction, Some(id.0), ctx.now, Some(ctx.user())).await?;
    cases::note(ctx, tx, case, CaseEventKind::PlanActionDone, None, json!({})).await?;
    Ok(Some(id.0))
}

async fn change_status(
    ctx: &Ctx,
    tx: &mut Tx,
    case: &Case,
    to: CaseStatus,
    review_on: Option<chrono::NaiveDate>,
) -> ServiceResult<bool> {
    if !case.status.can_become(to) || !act_as(ctx, tx, case, Permission::CaseStatus) {
        return Ok(false);
    }
    let change = StatusChange { command: Uuid::nil(), version: case.version, status: to, review_on, note: None };
    cases::write_status(ctx, tx, case, &change).await?;
    Ok(true)
}

async fn propose_end(ctx: &Ctx, tx: &mut Tx, case: &Case, proposal: &ClosureProposal) -> ServiceResult<bool> {
    let possible = case.status.can_become(CaseStatus::ClosurePending);
    if !possible || !act_as(ctx, tx, case, Permission::CaseStatus) {
        return Ok(false);
    }
    take_back_all(ctx, tx, case).await?;
    closure::write(ctx, tx, case, proposal).await?;
    Ok(true)
}

async fn end(ctx: &Ctx, tx: &mut Tx, case: &Case) -> ServiceResult<bool> {
    let Some(proposal) = store::closure::of_case(&mut *tx, case.id).await? else { return Ok(false) };
    if case.status != CaseStatus::ClosurePending || !act_as(ctx, tx, case, Permission::CaseClose) {
        return Ok(false);
    }
    // No reason of an invented case is sealed.
    closure::end(ctx, tx, case, &proposal, proposal.reason).await?;
    closure::decided(ctx, tx, &proposal, true, None, &[]).await?;
    Ok(true)
}

/// Nothing stays under way when a case ends.
async fn take_back_all(ctx: &Ctx, tx: &mut Tx, case: &Case) -> ServiceResult<()> {
    for mut referral in store::referral::unrevoked_of_case(&mut *tx, case.id).await? {
        take_back(ctx, tx, case, &mut referral, RevokeReason::CaseClosed).await?;
    }
    Ok(())
}

async fn withdraw(ctx: &Ctx, tx: &mut Tx, case: &Case, sector: Sector) -> ServiceResult<Option<Uuid>> {
    let rows = store::consent::of_case(&mut *tx, case.id).await?;
    let given = rows.iter().find(|c| c.recipient == Recipient::Sector(sector) && c.withdrawn_at.is_none());
    let Some(consent) = given else { return Ok(None) };
    if !act_as(ctx, tx, case, Permission::ConsentRecord) {
        return Ok(None);
    }
    store::consent::withdraw(tx, consent.id, case.id, None, ctx.now, ctx.user()).await?;
    store::task::done(tx, case.id, TaskKind::ConsentEnds, Some(consent.id.0), ctx.now, Some(ctx.user())).await?;
    let about = json!({ "purpose": consent.purpose.as_str(), "recipient": consent.recipient.code() });
    cases::note(ctx, tx, case, CaseEventKind::ConsentWithdrawn, None, json!({ "answers": [about] })).await?;
    for mut referral in store::referral::unrevoked_of_case(&mut *tx, case.id).await? {
        if referral.consent == Some(consent.id) {
            take_back(ctx, tx, case, &mut referral, RevokeReason::ConsentWithdrawn).await?;
        }
    }
    Ok(Some(consent.id.0))
}

async fn assign(ctx: &Ctx, tx: &mut Tx, case: &Case, to: UserId) -> ServiceResult<bool> {
    let Some(user) = store::user::by_id(&mut *tx, to).await? else { return Ok(false) };
    if case.caseworker == Some(to) || !act_as(ctx, tx, case, Permission::CaseAssign) {
        return Ok(false);
    }
    cases::give(ctx, tx, case, to, &user.name, None).await
}
