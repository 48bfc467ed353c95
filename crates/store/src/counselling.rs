//! Counselling sessions, numbered in their case. Written once; the private note is sealed before it comes here.

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use domain::counselling::Session;
use domain::id::{CaseId, SessionId, UserId};
use sqlx::types::Json;
use uuid::Uuid;

use crate::db::Source;
use crate::error::stored;
use crate::{StoreError, StoreResult, Tx};

/// Column of the sealed note, for the seal.
pub const NOTE: &str = "counselling_session.private_note";

/// A session that is written down.
#[derive(Debug, Clone)]
pub struct NewSession<'a> {
    /// Its id.
    pub id: SessionId,
    /// In which case.
    pub case: CaseId,
    /// What was recorded; the note in it is not stored.
    pub session: &'a Session,
    /// The sealed note.
    pub private_note: Option<Vec<u8>>,
    /// Who held it.
    pub counsellor: UserId,
}

/// Writes a session and gives its number. Sessions of one case wait for each other.
pub async fn insert(tx: &mut Tx, new: &NewSession<'_>, at: DateTime<Utc>) -> StoreResult<i64> {
    crate::case::hold(tx, new.case).await?;
    let (number,): (i64,) = fetch_one!(
        tx,
        (i64,),
        "select cast(coalesce(max(number), 0) + 1 as bigint) from counselling_session where case_id = $1",
        new.case.0,
    )?;
    let s = new.session;
    execute!(
        tx,
        "insert into counselling_session (id, case_id, number, kind, held_on, minutes, place, language, interpreter,
           attended, present, topics, summary, private_note, agreements, next_on, next_place, counsellor_id, recorded_at,
           feedback, group_id, next_time)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22)",
        new.id.0,
        new.case.0,
        number,
        s.kind.as_str(),
        s.held_on,
        s.minutes,
        s.place.as_str(),
        s.language.as_str(),
        s.interpreter,
        s.attended.as_str(),
        Json(&s.present),
        Json(&s.topics),
        &s.summary,
        &new.private_note,
        Json(&s.agreements),
        s.next_on,
        &s.next_place,
        new.counsellor.0,
        at,
        s.feedback,
        s.group,
        s.next_time,
    )?
    .expect_rows(1)?;
    Ok(number)
}

/// A session as stored.
#[derive(Debug, Clone)]
pub struct SessionRow {
    /// Its id.
    pub id: SessionId,
    /// Its number in the case.
    pub number: i64,
    /// What was recorded, without the private note.
    pub session: Session,
    /// The sealed note.
    pub private_note: Option<Vec<u8>>,
    /// Who held it.
    pub counsellor: UserId,
    /// The name of whoever held it.
    pub counsellor_name: String,
    /// When it was written down.
    pub recorded_at: DateTime<Utc>,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: Uuid,
    number: i64,
    kind: String,
    held_on: NaiveDate,
    minutes: Option<i64>,
    place: String,
    language: String,
    interpreter: bool,
    attended: String,
    present: Json<Vec<String>>,
    topics: Json<Vec<String>>,
    summary: String,
    private_note: Option<Vec<u8>>,
    agreements: Json<Vec<String>>,
    next_on: Option<NaiveDate>,
    next_time: Option<NaiveTime>,
    next_place: Option<String>,
    feedback: Option<i64>,
    group_id: Option<Uuid>,
    counsellor_id: Uuid,
    counsellor_name: String,
    recorded_at: DateTime<Utc>,
}

impl TryFrom<Row> for SessionRow {
    type Error = StoreError;
    fn try_from(r: Row) -> StoreResult<SessionRow> {
        let present = r.present.iter().map(|p| stored("counselling_session.present", p)).collect::<StoreResult<_>>()?;
        let topics = r.topics.iter().map(|t| stored("counselling_session.topics", t)).collect::<StoreResult<_>>()?;
        Ok(SessionRow {
            id: SessionId(r.id),
            number: r.number,
            session: Session {
                kind: stored("counselling_session.kind", &r.kind)?,
                held_on: r.held_on,
                minutes: r.minutes,
                place: stored("counselling_session.place", &r.place)?,
                language: stored("counselling_session.language", &r.language)?,
                interpreter: r.interpreter,
                attended: stored("counselling_session.attended", &r.attended)?,
                present,
                topics,
                summary: r.summary,
                private_note: None,
                agreements: r.agreements.0,
                next_on: r.next_on,
                next_time: r.next_time,
                next_place: r.next_place,
                feedback: r.feedback,
                group: r.group_id,
            },
            private_note: r.private_note,
            counsellor: UserId(r.counsellor_id),
            counsellor_name: r.counsellor_name,
            recorded_at: r.recorded_at,
        })
    }
}

/// Sessions of a case, newest first; `before` is the number to go on from.
pub async fn of_case(
    mut src: impl Source,
    case: CaseId,
    before: Option<i64>,
    limit: i64,
) -> StoreResult<Vec<SessionRow>> {
    let rows: Vec<Row> = fetch_all!(
        src,
        Row,
        "select s.id, s.number, s.kind, s.held_on, s.minutes, s.place, s.language, s.interpreter, s.attended, s.present,
           s.topics, s.summary, s.private_note, s.agreements, s.next_on, s.next_time, s.next_place, s.feedback, s.group_id,
           s.counsellor_id,
           coalesce(u.name, '') as counsellor_name, s.recorded_at
         from counselling_session s
         left join app_user u on u.id = s.counsellor_id
         where s.case_id = $1 and s.number < $2
         order by s.number desc limit $3",
        case.0,
        before.unwrap_or(i64::MAX),
        limit,
    )?;
    rows.into_iter().map(SessionRow::try_from).collect()
}

/// How many sessions a case has, and how many took place.
pub async fn count(mut src: impl Source, case: CaseId) -> StoreResult<(i64, i64)> {
    fetch_one!(
        src,
        (i64, i64),
        "select cast(count(*) as bigint), cast(count(case when attended = 'yes' then 1 end) as bigint)
         from counselling_session where case_id = $1",
        case.0,
    )
}
