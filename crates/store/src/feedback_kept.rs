//! How long what people said is kept: afterwards its words and names go. Row, category, days and outcome stay to be
//! counted; so do the wall and the tags of those it was about, so that the log still hides from them what it hid.

use chrono::{DateTime, Utc};
use domain::id::FeedbackId;
use uuid::Uuid;

use crate::db::Source;
use crate::feedback::{Feedback, Words, sealed};
use crate::{Sealer, StoreResult, Tx};

/// Those that ended before an instant and still have their words, the oldest first.
pub async fn over(mut src: impl Source, before: DateTime<Utc>, limit: i64) -> StoreResult<Vec<FeedbackId>> {
    let rows: Vec<(Uuid,)> = fetch_all!(
        src,
        (Uuid,),
        "select id from feedback
         where erased_at is null and resolved_at is not null and resolved_at < $1
           and state in ('resolved', 'closed') and coalesce(closed_at, resolved_at) < $1
         order by resolved_at, id limit $2",
        before,
        limit,
    )?;
    Ok(rows.into_iter().map(|(id,)| FeedbackId(id)).collect())
}

/// Takes away what was said, by whom it can be asked for, whom it named, who handled it, and every note. Refused when
/// somebody moved it since `f.version`.
pub async fn erase(tx: &mut Tx, sealer: &Sealer, f: &Feedback, now: DateTime<Utc>) -> StoreResult<()> {
    let words = Words { said: String::new(), about: None, contact: None, accused: Vec::new(), ..f.words.clone() };
    execute!(
        tx,
        "update feedback set words = $1, secret = $2, handled_by = null, clock_next = null, erased_at = $3,
           version = version + 1
         where id = $4 and version = $5",
        sealed(sealer, f.id, &words)?,
        Vec::<u8>::new(),
        now,
        f.id.0,
        f.version,
    )?
    .expect_rows(1)?;
    execute!(tx, "update feedback_event set note = null, by_user = null where feedback_id = $1", f.id.0)?.any();
    Ok(())
}
