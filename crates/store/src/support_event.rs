//! What was done with projects, by whom and why.

use chrono::{DateTime, Utc};
use domain::authz::Role;
use domain::id::{OfficeId, UserId};
use domain::support::{ProjectDeed, ProjectState};
use uuid::Uuid;

use crate::db::Source;
use crate::error::stored;
use crate::support_project::{self, Project};
use crate::{StoreError, StoreResult, Tx};

/// Something that was done with a project.
#[derive(Debug, Clone, Default)]
pub struct NewEvent<'a> {
    /// Where the project stood, for a move.
    pub before: Option<ProjectState>,
    /// Why.
    pub note: Option<&'a str>,
    /// Which part of the budget, and how much.
    pub part: Option<(i64, i64)>,
}

/// The same, as the history tells it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProjectEvent {
    /// When.
    pub at: DateTime<Utc>,
    /// What.
    pub deed: ProjectDeed,
    /// By whom; empty where that is not known.
    pub who: String,
    /// As what.
    pub role: Option<Role>,
    /// Why.
    pub note: Option<String>,
    /// Which part of the budget.
    pub part: Option<i64>,
    /// How much.
    pub amount: Option<i64>,
}

/// Writes down what was done.
pub async fn insert(
    tx: &mut Tx,
    (id, project, deed): (Uuid, Uuid, ProjectDeed),
    (by, role, at): (UserId, Option<Role>, DateTime<Utc>),
    event: NewEvent<'_>,
) -> StoreResult<()> {
    execute!(
        tx,
        "insert into project_event (id, project_id, at, deed, state_before, user_id, role, note, part, amount)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        id,
        project,
        at,
        deed.as_str(),
        event.before.map(ProjectState::as_str),
        by.0,
        role.map(Role::as_str),
        event.note,
        event.part.map(|(position, _)| position),
        event.part.map(|(_, amount)| amount),
    )?
    .expect_rows(1)
}

#[derive(sqlx::FromRow)]
struct Row {
    at: DateTime<Utc>,
    deed: String,
    who: Option<String>,
    role: Option<String>,
    note: Option<String>,
    part: Option<i64>,
    amount: Option<i64>,
}

impl TryFrom<Row> for ProjectEvent {
    type Error = StoreError;
    fn try_from(r: Row) -> StoreResult<ProjectEvent> {
        Ok(ProjectEvent {
            at: r.at,
            deed: stored("project_event.deed", &r.deed)?,
            who: r.who.unwrap_or_default(),
            role: r.role.as_deref().map(|role| stored("project_event.role", role)).transpose()?,
            note: r.note,
            part: r.part,
            amount: r.amount,
        })
    }
}

/// The history of a project, the newest first.
pub async fn of(mut src: impl Source, project: Uuid, limit: i64) -> StoreResult<Vec<ProjectEvent>> {
    let rows: Vec<Row> = fetch_all!(
        src,
        Row,
        "select e.at, e.deed, u.name as who, e.role, e.note, e.part, e.amount
         from project_event e left join app_user u on u.id = e.user_id
         where e.project_id = $1 order by e.at desc, e.id desc limit $2",
        project,
        limit,
    )?;
    rows.into_iter().map(ProjectEvent::try_from).collect()
}

/// Where a project stood when it was suspended last, as far as that was written down.
pub async fn before_suspension(mut src: impl Source, project: Uuid) -> StoreResult<Option<ProjectState>> {
    let row: Option<(Option<String>,)> = fetch_optional!(
        src,
        (Option<String>,),
        "select state_before from project_event where project_id = $1 and deed = 'suspend'
         order by at desc, id desc limit 1",
        project,
    )?;
    row.and_then(|(before,)| before).map(|before| stored("project_event.state_before", &before)).transpose()
}

/// A project that was returned.
#[derive(Debug, Clone)]
pub struct Returned {
    /// It.
    pub project: Project,
    /// When it was returned last.
    pub at: DateTime<Utc>,
    /// Why.
    pub why: String,
}

#[derive(sqlx::FromRow)]
struct ReturnedRow {
    #[sqlx(flatten)]
    project: support_project::Row,
    at: DateTime<Utc>,
    why: String,
}

/// Projects of an office that were returned and not submitted again, with why; the one that waits longest first.
pub async fn returned(mut src: impl Source, office: OfficeId, limit: i64) -> StoreResult<Vec<Returned>> {
    let rows: Vec<ReturnedRow> = fetch_all!(
        src,
        ReturnedRow,
        "select p.id, p.code, p.community_id, p.office_id, p.title, p.state, p.organisation_id, p.by_programme, p.answers,
           p.writers, p.selected_by, p.approved_by, p.version, e.at, coalesce(e.note, '') as why
         from project p join project_event e on e.project_id = p.id
         where p.office_id = $1 and p.state = 'concept' and e.deed = 'return'
           and not exists (select 1 from project_event n
             where n.project_id = p.id and n.deed = 'return' and (n.at > e.at or (n.at = e.at and n.id > e.id)))
         order by e.at, e.id limit $2",
        office.0,
        limit,
    )?;
    let returned = |r: ReturnedRow| Ok(Returned { project: r.project.try_into()?, at: r.at, why: r.why });
    rows.into_iter().map(returned).collect()
}
