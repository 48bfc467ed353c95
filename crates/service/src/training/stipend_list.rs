//! A list of stipends: approved or refused by a second person, paid by a third.

use domain::authz::{Facts, Grant, Permission};
use domain::case::CaseEventKind;
use domain::id::CaseId;
use domain::training::{Hours, StipendState, StipendStepForm};
use serde_json::json;
use store::command::{self, Claim};
use store::stipend::{self, StipendList};
use store::training_enrolment::{self, Trainee};
use store::{Source, Tx};
use uuid::Uuid;

use super::case_of;
use super::stipend::{MOST, maybe_child, name, waits};
use crate::case::note;
use crate::{Ctx, ServiceError, ServiceResult};

/// Whether the actor has to do with stipends of an office.
fn seen(ctx: &Ctx, facts: &Facts) -> ServiceResult<Grant> {
    let rights = [Permission::StipendApprove, Permission::PaymentMake, Permission::TrainingPlan];
    rights.iter().find_map(|p| ctx.require(*p, facts).ok()).ok_or(ServiceError::NotFound)
}

/// The lists of the actor's office, those that wait first.
pub async fn stipend_lists(ctx: &Ctx) -> ServiceResult<Vec<StipendList>> {
    let office = ctx.require_office()?.id;
    drop(seen(ctx, &Facts::office(office)).map_err(|_| ServiceError::Forbidden)?);
    Ok(stipend::list(ctx.db(), office, None, MOST).await?)
}

/// How many lists wait for the actor.
pub async fn stipends_waiting(ctx: &Ctx) -> ServiceResult<usize> {
    let Ok(lists) = stipend_lists(ctx).await else { return Ok(0) };
    // What is approved can still be refused, but waits for nobody but finance.
    let waits = |l: &StipendList| match l.steps.state {
        StipendState::Requested => may(ctx, l).0,
        _ => may(ctx, l).1,
    };
    Ok(lists.iter().filter(|l| waits(l)).count())
}

/// Whether the actor may decide, and whether they may pay.
fn may(ctx: &Ctx, list: &StipendList) -> (bool, bool) {
    let facts = Facts::office(list.office);
    let decides =
        ctx.require(Permission::StipendApprove, &facts).is_ok() && list.steps.decide(ctx.user(), true).is_ok();
    let pays = ctx.require(Permission::PaymentMake, &facts).is_ok() && list.steps.pay(ctx.user()).is_ok();
    (decides, pays)
}

/// One list.
#[derive(Debug, Clone)]
pub struct StipendPage {
    /// The list.
    pub list: StipendList,
    /// Who is on it, by name, with the minutes of the month; nobody for who may not see it as it stands.
    pub people: Vec<(String, Hours)>,
    /// Whether the actor may decide.
    pub may_decide: bool,
    /// Whether the actor may pay.
    pub may_pay: bool,
}

/// Whether the actor sees who is on a list. Finance sees who is to be paid or was paid, and no list beside: whoever is
/// missing from the one that follows would have been left out for a reason.
fn names(ctx: &Ctx, list: &StipendList) -> bool {
    let facts = Facts::office(list.office);
    let asks = [Permission::StipendApprove, Permission::TrainingPlan].iter().any(|p| ctx.require(*p, &facts).is_ok());
    asks || matches!(list.steps.state, StipendState::Approved | StipendState::Paid)
}

async fn found(src: impl Source, id: &str) -> ServiceResult<StipendList> {
    let id: Uuid = id.trim().parse().map_err(|_| ServiceError::NotFound)?;
    stipend::by_id(src, id).await?.ok_or(ServiceError::NotFound)
}

/// One list. Puts the reading on record.
pub async fn stipend_list(ctx: &Ctx, id: &str) -> ServiceResult<StipendPage> {
    let list = found(ctx.db(), id).await?;
    let grant = seen(ctx, &Facts::office(list.office))?;
    let mut entry = ctx.audit("stipend.read", "stipend", Some(list.id));
    entry.office_id = Some(list.office);
    ctx.log_read(grant, entry).await?;
    let cohort = store::training_cohort::by_code(ctx.db(), &list.cohort).await?.ok_or(ServiceError::NotFound)?;
    let lines = if names(ctx, &list) { stipend::lines(ctx.db(), list.id).await? } else { Vec::new() };
    let all = training_enrolment::of_cohort(ctx.db(), cohort.id).await?;
    let of = |t: &Trainee| {
        let (_, attended, held) = lines.iter().find(|(id, ..)| *id == t.enrolment.id)?;
        Some((name(t), Hours { attended: *attended, held: *held }))
    };
    let (may_decide, may_pay) = may(ctx, &list);
    Ok(StipendPage { people: all.iter().filter_map(of).collect(), may_decide, may_pay, list })
}

