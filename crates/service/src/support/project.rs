//! Projects: one to read, a new one, a changed one.

use chrono::NaiveDate;
use domain::id::{OfficeId, OrganisationId};
use domain::support::{
    Answers, Implementer, ProjectDeed, ProjectForm, ProjectMove, ProjectSaid, ProjectState, committee_share,
    not_as_approved, note_words, project_questions,
};
use serde_json::json;
use store::Tx;
use store::command::{self, Claim};
use store::support_event::{NewEvent, ProjectEvent};
use store::support_linked::Linked;
use store::support_project::{self, NewProject, Project};
use store::support_tranche::{self, ProjectTranche};
use uuid::Uuid;

use super::project_history::{history, note};
use super::project_move::may_move;
use super::tranche::may_correct;
use super::{community, institution, may_write, reader, writer};
use crate::livelihood::{self, Book};
use crate::{Ctx, ServiceError, ServiceResult};

/// The page of a project.
#[derive(Debug, Clone)]
pub struct ProjectPage {
    /// The project.
    pub project: Project,
    /// Name and P-code of its community.
    pub of: (String, String),
    /// Name of the organisation that carries it out.
    pub organisation: Option<String>,
    /// Parts of its budget.
    pub tranches: Vec<ProjectTranche>,
    /// Those whose payment the actor may put right.
    pub correctable: Vec<Uuid>,
    /// What was done with it, the newest first. Where staff is not named, nobody is: only as what they did it.
    pub history: Vec<ProjectEvent>,
    /// How many cases are linked to it, where they were counted already.
    pub linked: Option<Linked>,
    /// Women in a hundred of its committee.
    pub committee_women: Option<i64>,
    /// What the actor may do next.
    pub moves: Vec<ProjectMove>,
    /// Today in the office.
    pub today: NaiveDate,
    /// Whether the actor may write.
    pub may_write: bool,
    /// Sums of the start-ups that belong to it, for who may see the book: by currency, as far as that reaches.
    pub startups: Option<Vec<Book>>,
}

/// One project.
pub async fn project(ctx: &Ctx, code: &str) -> ServiceResult<ProjectPage> {
    let project = find(ctx, code).await?;
    let of = store::support_community::by_id(ctx.db(), project.community).await?.ok_or(ServiceError::NotFound)?;
    let tranches = support_tranche::of(ctx.db(), project.id).await?;
    Ok(ProjectPage {
        of: (of.name, of.pcode),
        organisation: named(ctx, project.implementer).await?,
        correctable: tranches.iter().filter(|t| may_correct(ctx, &project, t)).map(|t| t.id).collect(),
        history: history(ctx, &project).await?,
        tranches,
        linked: store::support_linked::told(ctx.db(), project.id).await?,
        committee_women: committee_share(&project.answers),
        moves: project.state.moves().into_iter().filter(|step| may_move(ctx, &project, *step)).collect(),
        today: ctx.today(),
        may_write: may_write(ctx, project.office),
        startups: livelihood::of_project(ctx, &project.code).await?,
        project,
    })
}

/// The name of the organisation, where it is one.
async fn named(ctx: &Ctx, implementer: Option<Implementer>) -> ServiceResult<Option<String>> {
    Ok(match implementer.and_then(Implementer::organisation) {
        Some(id) => store::directory_list::organisation_name(ctx.db(), id).await?,
        None => None,
    })
}

/// Organisations that could carry it out: those of the directory, and the one that does already.
async fn could(ctx: &Ctx, already: Option<Implementer>) -> ServiceResult<Vec<(OrganisationId, String)>> {
    institution::organisations(ctx, already.and_then(Implementer::organisation)).await
}

pub(super) async fn find(ctx: &Ctx, code: &str) -> ServiceResult<Project> {
    reader(ctx)?;
    support_project::by_code(ctx.db(), code.trim()).await?.ok_or(ServiceError::NotFound)
}

/// What the form of a project begins with.
#[derive(Debug, Clone)]
pub struct ProjectStart {
    /// What it says so far.
    pub form: ProjectForm,
    /// Name and P-code of its community.
    pub of: (String, String),
    /// Organisations that could carry it out.
    pub organisations: Vec<(OrganisationId, String)>,
}

/// The form of a new project of a community (by its P-code), or of one that exists (by its code).
pub async fn project_form(ctx: &Ctx, pcode: Option<&str>, code: Option<&str>) -> ServiceResult<ProjectStart> {
    if let Some(code) = code {
        let p = find(ctx, code).await?;
        drop(writer(ctx, p.office)?);
        let of = store::support_community::by_id(ctx.db(), p.community).await?.ok_or(ServiceError::NotFound)?;
        let organisations = could(ctx, p.implementer).await?;
        let form = ProjectForm {
            project: p.code,
            version: p.version.to_string(),
            title: p.title,
            carried_by: p.implementer.map(|i| i.to_string()).unwrap_or_default(),
            answers: p.answers.form(),
            ..ProjectForm::default()
        };
        return Ok(ProjectStart { form, of: (of.name, of.pcode), organisations });
    }
    let of = community::find(ctx, pcode.unwrap_or_default()).await?;
    drop(writer(ctx, of.office)?);
    let form = ProjectForm { community: of.pcode.clone(), ..ProjectForm::default() };
    Ok(ProjectStart { form, of: (of.name, of.pcode), organisations: could(ctx, None).await? })
}

