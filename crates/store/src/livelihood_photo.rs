//! Photos of visits to a business, kept like scans of delivery notes: the content lies in parts, each sealed for its own
//! place, and what a file was called is not kept.

use chrono::{DateTime, Utc};
use domain::id::UserId;
use domain::referral::DocumentFormat;
use uuid::Uuid;

use crate::db::Source;
use crate::error::stored;
use crate::livelihood_note::Note;
use crate::referral_document::PART;
use crate::{Sealer, StoreResult, Tx};

/// Column of the sealed content.
const CONTENT: &str = "visit_photo_part.content";

/// A photo without its content, and the visit at which it was taken.
#[derive(Debug, Clone)]
pub struct Photo {
    /// Of which visit.
    pub visit: Uuid,
    /// The how manieth of the business it is, what it is made of, and who put it there.
    pub note: Note,
}

/// Keeps a photo with its content.
pub async fn insert(tx: &mut Tx, sealer: &Sealer, startup: Uuid, photo: &Photo, content: &[u8]) -> StoreResult<()> {
    let n = &photo.note;
    execute!(
        tx,
        "insert into visit_photo (id, startup_id, visit_id, number, format, size, by_user, at)
         values ($1, $2, $3, $4, $5, $6, $7, $8)",
        n.id,
        startup,
        photo.visit,
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
            "insert into visit_photo_part (photo_id, number, content) values ($1, $2, $3)",
            n.id,
            number,
            sealed,
        )?
        .expect_rows(1)?;
    }
    Ok(())
}

#[derive(sqlx::FromRow)]
struct Row {
    id: Uuid,
    visit_id: Uuid,
    number: i64,
    format: String,
    size: i64,
    by_user: Uuid,
    at: DateTime<Utc>,
}

/// The photos of a business, in order.
pub async fn of_startup(mut src: impl Source, startup: Uuid) -> StoreResult<Vec<Photo>> {
    let rows: Vec<Row> = fetch_all!(
        src,
        Row,
        "select id, visit_id, number, format, size, by_user, at from visit_photo where startup_id = $1
         order by number limit 100",
        startup,
    )?;
    rows.into_iter()
        .map(|r| {
            let format: DocumentFormat = stored("visit_photo.format", &r.format)?;
            let note = Note { id: r.id, number: r.number, format, size: r.size, by: UserId(r.by_user), at: r.at };
            Ok(Photo { visit: r.visit_id, note })
        })
        .collect()
}

/// One part of the content. A part that is missing or was put elsewhere is an error.
pub async fn part(mut src: impl Source, sealer: &Sealer, id: Uuid, number: i64) -> StoreResult<Vec<u8>> {
    let (sealed,): (Vec<u8>,) = fetch_one!(
        src,
        (Vec<u8>,),
        "select content from visit_photo_part where photo_id = $1 and number = $2",
        id,
        number,
    )?;
    sealer.open_part(CONTENT, id, number, &sealed)
}
