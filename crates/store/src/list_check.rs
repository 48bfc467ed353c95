//! Lists that are checked for people who are twice in them. A list and what was found in it lie in sealed parts, each for
//! its own place; whoever brought the list is in every query that shows something.

use chrono::{DateTime, Utc};
use domain::authz::Compartment;
use domain::id::{OfficeId, UserId};
use domain::list_check::{CheckState, Least};
use uuid::Uuid;

use crate::db::Source;
use crate::error::{stored, stored_opt};
use crate::{Sealer, StoreError, StoreResult, Tx};

/// Bytes of a part of the list.
const PART: usize = 256 * 1024;

/// What a part is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PartKind {
    /// The list as it came.
    List,
    /// Rows that are not understood.
    Faults,
    /// Pairs that were found so far.
    Found,
    /// The result, the likeliest first.
    Pairs,
    /// Rows that are like somebody registered, the likeliest first.
    Known,
}

impl PartKind {
    fn as_str(self) -> &'static str {
        match self {
            PartKind::List => "list",
            PartKind::Faults => "faults",
            PartKind::Found => "found",
            PartKind::Pairs => "pairs",
            PartKind::Known => "known",
        }
    }

    /// Where it stands, for the seal: a part of one kind never opens as one of another.
    fn column(self) -> &'static str {
        match self {
            PartKind::List => "list_check_part.content.list",
            PartKind::Faults => "list_check_part.content.faults",
            PartKind::Found => "list_check_part.content.found",
            PartKind::Pairs => "list_check_part.content.pairs",
            PartKind::Known => "list_check_part.content.known",
        }
    }
}

/// A check without its content.
#[derive(Debug, Clone, PartialEq)]
pub struct ListCheck {
    /// Its id.
    pub id: Uuid,
    /// Who brought the list.
    pub user: UserId,
    /// In which office.
    pub office: OfficeId,
    /// Where it stands.
    pub state: CheckState,
    /// How alike two rows have to be.
    pub least: Least,
    /// Bytes of the list.
    pub size: i64,
    /// Rows that are compared.
    pub rows: i64,
    /// How many of them are compared with all before them.
    pub done: i64,
    /// Rows with something wrong.
    pub faults: i64,
    /// Pairs found.
    pub pairs: i64,
    /// Of these, nearly certain ones.
    pub nearly: i64,
    /// And likely ones.
    pub likely: i64,
    /// On which side of the walls of the office people who are registered are compared too; nothing: they are not.
    pub beside: Option<Compartment>,
    /// Rows that are like one of them.
    pub known: i64,
    /// When the list came.
    pub created_at: DateTime<Utc>,
    /// When the work was over.
    pub ended_at: Option<DateTime<Utc>>,
}

impl ListCheck {
    /// In how many parts the list lies.
    pub fn parts(&self) -> i64 {
        self.size.div_euclid(PART as i64) + i64::from(self.size % PART as i64 > 0)
    }
}

#[derive(sqlx::FromRow)]
struct CheckRow {
    id: Uuid,
    user_id: Uuid,
    office_id: Uuid,
    state: String,
    least: String,
    size: i64,
    row_count: i64,
    rows_done: i64,
    faults: i64,
    pairs: i64,
    nearly: i64,
    likely: i64,
    beside: Option<String>,
    known: i64,
    created_at: DateTime<Utc>,
    ended_at: Option<DateTime<Utc>>,
}

impl TryFrom<CheckRow> for ListCheck {
    type Error = StoreError;
    fn try_from(r: CheckRow) -> StoreResult<ListCheck> {
        Ok(ListCheck {
            id: r.id,
            user: UserId(r.user_id),
            office: OfficeId(r.office_id),
            state: stored("list_check.state", &r.state)?,
            least: stored("list_check.least", &r.least)?,
            size: r.size,
            rows: r.row_count,
            done: r.rows_done,
            faults: r.faults,
            pairs: r.pairs,
            nearly: r.nearly,
            likely: r.likely,
            beside: stored_opt("list_check.beside", r.beside.as_deref())?,
            known: r.known,
            created_at: r.created_at,
            ended_at: r.ended_at,
        })
    }
}

/// A new check with its list.
pub async fn insert(tx: &mut Tx, sealer: &Sealer, check: &ListCheck, list: &[u8]) -> StoreResult<()> {
    execute!(
        tx,
        "insert into list_check (id, user_id, office_id, state, least, size, row_count, rows_done, faults, pairs, nearly,
           likely, created_at, beside)
         values ($1, $2, $3, $4, $5, $6, $7, 0, $8, 0, 0, 0, $9, $10)",
        check.id,
        check.user.0,
        check.office.0,
        check.state.as_str(),
        check.least.as_str(),
        check.size,
        check.rows,
        check.faults,
        check.created_at,
        check.beside.map(|c| c.as_str()),
    )?
    .expect_rows(1)?;
    for (number, bytes) in (0_i64..).zip(list.chunks(PART)) {
        put(tx, sealer, check.id, PartKind::List, number, bytes).await?;
    }
    Ok(())
}

