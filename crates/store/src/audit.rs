//! The log of reads and writes: append-only, each entry chained to the one before by its hash.
//!
//! Triggers refuse to change an entry. Whoever gets around them breaks the chain, and [`verify`] names the row.

use chrono::{DateTime, Utc};
use sha2::{Digest, Sha256};
use uuid::Uuid;

pub use crate::audit_list::Filter;
use crate::tx::Who;
use crate::{Audit, Db, StoreResult, Tx, audit_list};

/// One entry as stored.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Entry {
    /// Position in the chain, from 1.
    pub seq: i64,
    /// When.
    pub at: DateTime<Utc>,
    /// Who; nobody is the system.
    pub user_id: Option<Uuid>,
    /// The role that allowed it.
    pub role: Option<String>,
    /// The permission, or the system's reason.
    pub permission: String,
    /// The verb.
    pub action: String,
    /// The kind of record.
    pub entity: String,
    /// Its id.
    pub entity_id: Option<Uuid>,
    /// The case it belongs to.
    pub case_id: Option<Uuid>,
    /// The office it belongs to.
    pub office_id: Option<Uuid>,
    /// Why.
    pub reason: Option<String>,
    /// Facts, JSON text exactly as hashed.
    pub detail: String,
    /// Hash of the entry before.
    pub previous: Vec<u8>,
    /// Hash of this entry.
    pub hash: Vec<u8>,
}

impl Entry {
    /// SHA-256 over the previous hash and every field, each with its length in front.
    fn computed_hash(&self) -> [u8; 32] {
        let mut hash = Sha256::new();
        let mut field = |bytes: &[u8]| {
            hash.update((bytes.len() as u64).to_be_bytes());
            hash.update(bytes);
        };
        let id = |id: &Option<Uuid>| id.map(|i| i.as_bytes().to_vec()).unwrap_or_default();
        field(&self.previous);
        field(&self.seq.to_be_bytes());
        field(&self.at.timestamp_micros().to_be_bytes());
        field(&id(&self.user_id));
        field(self.role.as_deref().unwrap_or_default().as_bytes());
        field(self.permission.as_bytes());
        field(self.action.as_bytes());
        field(self.entity.as_bytes());
        field(&id(&self.entity_id));
        field(&id(&self.case_id));
        field(&id(&self.office_id));
        field(self.reason.as_deref().unwrap_or_default().as_bytes());
        field(self.detail.as_bytes());
        hash.finalize().into()
    }
}

/// Writes `entries` at the end of the chain. The head row orders all instances.
pub(crate) async fn append(tx: &mut Tx, entries: &[(Who, Audit)]) -> StoreResult<()> {
    let made = |(who, entry): &(Who, Audit), seq, previous: Vec<u8>| Entry {
        seq,
        at: micros(entry.at),
        user_id: who.user.map(|u| u.0),
        role: who.role.map(|r| r.as_str().to_owned()),
        permission: who.permission.to_owned(),
        action: entry.action.to_owned(),
        entity: entry.entity.to_owned(),
        entity_id: entry.entity_id,
        case_id: entry.case_id.map(|c| c.0),
        office_id: entry.office_id.map(|o| o.0),
        reason: entry.reason.clone(),
        detail: entry.detail.to_string(),
        previous,
        hash: Vec::new(),
    };
    chain(tx, entries.len(), |i, seq, previous| made(&entries[i], seq, previous)).await
}

/// A read that must be on record, made by a user.
#[derive(Debug, Clone)]
pub struct ReadEntry {
    /// Who.
    pub user: Uuid,
    /// The role that allowed it.
    pub role: Option<&'static str>,
    /// The permission used.
    pub permission: &'static str,
    /// What was read.
    pub entry: Audit,
}

/// Writes a group of reads in one transaction.
pub async fn append_reads(db: &Db, reads: &[ReadEntry]) -> StoreResult<()> {
    let grant = domain::authz::Grant::unchecked_system("log of reads");
    let mut tx = Tx::begin(db, grant).await?;
    chain(&mut tx, reads.len(), |i, seq, previous| {
        let read = &reads[i];
        Entry {
            seq,
            at: micros(read.entry.at),
            user_id: Some(read.user),
            role: read.role.map(str::to_owned),
            permission: read.permission.to_owned(),
            action: read.entry.action.to_owned(),
            entity: read.entry.entity.to_owned(),
            entity_id: read.entry.entity_id,
            case_id: read.entry.case_id.map(|c| c.0),
            office_id: read.entry.office_id.map(|o| o.0),
            reason: read.entry.reason.clone(),
            detail: read.entry.detail.to_string(),
            previous,
            hash: Vec::new(),
        }
    })
    .await?;
    tx.commit_bare().await
}

/// PostgreSQL keeps whole microseconds; so must the hash.
fn micros(at: DateTime<Utc>) -> DateTime<Utc> {
    DateTime::from_timestamp_micros(at.timestamp_micros()).unwrap_or(at)
}

