//! Projects of communities.

use chrono::{DateTime, Utc};
use domain::id::{OfficeId, OrganisationId, UserId};
use domain::place::search_key;
use domain::support::{Answers, Headcount, Implementer, ProjectHands, ProjectState};
use sqlx::types::Json;
use uuid::Uuid;

use crate::db::Source;
use crate::error::stored;
use crate::{StoreError, StoreResult, Tx, support_continue};

/// A project.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Project {
    /// Its id.
    pub id: Uuid,
    /// Its code.
    pub code: String,
    /// Of which community.
    pub community: Uuid,
    /// Of which office.
    pub office: OfficeId,
    /// What it is called.
    pub title: String,
    /// Where it stands.
    pub state: ProjectState,
    /// Who carries it out, where that is more than words.
    pub implementer: Option<Implementer>,
    /// What is known of it.
    pub answers: Answers,
    /// Who did what so far.
    pub hands: ProjectHands,
    /// Who approved it.
    pub approved: Option<UserId>,
    /// Version.
    pub version: i64,
}

#[derive(sqlx::FromRow)]
pub(crate) struct Row {
    id: Uuid,
    code: String,
    community_id: Uuid,
    office_id: Uuid,
    title: String,
    state: String,
    organisation_id: Option<Uuid>,
    by_programme: bool,
    answers: Json<Answers>,
    writers: Json<Vec<Uuid>>,
    selected_by: Option<Uuid>,
    approved_by: Option<Uuid>,
    version: i64,
}

impl TryFrom<Row> for Project {
    type Error = StoreError;
    fn try_from(r: Row) -> StoreResult<Project> {
        Ok(Project {
            id: r.id,
            code: r.code,
            community: r.community_id,
            office: OfficeId(r.office_id),
            title: r.title,
            state: stored("project.state", &r.state)?,
            implementer: match r.organisation_id {
                Some(id) => Some(Implementer::Organisation(OrganisationId(id))),
                None => r.by_programme.then_some(Implementer::Programme),
            },
            answers: r.answers.0,
            hands: ProjectHands {
                writers: r.writers.0.into_iter().map(UserId).collect(),
                selected: r.selected_by.map(UserId),
            },
            approved: r.approved_by.map(UserId),
            version: r.version,
        })
    }
}

/// What a new project begins with.
#[derive(Debug, Clone)]
pub struct NewProject<'a> {
    /// Its id.
    pub id: Uuid,
    /// Its code.
    pub code: &'a str,
    /// Of which community.
    pub community: Uuid,
    /// Of which office.
    pub office: OfficeId,
    /// What it is called.
    pub title: &'a str,
    /// Who carries it out, where that is more than words.
    pub implementer: Option<Implementer>,
    /// What is known of it.
    pub answers: &'a Answers,
}

/// A new project.
pub async fn insert(tx: &mut Tx, p: &NewProject<'_>, by: UserId, at: DateTime<Utc>) -> StoreResult<()> {
    support_continue::hold(tx, p.community).await?;
    execute!(
        tx,
        "insert into project (id, code, community_id, office_id, title, state, answers, writers, created_at, version,
           organisation_id, by_programme, search_key)
         values ($1, $2, $3, $4, $5, 'concept', $6, $7, $8, 1, $9, $10, $11)",
        p.id,
        p.code,
        p.community,
        p.office.0,
        p.title,
        Json(p.answers),
        Json(vec![by.0]),
        at,
        p.implementer.and_then(Implementer::organisation).map(|o| o.0),
        p.implementer == Some(Implementer::Programme),
        search_key(p.title),
    )?
    .expect_rows(1)
}

/// Changes what is known of it, and who wrote it; refused when it changed since `version`.
pub async fn update(
    tx: &mut Tx,
    id: Uuid,
    version: i64,
    (title, implementer): (&str, Option<Implementer>),
    answers: &Answers,
    hands: &ProjectHands,
) -> StoreResult<()> {
    execute!(
        tx,
        "update project set title = $1, answers = $2, writers = $3, organisation_id = $4, by_programme = $5,
           search_key = $6, version = version + 1
         where id = $7 and version = $8",
        title,
        Json(answers),
        writers(hands),
        implementer.and_then(Implementer::organisation).map(|o| o.0),
        implementer == Some(Implementer::Programme),
        search_key(title),
        id,
        version,
    )?
    .expect_rows(1)
}

