//! The parts of a project's budget: planned, paid by somebody else, taken back, put right by one more.

use domain::authz::{Facts, Grant, Permission};
use domain::support::{ProjectDeed, ProjectTrancheForm, TrancheBackForm, TrancheCorrectForm};
use serde_json::json;
use store::Tx;
use store::command::{self, Claim};
use store::support_event::NewEvent;
use store::support_project::{self, Project};
use store::support_tranche::{self, ProjectTranche};
use uuid::Uuid;

use super::project::find;
use super::project_history::note;
use super::{parsed, reader, writer};
use crate::{Ctx, ServiceError, ServiceResult};

/// The project as it is now, with its parts: whoever else plans, pays, takes back or corrects waits until this is done.
async fn held(tx: &mut Tx, found: &Project) -> ServiceResult<(Project, Vec<ProjectTranche>)> {
    support_project::hold(tx, found.id).await?;
    let now = support_project::by_code(&mut *tx, &found.code).await?.ok_or(ServiceError::NotFound)?;
    let tranches = support_tranche::of(&mut *tx, found.id).await?;
    Ok((now, tranches))
}

fn part(tranches: &[ProjectTranche], id: Uuid) -> ServiceResult<&ProjectTranche> {
    tranches.iter().find(|t| t.id == id).ok_or(ServiceError::NotFound)
}

/// What all parts hold of the budget but the one with this id.
fn held_beside(tranches: &[ProjectTranche], id: Option<Uuid>) -> i64 {
    tranches.iter().filter(|t| Some(t.id) != id).map(ProjectTranche::holds).sum()
}

fn budget(project: &Project) -> i64 {
    project.answers.number("budget").unwrap_or_default()
}

/// Plans a part of the budget and gives the project's code: all parts together never hold more than was approved. Sent
/// twice, it is done once.
pub async fn plan_tranche(ctx: &Ctx, form: &ProjectTrancheForm) -> ServiceResult<String> {
    let found = find(ctx, &form.project).await?;
    let grant = writer(ctx, found.office)?;
    let (command, amount, due_on) = form.parse()?;
    let mut tx = Tx::begin(ctx.db(), grant).await?;
    if let Claim::Done(code) = command::claim(&mut tx, command, "project.plan_tranche", ctx.now).await? {
        return Ok(code);
    }
    let (now, tranches) = held(&mut tx, &found).await?;
    if !now.state.has_money() {
        return Err(ServiceError::refused("error-project-money"));
    }
    if held_beside(&tranches, None).saturating_add(amount) > budget(&now) {
        return Err(ServiceError::field("amount", "error-project-over"));
    }
    let position = i64::try_from(tranches.len()).unwrap_or_default() + 1;
    support_tranche::plan(&mut tx, ctx.id(), found.id, position, (amount, due_on, ctx.user())).await?;
    let told = json!({ "project": found.code, "position": position, "amount": amount, "until": due_on });
    done(ctx, tx, (&found, command), ("support.tranche_planned", ProjectDeed::Planned), (position, amount), None, told)
        .await
}

/// Writes down what was paid of a part and gives the project's code: once, and never more than was planned.
pub async fn pay_tranche(ctx: &Ctx, form: &ProjectTrancheForm) -> ServiceResult<String> {
    let found = find(ctx, &form.project).await?;
    let grant = writer(ctx, found.office)?;
    let (command, amount, on) = form.parse()?;
    let tranche = parsed(&form.tranche)?;
    if on > ctx.today() {
        return Err(ServiceError::field("on", "error-support-ahead"));
    }
    let mut tx = Tx::begin(ctx.db(), grant).await?;
    if let Claim::Done(code) = command::claim(&mut tx, command, "project.pay_tranche", ctx.now).await? {
        return Ok(code);
    }
    let (now, tranches) = held(&mut tx, &found).await?;
    if !now.state.has_money() {
        return Err(ServiceError::refused("error-project-money"));
    }
    let part = part(&tranches, tranche)?;
    if part.taken_back_on.is_some() {
        return Err(ServiceError::refused("error-tranche-back"));
    }
    if part.paid.is_some() {
        return Err(ServiceError::refused("error-project-paid"));
    }
    if is_own(ctx, &now, part) {
        return Err(ServiceError::refused("error-project-payer"));
    }
    if amount > part.planned {
        return Err(ServiceError::field("amount", "error-project-over"));
    }
    support_tranche::pay(&mut tx, part.id, amount, on, ctx.user()).await?;
    let told = json!({ "project": found.code, "position": part.position, "amount": amount, "paid_on": on });
    let deed = ("support.tranche_paid", ProjectDeed::Paid);
    done(ctx, tx, (&found, command), deed, (part.position, amount), None, told).await
}

/// Whoever wrote what was approved, or planned this part, does not say that it was paid.
fn is_own(ctx: &Ctx, project: &Project, part: &ProjectTranche) -> bool {
    project.hands.wrote(ctx.user()) || part.planned_by == ctx.user().0
}

