//! Who takes part in a cohort. What a class sees of its people comes from one query, the same columns for all.

use chrono::{DateTime, NaiveDate, Utc};
use domain::id::{CaseId, OfficeId, ReferralId, UserId};
use domain::person::{AgeEvidence, Birth, NameKind, Names, Sex};
use domain::training::{DropoutReason, EnrolmentStatus};
use sqlx::types::Json;
use uuid::Uuid;

use crate::db::Source;
use crate::error::{stored, stored_opt};
use crate::{StoreError, StoreResult, Tx};

/// Somebody without a case.
#[derive(Debug, Clone)]
pub struct NewNewcomer<'a> {
    /// Its id.
    pub id: Uuid,
    /// Of which office.
    pub office: OfficeId,
    /// Given name.
    pub given: &'a str,
    /// Family name.
    pub family: &'a str,
    /// Sex.
    pub sex: Sex,
    /// Age in years.
    pub age: i64,
    /// On which day it was said, and the person agreed.
    pub on: NaiveDate,
    /// Who wrote it down.
    pub by: UserId,
}

/// Adds somebody without a case.
pub async fn insert_newcomer(tx: &mut Tx, n: &NewNewcomer<'_>, at: DateTime<Utc>) -> StoreResult<()> {
    execute!(
        tx,
        "insert into training_newcomer (id, office_id, given_name, family_name, sex, age, age_on, agreed_on, created_at,
           created_by)
         values ($1, $2, $3, $4, $5, $6, $7, $7, $8, $9)",
        n.id,
        n.office.0,
        n.given,
        n.family,
        n.sex.as_str(),
        n.age,
        n.on,
        at,
        n.by.0,
    )?
    .expect_rows(1)
}

/// An enrolment that is new.
#[derive(Debug, Clone)]
pub struct NewEnrolment {
    /// Its id.
    pub id: Uuid,
    /// In which cohort.
    pub cohort: Uuid,
    /// Whose case, or else:
    pub case: Option<CaseId>,
    /// somebody without one.
    pub newcomer: Option<Uuid>,
    /// The referral from which it follows.
    pub referral: Option<ReferralId>,
    /// Where it begins.
    pub status: EnrolmentStatus,
    /// Whether a child has to be looked after.
    pub childcare: bool,
    /// What the trainer has to know.
    pub needs: Option<String>,
    /// From which day on.
    pub joined_on: NaiveDate,
    /// Who enrolled.
    pub by: UserId,
}

/// Adds an enrolment.
pub async fn insert(tx: &mut Tx, e: &NewEnrolment, at: DateTime<Utc>) -> StoreResult<()> {
    execute!(
        tx,
        "insert into training_enrolment (id, cohort_id, case_id, newcomer_id, referral_id, status, childcare, needs,
           joined_on, created_at, created_by, waits_since, version)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $10, 1)",
        e.id,
        e.cohort,
        e.case.map(|c| c.0),
        e.newcomer,
        e.referral.map(|r| r.0),
        e.status.as_str(),
        e.childcare,
        &e.needs,
        e.joined_on,
        at,
        e.by.0,
    )?
    .expect_rows(1)
}

/// Where somebody stands.
#[derive(Debug, Clone)]
pub struct Enrolment {
    /// Its id.
    pub id: Uuid,
    /// In which cohort.
    pub cohort: Uuid,
    /// Whose case; nobody's for somebody without one.
    pub case: Option<CaseId>,
    /// Where they stand.
    pub status: EnrolmentStatus,
    /// Why they left.
    pub reason: Option<DropoutReason>,
    /// Whether a child has to be looked after.
    pub childcare: bool,
    /// What the trainer has to know.
    pub needs: Option<String>,
    /// The test at the beginning.
    pub entry_test: Option<i64>,
    /// The test at the end.
    pub exit_test: Option<i64>,
    /// Since when.
    pub joined_on: NaiveDate,
    /// First session.
    pub started_on: Option<NaiveDate>,
    /// When they left, or ended.
    pub ended_on: Option<NaiveDate>,
    /// Since when they wait, or waited: who comes back to the list stands at its end.
    pub waits_since: DateTime<Utc>,
    /// Version.
    pub version: i64,
}