async fn chain(tx: &mut Tx, count: usize, make: impl Fn(usize, i64, Vec<u8>) -> Entry) -> StoreResult<()> {
    let (mut seq, mut previous): (i64, Vec<u8>) = fetch_one!(
        tx,
        (i64, Vec<u8>),
        "select seq, hash from audit_head where id = 1",
        pg: "select seq, hash from audit_head where id = 1 for update",
    )?;
    let mut entries = Vec::with_capacity(count);
    for i in 0..count {
        seq += 1;
        let mut entry = make(i, seq, previous);
        entry.hash = entry.computed_hash().to_vec();
        previous = entry.hash.clone();
        entries.push(entry);
    }
    insert(tx, &entries).await?;
    execute!(tx, "update audit_head set seq = $1, hash = $2 where id = 1", seq, &previous)?.expect_rows(1)
}

async fn insert(tx: &mut Tx, entries: &[Entry]) -> StoreResult<()> {
    insert_all!(
        tx,
        "insert into audit_entry (seq, at, user_id, role, permission, action, entity, entity_id, case_id, office_id,
           reason, detail, previous, hash)",
        entries,
        |e| e.seq,
        e.at,
        e.user_id,
        &e.role,
        &e.permission,
        &e.action,
        &e.entity,
        e.entity_id,
        e.case_id,
        e.office_id,
        &e.reason,
        &e.detail,
        &e.previous,
        &e.hash,
    )
}

/// Position and hash of the last entry: written down elsewhere, they show later that nothing was cut off.
pub async fn head(db: &Db) -> StoreResult<(i64, Vec<u8>)> {
    fetch_one!(db, (i64, Vec<u8>), "select seq, hash from audit_head where id = 1")
}

/// What [`verify`] found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    /// Every entry follows from the one before.
    Holds {
        /// How many entries there are.
        entries: i64,
    },
    /// The first entry that does not.
    Broken {
        /// Its position.
        seq: i64,
    },
}

/// When the last entry was written.
pub async fn last_at(db: &Db) -> StoreResult<Option<DateTime<Utc>>> {
    let row: Option<(DateTime<Utc>,)> =
        fetch_optional!(db, (DateTime<Utc>,), "select at from audit_entry order by seq desc limit 1")?;
    Ok(row.map(|(at,)| at))
}

/// Recomputes the whole chain, a page at a time.
pub async fn verify(db: &Db) -> StoreResult<Verdict> {
    verify_from(db, 0, vec![0; 32]).await
}

/// Recomputes the last `count` entries.
pub async fn verify_tail(db: &Db, count: i64) -> StoreResult<Verdict> {
    let (head, _) = head(db).await?;
    let start = head - count;
    if start <= 0 {
        return verify(db).await;
    }
    let row: Option<(Vec<u8>,)> =
        fetch_optional!(db, (Vec<u8>,), "select hash from audit_entry where seq = $1", start)?;
    match row {
        Some((hash,)) => verify_from(db, start, hash).await,
        None => Ok(Verdict::Broken { seq: start }),
    }
}

async fn verify_from(db: &Db, start: i64, hash: Vec<u8>) -> StoreResult<Verdict> {
    let (head, head_hash) = head(db).await?;
    let (mut seq, mut previous) = (start, hash);
    loop {
        let page: Vec<Entry> = fetch_all!(
            db,
            Entry,
            "select seq, at, user_id, role, permission, action, entity, entity_id, case_id, office_id, reason, detail,
               previous, hash
             from audit_entry where seq > $1 and seq <= $2 order by seq limit 2000",
            seq,
            head,
        )?;
        if page.is_empty() {
            break;
        }
        for entry in page {
            if entry.seq != seq + 1 || entry.previous != previous || entry.hash != entry.computed_hash() {
                return Ok(Verdict::Broken { seq: seq + 1 });
            }
            seq = entry.seq;
            previous = entry.hash;
        }
    }
    // Cut off at the end: the head still knows how far it went.
    if seq != head || previous != head_hash {
        return Ok(Verdict::Broken { seq: seq + 1 });
    }
    Ok(Verdict::Holds { entries: seq })
}

/// Entries alone, newest first.
pub async fn list(db: &Db, filter: &Filter, limit: i64) -> StoreResult<Vec<Entry>> {
    Ok(audit_list::list(db, filter, limit).await?.into_iter().map(|line| line.entry).collect())
}

/// Whether an entry follows from the one before and is followed by the one after.
pub async fn fits(db: &Db, entry: &Entry) -> StoreResult<bool> {
    let around: Vec<(i64, Vec<u8>, Vec<u8>)> = fetch_all!(
        db,
        (i64, Vec<u8>, Vec<u8>),
        "select seq, previous, hash from audit_entry where seq = $1 or seq = $2",
        entry.seq - 1,
        entry.seq + 1,
    )?;
    let before = around.iter().find(|(seq, _, _)| *seq == entry.seq - 1);
    let after = around.iter().find(|(seq, _, _)| *seq == entry.seq + 1);
    let (head, head_hash) = head(db).await?;
    let first = entry.seq == 1 && entry.previous == vec![0; 32];
    let follows = before.map_or(first, |(_, _, hash)| *hash == entry.previous);
    let leads = after.map_or(entry.seq == head && entry.hash == head_hash, |(_, previous, _)| *previous == entry.hash);
    Ok(entry.hash == entry.computed_hash() && follows && leads)
}
