//! Association episodes, sealed as a whole. The database knows how many there are and in which order, nothing else.

use chrono::{DateTime, Utc};
use domain::association::Episode;
use domain::id::PersonId;
use uuid::Uuid;

use crate::db::Source;
use crate::{Sealer, StoreResult, Tx};

/// Where the sealed value stands: part of what is authenticated.
const COLUMN: &str = "association_episode.episode";

/// Adds an episode, sealed.
pub async fn insert(
    tx: &mut Tx,
    sealer: &Sealer,
    id: Uuid,
    person: PersonId,
    position: i64,
    episode: &Episode,
    at: DateTime<Utc>,
) -> StoreResult<()> {
    let sealed = sealer.seal(COLUMN, id, episode)?;
    execute!(
        tx,
        "insert into association_episode (id, person_id, position, episode, created_at) values ($1, $2, $3, $4, $5)",
        id,
        person.0,
        position,
        &sealed,
        at,
    )?
    .expect_rows(1)
}

/// The episodes of a person, opened. Whoever asks has the right to read them, and puts the reading on record.
pub async fn of_person(mut src: impl Source, sealer: &Sealer, person: PersonId) -> StoreResult<Vec<Episode>> {
    let rows: Vec<(Uuid, Vec<u8>)> = fetch_all!(
        src,
        (Uuid, Vec<u8>),
        "select id, episode from association_episode where person_id = $1 order by position, id",
        person.0,
    )?;
    rows.into_iter().map(|(id, sealed)| sealer.open(COLUMN, id, &sealed)).collect()
}
