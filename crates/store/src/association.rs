//! Association episodes, sealed as a whole. The database knows how many there are and in which order, nothing else.

use chrono::{DateTime, Utc};
use domain::association::Episode;
use domain::id::PersonId;
use uuid::Uuid;

use crate::db::Source;
use crate::{Sealer, StoreResult, Tx};

/// Where the sealed value stands: part of what is authenticated.
const COLUMN: &str = "association_episode.episode";

/// An episode that is new.
#[derive(Debug, Clone)]
pub struct NewEpisode<'a> {
    /// Its id.
    pub id: Uuid,
    /// Whose.
    pub person: PersonId,
    /// Its place among theirs, from 0.
    pub position: i64,
    /// What was told.
    pub episode: &'a Episode,
    /// When it was written down.
    pub at: DateTime<Utc>,
}

/// Adds episodes, sealed.
pub async fn insert_all(tx: &mut Tx, sealer: &Sealer, new: &[NewEpisode<'_>]) -> StoreResult<()> {
    let seal = |e: &NewEpisode<'_>| sealer.seal(COLUMN, e.id, e.episode);
    let sealed = new.iter().map(seal).collect::<StoreResult<Vec<_>>>()?;
    let rows: Vec<_> = new.iter().zip(&sealed).collect();
    insert_all!(
        tx,
        "insert into association_episode (id, person_id, position, episode, created_at)",
        rows,
        |(e, sealed)| e.id,
        e.person.0,
        e.position,
        *sealed,
        e.at,
    )
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
