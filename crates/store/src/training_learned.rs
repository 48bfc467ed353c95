//! What people were assessed by, and certificates.

use chrono::NaiveDate;
use domain::authz::Scope;
use domain::id::{OfficeId, UserId};
use domain::training::CompetencyResult;
use uuid::Uuid;

use crate::db::Source;
use crate::error::stored;
use crate::{StoreResult, Tx};

/// The newest result of somebody for a criterion.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Result {
    /// The enrolment.
    pub who: Uuid,
    /// The criterion.
    pub criterion: Uuid,
    /// Which attempt it was.
    pub attempt: i64,
    /// What it said.
    pub result: CompetencyResult,
    /// On which day.
    pub on: NaiveDate,
}

/// The newest results of everybody in a cohort, for criteria that are asked for now.
pub async fn of_cohort(mut src: impl Source, cohort: Uuid) -> StoreResult<Vec<Result>> {
    let rows: Vec<(Uuid, Uuid, i64, String, NaiveDate)> = fetch_all!(
        src,
        (Uuid, Uuid, i64, String, NaiveDate),
        "select a.enrolment_id, a.criterion_id, a.attempt, a.result, a.assessed_on
         from training_enrolment e
         join training_assessment a on a.enrolment_id = e.id
         join training_criterion c on c.id = a.criterion_id and c.active
         where e.cohort_id = $1 order by a.enrolment_id, a.criterion_id, a.attempt",
        cohort,
    )?;
    newest(rows)
}

/// The newest results of one person.
pub async fn of_enrolment(mut src: impl Source, enrolment: Uuid) -> StoreResult<Vec<Result>> {
    let rows: Vec<(Uuid, Uuid, i64, String, NaiveDate)> = fetch_all!(
        src,
        (Uuid, Uuid, i64, String, NaiveDate),
        "select a.enrolment_id, a.criterion_id, a.attempt, a.result, a.assessed_on
         from training_assessment a join training_criterion c on c.id = a.criterion_id and c.active
         where a.enrolment_id = $1 order by a.criterion_id, a.attempt",
        enrolment,
    )?;
    newest(rows)
}

/// Rows come by person, criterion and attempt: the last of each counts.
fn newest(rows: Vec<(Uuid, Uuid, i64, String, NaiveDate)>) -> StoreResult<Vec<Result>> {
    let mut out: Vec<Result> = Vec::new();
    for (who, criterion, attempt, result, on) in rows {
        let result = stored("training_assessment.result", &result)?;
        let one = Result { who, criterion, attempt, result, on };
        match out.last_mut().filter(|last| last.who == who && last.criterion == criterion) {
            Some(last) => *last = one,
            None => out.push(one),
        }
    }
    Ok(out)
}

/// Adds a result as the next attempt at a criterion.
pub async fn add(
    tx: &mut Tx,
    id: Uuid,
    enrolment: Uuid,
    (criterion, result): (Uuid, CompetencyResult),
    on: NaiveDate,
    by: UserId,
) -> StoreResult<()> {
    let (attempt,): (i64,) = fetch_one!(
        tx,
        (i64,),
        "select cast(coalesce(max(attempt), 0) + 1 as bigint) from training_assessment
         where enrolment_id = $1 and criterion_id = $2",
        enrolment,
        criterion,
    )?;
    execute!(
        tx,
        "insert into training_assessment (id, enrolment_id, criterion_id, attempt, result, assessed_on, assessor_id)
         values ($1, $2, $3, $4, $5, $6, $7)",
        id,
        enrolment,
        criterion,
        attempt,
        result.as_str(),
        on,
        by.0,
    )?
    .expect_rows(1)
}

/// A certificate.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Certificate {
    /// The enrolment.
    pub enrolment_id: Uuid,
    /// `C-26-000123`.
    pub serial: String,
    /// What strangers check it by.
    pub code: String,
    /// On which day it was given.
    pub issued_on: NaiveDate,
}

/// Gives a certificate.
pub async fn certify(tx: &mut Tx, id: Uuid, c: &Certificate, by: UserId) -> StoreResult<()> {
    execute!(
        tx,
        "insert into training_certificate (id, enrolment_id, serial, code, issued_on, issued_by)
         values ($1, $2, $3, $4, $5, $6)",
        id,
        c.enrolment_id,
        &c.serial,
        &c.code,
        c.issued_on,
        by.0,
    )?
    .expect_rows(1)
}

