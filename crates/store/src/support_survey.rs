//! Rounds of asking what people think. A round holds counts and nothing else.

use chrono::NaiveDate;
use domain::id::OfficeId;
use domain::support::Tally;
use sqlx::types::Json;
use uuid::Uuid;

use crate::db::Source;
use crate::{StoreResult, Tx};

/// A round.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Round {
    /// Its id.
    pub id: Uuid,
    /// Of which community.
    pub community: Uuid,
    /// Of which office.
    pub office: OfficeId,
    /// What it is called.
    pub name: String,
    /// How people are chosen.
    pub design: String,
    /// When it began.
    pub opened_on: NaiveDate,
    /// When it ended.
    pub closed_on: Option<NaiveDate>,
    /// The counts. Told of a closed round only.
    pub tally: Tally,
    /// For optimistic edits; answers leave it as it is.
    pub version: i64,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: Uuid,
    community_id: Uuid,
    office_id: Uuid,
    name: String,
    design: String,
    opened_on: NaiveDate,
    closed_on: Option<NaiveDate>,
    tally: Json<Tally>,
    version: i64,
}

impl From<Row> for Round {
    fn from(r: Row) -> Round {
        Round {
            id: r.id,
            community: r.community_id,
            office: OfficeId(r.office_id),
            name: r.name,
            design: r.design,
            opened_on: r.opened_on,
            closed_on: r.closed_on,
            tally: r.tally.0,
            version: r.version,
        }
    }
}

/// Opens a round.
pub async fn insert(tx: &mut Tx, round: &Round) -> StoreResult<()> {
    crate::support_continue::hold(tx, round.community).await?;
    execute!(
        tx,
        "insert into survey_round (id, community_id, office_id, name, design, opened_on, tally, version)
         values ($1, $2, $3, $4, $5, $6, $7, 1)",
        round.id,
        round.community,
        round.office.0,
        &round.name,
        &round.design,
        round.opened_on,
        Json(&round.tally),
    )?
    .expect_rows(1)
}

/// Holds an open round until the transaction ends: two answers at once are both counted.
pub async fn hold(tx: &mut Tx, id: Uuid) -> StoreResult<()> {
    execute!(tx, "update survey_round set version = version where id = $1 and closed_on is null", id)?.expect_rows(1)
}

/// Keeps the counts.
pub async fn set_tally(tx: &mut Tx, id: Uuid, tally: &Tally) -> StoreResult<()> {
    execute!(tx, "update survey_round set tally = $1 where id = $2", Json(tally), id)?.expect_rows(1)
}

/// Puts right what a round is called and how people are chosen; refused when somebody did since `version`.
pub async fn edit(tx: &mut Tx, (id, version): (Uuid, i64), name: &str, design: &str) -> StoreResult<()> {
    execute!(
        tx,
        "update survey_round set name = $1, design = $2, version = version + 1 where id = $3 and version = $4",
        name,
        design,
        id,
        version,
    )?
    .expect_rows(1)
}

/// Closes a round.
pub async fn close(tx: &mut Tx, id: Uuid, on: NaiveDate) -> StoreResult<()> {
    execute!(
        tx,
        "update survey_round set closed_on = $1, version = version + 1 where id = $2 and closed_on is null",
        on,
        id,
    )?
    .expect_rows(1)
}

/// By its id.
pub async fn by_id(mut src: impl Source, id: Uuid) -> StoreResult<Option<Round>> {
    let row: Option<Row> = fetch_optional!(
        src,
        Row,
        "select id, community_id, office_id, name, design, opened_on, closed_on, tally, version from survey_round where id = $1",
        id,
    )?;
    Ok(row.map(Round::from))
}

/// Rounds of a community, the oldest first.
pub async fn of(mut src: impl Source, community: Uuid) -> StoreResult<Vec<Round>> {
    let rows: Vec<Row> = fetch_all!(
        src,
        Row,
        "select id, community_id, office_id, name, design, opened_on, closed_on, tally, version
         from survey_round where community_id = $1 order by opened_on, id",
        community,
    )?;
    Ok(rows.into_iter().map(Round::from).collect())
}
