//! Planning a cohort, with a session on each of its days; and changing it.

use domain::authz::{Compartment, Permission, Role};
use domain::id::UserId;
use domain::training::{Cohort, CohortCode, CohortForm, CohortPlan, NewSession};
use serde_json::json;
use store::Tx;
use store::command::{self, Claim};
use store::training_cohort::{self, StoredCohort};

use super::course::planned;
use super::{find, look};
use crate::{Ctx, ServiceError, ServiceResult};

/// What the form of a cohort begins with.
#[derive(Debug, Clone)]
pub struct CohortStart {
    /// What it says so far.
    pub form: CohortForm,
    /// What the course is called.
    pub course: String,
    /// Who could give it, or assess.
    pub trainers: Vec<(UserId, String)>,
    /// Seats that are taken.
    pub taken: i64,
}

/// The form of a new cohort of a course.
pub async fn new_cohort(ctx: &Ctx, course: &str) -> ServiceResult<CohortStart> {
    let (course, grant) = planned(ctx, course).await?;
    drop(grant);
    let form = CohortForm {
        course: course.id.to_string(),
        mix_target: "50".into(),
        hours: "4".into(),
        ..CohortForm::default()
    };
    let trainers = trainers(ctx, course.office).await?;
    Ok(CohortStart { form, course: course.course.title, trainers, taken: 0 })
}

/// The form of a cohort that exists.
pub async fn edit_cohort(ctx: &Ctx, code: &str) -> ServiceResult<CohortStart> {
    let (stored, grant) = find(ctx, ctx.db(), code, Permission::TrainingPlan).await?;
    drop(grant);
    let c = &stored.cohort;
    let form = CohortForm {
        code: stored.code.clone(),
        version: stored.version.to_string(),
        course: stored.course.to_string(),
        place: c.place.clone(),
        starts_on: c.starts_on.to_string(),
        ends_on: c.ends_on.to_string(),
        shift: c.shift.as_str().into(),
        trainers: c.trainers.iter().map(ToString::to_string).collect(),
        assessor: c.assessor.map(|a| a.to_string()).unwrap_or_default(),
        seats: c.seats.to_string(),
        mix_target: c.mix_target.to_string(),
        women_target: c.women_target.map(|n| n.to_string()).unwrap_or_default(),
        childcare: c.childcare,
        transport: c.transport,
        meal: c.meal,
        ..CohortForm::default()
    };
    let trainers = trainers(ctx, stored.office).await?;
    Ok(CohortStart { form, course: stored.title, trainers, taken: stored.taken })
}

async fn trainers(ctx: &Ctx, office: domain::id::OfficeId) -> ServiceResult<Vec<(UserId, String)>> {
    Ok(store::user::in_office(ctx.db(), office, Role::Trainer, Compartment::General, ctx.today()).await?)
}

/// Saves a cohort and gives its code. A new one has its sessions at once. Sent twice, it is done once.
pub async fn save_cohort(ctx: &Ctx, form: &CohortForm) -> ServiceResult<String> {
    if form.code.trim().is_empty() { plan(ctx, form).await } else { change(ctx, form).await }
}

async fn plan(ctx: &Ctx, form: &CohortForm) -> ServiceResult<String> {
    let (course, grant) = planned(ctx, &form.course).await?;
    let CohortPlan { command, cohort, sessions: days, minutes, .. } = form.parse()?;
    known(ctx, course.office, &cohort).await?;
    let mut tx = Tx::begin(ctx.db(), grant).await?;
    if let Claim::Done(code) = command::claim(&mut tx, command, "cohort.plan", ctx.now).await? {
        return Ok(code);
    }
    let letter = CohortCode::letter(&course.course.title);
    let number = store::counter::next(&mut tx, &format!("cohort.{letter}")).await?;
    let code = CohortCode::new(&course.course.title, number)
        .map_err(|_| ServiceError::Internal("too many cohorts of one letter".into()))?;
    let id = ctx.id();
    training_cohort::insert(&mut tx, id, code.as_str(), course.id, course.office, &cohort, ctx.now).await?;
    let sessions: Vec<_> = (1..)
        .zip(days)
        .map(|(number, held_on)| (ctx.id(), number, NewSession { held_on, minutes, topic: None }))
        .collect();
    store::training_session::insert_all(&mut tx, id, &sessions).await?;
    command::finish(&mut tx, command, code.as_str()).await?;
    let mut entry = ctx.audit("training.cohort_planned", "cohort", Some(id));
    entry.office_id = Some(course.office);
    tx.commit(entry.detail(json!({ "cohort": code.as_str(), "sessions": sessions.len() }))).await?;
    Ok(code.as_str().to_owned())
}

async fn change(ctx: &Ctx, form: &CohortForm) -> ServiceResult<String> {
    let (before, grant) = find(ctx, ctx.db(), &form.code, Permission::TrainingPlan).await?;
    let CohortPlan { command, version, cohort, .. } = form.parse()?;
    known(ctx, before.office, &cohort).await?;
    let mut tx = Tx::begin(ctx.db(), grant).await?;
    if let Claim::Done(code) = command::claim(&mut tx, command, "cohort.change", ctx.now).await? {
        return Ok(code);
    }
    training_cohort::hold(&mut tx, before.id).await?;
    let now = training_cohort::by_code(&mut tx, &before.code).await?.ok_or(ServiceError::NotFound)?;
    if cohort.seats < now.taken {
        return Err(ServiceError::field("seats", "error-cohort-seats-taken"));
    }
    training_cohort::update(&mut tx, before.id, version, &cohort).await?;
    if (cohort.starts_on, cohort.ends_on) != (now.cohort.starts_on, now.cohort.ends_on) {
        look::class_moved(ctx, &mut tx, &StoredCohort { cohort, ..now }).await?;
    }
    command::finish(&mut tx, command, &before.code).await?;
    let mut entry = ctx.audit("training.cohort_changed", "cohort", Some(before.id));
    entry.office_id = Some(before.office);
    tx.commit(entry.detail(json!({ "cohort": before.code }))).await?;
    Ok(before.code)
}

/// Whoever gives a cohort, or assesses in it, is a trainer of its office.
async fn known(ctx: &Ctx, office: domain::id::OfficeId, cohort: &Cohort) -> ServiceResult<()> {
    let all = trainers(ctx, office).await?;
    let is_known = |user: &UserId| all.iter().any(|(id, _)| id == user);
    if !cohort.trainers.iter().all(is_known) {
        return Err(ServiceError::field("trainers", "error-unknown-choice"));
    }
    if !cohort.assessor.iter().all(is_known) {
        return Err(ServiceError::field("assessor", "error-unknown-choice"));
    }
    Ok(())
}
