//! A cohort with its people, as a class sees them: names, sex, age band and needs of everybody, the same for all.

use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, Utc};
use domain::authz::{Facts, Permission};
use domain::person::Sex;
use domain::training::{
    AttendanceMark, CertificateMissing, CompetencyResult, EnrolmentStatus, Hours, Learned, Mix, missing,
};
use domain::transfer::AgeBand;
use store::training_cohort::StoredCohort;
use store::training_course::{StoredCourse, StoredCriterion};
use store::training_enrolment::Trainee;
use store::training_learned::Certificate;
use store::training_session::{Session, StoredMark};
use uuid::Uuid;

use super::{find, may};
use crate::{Ctx, ServiceError, ServiceResult};

/// Sessions that a line of attendance shows.
pub const RECENT: usize = 12;

/// Somebody of a cohort.
#[derive(Debug, Clone)]
pub struct Line {
    /// The enrolment.
    pub id: Uuid,
    /// Its version.
    pub version: i64,
    /// Given name.
    pub given: String,
    /// Family name.
    pub family: String,
    /// Sex.
    pub sex: Sex,
    /// How old, roughly.
    pub band: AgeBand,
    /// Whether a child has to be looked after.
    pub childcare: bool,
    /// What the trainer has to know.
    pub needs: Option<String>,
    /// Where they stand.
    pub status: EnrolmentStatus,
    /// Since when.
    pub joined_on: NaiveDate,
    /// Since when they wait, or waited.
    pub waits_since: DateTime<Utc>,
    /// Hours.
    pub hours: Hours,
    /// The last sessions, the oldest first.
    pub recent: Vec<AttendanceMark>,
    /// Criteria that they meet.
    pub competent: usize,
    /// The tests at the beginning and at the end.
    pub tests: (Option<i64>, Option<i64>),
    /// What is missing for the certificate.
    pub missing: Vec<CertificateMissing>,
    /// Serial of the certificate.
    pub serial: Option<String>,
}

impl Line {
    /// Given and family name.
    pub fn name(&self) -> String {
        [self.given.as_str(), self.family.as_str()]
            .iter()
            .filter(|n| !n.is_empty())
            .copied()
            .collect::<Vec<_>>()
            .join(" ")
    }
}

/// The page of a cohort.
#[derive(Debug, Clone)]
pub struct CohortPage {
    /// The cohort.
    pub cohort: StoredCohort,
    /// Its course.
    pub course: StoredCourse,
    /// Name of who assesses.
    pub assessor: Option<String>,
    /// What is assessed.
    pub criteria: Vec<StoredCriterion>,
    /// Its sessions, the latest day first.
    pub sessions: Vec<Session>,
    /// Those in class.
    pub class: Vec<Line>,
    /// Those who were in class and left.
    pub left: Vec<Line>,
    /// Those who wish to join, or wait, in the order in which they came; for whoever plans.
    pub waiting: Vec<Line>,
    /// Women with a seat, and everybody with one; for whoever plans.
    pub women: Option<(i64, i64)>,
    /// The mix, for whoever plans and may read each category: inside, nothing while one side is too small to be told.
    pub mix: Option<Option<Mix>>,
    /// Today in the office.
    pub today: NaiveDate,
    /// Whether the actor may plan.
    pub may_plan: bool,
    /// Whether the actor may take attendance.
    pub may_attend: bool,
    /// Whether the actor may assess here: no trainer of this cohort does.
    pub may_assess: bool,
    /// Whether the actor may give certificates.
    pub may_certify: bool,
}