/// Where it stands now, and who had it in hand; refused when it changed since `version`.
pub async fn set_state(
    tx: &mut Tx,
    id: Uuid,
    version: i64,
    state: ProjectState,
    hands: &ProjectHands,
    approved: Option<UserId>,
) -> StoreResult<()> {
    execute!(
        tx,
        "update project set state = $1, writers = $2, selected_by = $3, approved_by = $4, version = version + 1
         where id = $5 and version = $6",
        state.as_str(),
        writers(hands),
        hands.selected.map(|u| u.0),
        approved.map(|u| u.0),
        id,
        version,
    )?
    .expect_rows(1)
}

fn writers(hands: &ProjectHands) -> Json<Vec<Uuid>> {
    Json(hands.writers.iter().map(|u| u.0).collect())
}

/// By its code.
pub async fn by_code(mut src: impl Source, code: &str) -> StoreResult<Option<Project>> {
    let row: Option<Row> = fetch_optional!(
        src,
        Row,
        "select id, code, community_id, office_id, title, state, organisation_id, by_programme, answers,
           writers, selected_by, approved_by, version
         from project where code = $1",
        code,
    )?;
    row.map(Project::try_from).transpose()
}

/// By its id.
pub async fn by_id(mut src: impl Source, id: Uuid) -> StoreResult<Option<Project>> {
    let row: Option<Row> = fetch_optional!(
        src,
        Row,
        "select id, code, community_id, office_id, title, state, organisation_id, by_programme, answers,
           writers, selected_by, approved_by, version
         from project where id = $1",
        id,
    )?;
    row.map(Project::try_from).transpose()
}

/// Projects of a community, the newest first.
pub async fn of(mut src: impl Source, community: Uuid, limit: i64) -> StoreResult<Vec<Project>> {
    let rows: Vec<Row> = fetch_all!(
        src,
        Row,
        "select id, code, community_id, office_id, title, state, organisation_id, by_programme, answers,
           writers, selected_by, approved_by, version
         from project where community_id = $1 order by created_at desc, id desc limit $2",
        community,
        limit,
    )?;
    rows.into_iter().map(Project::try_from).collect()
}

/// Whom projects reach that were approved, of one community or of those of an office: the community, and the people.
pub async fn reached(
    mut src: impl Source,
    community: Option<Uuid>,
    office: Option<OfficeId>,
) -> StoreResult<Vec<(Uuid, Headcount)>> {
    let rows: Vec<(Uuid, String, Json<Answers>)> = fetch_all!(
        src,
        (Uuid, String, Json<Answers>),
        "select p.community_id, p.state, p.answers
         from project p join community c on c.id = p.community_id
         where (cast($1 as text) is null or p.community_id = $2) and (cast($3 as text) is null or c.office_id = $4)
         order by p.created_at, p.id",
        community.map(|_| "given"),
        community,
        office.map(|_| "given"),
        office.map(|o| o.0),
    )?;
    let mut reached = Vec::new();
    for (community, state, answers) in rows {
        if stored::<ProjectState>("project.state", &state)?.has_money() {
            reached.push((community, answers.0.count));
        }
    }
    Ok(reached)
}

/// Projects that wait in this state, of one office or of all.
pub async fn waiting(
    mut src: impl Source,
    state: ProjectState,
    office: Option<OfficeId>,
    limit: i64,
) -> StoreResult<Vec<Project>> {
    let rows: Vec<Row> = fetch_all!(
        src,
        Row,
        "select id, code, community_id, office_id, title, state, organisation_id, by_programme, answers,
           writers, selected_by, approved_by, version
         from project where state = $1 and (not $2 or office_id = $3) order by created_at, id limit $4",
        state.as_str(),
        office.is_some(),
        office.map(|o| o.0).unwrap_or_default(),
        limit,
    )?;
    rows.into_iter().map(Project::try_from).collect()
}

/// Holds the project until the transaction ends: two who plan or pay at once wait for each other.
pub async fn hold(tx: &mut Tx, id: Uuid) -> StoreResult<()> {
    execute!(tx, "update project set version = version + 1 where id = $1", id)?.expect_rows(1)
}
