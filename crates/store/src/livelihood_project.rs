//! Projects of communities, as far as a start-up belongs to one.

use domain::id::OfficeId;
use domain::support::ProjectState;
use uuid::Uuid;

use crate::db::Source;
use crate::error::stored;
use crate::{StoreError, StoreResult};

/// A project to which a start-up may belong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProjectName {
    /// Its id.
    pub id: Uuid,
    /// Of which office.
    pub office: OfficeId,
    /// Its code.
    pub code: String,
    /// What it is called.
    pub title: String,
    /// Where it stands.
    pub state: ProjectState,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: Uuid,
    office_id: Uuid,
    code: String,
    title: String,
    state: String,
}

impl TryFrom<Row> for ProjectName {
    type Error = StoreError;
    fn try_from(r: Row) -> StoreResult<ProjectName> {
        let state = stored("project.state", &r.state)?;
        Ok(ProjectName { id: r.id, office: OfficeId(r.office_id), code: r.code, title: r.title, state })
    }
}

/// The newest projects of an office.
pub async fn of_office(mut src: impl Source, office: OfficeId, limit: i64) -> StoreResult<Vec<ProjectName>> {
    let rows: Vec<Row> = fetch_all!(
        src,
        Row,
        "select id, office_id, code, title, state from project where office_id = $1
         order by created_at desc, id desc limit $2",
        office.0,
        limit,
    )?;
    rows.into_iter().map(ProjectName::try_from).collect()
}

/// By its id.
pub async fn by_id(mut src: impl Source, id: Uuid) -> StoreResult<Option<ProjectName>> {
    let row: Option<Row> =
        fetch_optional!(src, Row, "select id, office_id, code, title, state from project where id = $1", id)?;
    row.map(ProjectName::try_from).transpose()
}

/// By its code.
pub async fn by_code(mut src: impl Source, code: &str) -> StoreResult<Option<ProjectName>> {
    let row: Option<Row> =
        fetch_optional!(src, Row, "select id, office_id, code, title, state from project where code = $1", code)?;
    row.map(ProjectName::try_from).transpose()
}
