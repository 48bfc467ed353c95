//! Marks of a session that somebody typed and has not saved: of one user, sealed, opened for nobody else.

use chrono::{DateTime, Utc};
use domain::id::UserId;
use domain::training::MarksForm;
use uuid::Uuid;

use crate::db::Source;
use crate::{Sealer, StoreResult, Tx};

/// Where the sealed value stands: part of what is authenticated.
const TYPED: &str = "training_draft.typed";

/// Keeps a draft in the place of an older one. True when there was none.
pub async fn keep(
    tx: &mut Tx,
    sealer: &Sealer,
    (new, session, user): (Uuid, Uuid, UserId),
    typed: &MarksForm,
    at: DateTime<Utc>,
) -> StoreResult<bool> {
    let begins = !drop(tx, session, user).await?;
    execute!(
        tx,
        "insert into training_draft (id, session_id, user_id, typed, saved_at) values ($1, $2, $3, $4, $5)",
        new,
        session,
        user.0,
        sealer.seal(TYPED, new, typed)?,
        at,
    )?
    .expect_rows(1)?;
    Ok(begins)
}

/// The draft of a user, and when it was kept.
pub async fn of(
    mut src: impl Source,
    sealer: &Sealer,
    session: Uuid,
    user: UserId,
) -> StoreResult<Option<(MarksForm, DateTime<Utc>)>> {
    let row: Option<(Uuid, Vec<u8>, DateTime<Utc>)> = fetch_optional!(
        src,
        (Uuid, Vec<u8>, DateTime<Utc>),
        "select id, typed, saved_at from training_draft where session_id = $1 and user_id = $2",
        session,
        user.0,
    )?;
    row.map(|(id, typed, at)| Ok((sealer.open(TYPED, id, &typed)?, at))).transpose()
}

/// There is nothing unsaved any more. True when there was.
pub async fn drop(tx: &mut Tx, session: Uuid, user: UserId) -> StoreResult<bool> {
    let gone = execute!(tx, "delete from training_draft where session_id = $1 and user_id = $2", session, user.0)?;
    Ok(gone.rows() > 0)
}

/// Removes drafts that nobody touched since.
pub async fn sweep(tx: &mut Tx, before: DateTime<Utc>) -> StoreResult<u64> {
    Ok(execute!(tx, "delete from training_draft where saved_at < $1", before)?.rows())
}
