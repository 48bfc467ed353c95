//! The trainings of a case, and what a merge or a child found among adults does to them.

use chrono::NaiveDate;
use domain::id::CaseId;
use domain::training::{DropoutReason, EnrolmentStatus, Shift};
use uuid::Uuid;

use crate::db::Source;
use crate::error::{stored, stored_opt};
use crate::{StoreError, StoreResult, Tx};

/// A training of a case.
#[derive(Debug, Clone)]
pub struct CaseTraining {
    /// The enrolment.
    pub id: Uuid,
    /// Its version.
    pub version: i64,
    /// The cohort.
    pub cohort: Uuid,
    /// Its code.
    pub code: String,
    /// The course.
    pub course: Uuid,
    /// What the course is called.
    pub title: String,
    /// Where.
    pub place: String,
    /// First day.
    pub starts_on: NaiveDate,
    /// Last day.
    pub ends_on: NaiveDate,
    /// When in the day.
    pub shift: Shift,
    /// Whether the work is hazardous.
    pub hazardous: bool,
    /// Where the person stands.
    pub status: EnrolmentStatus,
    /// Why they left.
    pub reason: Option<DropoutReason>,
    /// Minutes attended.
    pub attended: i64,
    /// Minutes held.
    pub held: i64,
    /// Serial of the certificate.
    pub serial: Option<String>,
    /// The test at the beginning.
    pub entry_test: Option<i64>,
    /// The test at the end.
    pub exit_test: Option<i64>,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: Uuid,
    version: i64,
    cohort_id: Uuid,
    code: String,
    course_id: Uuid,
    title: String,
    place: String,
    starts_on: NaiveDate,
    ends_on: NaiveDate,
    shift: String,
    hazardous: bool,
    status: String,
    dropout_reason: Option<String>,
    attended: i64,
    held: i64,
    serial: Option<String>,
    entry_test: Option<i64>,
    exit_test: Option<i64>,
}

impl TryFrom<Row> for CaseTraining {
    type Error = StoreError;
    fn try_from(r: Row) -> StoreResult<CaseTraining> {
        Ok(CaseTraining {
            id: r.id,
            version: r.version,
            cohort: r.cohort_id,
            code: r.code,
            course: r.course_id,
            title: r.title,
            place: r.place,
            starts_on: r.starts_on,
            ends_on: r.ends_on,
            shift: stored("training_cohort.shift", &r.shift)?,
            hazardous: r.hazardous,
            status: stored("training_enrolment.status", &r.status)?,
            reason: stored_opt("training_enrolment.dropout_reason", r.dropout_reason.as_deref())?,
            attended: r.attended,
            held: r.held,
            serial: r.serial,
            entry_test: r.entry_test,
            exit_test: r.exit_test,
        })
    }
}

/// The trainings of a case, the newest first.
pub async fn of_case(mut src: impl Source, case: CaseId) -> StoreResult<Vec<CaseTraining>> {
    let rows: Vec<Row> = fetch_all!(
        src,
        Row,
        "select e.id, e.version, e.cohort_id, h.code, h.course_id, c.title, h.place, h.starts_on, h.ends_on, h.shift, c.hazardous,
           e.status, e.dropout_reason, t.serial, e.entry_test, e.exit_test,
           (select cast(coalesce(sum(m.minutes), 0) as bigint) from training_mark m where m.enrolment_id = e.id) as attended,
           (select cast(coalesce(sum(s.minutes), 0) as bigint) from training_mark m
             join training_session s on s.id = m.session_id where m.enrolment_id = e.id) as held
         from training_enrolment e
         join training_cohort h on h.id = e.cohort_id
         join training_course c on c.id = h.course_id
         left join training_certificate t on t.enrolment_id = e.id
         where e.case_id = $1 order by h.starts_on desc, e.id desc limit 50",
        case.0,
    )?;
    rows.into_iter().map(CaseTraining::try_from).collect()
}

/// Moves the trainings of a case that the other one has not, and gives them.
pub async fn move_all(tx: &mut Tx, from: CaseId, to: CaseId) -> StoreResult<Vec<Uuid>> {
    let rows: Vec<(Uuid,)> = fetch_all!(
        tx,
        (Uuid,),
        "update training_enrolment set case_id = $1, version = version + 1
         where case_id = $2 and cohort_id not in (select cohort_id from training_enrolment where case_id = $1)
         returning id",
        to.0,
        from.0,
    )?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

/// The training is this case's.
pub async fn set_case(tx: &mut Tx, id: Uuid, case: CaseId) -> StoreResult<()> {
    execute!(tx, "update training_enrolment set case_id = $1, version = version + 1 where id = $2", case.0, id)?
        .expect_rows(1)
}
