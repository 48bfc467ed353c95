//! Registrations that somebody began and has not saved: of one user, sealed, opened for nobody else. There is no person
//! and no case yet: nothing finds what is kept here but the one who typed it.

use chrono::{DateTime, Utc};
use domain::id::{OfficeId, UserId};
use domain::person::PersonForm;
use uuid::Uuid;

use crate::db::Source;
use crate::{Sealer, StoreResult, Tx};

/// Where the sealed value stands: part of what is authenticated.
const TYPED: &str = "registration_draft.typed";

/// Most registrations that one user has begun at the same time.
pub const MAX: i64 = 20;

/// A registration that was begun.
#[derive(Debug, Clone)]
pub struct Begun {
    /// Its id: the command of the form.
    pub id: Uuid,
    /// What was typed.
    pub typed: PersonForm,
    /// When last.
    pub at: DateTime<Utc>,
}

/// Whose drafts: of a user in an office.
pub type Owner = (UserId, OfficeId);

/// Keeps what was typed in the place of what was kept before. True when that was nothing.
pub async fn keep(
    tx: &mut Tx,
    sealer: &Sealer,
    id: Uuid,
    (user, office): Owner,
    typed: &PersonForm,
    at: DateTime<Utc>,
) -> StoreResult<bool> {
    let sealed = sealer.seal(TYPED, id, typed)?;
    let known = execute!(
        tx,
        "update registration_draft set typed = $1, saved_at = $2 where id = $3 and user_id = $4 and office_id = $5",
        &sealed,
        at,
        id,
        user.0,
        office.0,
    )?
    .rows();
    if known > 0 {
        return Ok(false);
    }
    // An id that is somebody else's stays theirs.
    execute!(
        tx,
        "insert into registration_draft (id, user_id, office_id, typed, began_at, saved_at)
         values ($1, $2, $3, $4, $5, $5) on conflict (id) do nothing",
        id,
        user.0,
        office.0,
        &sealed,
        at,
    )?
    .expect_rows(1)?;
    Ok(true)
}

/// What a user began in an office, the newest first.
pub async fn of(mut src: impl Source, sealer: &Sealer, (user, office): Owner) -> StoreResult<Vec<Begun>> {
    let rows: Vec<(Uuid, Vec<u8>, DateTime<Utc>)> = fetch_all!(
        src,
        (Uuid, Vec<u8>, DateTime<Utc>),
        "select id, typed, saved_at from registration_draft where user_id = $1 and office_id = $2
         order by saved_at desc, id desc limit $3",
        user.0,
        office.0,
        MAX,
    )?;
    rows.into_iter().map(|(id, typed, at)| Ok(Begun { id, typed: sealer.open(TYPED, id, &typed)?, at })).collect()
}

/// One that a user began in an office.
pub async fn find(
    mut src: impl Source,
    sealer: &Sealer,
    id: Uuid,
    (user, office): Owner,
) -> StoreResult<Option<Begun>> {
    let row: Option<(Vec<u8>, DateTime<Utc>)> = fetch_optional!(
        src,
        (Vec<u8>, DateTime<Utc>),
        "select typed, saved_at from registration_draft where id = $1 and user_id = $2 and office_id = $3",
        id,
        user.0,
        office.0,
    )?;
    row.map(|(typed, at)| Ok(Begun { id, typed: sealer.open(TYPED, id, &typed)?, at })).transpose()
}

/// How many a user began in an office.
pub async fn count(mut src: impl Source, (user, office): Owner) -> StoreResult<i64> {
    let (n,): (i64,) = fetch_one!(
        src,
        (i64,),
        "select cast(count(*) as bigint) from registration_draft where user_id = $1 and office_id = $2",
        user.0,
        office.0,
    )?;
    Ok(n)
}

/// Nothing of it is kept any more. True when something was.
pub async fn drop(tx: &mut Tx, id: Uuid, user: UserId) -> StoreResult<bool> {
    let gone = execute!(tx, "delete from registration_draft where id = $1 and user_id = $2", id, user.0)?;
    Ok(gone.rows() > 0)
}

/// Removes what nobody touched since.
pub async fn sweep(tx: &mut Tx, before: DateTime<Utc>) -> StoreResult<u64> {
    Ok(execute!(tx, "delete from registration_draft where saved_at < $1", before)?.rows())
}
