//! Scans of delivery notes. The content lies in parts, each sealed for its own place; what a file was called is not kept:
//! it may say who it is about.

use chrono::{DateTime, Utc};
use domain::id::UserId;
use domain::referral::DocumentFormat;
use uuid::Uuid;

use crate::db::Source;
use crate::error::stored;
use crate::referral_document::{PART, parts};
use crate::{Sealer, StoreResult, Tx};

/// Column of the sealed content.
const CONTENT: &str = "delivery_note_part.content";

/// A scan without its content.
#[derive(Debug, Clone)]
pub struct Note {
    /// Its id.
    pub id: Uuid,
    /// The how manieth of the purchase it is.
    pub number: i64,
    /// What it is made of.
    pub format: DocumentFormat,
    /// Bytes.
    pub size: i64,
    /// Who put it there.
    pub by: UserId,
    /// When.
    pub at: DateTime<Utc>,
}

impl Note {
    /// In how many parts it lies.
    pub fn parts(&self) -> i64 {
        parts(self.size)
    }
}

/// Keeps a scan with its content.
pub async fn insert(tx: &mut Tx, sealer: &Sealer, purchase: Uuid, n: &Note, content: &[u8]) -> StoreResult<()> {
    execute!(
        tx,
        "insert into delivery_note (id, purchase_id, number, format, size, by_user, at) values ($1, $2, $3, $4, $5, $6, $7)",
        n.id,
        purchase,
        n.number,
        n.format.as_str(),
        n.size,
        n.by.0,
        n.at,
    )?
    .expect_rows(1)?;
    for (number, bytes) in (0_i64..).zip(content.chunks(PART)) {
        let sealed = sealer.seal_part(CONTENT, n.id, number, bytes)?;
        execute!(
            tx,
            "insert into delivery_note_part (note_id, number, content) values ($1, $2, $3)",
            n.id,
            number,
            sealed,
        )?
        .expect_rows(1)?;
    }
    Ok(())
}

type NoteRow = (Uuid, i64, String, i64, Uuid, DateTime<Utc>);

/// The scans of a purchase, in order.
pub async fn of_purchase(mut src: impl Source, purchase: Uuid) -> StoreResult<Vec<Note>> {
    let rows: Vec<NoteRow> = fetch_all!(
        src,
        NoteRow,
        "select id, number, format, size, by_user, at from delivery_note where purchase_id = $1 order by number limit 50",
        purchase,
    )?;
    rows.into_iter()
        .map(|(id, number, format, size, by, at)| {
            Ok(Note { id, number, format: stored("delivery_note.format", &format)?, size, by: UserId(by), at })
        })
        .collect()
}

/// One part of the content. A part that is missing or was put elsewhere is an error.
pub async fn part(mut src: impl Source, sealer: &Sealer, id: Uuid, number: i64) -> StoreResult<Vec<u8>> {
    let (sealed,): (Vec<u8>,) = fetch_one!(
        src,
        (Vec<u8>,),
        "select content from delivery_note_part where note_id = $1 and number = $2",
        id,
        number,
    )?;
    sealer.open_part(CONTENT, id, number, &sealed)
}