/// A cohort with its people. Puts the reading on record.
pub async fn roll(ctx: &Ctx, code: &str) -> ServiceResult<CohortPage> {
    let (cohort, grant) = find(ctx, ctx.db(), code, Permission::TrainingRead).await?;
    let mut entry = ctx.audit("training.cohort_read", "cohort", Some(cohort.id));
    entry.office_id = Some(cohort.office);
    ctx.log_read(grant, entry).await?;
    let db = ctx.db();
    let course = store::training_course::by_id(db, cohort.course).await?.ok_or(ServiceError::NotFound)?;
    let may_plan = may(ctx, &cohort, Permission::TrainingPlan);
    let all = store::training_enrolment::of_cohort(db, cohort.id).await?;
    let criteria = store::training_course::criteria(db, course.id).await?;
    let known = Known::read(ctx, &cohort, &course, criteria.len()).await?;
    let (mut class, mut left, mut waiting) = (Vec::new(), Vec::new(), Vec::new());
    for trainee in &all {
        let line = known.line(trainee, ctx.today());
        match trainee.enrolment.status {
            s if s.is_on_roll() => class.push(line),
            s if s.has_left() && (may_plan || trainee.enrolment.started_on.is_some()) => left.push(line),
            s if !s.has_left() && may_plan => waiting.push(line),
            _ => {}
        }
    }
    waiting.sort_by_key(|l| (l.waits_since, l.id));
    let seated = all.iter().filter(|t| t.enrolment.status.takes_seat());
    let (women, seats) = seated.fold((0, 0), |(w, n), t| (w + i64::from(t.sex == Sex::Female), n + 1));
    let sees_each = ctx.require(Permission::AssociationRead, &Facts::office(cohort.office)).is_ok();
    let mix = match may_plan && sees_each {
        true => Some(store::training_mix::count(db, &ctx.app.sealer, cohort.id).await?.shown()),
        false => None,
    };
    let assessor = match cohort.cohort.assessor {
        Some(id) => store::user::by_id(db, id).await?.map(|u| u.name),
        None => None,
    };
    Ok(CohortPage {
        sessions: store::training_session::of_cohort(db, cohort.id).await?,
        assessor,
        criteria,
        class,
        left,
        waiting,
        women: may_plan.then_some((women, seats)),
        mix,
        today: ctx.today(),
        may_plan,
        may_attend: may(ctx, &cohort, Permission::TrainingAttend),
        may_assess: may(ctx, &cohort, Permission::TrainingAssess) && !cohort.cohort.trainers.contains(&ctx.user()),
        may_certify: may(ctx, &cohort, Permission::TrainingCertify),
        course,
        cohort,
    })
}

/// What is known of everybody in a cohort, read at once.
pub(super) struct Known {
    course: StoredCourse,
    marks: HashMap<Uuid, Vec<StoredMark>>,
    competent: HashMap<Uuid, usize>,
    certificates: HashMap<Uuid, Certificate>,
    criteria: usize,
}

impl Known {
    pub async fn read(
        ctx: &Ctx,
        cohort: &StoredCohort,
        course: &StoredCourse,
        criteria: usize,
    ) -> ServiceResult<Known> {
        let mut marks: HashMap<Uuid, Vec<StoredMark>> = HashMap::new();
        for mark in store::training_session::marks(ctx.db(), cohort.id).await? {
            marks.entry(mark.who).or_default().push(mark);
        }
        let mut competent: HashMap<Uuid, usize> = HashMap::new();
        for result in store::training_learned::of_cohort(ctx.db(), cohort.id).await? {
            *competent.entry(result.who).or_default() += usize::from(result.result == CompetencyResult::Competent);
        }
        let certificates = store::training_learned::certificates(ctx.db(), cohort.id).await?;
        let certificates = certificates.into_iter().map(|c| (c.enrolment_id, c)).collect();
        Ok(Known { course: course.clone(), marks, competent, certificates, criteria })
    }

    /// One person, as everybody is shown.
    pub fn line(&self, trainee: &Trainee, today: NaiveDate) -> Line {
        let e = &trainee.enrolment;
        let marks = self.marks.get(&e.id).map(Vec::as_slice).unwrap_or_default();
        let sum = |minutes: fn(&StoredMark) -> i64| marks.iter().map(minutes).sum();
        let hours = Hours { attended: sum(|m| m.minutes), held: sum(|m| m.whole) };
        let competent = self.competent.get(&e.id).copied().unwrap_or_default();
        let learned = Learned { status: e.status, hours, competent, criteria: self.criteria, exit_test: e.exit_test };
        let recent = marks.iter().skip(marks.len().saturating_sub(RECENT)).map(|m| m.status).collect();
        let serial = self.certificates.get(&e.id).map(|c| c.serial.clone());
        Line {
            id: e.id,
            version: e.version,
            given: trainee.given.clone(),
            family: trainee.family.clone(),
            sex: trainee.sex,
            band: AgeBand::of(trainee.birth.age_on(today)),
            childcare: e.childcare,
            needs: e.needs.clone(),
            status: e.status,
            joined_on: e.joined_on,
            waits_since: e.waits_since,
            hours,
            recent,
            competent,
            tests: (e.entry_test, e.exit_test),
            missing: if serial.is_some() { Vec::new() } else { missing(self.course.course.certificate, &learned) },
            serial,
        }
    }
}
