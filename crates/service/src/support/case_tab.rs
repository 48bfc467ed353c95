//! The community of a case: how it receives people, what is done there, and what the person has to do with that.

use chrono::NaiveDate;
use domain::authz::Permission;
use domain::support::{LoadWarning, SurveyPoint, may_be_named};
use store::support_community::Community;
use store::support_home;
use store::support_institution::{self, StoredInstitution};
use store::support_link::{self, Link};
use store::support_linkable::{self, Linkable, Sought};
use store::support_project::{self, Project};

use super::community::{curve, warnings};
use super::link::OFFERED;
use crate::{Ctx, ServiceResult, access, case};

/// A link of the case.
#[derive(Debug, Clone)]
pub struct LinkLine {
    /// The link.
    pub link: Link,
    /// Whether an institution knows the person though the person does not agree (any more).
    pub without_consent: bool,
}

/// The page.
#[derive(Debug, Clone)]
pub struct CaseSupport {
    /// Code of the case.
    pub code: String,
    /// Name of the place where the person lives.
    pub place: String,
    /// Its community, if there is one.
    pub community: Option<Community>,
    /// Why nobody more should be sent there.
    pub warnings: Vec<LoadWarning>,
    /// Acceptance in the last round that is over.
    pub acceptance: Option<SurveyPoint>,
    /// Projects of the community that were approved.
    pub projects: Vec<Project>,
    /// Institutions that work for where the person lives; the nearest first.
    pub institutions: Vec<StoredInstitution>,
    /// What the person has to do with support.
    pub links: Vec<LinkLine>,
    /// What the case can be linked to.
    pub offered: Vec<Linkable>,
    /// Today in the office.
    pub today: NaiveDate,
    /// Whether the actor may link.
    pub may_link: bool,
}

/// The support around a case, with what it can be linked to that has `words` in its title. Puts the reading on record.
pub async fn of_case(ctx: &Ctx, code: &str, words: &str) -> ServiceResult<CaseSupport> {
    let (case, grant) = case::find(ctx, code, Permission::CaseRead).await?;
    ctx.log_read(grant, ctx.audit("support_link.read", "case", Some(case.id.0)).case(case.id, case.office)).await?;
    let facts = access::facts(ctx, &case).await?;
    let open = case.status.is_open() && case.merged_into.is_none();
    let may_link = open && ctx.require(Permission::CaseNote, &facts).is_ok();
    let lives = store::person::by_id(ctx.db(), case.person).await?.map(|p| p.current).unwrap_or_default();
    let now = store::place::counts_under(ctx.db(), &lives).await?;
    let institutions = support_institution::of_place(ctx.db(), &lives, OFFERED).await?;
    let place = store::place::by_pcode(ctx.db(), &now).await?.map_or(now, |p| p.name);
    let community = support_home::of_place(ctx.db(), &lives).await?;
    let answers = store::consent::answers(ctx.db(), case.id).await?;
    let line = |link: Link| LinkLine {
        without_consent: link.at_institution
            && link.ended_on.is_none()
            && !link.organisation.is_some_and(|o| may_be_named(&answers, o, ctx.today())),
        link,
    };
    let mut page = CaseSupport {
        code: case.code,
        place,
        warnings: Vec::new(),
        acceptance: None,
        projects: Vec::new(),
        institutions,
        links: support_link::of_case(ctx.db(), case.id).await?.into_iter().map(line).collect(),
        offered: if may_link {
            support_linkable::linkable(ctx.db(), case.office, Sought::Words(words, OFFERED)).await?
        } else {
            Vec::new()
        },
        today: ctx.today(),
        may_link,
        community: None,
    };
    if let Some(community) = community {
        page.warnings = warnings(&community, &support_project::reached(ctx.db(), Some(community.id), None).await?);
        page.acceptance = curve(&store::support_survey::of(ctx.db(), community.id).await?).pop();
        page.projects = support_project::of(ctx.db(), community.id, OFFERED).await?;
        page.projects.retain(|p| p.state.has_money());
        page.community = Some(community);
    }
    Ok(page)
}
