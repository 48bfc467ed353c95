//! One person of a cohort: what was learned. Whoever assesses does not give the cohort.

use chrono::NaiveDate;
use domain::authz::Permission;
use domain::training::{AssessmentForm, EnrolmentStatus, Finding, KitItem, gets_kit};
use serde_json::json;
use store::Tx;
use store::command::{self, Claim};
use store::training_cohort::StoredCohort;
use store::training_course::{StoredCourse, StoredCriterion};
use store::training_kit::Kit;
use store::training_learned::{self, Result as Learned};
use uuid::Uuid;

use super::coming::{self, By};
use super::roll::{Known, Line};
use super::{case_of, find, may};
use crate::{Ctx, ServiceError, ServiceResult};

/// The page of one person.
#[derive(Debug, Clone)]
pub struct TraineePage {
    /// The cohort.
    pub cohort: StoredCohort,
    /// Its course.
    pub course: StoredCourse,
    /// The person, as everybody is shown.
    pub line: Line,
    /// What is assessed, each with its newest result.
    pub criteria: Vec<(StoredCriterion, Option<Learned>)>,
    /// The toolkit that was handed over; for whoever plans.
    pub kit: Option<Kit>,
    /// What can be handed over now; for whoever plans.
    pub to_deliver: Vec<KitItem>,
    /// Today in the office.
    pub today: NaiveDate,
    /// Where the person may go next; for whoever plans.
    pub next: Vec<EnrolmentStatus>,
    /// What stands in the way of coming, or of coming back; for whoever plans.
    pub findings: Vec<Finding>,
    /// Whether the person could come, or come back.
    pub may_come: bool,
    /// Whether the actor gives this cohort, and so assesses nobody in it.
    pub trains: bool,
    /// Whether the actor may assess.
    pub may_assess: bool,
    /// Whether the actor may give the certificate.
    pub may_certify: bool,
}

/// One person of a cohort. Puts the reading on record.
pub async fn trainee(ctx: &Ctx, code: &str, id: &str) -> ServiceResult<TraineePage> {
    let (cohort, grant) = find(ctx, ctx.db(), code, Permission::TrainingRead).await?;
    let id: Uuid = id.trim().parse().map_err(|_| ServiceError::NotFound)?;
    let all = store::training_enrolment::of_cohort(ctx.db(), cohort.id).await?;
    let may_plan = may(ctx, &cohort, Permission::TrainingPlan);
    let found = all.into_iter().find(|t| t.enrolment.id == id);
    // Who waits, and who left, is for whoever plans.
    let found = found.filter(|t| may_plan || t.enrolment.status.is_on_roll()).ok_or(ServiceError::NotFound)?;
    let mut entry = ctx.audit("training.trainee_read", "enrolment", Some(id));
    entry.office_id = Some(cohort.office);
    ctx.log_read(grant, entry).await?;
    let course = store::training_course::by_id(ctx.db(), cohort.course).await?.ok_or(ServiceError::NotFound)?;
    let criteria = store::training_course::criteria(ctx.db(), course.id).await?;
    let known = Known::read(ctx, &cohort, &course, criteria.len()).await?;
    let results = training_learned::of_enrolment(ctx.db(), id).await?;
    let result = |c: &StoredCriterion| results.iter().find(|r| r.criterion == c.id).cloned();
    let kit = match may_plan {
        true => store::training_kit::of_enrolment(ctx.db(), id).await?,
        false => None,
    };
    let to_deliver = match may_plan && kit.is_none() && gets_kit(found.enrolment.status) {
        true => store::training_kit::items(ctx.db(), course.id).await?,
        false => Vec::new(),
    };
    let trains = cohort.cohort.trainers.contains(&ctx.user());
    let may_come = may_plan && found.enrolment.status.may_come();
    let findings = match may_come {
        true => {
            let case = case_of(ctx.db(), &found.enrolment).await?;
            coming::obstacles(ctx, ctx.db(), (&cohort, &found.enrolment), case.as_ref(), By::Cohort).await?
        }
        false => Vec::new(),
    };
    Ok(TraineePage {
        findings,
        may_come,
        line: known.line(&found, ctx.today()),
        criteria: criteria.into_iter().map(|c| (c.clone(), result(&c))).collect(),
        kit,
        to_deliver,
        today: ctx.today(),
        next: if may_plan { found.enrolment.status.allowed() } else { Vec::new() },
        trains,
        may_assess: may(ctx, &cohort, Permission::TrainingAssess) && !trains,
        may_certify: may(ctx, &cohort, Permission::TrainingCertify),
        course,
        cohort,
    })
}

/// Keeps what was looked at, each criterion as another attempt, and gives the cohort's code. Sent twice, it is done once.
pub async fn assess(ctx: &Ctx, form: &AssessmentForm) -> ServiceResult<String> {
    let (cohort, grant) = find(ctx, ctx.db(), &form.cohort, Permission::TrainingAssess).await?;
    if cohort.cohort.trainers.contains(&ctx.user()) {
        return Err(ServiceError::refused("error-assess-own"));
    }
    let id: Uuid = form.id.trim().parse().map_err(|_| ServiceError::NotFound)?;
    let enrolment = store::training_enrolment::by_id(ctx.db(), id).await?;
    let enrolment =
        enrolment.filter(|e| e.cohort == cohort.id && e.status.is_on_roll()).ok_or(ServiceError::NotFound)?;
    let criteria = store::training_course::criteria(ctx.db(), cohort.course).await?;
    let ids: Vec<Uuid> = criteria.iter().map(|c| c.id).collect();
    let assessed = form.parse(&ids)?;
    let mut tx = Tx::begin(ctx.db(), grant).await?;
    if let Claim::Done(code) = command::claim(&mut tx, assessed.command, "training.assess", ctx.now).await? {
        return Ok(code);
    }
    let (entry_test, exit_test) = (assessed.entry_test, assessed.exit_test);
    store::training_enrolment::set_tests(&mut tx, enrolment.id, assessed.version, entry_test, exit_test).await?;
    let before = training_learned::of_enrolment(&mut tx, enrolment.id).await?;
    let mut looked_at = 0;
    for one in &assessed.results {
        // Saying the same again is no other attempt.
        if before.iter().any(|r| (r.criterion, r.result) == *one) {
            continue;
        }
        training_learned::add(&mut tx, ctx.id(), enrolment.id, *one, ctx.today(), ctx.user()).await?;
        looked_at += 1;
    }
    command::finish(&mut tx, assessed.command, &cohort.code).await?;
    let mut entry = ctx.audit("training.assessed", "enrolment", Some(enrolment.id));
    entry.office_id = Some(cohort.office);
    entry.case_id = enrolment.case;
    tx.commit(entry.detail(json!({ "cohort": cohort.code, "criteria": looked_at }))).await?;
    Ok(cohort.code)
}
