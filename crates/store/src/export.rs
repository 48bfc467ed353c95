//! Files that leave the program: the register of them, and their sealed parts while they are there.

use chrono::{DateTime, Utc};
use domain::audit::Reader;
use domain::export::{ExportState, Format, Ground, Source as Kind};
use domain::id::{OfficeId, UserId};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::db::Source;
use crate::error::stored;
use crate::{Sealer, StoreResult, Tx};

/// Bytes of a part.
pub const PART: usize = 256 * 1024;
const WORDS: &str = "export.words";
const CONTENT: &str = "export_part.content";

/// What is kept sealed beside an export.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Words {
    /// For whom and why.
    pub ground: Ground,
    /// What a pack holds, for comparing it later.
    pub manifest: Option<String>,
    /// How much of the log its reader sees, where it is the log.
    #[serde(default)]
    pub log: Option<LogReader>,
}

/// How much of the log is in a file of it: what its reader saw on its pages on the day that they asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct LogReader {
    /// Names, or pseudonyms.
    pub reader: Reader,
    /// Whether complaints that went around the line are held back.
    pub walled: bool,
}

/// An export without its content.
#[derive(Debug, Clone)]
pub struct Export {
    /// Its id.
    pub id: Uuid,
    /// Who asked for it.
    pub user: UserId,
    /// Of which office; of every office where there is none.
    pub office: Option<OfficeId>,
    /// What.
    pub source: Kind,
    /// As what.
    pub format: Format,
    /// Of which sample.
    pub subject: Option<Uuid>,
    /// For whom and why.
    pub words: Words,
    /// Where it stands.
    pub state: ExportState,
    /// Rows so far.
    pub rows: i64,
    /// Bytes so far.
    pub size: i64,
    /// Fingerprint of the whole file.
    pub sha256: Option<String>,
    /// When it was asked for.
    pub created_at: DateTime<Utc>,
    /// When the work was over.
    pub ended_at: Option<DateTime<Utc>>,
    /// Until when it is there.
    pub expires_at: DateTime<Utc>,
    /// How often it was fetched.
    pub fetched: i64,
    /// When last.
    pub fetched_at: Option<DateTime<Utc>>,
}

impl Export {
    /// In how many parts it lies.
    pub fn parts(&self) -> i64 {
        self.size.div_euclid(PART as i64) + i64::from(self.size % PART as i64 > 0)
    }
}

#[derive(sqlx::FromRow)]
struct Row {
    id: Uuid,
    user_id: Uuid,
    office_id: Option<Uuid>,
    source: String,
    format: String,
    subject: Option<Uuid>,
    words: Vec<u8>,
    state: String,
    rows_done: i64,
    size: i64,
    sha256: Option<String>,
    created_at: DateTime<Utc>,
    ended_at: Option<DateTime<Utc>>,
    expires_at: DateTime<Utc>,
    fetched: i64,
    fetched_at: Option<DateTime<Utc>>,
}

impl Row {
    fn open(self, sealer: &Sealer) -> StoreResult<Export> {
        let r = self;
        Ok(Export {
            words: sealer.open(WORDS, r.id, &r.words)?,
            id: r.id,
            user: UserId(r.user_id),
            office: r.office_id.map(OfficeId),
            source: stored("export.source", &r.source)?,
            format: stored("export.format", &r.format)?,
            subject: r.subject,
            state: stored("export.state", &r.state)?,
            rows: r.rows_done,
            size: r.size,
            sha256: r.sha256,
            created_at: r.created_at,
            ended_at: r.ended_at,
            expires_at: r.expires_at,
            fetched: r.fetched,
            fetched_at: r.fetched_at,
        })
    }
}

/// A new one.
pub async fn insert(tx: &mut Tx, sealer: &Sealer, e: &Export) -> StoreResult<()> {
    execute!(
        tx,
        "insert into export (id, user_id, office_id, source, format, subject, words, state, rows_done, size, created_at,
           expires_at, fetched)
         values ($1, $2, $3, $4, $5, $6, $7, $8, 0, 0, $9, $10, 0)",
        e.id,
        e.user.0,
        e.office.map(|o| o.0),
        e.source.as_str(),
        e.format.as_str(),
        e.subject,
        sealer.seal(WORDS, e.id, &e.words)?,
        e.state.as_str(),
        e.created_at,
        e.expires_at,
    )?
    .expect_rows(1)
}

/// One of them.
pub async fn by_id(mut src: impl Source, sealer: &Sealer, id: Uuid) -> StoreResult<Option<Export>> {
    let row: Option<Row> = fetch_optional!(
        src,
        Row,
        "select id, user_id, office_id, source, format, subject, words, state, rows_done, size, sha256, created_at, ended_at,
           expires_at, fetched, fetched_at
         from export where id = $1",
        id,
    )?;
    row.map(|r| r.open(sealer)).transpose()
}

