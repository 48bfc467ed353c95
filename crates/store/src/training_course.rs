//! Courses and what is assessed in them.

use chrono::{DateTime, Utc};
use domain::id::{OfficeId, OrganisationId};
use domain::training::{Course, Criterion};
use uuid::Uuid;

use crate::db::Source;
use crate::error::stored;
use crate::{StoreError, StoreResult, Tx};

/// A course as stored.
#[derive(Debug, Clone)]
pub struct StoredCourse {
    /// Its id.
    pub id: Uuid,
    /// Of which office.
    pub office: OfficeId,
    /// What it says; its criteria are read apart.
    pub course: Course,
    /// Name of the organisation that gives it.
    pub organisation: Option<String>,
    /// Version.
    pub version: i64,
}

#[derive(sqlx::FromRow)]
struct CourseRow {
    id: Uuid,
    office_id: Uuid,
    title: String,
    sector: String,
    isco: String,
    organisation_id: Option<Uuid>,
    hours_theory: i64,
    hours_practice: i64,
    certificate: String,
    min_age: i64,
    prerequisites: Option<String>,
    literacy: String,
    hazardous: bool,
    version: i64,
    organisation: Option<String>,
}

impl TryFrom<CourseRow> for StoredCourse {
    type Error = StoreError;
    fn try_from(r: CourseRow) -> StoreResult<StoredCourse> {
        Ok(StoredCourse {
            id: r.id,
            office: OfficeId(r.office_id),
            course: Course {
                title: r.title,
                sector: stored("training_course.sector", &r.sector)?,
                isco: r.isco,
                organisation: r.organisation_id.map(OrganisationId),
                hours_theory: r.hours_theory,
                hours_practice: r.hours_practice,
                certificate: stored("training_course.certificate", &r.certificate)?,
                min_age: r.min_age,
                prerequisites: r.prerequisites,
                literacy: stored("training_course.literacy", &r.literacy)?,
                hazardous: r.hazardous,
                criteria: Vec::new(),
            },
            organisation: r.organisation,
            version: r.version,
        })
    }
}

/// Adds a course with its criteria.
pub async fn insert(tx: &mut Tx, id: Uuid, office: OfficeId, c: &Course, at: DateTime<Utc>) -> StoreResult<()> {
    execute!(
        tx,
        "insert into training_course (id, office_id, title, sector, isco, organisation_id, hours_theory, hours_practice,
           certificate, min_age, prerequisites, literacy, hazardous, created_at, version)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, 1)",
        id,
        office.0,
        &c.title,
        c.sector.as_str(),
        &c.isco,
        c.organisation.map(|o| o.0),
        c.hours_theory,
        c.hours_practice,
        c.certificate.as_str(),
        c.min_age,
        &c.prerequisites,
        c.literacy.as_str(),
        c.hazardous,
        at,
    )?
    .expect_rows(1)
}

/// Changes a course; refused when it changed since `version`.
pub async fn update(tx: &mut Tx, id: Uuid, version: i64, c: &Course) -> StoreResult<()> {
    execute!(
        tx,
        "update training_course set title = $1, sector = $2, isco = $3, organisation_id = $4, hours_theory = $5,
           hours_practice = $6, certificate = $7, min_age = $8, prerequisites = $9, literacy = $10, hazardous = $11,
           version = version + 1
         where id = $12 and version = $13",
        &c.title,
        c.sector.as_str(),
        &c.isco,
        c.organisation.map(|o| o.0),
        c.hours_theory,
        c.hours_practice,
        c.certificate.as_str(),
        c.min_age,
        &c.prerequisites,
        c.literacy.as_str(),
        c.hazardous,
        id,
        version,
    )?
    .expect_rows(1)
}

/// By its id. The caller decides whether the actor may know that it exists.
pub async fn by_id(mut src: impl Source, id: Uuid) -> StoreResult<Option<StoredCourse>> {
    let row: Option<CourseRow> = fetch_optional!(
        src,
        CourseRow,
        "select c.id, c.office_id, c.title, c.sector, c.isco, c.organisation_id, c.hours_theory, c.hours_practice,
           c.certificate, c.min_age, c.prerequisites, c.literacy, c.hazardous, c.version, o.name as organisation
         from training_course c left join organisation o on o.id = c.organisation_id where c.id = $1",
        id,
    )?;
    row.map(StoredCourse::try_from).transpose()
}

/// The courses of an office, by title.
pub async fn of_office(mut src: impl Source, office: OfficeId, limit: i64) -> StoreResult<Vec<StoredCourse>> {
    let rows: Vec<CourseRow> = fetch_all!(
        src,
        CourseRow,
        "select c.id, c.office_id, c.title, c.sector, c.isco, c.organisation_id, c.hours_theory, c.hours_practice,
           c.certificate, c.min_age, c.prerequisites, c.literacy, c.hazardous, c.version, o.name as organisation
         from training_course c left join organisation o on o.id = c.organisation_id
         where c.office_id = $1 order by c.title, c.id limit $2",
        office.0,
        limit,
    )?;
    rows.into_iter().map(StoredCourse::try_from).collect()
}

/// A criterion as stored.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct StoredCriterion {
    /// Its id.
    pub id: Uuid,
    /// The unit.
    pub unit: String,
    /// What is looked at.
    pub criterion: String,
}

/// What is assessed in a course, in order.
pub async fn criteria(mut src: impl Source, course: Uuid) -> StoreResult<Vec<StoredCriterion>> {
    fetch_all!(
        src,
        StoredCriterion,
        "select id, unit, criterion from training_criterion where course_id = $1 and active order by position, id",
        course,
    )
}

/// What is assessed from now on. What is asked for as before keeps its id, and so what people were assessed by.
pub async fn set_criteria(tx: &mut Tx, course: Uuid, wanted: &[(Uuid, Criterion)]) -> StoreResult<()> {
    let known = criteria(&mut *tx, course).await?;
    execute!(tx, "update training_criterion set active = false where course_id = $1", course)?.any();
    for (position, (new, criterion)) in (0_i64..).zip(wanted) {
        let same = known.iter().find(|k| k.unit == criterion.unit && k.criterion == criterion.text);
        match same {
            Some(k) => execute!(
                tx,
                "update training_criterion set active = true, position = $1 where id = $2",
                position,
                k.id,
            )?,
            None => execute!(
                tx,
                "insert into training_criterion (id, course_id, position, unit, criterion, active)
                 values ($1, $2, $3, $4, $5, true)",
                *new,
                course,
                position,
                &criterion.unit,
                &criterion.text,
            )?,
        }
        .expect_rows(1)?;
    }
    Ok(())
}
