//! What happened to something that somebody said. Notes are sealed.

use chrono::{DateTime, Utc};
use domain::id::{FeedbackId, UserId};
use uuid::Uuid;

use crate::db::Source;
use crate::{Sealer, StoreResult, Tx};

/// Where a sealed note stands.
const NOTE: &str = "feedback_event.note";

/// Something that happened.
#[derive(Debug, Clone)]
pub struct NewEvent<'a> {
    /// Its id.
    pub id: Uuid,
    /// To which.
    pub feedback: FeedbackId,
    /// When.
    pub at: DateTime<Utc>,
    /// Who did it; nobody is the person, or the clock.
    pub by: Option<UserId>,
    /// Code of what it was.
    pub what: &'static str,
    /// In words.
    pub note: Option<&'a str>,
}

/// Writes it down.
pub async fn happened(tx: &mut Tx, sealer: &Sealer, e: &NewEvent<'_>) -> StoreResult<()> {
    let note = e.note.map(|n| sealer.seal(NOTE, e.id, &n)).transpose()?;
    execute!(
        tx,
        "insert into feedback_event (id, feedback_id, at, by_user, what, note) values ($1, $2, $3, $4, $5, $6)",
        e.id,
        e.feedback.0,
        e.at,
        e.by.map(|u| u.0),
        e.what,
        note,
    )?
    .expect_rows(1)
}

/// What happened, with the name to show.
#[derive(Debug, Clone)]
pub struct FeedbackEvent {
    /// When.
    pub at: DateTime<Utc>,
    /// Code of what it was.
    pub what: String,
    /// Who did it; nobody is the person, or the clock.
    pub by: Option<String>,
    /// In words.
    pub note: Option<String>,
}

type EventRow = (Uuid, DateTime<Utc>, String, Option<String>, Option<Vec<u8>>);

/// Everything that happened, the newest first; two hundred at most.
pub async fn events(mut src: impl Source, sealer: &Sealer, id: FeedbackId) -> StoreResult<Vec<FeedbackEvent>> {
    let rows: Vec<EventRow> = fetch_all!(
        src,
        EventRow,
        "select e.id, e.at, e.what, u.name, e.note from feedback_event e left join app_user u on u.id = e.by_user
         where e.feedback_id = $1 order by e.at desc, e.id desc limit 200",
        id.0,
    )?;
    rows.into_iter()
        .map(|(id, at, what, by, note)| {
            let note = note.map(|sealed| sealer.open(NOTE, id, &sealed)).transpose()?;
            Ok(FeedbackEvent { at, what, by, note })
        })
        .collect()
}

/// How often the person added something.
pub async fn said(mut src: impl Source, id: FeedbackId) -> StoreResult<i64> {
    let (n,): (i64,) = fetch_one!(
        src,
        (i64,),
        "select cast(count(*) as bigint) from feedback_event where feedback_id = $1 and what = 'said'",
        id.0,
    )?;
    Ok(n)
}
