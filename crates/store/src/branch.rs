//! What waits for a decision between two values. What was typed is sealed: it holds phones and names.

use chrono::{DateTime, Utc};
use domain::branch::{BranchField, Waiting};
use domain::case::CaseEventKind;
use domain::id::{CaseId, UserId};
use sqlx::types::Json;
use uuid::Uuid;

use crate::db::Source;
use crate::error::stored;
use crate::{Sealer, StoreResult, Tx};

/// Where the sealed value stands: part of what is authenticated.
const TYPED: &str = "edit_branch.typed";

/// Values that somebody typed.
#[derive(Debug, Clone)]
pub struct Branch {
    /// Its id.
    pub id: Uuid,
    /// Who typed them.
    pub by: UserId,
    /// Their name.
    pub name: Option<String>,
    /// When.
    pub at: DateTime<Utc>,
    /// Which fields wait.
    pub fields: Vec<BranchField>,
    /// The values.
    pub waiting: Waiting,
}

/// Keeps what waits.
pub async fn insert(tx: &mut Tx, sealer: &Sealer, case: CaseId, new: &Branch) -> StoreResult<()> {
    execute!(
        tx,
        "insert into edit_branch (id, case_id, typed_by, typed_at, fields, typed) values ($1, $2, $3, $4, $5, $6)",
        new.id,
        case.0,
        new.by.0,
        new.at,
        Json(&new.fields),
        sealer.seal(TYPED, new.id, &new.waiting)?,
    )?
    .expect_rows(1)
}

type BranchRow = (Uuid, Uuid, Option<String>, DateTime<Utc>, Json<Vec<String>>, Vec<u8>);

/// Everything that waits in a case, the oldest first. Whoever asks may edit the profile.
pub async fn of_case(mut src: impl Source, sealer: &Sealer, case: CaseId) -> StoreResult<Vec<Branch>> {
    let rows: Vec<BranchRow> = fetch_all!(
        src,
        BranchRow,
        "select b.id, b.typed_by, u.name, b.typed_at, b.fields, b.typed
         from edit_branch b left join app_user u on u.id = b.typed_by
         where b.case_id = $1 order by b.typed_at, b.id",
        case.0,
    )?;
    rows.into_iter()
        .map(|(id, by, name, at, fields, typed)| {
            let fields = fields.0.iter().map(|f| stored("edit_branch.fields", f)).collect::<StoreResult<_>>()?;
            Ok(Branch { id, by: UserId(by), name, at, fields, waiting: sealer.open(TYPED, id, &typed)? })
        })
        .collect()
}

/// What still waits of a branch; the branch goes when nothing does.
pub async fn leave(tx: &mut Tx, id: Uuid, fields: &[BranchField]) -> StoreResult<()> {
    if fields.is_empty() {
        return execute!(tx, "delete from edit_branch where id = $1", id)?.expect_rows(1);
    }
    execute!(tx, "update edit_branch set fields = $1 where id = $2", Json(fields), id)?.expect_rows(1)
}

/// Moves everything that waits to another case and gives it.
pub async fn move_all(tx: &mut Tx, from: CaseId, to: CaseId) -> StoreResult<Vec<Uuid>> {
    let rows: Vec<(Uuid,)> =
        fetch_all!(tx, (Uuid,), "update edit_branch set case_id = $1 where case_id = $2 returning id", to.0, from.0)?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

/// It is this case's; nothing happens when it is decided already.
pub async fn set_case(tx: &mut Tx, id: Uuid, case: CaseId) -> StoreResult<()> {
    execute!(tx, "update edit_branch set case_id = $1 where id = $2", case.0, id)?.any();
    Ok(())
}

/// Who changed what is saved.
#[derive(Debug, Clone)]
pub struct Change {
    /// Who; nobody when it was the program.
    pub by: Option<UserId>,
    /// Their name.
    pub name: Option<String>,
    /// When.
    pub at: DateTime<Utc>,
    /// Whether it was the whole record that was new.
    pub opened: bool,
    /// What the timeline keeps of it: names of fields.
    pub detail: serde_json::Value,
}

type ChangeRow = (Option<Uuid>, Option<String>, DateTime<Utc>, String, Json<serde_json::Value>);

/// The last changes of the profile and of the risk of a case, the newest first.
pub async fn changes(mut src: impl Source, case: CaseId) -> StoreResult<Vec<Change>> {
    let rows: Vec<ChangeRow> = fetch_all!(
        src,
        ChangeRow,
        "select e.by_user, u.name, e.at, e.kind, e.detail
         from case_event e left join app_user u on u.id = e.by_user
         where e.case_id = $1 and e.kind in ($2, $3, $4) order by e.at desc, e.id desc limit 200",
        case.0,
        CaseEventKind::Opened.as_str(),
        CaseEventKind::ProfileChanged.as_str(),
        CaseEventKind::RiskChanged.as_str(),
    )?;
    Ok(rows
        .into_iter()
        .map(|(by, name, at, kind, detail)| Change {
            by: by.map(UserId),
            name,
            at,
            opened: kind == CaseEventKind::Opened.as_str(),
            detail: detail.0,
        })
        .collect())
}