/// Saves a project and gives its code. Sent twice, it is done once.
pub async fn save_project(ctx: &Ctx, form: &ProjectForm) -> ServiceResult<String> {
    match form.project.trim() {
        "" => add(ctx, form).await,
        code => change(ctx, form, &find(ctx, code).await?).await,
    }
}

async fn add(ctx: &Ctx, form: &ProjectForm) -> ServiceResult<String> {
    let of = community::find(ctx, &form.community).await?;
    let grant = writer(ctx, of.office)?;
    let said = form.parse()?;
    exists(ctx, said.implementer).await?;
    let mut tx = Tx::begin(ctx.db(), grant).await?;
    if let Claim::Done(code) = command::claim(&mut tx, said.command, "project.save", ctx.now).await? {
        return Ok(code);
    }
    let about = (said.title.as_str(), said.implementer);
    let (id, code) = keep_project(ctx, &mut tx, of.id, of.office, about, &said.answers).await?;
    note(ctx, &mut tx, id, ProjectDeed::Written, NewEvent::default()).await?;
    command::finish(&mut tx, said.command, &code).await?;
    let mut entry = ctx.audit("support.project_added", "project", Some(id));
    entry.office_id = Some(of.office);
    tx.commit(entry.detail(json!({ "project": code }))).await?;
    Ok(code)
}

/// Writes a new project in the caller's transaction, and gives its id and code.
pub(crate) async fn keep_project(
    ctx: &Ctx,
    tx: &mut Tx,
    community: Uuid,
    office: OfficeId,
    (title, implementer): (&str, Option<Implementer>),
    answers: &Answers,
) -> ServiceResult<(Uuid, String)> {
    let number = store::counter::next(tx, "project").await?;
    let (id, code) = (ctx.id(), format!("PR-{number:04}"));
    let new = NewProject { id, code: &code, community, office, title, implementer, answers };
    support_project::insert(tx, &new, ctx.user(), ctx.now).await?;
    Ok((id, code))
}

async fn change(ctx: &Ctx, form: &ProjectForm, before: &Project) -> ServiceResult<String> {
    let grant = writer(ctx, before.office)?;
    if !before.state.is_open_to_change() {
        return Err(ServiceError::refused("error-project-fixed"));
    }
    let said = form.parse()?;
    exists(ctx, said.implementer).await?;
    let concept = before.state == ProjectState::Concept;
    if let Some(field) = changed(&said, before).filter(|_| !concept) {
        return Err(ServiceError::field(&field, "error-project-approved"));
    }
    let hands = if concept { before.hands.clone().written_by(ctx.user()) } else { before.hands.clone() };
    let mut tx = Tx::begin(ctx.db(), grant).await?;
    if let Claim::Done(code) = command::claim(&mut tx, said.command, "project.save", ctx.now).await? {
        return Ok(code);
    }
    let about = (said.title.as_str(), said.implementer);
    support_project::update(&mut tx, before.id, said.version, about, &said.answers, &hands).await?;
    note(ctx, &mut tx, before.id, ProjectDeed::Changed, NewEvent::default()).await?;
    command::finish(&mut tx, said.command, &before.code).await?;
    let mut changes = before.answers.changes(&said.answers, &project_questions());
    note_words(&mut changes, "title", &before.title, &said.title);
    note_words(&mut changes, "carried_by", &before.implementer, &said.implementer);
    let mut entry = ctx.audit("support.project_changed", "project", Some(before.id));
    entry.office_id = Some(before.office);
    tx.commit(entry.detail(json!({ "project": before.code, "changes": changes }))).await?;
    Ok(before.code.clone())
}

/// The field of what was approved and says something else now.
fn changed(said: &ProjectSaid, before: &Project) -> Option<String> {
    let title = (said.title != before.title).then_some("title");
    let implementer = (said.implementer != before.implementer).then_some("carried_by");
    title.or(implementer).map(str::to_owned).or_else(|| not_as_approved(&said.answers, &before.answers))
}

async fn exists(ctx: &Ctx, implementer: Option<Implementer>) -> ServiceResult<()> {
    let unknown = implementer.is_some_and(|i| i != Implementer::Programme) && named(ctx, implementer).await?.is_none();
    if unknown { Err(ServiceError::field("carried_by", "error-unknown-choice")) } else { Ok(()) }
}