/// Keeps one part, sealed for its place.
pub async fn put(
    tx: &mut Tx,
    sealer: &Sealer,
    check: Uuid,
    kind: PartKind,
    number: i64,
    bytes: &[u8],
) -> StoreResult<()> {
    let sealed = sealer.seal_part(kind.column(), check, number, bytes)?;
    execute!(
        tx,
        "insert into list_check_part (check_id, kind, number, content) values ($1, $2, $3, $4)",
        check,
        kind.as_str(),
        number,
        sealed,
    )?
    .expect_rows(1)
}

/// One part; nothing when there is none.
pub async fn part(
    mut src: impl Source,
    sealer: &Sealer,
    check: Uuid,
    kind: PartKind,
    number: i64,
) -> StoreResult<Option<Vec<u8>>> {
    let row: Option<(Vec<u8>,)> = fetch_optional!(
        src,
        (Vec<u8>,),
        "select content from list_check_part where check_id = $1 and kind = $2 and number = $3",
        check,
        kind.as_str(),
        number,
    )?;
    row.map(|(sealed,)| sealer.open_part(kind.column(), check, number, &sealed)).transpose()
}

/// Numbers of the parts of a kind, in their order.
pub async fn numbers(mut src: impl Source, check: Uuid, kind: PartKind) -> StoreResult<Vec<i64>> {
    let rows: Vec<(i64,)> = fetch_all!(
        src,
        (i64,),
        "select number from list_check_part where check_id = $1 and kind = $2 order by number",
        check,
        kind.as_str(),
    )?;
    Ok(rows.into_iter().map(|(number,)| number).collect())
}

/// One check, whoever brought it: for the work on it.
pub async fn by_id(mut src: impl Source, id: Uuid) -> StoreResult<Option<ListCheck>> {
    let row: Option<CheckRow> = fetch_optional!(
        src,
        CheckRow,
        "select id, user_id, office_id, state, least, size, row_count, rows_done, faults, pairs, nearly, likely, beside, known,
           created_at, ended_at
         from list_check where id = $1",
        id,
    )?;
    row.map(ListCheck::try_from).transpose()
}

/// The checks of a user whose lists came after `since`, the newest first.
pub async fn of_user(mut src: impl Source, user: UserId, since: DateTime<Utc>) -> StoreResult<Vec<ListCheck>> {
    let rows: Vec<CheckRow> = fetch_all!(
        src,
        CheckRow,
        "select id, user_id, office_id, state, least, size, row_count, rows_done, faults, pairs, nearly, likely, beside, known,
           created_at, ended_at
         from list_check where user_id = $1 and created_at > $2 order by created_at desc, id desc limit 20",
        user.0,
        since,
    )?;
    rows.into_iter().map(ListCheck::try_from).collect()
}

/// Notes that the rows from `from` to `to` are compared, and how many pairs there are. False when somebody else did it,
/// or nobody wants it any more.
pub async fn advance(tx: &mut Tx, id: Uuid, from: i64, to: i64, pairs: i64) -> StoreResult<bool> {
    let changed = execute!(
        tx,
        "update list_check set state = 'running', rows_done = $1, pairs = $2
         where id = $3 and rows_done = $4 and state in ('waiting', 'running')",
        to,
        pairs,
        id,
        from,
    )?;
    Ok(changed.rows() == 1)
}

/// How a check ended.
#[derive(Debug, Clone, Copy)]
pub struct End {
    /// Its state from now on.
    pub state: CheckState,
    /// Pairs.
    pub pairs: i64,
    /// Nearly certain ones.
    pub nearly: i64,
    /// Likely ones.
    pub likely: i64,
    /// Rows that are like somebody registered.
    pub known: i64,
}

/// Ends the work on a check, if it is still wanted.
pub async fn end(tx: &mut Tx, id: Uuid, end: End, at: DateTime<Utc>) -> StoreResult<bool> {
    let changed = execute!(
        tx,
        "update list_check set state = $1, pairs = $2, nearly = $3, likely = $4, ended_at = $5, known = $7
         where id = $6 and state in ('waiting', 'running')",
        end.state.as_str(),
        end.pairs,
        end.nearly,
        end.likely,
        at,
        id,
        end.known,
    )?;
    Ok(changed.rows() == 1)
}

/// Removes the parts of a kind.
pub async fn drop_parts(tx: &mut Tx, id: Uuid, kind: PartKind) -> StoreResult<()> {
    execute!(tx, "delete from list_check_part where check_id = $1 and kind = $2", id, kind.as_str())?.any();
    Ok(())
}

/// Removes a check with everything in it. False when it is gone already.
pub async fn delete(tx: &mut Tx, id: Uuid) -> StoreResult<bool> {
    execute!(tx, "delete from list_check_part where check_id = $1", id)?.any();
    Ok(execute!(tx, "delete from list_check where id = $1", id)?.rows() == 1)
}

/// Checks whose lists came until `until`: id and office.
pub async fn older(mut src: impl Source, until: DateTime<Utc>, limit: i64) -> StoreResult<Vec<(Uuid, OfficeId)>> {
    let rows: Vec<(Uuid, Uuid)> = fetch_all!(
        src,
        (Uuid, Uuid),
        "select id, office_id from list_check where created_at <= $1 order by created_at limit $2",
        until,
        limit,
    )?;
    Ok(rows.into_iter().map(|(id, office)| (id, OfficeId(office))).collect())
}
