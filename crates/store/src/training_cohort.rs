//! Cohorts and who gives them.

use chrono::{DateTime, NaiveDate, Utc};
use domain::authz::{Compartment, Scope};
use domain::id::{OfficeId, UserId};
use domain::training::Cohort;
use uuid::Uuid;

use crate::db::Source;
use crate::error::stored;
use crate::{StoreError, StoreResult, Tx};

/// A cohort as stored.
#[derive(Debug, Clone)]
pub struct StoredCohort {
    /// Its id.
    pub id: Uuid,
    /// `W-03`.
    pub code: String,
    /// The course.
    pub course: Uuid,
    /// What the course is called.
    pub title: String,
    /// Of which office.
    pub office: OfficeId,
    /// What it says.
    pub cohort: Cohort,
    /// Names of the trainers.
    pub trainer_names: Vec<String>,
    /// Seats that are taken.
    pub taken: i64,
    /// Version.
    pub version: i64,
}

#[derive(sqlx::FromRow)]
struct CohortRow {
    id: Uuid,
    code: String,
    course_id: Uuid,
    title: String,
    office_id: Uuid,
    place: String,
    starts_on: NaiveDate,
    ends_on: NaiveDate,
    shift: String,
    assessor_id: Option<Uuid>,
    seats: i64,
    mix_target: i64,
    women_target: Option<i64>,
    childcare: bool,
    transport: bool,
    meal: bool,
    version: i64,
    taken: i64,
}

impl TryFrom<CohortRow> for StoredCohort {
    type Error = StoreError;
    fn try_from(r: CohortRow) -> StoreResult<StoredCohort> {
        Ok(StoredCohort {
            id: r.id,
            code: r.code,
            course: r.course_id,
            title: r.title,
            office: OfficeId(r.office_id),
            cohort: Cohort {
                place: r.place,
                starts_on: r.starts_on,
                ends_on: r.ends_on,
                shift: stored("training_cohort.shift", &r.shift)?,
                trainers: Vec::new(),
                assessor: r.assessor_id.map(UserId),
                seats: r.seats,
                mix_target: r.mix_target,
                women_target: r.women_target,
                childcare: r.childcare,
                transport: r.transport,
                meal: r.meal,
            },
            trainer_names: Vec::new(),
            taken: r.taken,
            version: r.version,
        })
    }
}

/// Adds a cohort with its trainers.
pub async fn insert(
    tx: &mut Tx,
    id: Uuid,
    code: &str,
    course: Uuid,
    office: OfficeId,
    c: &Cohort,
    at: DateTime<Utc>,
) -> StoreResult<()> {
    execute!(
        tx,
        "insert into training_cohort (id, code, course_id, office_id, place, starts_on, ends_on, shift, assessor_id, seats,
           mix_target, women_target, childcare, transport, meal, created_at, version)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, 1)",
        id,
        code,
        course,
        office.0,
        &c.place,
        c.starts_on,
        c.ends_on,
        c.shift.as_str(),
        c.assessor.map(|u| u.0),
        c.seats,
        c.mix_target,
        c.women_target,
        c.childcare,
        c.transport,
        c.meal,
        at,
    )?
    .expect_rows(1)?;
    insert_all!(tx, "insert into training_trainer (cohort_id, user_id)", c.trainers, |user| id, user.0)
}

/// Changes a cohort and its trainers; refused when it changed since `version`.
pub async fn update(tx: &mut Tx, id: Uuid, version: i64, c: &Cohort) -> StoreResult<()> {
    execute!(
        tx,
        "update training_cohort set place = $1, starts_on = $2, ends_on = $3, shift = $4, assessor_id = $5, seats = $6,
           mix_target = $7, women_target = $8, childcare = $9, transport = $10, meal = $11, version = version + 1
         where id = $12 and version = $13",
        &c.place,
        c.starts_on,
        c.ends_on,
        c.shift.as_str(),
        c.assessor.map(|u| u.0),
        c.seats,
        c.mix_target,
        c.women_target,
        c.childcare,
        c.transport,
        c.meal,
        id,
        version,
    )?
    .expect_rows(1)?;
    execute!(tx, "delete from training_trainer where cohort_id = $1", id)?.any();
    insert_all!(tx, "insert into training_trainer (cohort_id, user_id)", c.trainers, |user| id, user.0)
}

