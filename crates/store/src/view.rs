//! Saved views of lists. Whose they are is in the query: one's own, and what the own office shares.

use chrono::{DateTime, Utc};
use domain::id::{OfficeId, UserId};
use domain::view::{NewView, ViewList};
use uuid::Uuid;

use crate::db::Source;
use crate::error::stored;
use crate::{StoreError, StoreResult, Tx};

/// A saved view.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SavedView {
    /// Its id.
    pub id: Uuid,
    /// Who saved it.
    pub user: UserId,
    /// The office that shares it.
    pub office: Option<OfficeId>,
    /// Of which list.
    pub list: ViewList,
    /// Its name, as typed.
    pub name: String,
    /// Its filter: a part of an address.
    pub filter: String,
    /// Its place among those beside it.
    pub position: i64,
    /// Version.
    pub version: i64,
}

#[derive(sqlx::FromRow)]
struct ViewRow {
    id: Uuid,
    user_id: Uuid,
    office_id: Option<Uuid>,
    list: String,
    name: String,
    filter: String,
    position: i64,
    version: i64,
}

impl TryFrom<ViewRow> for SavedView {
    type Error = StoreError;
    fn try_from(r: ViewRow) -> StoreResult<SavedView> {
        Ok(SavedView {
            id: r.id,
            user: UserId(r.user_id),
            office: r.office_id.map(OfficeId),
            list: stored("saved_view.list", &r.list)?,
            name: r.name,
            filter: r.filter,
            position: r.position,
            version: r.version,
        })
    }
}

/// Somebody's own views of a list, in their order.
pub async fn of_user(mut src: impl Source, list: ViewList, user: UserId) -> StoreResult<Vec<SavedView>> {
    let rows: Vec<ViewRow> = fetch_all!(
        src,
        ViewRow,
        "select id, user_id, office_id, list, name, filter, position, version
         from saved_view where user_id = $1 and list = $2 and office_id is null order by position, id limit 100",
        user.0,
        list.as_str(),
    )?;
    rows.into_iter().map(SavedView::try_from).collect()
}

/// What an office shares of a list, in its order.
pub async fn of_office(mut src: impl Source, list: ViewList, office: OfficeId) -> StoreResult<Vec<SavedView>> {
    let rows: Vec<ViewRow> = fetch_all!(
        src,
        ViewRow,
        "select id, user_id, office_id, list, name, filter, position, version
         from saved_view where office_id = $1 and list = $2 order by position, id limit 100",
        office.0,
        list.as_str(),
    )?;
    rows.into_iter().map(SavedView::try_from).collect()
}

/// One view, whoever has it: the caller decides.
pub async fn by_id(mut src: impl Source, id: Uuid) -> StoreResult<Option<SavedView>> {
    let row: Option<ViewRow> = fetch_optional!(
        src,
        ViewRow,
        "select id, user_id, office_id, list, name, filter, position, version from saved_view where id = $1",
        id,
    )?;
    row.map(SavedView::try_from).transpose()
}

/// A new view of a user, or of the office that shares it.
pub async fn insert(
    tx: &mut Tx,
    id: Uuid,
    user: UserId,
    office: Option<OfficeId>,
    view: &NewView,
    position: i64,
    at: DateTime<Utc>,
) -> StoreResult<()> {
    execute!(
        tx,
        "insert into saved_view (id, user_id, office_id, list, name, filter, position, created_at, version)
         values ($1, $2, $3, $4, $5, $6, $7, $8, 1)",
        id,
        user.0,
        office.map(|o| o.0),
        view.list.as_str(),
        &view.name,
        &view.filter,
        position,
        at,
    )?
    .expect_rows(1)
}

/// Writes name, place and who has it, if the version is still the one that was seen.
pub async fn save(tx: &mut Tx, view: &SavedView) -> StoreResult<()> {
    execute!(
        tx,
        "update saved_view set name = $1, position = $2, office_id = $3, version = version + 1
         where id = $4 and version = $5",
        &view.name,
        view.position,
        view.office.map(|o| o.0),
        view.id,
        view.version,
    )?
    .expect_rows(1)
}

/// Makes room: a view beside the one that moves. What is shown of it stays the same.
pub async fn set_position(tx: &mut Tx, id: Uuid, position: i64) -> StoreResult<()> {
    execute!(tx, "update saved_view set position = $1 where id = $2", position, id)?.expect_rows(1)
}

/// Nobody else's list begins with a view that is one user's again.
pub async fn not_first_for_others(tx: &mut Tx, id: Uuid, user: UserId) -> StoreResult<()> {
    execute!(tx, "delete from first_view where view_id = $1 and user_id <> $2", id, user.0)?.any();
    Ok(())
}

/// Removes a view, also from the beginning of lists.
pub async fn delete(tx: &mut Tx, id: Uuid, version: i64) -> StoreResult<()> {
    execute!(tx, "delete from first_view where view_id = $1", id)?.any();
    execute!(tx, "delete from saved_view where id = $1 and version = $2", id, version)?.expect_rows(1)
}

/// With which view the list begins for somebody.
pub async fn first(mut src: impl Source, list: ViewList, user: UserId) -> StoreResult<Option<Uuid>> {
    let row: Option<(Uuid,)> = fetch_optional!(
        src,
        (Uuid,),
        "select view_id from first_view where user_id = $1 and list = $2",
        user.0,
        list.as_str(),
    )?;
    Ok(row.map(|(id,)| id))
}

/// The list begins with this view from now on, or as it always did.
pub async fn set_first(tx: &mut Tx, list: ViewList, user: UserId, view: Option<Uuid>) -> StoreResult<()> {
    execute!(tx, "delete from first_view where user_id = $1 and list = $2", user.0, list.as_str())?.any();
    let Some(view) = view else { return Ok(()) };
    execute!(tx, "insert into first_view (user_id, list, view_id) values ($1, $2, $3)", user.0, list.as_str(), view,)?
        .expect_rows(1)
}