/// Takes a part back that was not paid, and gives the project's code: what it held is free again.
pub async fn take_back_tranche(ctx: &Ctx, form: &TrancheBackForm) -> ServiceResult<String> {
    let found = find(ctx, &form.project).await?;
    let grant = writer(ctx, found.office)?;
    let command = crate::referral::parse_command(&form.command)?;
    let tranche = parsed(&form.tranche)?;
    let mut tx = Tx::begin(ctx.db(), grant).await?;
    if let Claim::Done(code) = command::claim(&mut tx, command, "project.take_back_tranche", ctx.now).await? {
        return Ok(code);
    }
    let (_, tranches) = held(&mut tx, &found).await?;
    let part = part(&tranches, tranche)?;
    if part.paid.is_some() {
        return Err(ServiceError::refused("error-project-paid"));
    }
    if part.taken_back_on.is_some() {
        return Err(ServiceError::refused("error-tranche-back"));
    }
    support_tranche::take_back(&mut tx, part.id, ctx.today()).await?;
    let told = json!({ "project": found.code, "position": part.position, "amount": part.planned });
    let deed = ("support.tranche_taken_back", ProjectDeed::TakenBack);
    done(ctx, tx, (&found, command), deed, (part.position, part.planned), None, told).await
}

/// The right to put a payment right: of whoever writes in the office, and of whoever approves, so that a small office
/// has a second person.
fn corrector(ctx: &Ctx, project: &Project) -> ServiceResult<Grant> {
    reader(ctx)?;
    let of = Facts::office(project.office);
    let grant = ctx.require(Permission::CommunityWrite, &of).or_else(|_| ctx.require(Permission::ProjectApprove, &of));
    Ok(grant?)
}

/// Whether the actor may put the payment of a part right: they did not note it, and had no part in the plan.
pub(super) fn may_correct(ctx: &Ctx, project: &Project, part: &ProjectTranche) -> bool {
    let second = part.paid_by != Some(ctx.user().0) && !is_own(ctx, project, part);
    part.paid.is_some() && second && corrector(ctx, project).is_ok()
}

/// Puts a payment right, by somebody else than whoever noted it and with a reason, and gives the project's code. Sent
/// twice, it is done once.
pub async fn correct_tranche(ctx: &Ctx, form: &TrancheCorrectForm) -> ServiceResult<String> {
    let found = find(ctx, &form.project).await?;
    let grant = corrector(ctx, &found)?;
    let said = form.parse(ctx.today())?;
    let tranche = parsed(&form.tranche)?;
    let mut tx = Tx::begin(ctx.db(), grant).await?;
    if let Claim::Done(code) = command::claim(&mut tx, said.command, "project.correct_tranche", ctx.now).await? {
        return Ok(code);
    }
    let (now, tranches) = held(&mut tx, &found).await?;
    let part = part(&tranches, tranche)?;
    let Some(before) = part.paid else { return Err(ServiceError::refused("error-tranche-unpaid")) };
    if is_own(ctx, &now, part) {
        return Err(ServiceError::refused("error-project-payer"));
    }
    if part.paid_by == Some(ctx.user().0) {
        return Err(ServiceError::refused("error-tranche-own"));
    }
    let amount = said.paid.map_or(0, |(amount, _)| amount);
    if amount > part.planned || held_beside(&tranches, Some(part.id)).saturating_add(amount) > budget(&now) {
        return Err(ServiceError::field("amount", "error-project-over"));
    }
    support_tranche::correct(&mut tx, part.id, said.paid, (ctx.user(), ctx.today())).await?;
    let changes = json!({ "amount": [before, amount], "paid_on": [part.paid_on, said.paid.map(|(_, on)| on)] });
    let told = json!({ "project": found.code, "position": part.position, "changes": changes });
    let deed = ("support.tranche_corrected", ProjectDeed::Corrected);
    done(ctx, tx, (&found, said.command), deed, (part.position, amount), Some(&said.reason), told).await
}

/// Ends a deed with a part: in the project's history, in the log, and once for each sending.
async fn done(
    ctx: &Ctx,
    mut tx: Tx,
    (found, command): (&Project, Uuid),
    (action, deed): (&'static str, ProjectDeed),
    part: (i64, i64),
    reason: Option<&str>,
    told: serde_json::Value,
) -> ServiceResult<String> {
    let event = NewEvent { note: reason, part: Some(part), ..NewEvent::default() };
    note(ctx, &mut tx, found.id, deed, event).await?;
    command::finish(&mut tx, command, &found.code).await?;
    let mut entry = ctx.audit(action, "project", Some(found.id));
    entry.office_id = Some(found.office);
    tx.commit(entry.detail(told)).await?;
    Ok(found.code.clone())
}