/// Approves a list, or refuses it with a reason. Never who asked for it. Sent twice, it is done once.
pub async fn decide_stipends(ctx: &Ctx, form: &StipendStepForm) -> ServiceResult<()> {
    let list = found(ctx.db(), &form.list).await?;
    let grant = step_right(ctx, &list, Permission::StipendApprove)?;
    let (command, version, reason) = form.decision()?;
    let mut tx = Tx::begin(ctx.db(), grant).await?;
    if let Claim::Done(_) = command::claim(&mut tx, command, "stipend.decide", ctx.now).await? {
        return Ok(());
    }
    let now = found(&mut tx, &form.list).await?;
    now.steps.decide(ctx.user(), reason.is_some()).map_err(ServiceError::refused)?;
    stipend::decide(&mut tx, (now.id, version), reason.as_deref(), (ctx.user(), ctx.now)).await?;
    command::finish(&mut tx, command, "").await?;
    let action = if reason.is_some() { "stipend.refused" } else { "stipend.approved" };
    commit(ctx, tx, action, &now).await
}

/// Says that a list is paid. Never who asked for it or approved it. Sent twice, it is done once.
pub async fn pay_stipends(ctx: &Ctx, form: &StipendStepForm) -> ServiceResult<()> {
    let list = found(ctx.db(), &form.list).await?;
    let grant = step_right(ctx, &list, Permission::PaymentMake)?;
    let (command, version) = form.payment()?;
    let mut tx = Tx::begin(ctx.db(), grant).await?;
    if let Claim::Done(_) = command::claim(&mut tx, command, "stipend.pay", ctx.now).await? {
        return Ok(());
    }
    let now = found(&mut tx, &form.list).await?;
    now.steps.pay(ctx.user()).map_err(ServiceError::refused)?;
    if held(ctx, &mut tx, &now).await? {
        return Err(ServiceError::refused("error-stipend-held"));
    }
    stipend::pay(&mut tx, (now.id, version), (ctx.user(), ctx.now)).await?;
    told(ctx, &mut tx, &now).await?;
    command::finish(&mut tx, command, "").await?;
    commit(ctx, tx, "stipend.paid", &now).await
}

/// Says in each case that the stipend was paid; of whoever has none there is nothing to say.
async fn told(ctx: &Ctx, tx: &mut Tx, list: &StipendList) -> ServiceResult<()> {
    for (enrolment, ..) in stipend::lines(&mut *tx, list.id).await? {
        let Some(enrolment) = training_enrolment::by_id(&mut *tx, enrolment).await? else { continue };
        if let Some(case) = case_of(&mut *tx, &enrolment).await? {
            let detail = json!({ "training": list.title, "month": list.month });
            note(ctx, tx, &case, CaseEventKind::StipendPaid, Some(list.cohort.clone()), detail).await?;
        }
    }
    Ok(())
}

/// Whether somebody of a list gets none any more, as everything stands now. Their cases are held until it is paid: who is
/// found to be a child at this moment comes before it or after it.
async fn held(ctx: &Ctx, tx: &mut Tx, list: &StipendList) -> ServiceResult<bool> {
    let cohort = store::training_cohort::by_code(&mut *tx, &list.cohort).await?.ok_or(ServiceError::NotFound)?;
    store::training_cohort::hold(tx, cohort.id).await?;
    let lines = stipend::lines(&mut *tx, list.id).await?;
    let on = |t: &Trainee| lines.iter().any(|(id, ..)| *id == t.enrolment.id);
    let all = training_enrolment::of_cohort(&mut *tx, cohort.id).await?;
    let mut ids: Vec<CaseId> = all.iter().filter(|t| on(t)).filter_map(|t| t.enrolment.case).collect();
    // Always in this order: two who pay do not wait for each other.
    ids.sort();
    for id in ids {
        store::case::hold_even_merged(tx, id).await?;
    }
    // Read anew: what was read before a case was held may be old.
    for trainee in training_enrolment::of_cohort(&mut *tx, cohort.id).await?.iter().filter(|t| on(t)) {
        let case = case_of(&mut *tx, &trainee.enrolment).await?;
        if maybe_child(trainee, case.as_ref(), ctx.today()) || waits(&mut *tx, case.as_ref()).await? {
            return Ok(true);
        }
    }
    Ok(stipend::is_twice(&mut *tx, list.id).await?)
}

/// The right to a step; a list out of reach does not exist.
fn step_right(ctx: &Ctx, list: &StipendList, permission: Permission) -> ServiceResult<Grant> {
    let facts = Facts::office(list.office);
    drop(seen(ctx, &facts)?);
    Ok(ctx.require(permission, &facts)?)
}

async fn commit(ctx: &Ctx, tx: Tx, action: &'static str, list: &StipendList) -> ServiceResult<()> {
    let mut entry = ctx.audit(action, "stipend", Some(list.id));
    entry.office_id = Some(list.office);
    let detail = json!({ "cohort": list.cohort, "people": list.people, "amount": list.amount });
    Ok(tx.commit(entry.detail(detail)).await?)
}
