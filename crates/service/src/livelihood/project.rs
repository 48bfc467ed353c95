//! The project to which a start-up belongs: an open one of the office of its case, until the plan is decided on.

use domain::authz::{Facts, Permission};
use domain::id::OfficeId;
use domain::livelihood::BusinessProjectForm;
use serde_json::json;
use store::case::Case;
use store::command::{Claim, claim, finish};
use store::livelihood::Startup;
use store::livelihood_project::{ProjectName, by_code, by_id, of_office};
use store::{Source, Tx};
use uuid::Uuid;

use super::find::{find, hold_case};
use super::money::{held, refused};
use crate::{Ctx, ServiceError, ServiceResult};

/// Projects of an office that are looked at for a choice.
const MOST: i64 = 200;

/// Which of the projects that the actor may read a start-up of this office can belong to, and the one that it has.
pub(super) async fn choices(ctx: &Ctx, office: OfficeId, had: Option<Uuid>) -> ServiceResult<Vec<ProjectName>> {
    if ctx.require(Permission::CommunityRead, &Facts::NONE).is_err() {
        return Ok(Vec::new());
    }
    let mut all = of_office(ctx.db(), office, MOST).await?;
    all.retain(|p| p.state.takes_startups() || Some(p.id) == had);
    if let Some(id) = had.filter(|id| all.iter().all(|p| p.id != *id)) {
        all.extend(by_id(ctx.db(), id).await?);
    }
    Ok(all)
}

/// The project with this code, if a business of this case may belong to it; the one that it has, it may keep.
pub(super) async fn chosen(
    mut src: impl Source,
    case: &Case,
    had: Option<Uuid>,
    code: Option<&str>,
) -> ServiceResult<Option<Uuid>> {
    let Some(code) = code else { return Ok(None) };
    let found = by_code(&mut src, code).await?;
    let fits = |p: &ProjectName| Some(p.id) == had || (p.office == case.office && p.state.takes_startups());
    match found.filter(fits) {
        Some(project) => Ok(Some(project.id)),
        None => Err(ServiceError::field("project", "error-business-project")),
    }
}

/// Says to which project a business belongs, and gives the number of the business. Sent twice, it is said once.
pub async fn set_project(ctx: &Ctx, form: &BusinessProjectForm) -> ServiceResult<String> {
    let (startup, _, grant) = find(ctx, &form.business, Permission::LivelihoodWrite).await?;
    let (command, version, code) = form.parse()?;
    let mut tx = Tx::begin(ctx.db(), grant).await?;
    if let Claim::Done(number) = claim(&mut tx, command, "startup.set_project", ctx.now).await? {
        return Ok(number);
    }
    let startup = held(&mut tx, &startup).await?;
    let case = hold_case(ctx, &mut tx, &startup, Permission::LivelihoodWrite).await?;
    if startup.version != version {
        return Err(ServiceError::Conflict(Vec::new()));
    }
    if !startup.state.is_undecided() {
        return Err(refused("error-business-not-now"));
    }
    let project = chosen(&mut tx, &case, startup.project, code.as_deref()).await?;
    store::livelihood::save(&mut tx, &Startup { project, ..startup.clone() }, version).await?;
    finish(&mut tx, command, &startup.code).await?;
    let entry = ctx.audit("startup.project_set", "startup", Some(startup.id)).case(case.id, case.office);
    tx.commit(entry.detail(json!({ "project": code }))).await?;
    Ok(startup.code)
}
