//! A project goes on: submitted, chosen, approved by three people; then contracted, carried out, handed over.

use domain::authz::{Denied, Facts, Grant, Permission};
use domain::support::{ProjectMove, ProjectMoveForm, ProjectMoved, ProjectState, project_refusal};
use store::Tx;
use store::command::{self, Claim};
use store::support_event::{self, NewEvent};
use store::support_project::{self, Project};
use store::support_tranche;

use super::project::find;
use super::project_history::{has_a_hand, note};
use super::reader;
use crate::{Ctx, ServiceError, ServiceResult};

/// Lines of a list.
const MOST: i64 = 50;

/// The right that a move takes.
fn permission(state: ProjectState, step: ProjectMove) -> Permission {
    match (step, state) {
        (ProjectMove::Approve | ProjectMove::Stop, _)
        | (ProjectMove::Reject | ProjectMove::Return, ProjectState::Screened) => Permission::ProjectApprove,
        (ProjectMove::Select | ProjectMove::Reject | ProjectMove::Return, _) => Permission::ProjectSelect,
        _ => Permission::CommunityWrite,
    }
}

fn grant(ctx: &Ctx, project: &Project, step: ProjectMove) -> Result<Grant, Denied> {
    ctx.require(permission(project.state, step), &Facts::office(project.office))
}

/// Whether the actor has the right, and had no part in it that forbids it.
pub(super) fn may_move(ctx: &Ctx, project: &Project, step: ProjectMove) -> bool {
    let own = project_refusal(step, ctx.user(), &project.hands, &project.answers) == Some("error-project-own");
    grant(ctx, project, step).is_ok() && !own
}

/// Where a move leads. What was suspended goes on where it stood: a contract that was signed is not work that began.
async fn after(tx: &mut Tx, project: &Project, step: ProjectMove) -> ServiceResult<ProjectState> {
    let next = project.state.after(step).ok_or_else(|| ServiceError::Conflict(Vec::new()))?;
    if step != ProjectMove::Resume {
        return Ok(next);
    }
    Ok(support_event::before_suspension(tx, project.id).await?.unwrap_or(next))
}

/// Makes a move and gives the project's code. Sent twice, it is made once.
pub async fn move_project(ctx: &Ctx, form: &ProjectMoveForm) -> ServiceResult<String> {
    let found = find(ctx, &form.project).await?;
    // Whoever may do nothing at all with a project is told so before anything is said about the form.
    if !has_a_hand(ctx, found.office) {
        return Err(ServiceError::Forbidden);
    }
    let ProjectMoved { command, version, step, reason } = form.parse()?;
    let grant = grant(ctx, &found, step)?;
    let mut tx = Tx::begin(ctx.db(), grant).await?;
    if let Claim::Done(code) = command::claim(&mut tx, command, "project.move", ctx.now).await? {
        return Ok(code);
    }
    let state = after(&mut tx, &found, step).await?;
    if let Some(key) = project_refusal(step, ctx.user(), &found.hands, &found.answers) {
        return Err(ServiceError::refused(key));
    }
    let mut hands = found.hands.clone();
    let mut approved = found.approved;
    match step {
        ProjectMove::Submit => hands = hands.written_by(ctx.user()),
        ProjectMove::Select => hands.selected = Some(ctx.user()),
        ProjectMove::Approve => approved = Some(ctx.user()),
        ProjectMove::Return => hands.selected = None,
        _ => {}
    }
    // By the version that was seen and decided about: a project that changed meanwhile is not moved.
    if version != found.version {
        return Err(ServiceError::Conflict(Vec::new()));
    }
    support_project::set_state(&mut tx, found.id, version, state, &hands, approved).await?;
    if step == ProjectMove::Stop {
        support_tranche::take_back_rest(&mut tx, found.id, ctx.today()).await?;
    }
    let event = NewEvent { before: Some(found.state), note: reason.as_deref(), part: None };
    note(ctx, &mut tx, found.id, step.into(), event).await?;
    command::finish(&mut tx, command, &found.code).await?;
    let mut entry = ctx.audit("support.project_moved", "project", Some(found.id));
    entry.office_id = Some(found.office);
    tx.commit(entry.detail(serde_json::json!({ "project": found.code, "state": state.as_str() }))).await?;
    Ok(found.code)
}

/// Projects that wait for the actor's decision.
pub async fn waiting(ctx: &Ctx) -> ServiceResult<Vec<Project>> {
    reader(ctx)?;
    let mut found = Vec::new();
    for office in ctx.actor.offices(Permission::ProjectSelect) {
        found.extend(support_project::waiting(ctx.db(), ProjectState::Submitted, Some(office), MOST).await?);
    }
    if ctx.actor.may_somewhere(Permission::ProjectApprove) {
        found.extend(support_project::waiting(ctx.db(), ProjectState::Screened, None, MOST).await?);
    }
    found.retain(|p| p.state.moves().into_iter().any(|step| step.decides() && may_move(ctx, p, step)));
    Ok(found)
}

/// Projects that were sent back, each with why: for whoever wrote them, and for everybody who writes in the office and
/// chooses no project there. The one that waits longest comes first.
pub async fn returned(ctx: &Ctx) -> ServiceResult<Vec<(Project, String)>> {
    reader(ctx)?;
    let chooses = ctx.actor.offices(Permission::ProjectSelect);
    let mut found = Vec::new();
    for office in ctx.actor.offices(Permission::CommunityWrite) {
        let mut returned = support_event::returned(ctx.db(), office, MOST).await?;
        returned.retain(|r| r.project.hands.wrote(ctx.user()) || !chooses.contains(&office));
        found.extend(returned);
    }
    found.sort_by(|a, b| (a.at, &a.project.code).cmp(&(b.at, &b.project.code)));
    found.dedup_by(|a, b| a.project.code == b.project.code);
    Ok(found.into_iter().map(|r| (r.project, r.why)).collect())
}