#[derive(sqlx::FromRow)]
struct EnrolmentRow {
    id: Uuid,
    cohort_id: Uuid,
    case_id: Option<Uuid>,
    status: String,
    dropout_reason: Option<String>,
    childcare: bool,
    needs: Option<String>,
    entry_test: Option<i64>,
    exit_test: Option<i64>,
    joined_on: NaiveDate,
    started_on: Option<NaiveDate>,
    ended_on: Option<NaiveDate>,
    waits_since: DateTime<Utc>,
    version: i64,
}

impl TryFrom<EnrolmentRow> for Enrolment {
    type Error = StoreError;
    fn try_from(r: EnrolmentRow) -> StoreResult<Enrolment> {
        Ok(Enrolment {
            id: r.id,
            cohort: r.cohort_id,
            case: r.case_id.map(CaseId),
            status: stored("training_enrolment.status", &r.status)?,
            reason: stored_opt("training_enrolment.dropout_reason", r.dropout_reason.as_deref())?,
            childcare: r.childcare,
            needs: r.needs,
            entry_test: r.entry_test,
            exit_test: r.exit_test,
            joined_on: r.joined_on,
            started_on: r.started_on,
            ended_on: r.ended_on,
            waits_since: r.waits_since,
            version: r.version,
        })
    }
}

/// Somebody in a class, as everybody there is shown.
#[derive(Debug, Clone)]
pub struct Trainee {
    /// Where they stand.
    pub enrolment: Enrolment,
    /// Given name.
    pub given: String,
    /// Family name.
    pub family: String,
    /// Sex.
    pub sex: Sex,
    /// Birth, as far as it is known.
    pub birth: Birth,
}

#[derive(sqlx::FromRow)]
struct TraineeRow {
    #[sqlx(flatten)]
    enrolment: EnrolmentRow,
    given_name: Option<String>,
    family_name: Option<String>,
    newcomer_sex: Option<String>,
    age: Option<i64>,
    newcomer_age_on: Option<NaiveDate>,
    names: Option<Json<Names>>,
    sex: Option<String>,
    birth_date: Option<String>,
    age_estimated: Option<i64>,
    age_on: Option<NaiveDate>,
    age_evidence: Option<String>,
}

impl TryFrom<TraineeRow> for Trainee {
    type Error = StoreError;
    fn try_from(r: TraineeRow) -> StoreResult<Trainee> {
        let (given, family) = match &r.names {
            Some(names) => class_name(&names.0),
            None => (r.given_name.unwrap_or_default(), r.family_name.unwrap_or_default()),
        };
        let sex = r.sex.or(r.newcomer_sex).unwrap_or_default();
        let said = AgeEvidence::Own;
        Ok(Trainee {
            enrolment: r.enrolment.try_into()?,
            given,
            family,
            sex: stored("person.sex", &sex)?,
            birth: Birth {
                date: stored_opt("person.birth_date", r.birth_date.as_deref())?,
                estimated: r.age_estimated.zip(r.age_on).or(r.age.zip(r.newcomer_age_on)),
                evidence: stored_opt("person.age_evidence", r.age_evidence.as_deref())?.unwrap_or(said),
            },
        })
    }
}

/// Given and family name, and no other: whose son somebody is can say where they come from.
fn class_name(names: &Names) -> (String, String) {
    let (given, family) = (names.of(NameKind::Given), names.of(NameKind::Family));
    if given.is_empty() && family.is_empty() { (names.display(), String::new()) } else { (given, family) }
}

