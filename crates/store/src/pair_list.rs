//! Lists of pairs, for who may review them. Behind a wall a pair exists for its own focal points only.

use chrono::NaiveDate;
use domain::authz::{Compartment, Facts};
use domain::duplicate::Reason;
use domain::id::{OfficeId, PairId, UserId};
use domain::pair::{PairSource, PairState};
use sqlx::types::Json;
use uuid::Uuid;

use crate::error::stored;
use crate::pair::reasons;
use crate::{Db, StoreError, StoreResult};

/// One of the two, without who it is.
#[derive(Debug, Clone)]
pub struct PairSide {
    /// Code of the case.
    pub code: String,
    /// The neutral name.
    pub code_name: String,
    /// For deciding whether the reader may see them.
    pub facts: Facts,
    /// Name of the office.
    pub office: String,
    /// When the case was opened.
    pub opened_on: NaiveDate,
}

/// A pair in a list.
#[derive(Debug, Clone)]
pub struct PairLine {
    /// Its id.
    pub id: PairId,
    /// How alike, in thousandths.
    pub score: i64,
    /// Why.
    pub reasons: Vec<Reason>,
    /// How it was found.
    pub source: PairSource,
    /// The two.
    pub sides: [PairSide; 2],
}

/// Where a list goes on: after this score and id.
pub type PairKey = (i64, Uuid);

/// Above every pair.
const TOP: PairKey = (i64::MAX, Uuid::max());

#[derive(sqlx::FromRow)]
struct LineRow {
    id: Uuid,
    score: i64,
    reasons: Json<Vec<String>>,
    source: String,
    a_code: String,
    a_name: String,
    a_office: Uuid,
    a_worker: Option<Uuid>,
    a_wall: String,
    a_place: String,
    a_opened: NaiveDate,
    b_code: String,
    b_name: String,
    b_office: Uuid,
    b_worker: Option<Uuid>,
    b_wall: String,
    b_place: String,
    b_opened: NaiveDate,
}

impl TryFrom<LineRow> for PairLine {
    type Error = StoreError;
    fn try_from(r: LineRow) -> StoreResult<PairLine> {
        let facts = |office, worker: Option<Uuid>, wall: &str| {
            let compartment: Compartment = stored("case_file.compartment", wall)?;
            Ok::<_, StoreError>(Facts::case(OfficeId(office), worker.map(UserId), compartment))
        };
        let a = PairSide {
            facts: facts(r.a_office, r.a_worker, &r.a_wall)?,
            code: r.a_code,
            code_name: r.a_name,
            office: r.a_place,
            opened_on: r.a_opened,
        };
        let b = PairSide {
            facts: facts(r.b_office, r.b_worker, &r.b_wall)?,
            code: r.b_code,
            code_name: r.b_name,
            office: r.b_place,
            opened_on: r.b_opened,
        };
        Ok(PairLine {
            id: PairId(r.id),
            score: r.score,
            reasons: reasons(&r.reasons)?,
            source: stored("suspected_pair.source", &r.source)?,
            sides: [a, b],
        })
    }
}

/// Most offices of one reader.
pub const OFFICES: usize = 4;

/// Pairs of which one is in these offices (the first [`OFFICES`] count), the likest first. Neither is behind a wall,
/// and neither was merged with somebody else.
pub async fn of_offices(
    db: &Db,
    offices: &[OfficeId],
    state: PairState,
    after: Option<PairKey>,
    limit: i64,
) -> StoreResult<Vec<PairLine>> {
    let Some(last) = offices.last() else { return Ok(Vec::new()) };
    let office = |i: usize| offices.get(i).unwrap_or(last).0;
    let (score, id) = after.unwrap_or(TOP);
    let rows: Vec<LineRow> = fetch_all!(
        db,
        LineRow,
        "select q.id, q.score, q.reasons, q.source, a.code as a_code, a.code_name as a_name, a.office_id as a_office,
           a.caseworker_id as a_worker, a.compartment as a_wall, x.name as a_place, a.opened_on as a_opened,
           b.code as b_code, b.code_name as b_name, b.office_id as b_office, b.caseworker_id as b_worker,
           b.compartment as b_wall, y.name as b_place, b.opened_on as b_opened
         from suspected_pair q
         join case_file a on a.person_id = q.low_id
         join case_file b on b.person_id = q.high_id
         join office x on x.id = a.office_id
         join office y on y.id = b.office_id
         where q.state = $1 and (q.score, q.id) < ($2, $3)
           and a.compartment = 'general' and b.compartment = 'general'
           and (a.office_id in ($4, $5, $6, $7) or b.office_id in ($4, $5, $6, $7))
           and (q.state = 'merged' or (a.merged_into is null and b.merged_into is null))
         order by q.score desc, q.id desc limit $8",
        state.as_str(),
        score,
        id,
        office(0),
        office(1),
        office(2),
        office(3),
        limit,
    )?;
    rows.into_iter().map(PairLine::try_from).collect()
}

/// Pairs of which one is in the hands of this focal point; the other one too, or behind no wall.
pub async fn of_focal_point(
    db: &Db,
    user: UserId,
    office: OfficeId,
    compartment: Compartment,
    state: PairState,
    after: Option<PairKey>,
    limit: i64,
) -> StoreResult<Vec<PairLine>> {
    let (score, id) = after.unwrap_or(TOP);
    let rows: Vec<LineRow> = fetch_all!(
        db,
        LineRow,
        "select q.id, q.score, q.reasons, q.source, a.code as a_code, a.code_name as a_name, a.office_id as a_office,
           a.caseworker_id as a_worker, a.compartment as a_wall, x.name as a_place, a.opened_on as a_opened,
           b.code as b_code, b.code_name as b_name, b.office_id as b_office, b.caseworker_id as b_worker,
           b.compartment as b_wall, y.name as b_place, b.opened_on as b_opened
         from suspected_pair q
         join case_file a on a.person_id = q.low_id
         join case_file b on b.person_id = q.high_id
         join office x on x.id = a.office_id
         join office y on y.id = b.office_id
         where q.state = $1 and (q.score, q.id) < ($2, $3)
           and ((a.caseworker_id = $4 and a.office_id = $5 and a.compartment = $6)
             or (b.caseworker_id = $4 and b.office_id = $5 and b.compartment = $6))
           and (a.compartment = 'general' or (a.caseworker_id = $4 and a.compartment = $6))
           and (b.compartment = 'general' or (b.caseworker_id = $4 and b.compartment = $6))
           and (q.state = 'merged' or (a.merged_into is null and b.merged_into is null))
         order by q.score desc, q.id desc limit $7",
        state.as_str(),
        score,
        id,
        user.0,
        office.0,
        compartment.as_str(),
        limit,
    )?;
    rows.into_iter().map(PairLine::try_from).collect()
}
