//! What the form of a business plan begins with.

use domain::authz::Permission;
use domain::id::ActionId;
use domain::livelihood::{BusinessForm, BusinessPlan};
use domain::money::PROGRAMME;
use domain::place::Place;
use domain::small_cells::Shown;
use store::livelihood::Startup;
use store::livelihood_plan::same_activity;
use store::livelihood_project::ProjectName;

use super::find::{find, find_case};
use super::member_show::{Members, associations, members};
use super::project::choices;
use crate::{Ctx, ServiceError, ServiceResult, place, plan};

/// What the form of a plan begins with.
#[derive(Debug, Clone)]
pub struct WriteStart {
    /// As it was written last, or empty.
    pub form: BusinessForm,
    /// Version of the business; 0 for a new one.
    pub version: i64,
    /// Code name of the person, once the case is known.
    pub code_name: Option<String>,
    /// Places of the actor's country.
    pub places: Vec<Place>,
    /// Projects to which it may belong.
    pub projects: Vec<ProjectName>,
    /// Associations whose plan it may be: number and name.
    pub coops: Vec<(String, String)>,
    /// Who is in the group so far.
    pub members: Members,
    /// Steps of the person's plan for which it may be, for who may write that.
    pub steps: Vec<(ActionId, String)>,
    /// How many businesses of the same activity are funded in the same commune, and how many plans for one wait.
    pub same: (Shown, Shown),
}

/// The form of a new plan, or of the plan of a business that is with its writer.
pub async fn write_start(ctx: &Ctx, number: Option<&str>, code: &str) -> ServiceResult<WriteStart> {
    if !ctx.actor.may_somewhere(Permission::LivelihoodWrite) {
        return Err(ServiceError::Forbidden);
    }
    let places = place::choices(ctx).await?;
    let Some(number) = number else {
        let form = BusinessForm {
            code: code.to_owned(),
            currency: PROGRAMME.code.into(),
            shares: "50/30/20".into(),
            ..BusinessForm::default()
        };
        let office = ctx.require_office()?.id;
        let steps = match find_case(ctx, code).await {
            Ok((case, _)) => plan::waiting_steps(ctx, &case).await?,
            Err(_) => Vec::new(),
        };
        return Ok(WriteStart {
            form,
            steps,
            version: 0,
            code_name: None,
            places,
            projects: choices(ctx, office, None).await?,
            coops: associations(ctx, office).await?,
            members: Members::default(),
            same: (Shown::Nobody, Shown::Nobody),
        });
    };
    let (startup, case, grant) = find(ctx, number, Permission::LivelihoodWrite).await?;
    if !startup.state.is_with_writer() {
        return Err(ServiceError::Forbidden);
    }
    let plan =
        store::livelihood_plan::plan(ctx.db(), startup.id, startup.number).await?.ok_or(ServiceError::NotFound)?;
    ctx.log_read(grant, ctx.audit("startup.read", "startup", Some(startup.id)).case(case.id, case.office)).await?;
    let projects = choices(ctx, case.office, startup.project).await?;
    let had = projects.iter().find(|p| Some(p.id) == startup.project).map(|p| p.code.clone());
    let form = BusinessForm { project: had.unwrap_or_default(), ..form_of(ctx, &startup, &plan.plan).await? };
    let (funded, waiting) = same_activity(ctx.db(), &startup.activity, &startup.area, startup.id).await?;
    Ok(WriteStart {
        form,
        version: startup.version,
        coops: associations(ctx, case.office).await?,
        members: members(ctx, &startup, &case).await?,
        steps: Vec::new(),
        code_name: Some(case.code_name),
        places,
        projects,
        same: (Shown::of(funded), Shown::of(waiting)),
    })
}

pub(super) async fn form_of(ctx: &Ctx, startup: &Startup, plan: &BusinessPlan) -> ServiceResult<BusinessForm> {
    let place = store::place::by_pcode(ctx.db(), &plan.place).await?;
    let label = place.map_or_else(|| plan.place.clone(), |p| p.label());
    let coop = match startup.coop {
        Some(id) => store::coop::by_id(ctx.db(), id).await?.map(|c| c.code),
        None => None,
    };
    Ok(BusinessForm {
        business: startup.code.clone(),
        coop: coop.unwrap_or_default(),
        ..BusinessForm::of(plan, label, ctx.locale)
    })
}