/// Everybody of a cohort, by name.
pub async fn of_cohort(mut src: impl Source, cohort: Uuid) -> StoreResult<Vec<Trainee>> {
    let rows: Vec<TraineeRow> = fetch_all!(
        src,
        TraineeRow,
        "select e.id, e.cohort_id, e.case_id, e.status, e.dropout_reason, e.childcare, e.needs, e.entry_test, e.exit_test,
           e.joined_on, e.started_on, e.ended_on, coalesce(e.waits_since, e.created_at) as waits_since, e.version, n.given_name, n.family_name, n.sex as newcomer_sex, n.age,
           n.age_on as newcomer_age_on, p.names, p.sex, p.birth_date, p.age_estimated, p.age_on, p.age_evidence
         from training_enrolment e
         left join training_newcomer n on n.id = e.newcomer_id
         left join case_file c on c.id = e.case_id
         left join person p on p.id = c.person_id
         where e.cohort_id = $1",
        cohort,
    )?;
    let mut all: Vec<Trainee> = rows.into_iter().map(Trainee::try_from).collect::<StoreResult<_>>()?;
    let key = |t: &Trainee| (domain::name::words(&t.family), domain::name::words(&t.given), t.enrolment.id);
    all.sort_by_cached_key(key);
    Ok(all)
}

/// By its id.
pub async fn by_id(mut src: impl Source, id: Uuid) -> StoreResult<Option<Enrolment>> {
    let row: Option<EnrolmentRow> = fetch_optional!(
        src,
        EnrolmentRow,
        "select id, cohort_id, case_id, status, dropout_reason, childcare, needs, entry_test, exit_test, joined_on,
           started_on, ended_on, coalesce(waits_since, created_at) as waits_since, version
         from training_enrolment where id = $1",
        id,
    )?;
    row.map(Enrolment::try_from).transpose()
}

/// Somebody moves on; refused when the enrolment changed since `version`. Who had a seat, or had left, and waits now stands
/// at the end of the list.
pub async fn set_status(
    tx: &mut Tx,
    id: Uuid,
    version: i64,
    to: EnrolmentStatus,
    reason: Option<DropoutReason>,
    (on, at): (NaiveDate, DateTime<Utc>),
) -> StoreResult<()> {
    let over = to.has_left() || (to.is_on_roll() && !to.is_in_class());
    execute!(
        tx,
        "update training_enrolment set waits_since = case when $6 and status not in ('applied', 'selected') then $7 else waits_since end,
           status = $1, dropout_reason = $2, ended_on = $3, version = version + 1
         where id = $4 and version = $5",
        to.as_str(),
        reason.map(|r| r.as_str()),
        over.then_some(on),
        id,
        version,
        to == EnrolmentStatus::Waitlisted,
        at,
    )?
    .expect_rows(1)
}

/// With the first session that somebody came to, they take part.
pub async fn start(tx: &mut Tx, id: Uuid, on: NaiveDate) -> StoreResult<()> {
    execute!(
        tx,
        "update training_enrolment set status = 'active', started_on = coalesce(started_on, $1), version = version + 1
         where id = $2 and status = 'enrolled'",
        on,
        id,
    )?
    .any();
    Ok(())
}

/// What the tests said; refused when the enrolment changed since `version`.
pub async fn set_tests(tx: &mut Tx, id: Uuid, version: i64, entry: Option<i64>, exit: Option<i64>) -> StoreResult<()> {
    execute!(
        tx,
        "update training_enrolment set entry_test = $1, exit_test = $2, version = version + 1
         where id = $3 and version = $4",
        entry,
        exit,
        id,
        version,
    )?
    .expect_rows(1)
}

/// Cases of a cohort that have a seat or wait for one.
pub async fn cases(mut src: impl Source, cohort: Uuid) -> StoreResult<Vec<CaseId>> {
    let rows: Vec<(Uuid,)> = fetch_all!(
        src,
        (Uuid,),
        "select case_id from training_enrolment
         where cohort_id = $1 and case_id is not null and status not in ('dropped_out', 'transferred')",
        cohort,
    )?;
    Ok(rows.into_iter().map(|(id,)| CaseId(id)).collect())
}
