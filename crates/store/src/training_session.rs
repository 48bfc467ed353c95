//! Sessions of a cohort and who was there.

use chrono::{DateTime, NaiveDate, Utc};
use domain::authz::Scope;
use domain::id::UserId;
use domain::training::{AttendanceMark, Mark, NewSession};
use uuid::Uuid;

use crate::db::Source;
use crate::error::stored;
use crate::{StoreResult, Tx};

/// A session as stored.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Session {
    /// Its id.
    pub id: Uuid,
    /// Its number in the cohort.
    pub number: i64,
    /// On which day.
    pub held_on: NaiveDate,
    /// How long, in minutes.
    pub minutes: i64,
    /// What about.
    pub topic: Option<String>,
    /// When attendance was taken, or changed last.
    pub taken_at: Option<DateTime<Utc>>,
    /// Name of who took it.
    pub taken_by: Option<String>,
    /// How many were there.
    pub there: i64,
    /// How many were marked.
    pub marked: i64,
    /// Version.
    pub version: i64,
}

/// Adds sessions, each with its id and number.
pub async fn insert_all(tx: &mut Tx, cohort: Uuid, new: &[(Uuid, i64, NewSession)]) -> StoreResult<()> {
    insert_all!(
        tx,
        "insert into training_session (id, cohort_id, number, held_on, minutes, topic, version)",
        new,
        |(id, number, s)| *id,
        cohort,
        *number,
        s.held_on,
        s.minutes,
        &s.topic,
        1_i64,
    )
}

/// The number after the last one of a cohort.
pub async fn next_number(mut src: impl Source, cohort: Uuid) -> StoreResult<i64> {
    let (number,): (i64,) = fetch_one!(
        src,
        (i64,),
        "select cast(coalesce(max(number), 0) + 1 as bigint) from training_session where cohort_id = $1",
        cohort,
    )?;
    Ok(number)
}

/// The sessions of a cohort, the latest day first.
pub async fn of_cohort(mut src: impl Source, cohort: Uuid) -> StoreResult<Vec<Session>> {
    fetch_all!(
        src,
        Session,
        "select s.id, s.number, s.held_on, s.minutes, s.topic, s.taken_at, u.name as taken_by, s.version,
           (select cast(count(*) as bigint) from training_mark m where m.session_id = s.id
             and m.status in ('present', 'late')) as there,
           (select cast(count(*) as bigint) from training_mark m where m.session_id = s.id) as marked
         from training_session s left join app_user u on u.id = s.taken_by
         where s.cohort_id = $1 order by s.held_on desc, s.number desc",
        cohort,
    )
}

/// One session of a cohort, by its number.
pub async fn by_number(mut src: impl Source, cohort: Uuid, number: i64) -> StoreResult<Option<Session>> {
    fetch_optional!(
        src,
        Session,
        "select s.id, s.number, s.held_on, s.minutes, s.topic, s.taken_at, u.name as taken_by, s.version,
           (select cast(count(*) as bigint) from training_mark m where m.session_id = s.id
             and m.status in ('present', 'late')) as there,
           (select cast(count(*) as bigint) from training_mark m where m.session_id = s.id) as marked
         from training_session s left join app_user u on u.id = s.taken_by
         where s.cohort_id = $1 and s.number = $2",
        cohort,
        number,
    )
}

/// A mark of somebody at a session.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StoredMark {
    /// The enrolment.
    pub who: Uuid,
    /// Number of the session.
    pub session: i64,
    /// Whether they were there.
    pub status: AttendanceMark,
    /// For how long.
    pub minutes: i64,
    /// How long the session was.
    pub whole: i64,
}

/// Every mark of a cohort, by session, the earliest first.
pub async fn marks(mut src: impl Source, cohort: Uuid) -> StoreResult<Vec<StoredMark>> {
    let rows: Vec<(Uuid, i64, String, i64, i64)> = fetch_all!(
        src,
        (Uuid, i64, String, i64, i64),
        "select m.enrolment_id, s.number, m.status, m.minutes, s.minutes as whole
         from training_session s join training_mark m on m.session_id = s.id
         where s.cohort_id = $1 order by s.held_on, s.number",
        cohort,
    )?;
    let mark = |(who, session, status, minutes, whole): (Uuid, i64, String, i64, i64)| {
        Ok(StoredMark { who, session, status: stored("training_mark.status", &status)?, minutes, whole })
    };
    rows.into_iter().map(mark).collect()
}

/// Attendance is taken; refused when the session changed since `version`. Who was marked before and is no longer in class
/// stays marked.
pub async fn take(
    tx: &mut Tx,
    session: Uuid,
    version: i64,
    topic: Option<&str>,
    marks: &[Mark],
    at: DateTime<Utc>,
    by: UserId,
) -> StoreResult<()> {
    execute!(
        tx,
        "update training_session set topic = $1, taken_at = $2, taken_by = $3, version = version + 1
         where id = $4 and version = $5",
        topic,
        at,
        by.0,
        session,
        version,
    )?
    .expect_rows(1)?;
    for mark in marks {
        execute!(
            tx,
            "delete from training_mark where session_id = $1 and enrolment_id = $2
               and (status <> $3 or minutes <> $4)",
            session,
            mark.who,
            mark.status.as_str(),
            mark.minutes,
        )?
        .any();
        execute!(
            tx,
            "insert into training_mark (session_id, enrolment_id, status, minutes, recorded_at, recorded_by)
             values ($1, $2, $3, $4, $5, $6) on conflict (session_id, enrolment_id) do nothing",
            session,
            mark.who,
            mark.status.as_str(),
            mark.minutes,
            at,
            by.0,
        )?
        .any();
    }
    Ok(())
}

/// Adds marks of a session that nobody has marked yet, many at once.
pub async fn insert_marks(
    tx: &mut Tx,
    session: Uuid,
    marks: &[Mark],
    at: DateTime<Utc>,
    by: UserId,
) -> StoreResult<()> {
    insert_all!(
        tx,
        "insert into training_mark (session_id, enrolment_id, status, minutes, recorded_at, recorded_by)",
        marks,
        |m| session,
        m.who,
        m.status.as_str(),
        m.minutes,
        at,
        by.0,
    )
}

/// A session whose attendance is to be taken.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct DueSession {
    /// Code of the cohort.
    pub code: String,
    /// What the course is called.
    pub title: String,
    /// Where.
    pub place: String,
    /// Its number.
    pub number: i64,
    /// On which day.
    pub held_on: NaiveDate,
    /// Whether attendance was taken.
    pub taken: bool,
}

/// Sessions of today, and earlier ones whose attendance nobody took, of cohorts that the actor gives.
pub async fn due(mut src: impl Source, scope: Scope, today: NaiveDate, limit: i64) -> StoreResult<Vec<DueSession>> {
    let Scope::Own { user, office, .. } = scope else { return Ok(Vec::new()) };
    fetch_all!(
        src,
        DueSession,
        "select h.code, c.title, h.place, s.number, s.held_on, s.taken_at is not null as taken
         from training_trainer t
         join training_cohort h on h.id = t.cohort_id
         join training_course c on c.id = h.course_id
         join training_session s on s.cohort_id = h.id
         where t.user_id = $1 and h.office_id = $2 and s.held_on <= $3 and (s.held_on = $3 or s.taken_at is null)
         order by s.held_on desc, h.code, s.number limit $4",
        user.0,
        office.0,
        today,
        limit,
    )
}