/// The certificates of a cohort.
pub async fn certificates(mut src: impl Source, cohort: Uuid) -> StoreResult<Vec<Certificate>> {
    fetch_all!(
        src,
        Certificate,
        "select t.enrolment_id, t.serial, t.code, t.issued_on
         from training_enrolment e join training_certificate t on t.enrolment_id = e.id where e.cohort_id = $1",
        cohort,
    )
}

/// What a certificate is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct About {
    /// The enrolment.
    pub enrolment: Uuid,
    /// The cohort's code.
    pub cohort: String,
    /// What the course is called.
    pub title: String,
    /// Hours of theory and practice.
    pub hours: i64,
    /// First and last day.
    pub days: (NaiveDate, NaiveDate),
    /// Who gave the course.
    pub organisation: Option<String>,
    /// Of which office.
    pub office: OfficeId,
    /// The certificate.
    pub certificate: Certificate,
}

#[derive(sqlx::FromRow)]
struct AboutRow {
    #[sqlx(flatten)]
    certificate: Certificate,
    cohort: String,
    title: String,
    hours: i64,
    starts_on: NaiveDate,
    ends_on: NaiveDate,
    organisation: Option<String>,
    office_id: Uuid,
}

impl From<AboutRow> for About {
    fn from(r: AboutRow) -> About {
        About {
            enrolment: r.certificate.enrolment_id,
            cohort: r.cohort,
            title: r.title,
            hours: r.hours,
            days: (r.starts_on, r.ends_on),
            organisation: r.organisation,
            office: OfficeId(r.office_id),
            certificate: r.certificate,
        }
    }
}

/// By its serial.
pub async fn by_serial(mut src: impl Source, serial: &str) -> StoreResult<Option<About>> {
    let row: Option<AboutRow> = fetch_optional!(
        src,
        AboutRow,
        "select t.enrolment_id, t.serial, t.code, t.issued_on, h.code as cohort, c.title,
           c.hours_theory + c.hours_practice as hours, h.starts_on, h.ends_on, o.name as organisation, h.office_id
         from training_certificate t
         join training_enrolment e on e.id = t.enrolment_id
         join training_cohort h on h.id = e.cohort_id
         join training_course c on c.id = h.course_id
         left join organisation o on o.id = c.organisation_id
         where t.serial = $1",
        serial,
    )?;
    Ok(row.map(About::from))
}

/// By the code that strangers check it by.
pub async fn by_code(mut src: impl Source, code: &str) -> StoreResult<Option<About>> {
    let row: Option<AboutRow> = fetch_optional!(
        src,
        AboutRow,
        "select t.enrolment_id, t.serial, t.code, t.issued_on, h.code as cohort, c.title,
           c.hours_theory + c.hours_practice as hours, h.starts_on, h.ends_on, o.name as organisation, h.office_id
         from training_certificate t
         join training_enrolment e on e.id = t.enrolment_id
         join training_cohort h on h.id = e.cohort_id
         join training_course c on c.id = h.course_id
         left join organisation o on o.id = c.organisation_id
         where t.code = $1",
        code,
    )?;
    Ok(row.map(About::from))
}

/// A cohort in which people are to be assessed.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct ToAssess {
    /// Code of the cohort.
    pub code: String,
    /// What the course is called.
    pub title: String,
    /// Where.
    pub place: String,
    /// Last day.
    pub ends_on: NaiveDate,
    /// How many people have a skill that nobody found them to have.
    pub open: i64,
}

/// Cohorts that the actor assesses, of which the last day lies between two days, with people whose skills are open.
pub async fn to_assess(
    mut src: impl Source,
    scope: Scope,
    (since, until): (NaiveDate, NaiveDate),
    limit: i64,
) -> StoreResult<Vec<ToAssess>> {
    let Scope::Own { user, office, .. } = scope else { return Ok(Vec::new()) };
    fetch_all!(
        src,
        ToAssess,
        "select h.code, c.title, h.place, h.ends_on, cast(count(*) as bigint) as open
         from training_cohort h
         join training_course c on c.id = h.course_id
         join training_enrolment e on e.cohort_id = h.id
         where h.assessor_id = $1 and h.office_id = $2 and h.ends_on >= $3 and h.ends_on <= $4
           and e.status in ('enrolled', 'active', 'completed')
           and exists (select 1 from training_criterion k where k.course_id = h.course_id and k.active
             and not exists (select 1 from training_assessment a
               where a.enrolment_id = e.id and a.criterion_id = k.id and a.result = 'competent'))
         group by h.id, h.code, c.title, h.place, h.ends_on
         order by h.ends_on, h.code limit $5",
        user.0,
        office.0,
        since,
        until,
        limit,
    )
}