/// Holds a cohort until the end of the transaction: two people do not take the last seat at once.
pub async fn hold(tx: &mut Tx, id: Uuid) -> StoreResult<()> {
    execute!(tx, "update training_cohort set version = version where id = $1", id)?.expect_rows(1)
}

/// By its code, with its trainers. The caller decides whether the actor may know that it exists.
pub async fn by_code(mut src: impl Source, code: &str) -> StoreResult<Option<StoredCohort>> {
    let row: Option<CohortRow> = fetch_optional!(
        src,
        CohortRow,
        "select h.id, h.code, h.course_id, c.title, h.office_id, h.place, h.starts_on, h.ends_on, h.shift, h.assessor_id,
           h.seats, h.mix_target, h.women_target, h.childcare, h.transport, h.meal, h.version,
           (select cast(count(*) as bigint) from training_enrolment e where e.cohort_id = h.id
             and e.status in ('selected', 'enrolled', 'active', 'suspended', 'completed', 'graduated', 'failed')) as taken
         from training_cohort h join training_course c on c.id = h.course_id where h.code = $1",
        code,
    )?;
    let Some(mut found) = row.map(StoredCohort::try_from).transpose()? else { return Ok(None) };
    for (id, name) in trainers(&mut src, found.id).await? {
        found.cohort.trainers.push(id);
        found.trainer_names.push(name);
    }
    Ok(Some(found))
}

/// The trainers of a cohort, by name.
async fn trainers(mut src: impl Source, cohort: Uuid) -> StoreResult<Vec<(UserId, String)>> {
    let rows: Vec<(Uuid, String)> = fetch_all!(
        src,
        (Uuid, String),
        "select u.id, u.name from training_trainer t join app_user u on u.id = t.user_id
         where t.cohort_id = $1 order by u.name, u.id",
        cohort,
    )?;
    Ok(rows.into_iter().map(|(id, name)| (UserId(id), name)).collect())
}

/// Cohorts of the scope, those that end last first. Their trainers are not read.
pub async fn list(mut src: impl Source, scope: Scope, limit: i64) -> StoreResult<Vec<StoredCohort>> {
    let (office, user) = match scope {
        Scope::Own { user, office, .. } => (office, Some(user)),
        Scope::Office { office, compartment: Compartment::General } => (office, None),
        // Classes are open to everybody: behind a wall there are none.
        Scope::Office { .. } | Scope::Nothing => return Ok(Vec::new()),
    };
    let rows: Vec<CohortRow> = fetch_all!(
        src,
        CohortRow,
        "select h.id, h.code, h.course_id, c.title, h.office_id, h.place, h.starts_on, h.ends_on, h.shift, h.assessor_id,
           h.seats, h.mix_target, h.women_target, h.childcare, h.transport, h.meal, h.version,
           (select cast(count(*) as bigint) from training_enrolment e where e.cohort_id = h.id
             and e.status in ('selected', 'enrolled', 'active', 'suspended', 'completed', 'graduated', 'failed')) as taken
         from training_cohort h join training_course c on c.id = h.course_id
         where h.office_id = $1 and (not $2 or h.assessor_id = $3
           or exists (select 1 from training_trainer t where t.user_id = $3 and t.cohort_id = h.id))
         order by h.ends_on desc, h.id desc limit $4",
        office.0,
        user.is_some(),
        user.map(|u| u.0).unwrap_or_default(),
        limit,
    )?;
    rows.into_iter().map(StoredCohort::try_from).collect()
}

/// Cohorts of an office that somebody can still join, those that begin first at the top.
pub async fn open(mut src: impl Source, office: OfficeId, today: NaiveDate) -> StoreResult<Vec<StoredCohort>> {
    let rows: Vec<CohortRow> = fetch_all!(
        src,
        CohortRow,
        "select h.id, h.code, h.course_id, c.title, h.office_id, h.place, h.starts_on, h.ends_on, h.shift, h.assessor_id,
           h.seats, h.mix_target, h.women_target, h.childcare, h.transport, h.meal, h.version,
           (select cast(count(*) as bigint) from training_enrolment e where e.cohort_id = h.id
             and e.status in ('selected', 'enrolled', 'active', 'suspended', 'completed', 'graduated', 'failed')) as taken
         from training_cohort h join training_course c on c.id = h.course_id
         where h.office_id = $1 and h.ends_on >= $2
         order by h.starts_on, h.id limit 50",
        office.0,
        today,
    )?;
    rows.into_iter().map(StoredCohort::try_from).collect()
}