/// Those of a user since `since`, the newest first.
pub async fn of_user(
    mut src: impl Source,
    sealer: &Sealer,
    user: UserId,
    since: DateTime<Utc>,
) -> StoreResult<Vec<Export>> {
    let rows: Vec<Row> = fetch_all!(
        src,
        Row,
        "select id, user_id, office_id, source, format, subject, words, state, rows_done, size, sha256, created_at, ended_at,
           expires_at, fetched, fetched_at
         from export where user_id = $1 and created_at > $2 order by created_at desc, id desc limit 50",
        user.0,
        since,
    )?;
    rows.into_iter().map(|r| r.open(sealer)).collect()
}

/// The register before an instant and an id (keyset), the newest first.
pub async fn register(
    mut src: impl Source,
    sealer: &Sealer,
    (at, id): (DateTime<Utc>, Uuid),
    limit: i64,
) -> StoreResult<Vec<Export>> {
    let rows: Vec<Row> = fetch_all!(
        src,
        Row,
        "select id, user_id, office_id, source, format, subject, words, state, rows_done, size, sha256, created_at, ended_at,
           expires_at, fetched, fetched_at
         from export where created_at < $1 or (created_at = $1 and id < $2) order by created_at desc, id desc limit $3",
        at,
        id,
        limit,
    )?;
    rows.into_iter().map(|r| r.open(sealer)).collect()
}

/// Starts it, or starts it again: what an earlier try left is gone. False when nobody waits for it.
pub async fn start(tx: &mut Tx, id: Uuid) -> StoreResult<bool> {
    let changed = execute!(
        tx,
        "update export set state = 'running', rows_done = 0, size = 0 where id = $1 and state in ('waiting', 'running')",
        id,
    )?;
    execute!(tx, "delete from export_part where export_id = $1", id)?.any();
    Ok(changed.rows() == 1)
}

/// Keeps one part and how far it is.
pub async fn put(
    tx: &mut Tx,
    sealer: &Sealer,
    id: Uuid,
    number: i64,
    bytes: &[u8],
    (rows, size): (i64, i64),
) -> StoreResult<()> {
    let sealed = sealer.seal_part(CONTENT, id, number, bytes)?;
    execute!(tx, "insert into export_part (export_id, number, content) values ($1, $2, $3)", id, number, sealed)?
        .expect_rows(1)?;
    execute!(
        tx,
        "update export set rows_done = $1, size = $2 where id = $3 and state = 'running' and size = $4",
        rows,
        size,
        id,
        size - bytes.len() as i64,
    )?
    .expect_rows(1)
}

/// One part.
pub async fn part(mut src: impl Source, sealer: &Sealer, id: Uuid, number: i64) -> StoreResult<Option<Vec<u8>>> {
    let row: Option<(Vec<u8>,)> = fetch_optional!(
        src,
        (Vec<u8>,),
        "select content from export_part where export_id = $1 and number = $2",
        id,
        number,
    )?;
    row.map(|(sealed,)| sealer.open_part(CONTENT, id, number, &sealed)).transpose()
}

/// Ends the work on it.
pub async fn end(
    tx: &mut Tx,
    sealer: &Sealer,
    export: &Export,
    state: ExportState,
    sha256: Option<&str>,
    at: DateTime<Utc>,
) -> StoreResult<bool> {
    let changed = execute!(
        tx,
        "update export set state = $1, sha256 = $2, ended_at = $3, words = $4
         where id = $5 and state in ('waiting', 'running')",
        state.as_str(),
        sha256,
        at,
        sealer.seal(WORDS, export.id, &export.words)?,
        export.id,
    )?;
    Ok(changed.rows() == 1)
}

/// Notes that it was fetched.
pub async fn fetched(tx: &mut Tx, id: Uuid, at: DateTime<Utc>) -> StoreResult<()> {
    execute!(tx, "update export set fetched = fetched + 1, fetched_at = $1 where id = $2", at, id)?.expect_rows(1)
}

/// Those whose file has to go.
pub async fn over(mut src: impl Source, now: DateTime<Utc>, limit: i64) -> StoreResult<Vec<Uuid>> {
    let rows: Vec<(Uuid,)> = fetch_all!(
        src,
        (Uuid,),
        "select id from export where expires_at <= $1 and state <> 'expired' order by created_at limit $2",
        now,
        limit,
    )?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

/// Removes the file; the register keeps its line.
pub async fn expire(tx: &mut Tx, id: Uuid) -> StoreResult<bool> {
    execute!(tx, "delete from export_part where export_id = $1", id)?.any();
    let changed = execute!(tx, "update export set state = 'expired' where id = $1 and state <> 'expired'", id)?;
    Ok(changed.rows() == 1)
}
