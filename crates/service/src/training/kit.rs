//! Toolkits: a course says what is in one, whoever plans hands it over once for each person, and somebody looks later
//! what became of it.

use chrono::{Days, NaiveDate};
use domain::authz::{Grant, Permission};
use domain::case::{CaseEventKind, TaskKind};
use domain::training::{KitDeliveryForm, KitForm, KitItem, KitLookForm, gets_kit, kit_looks};
use serde_json::json;
use store::Tx;
use store::case::Case;
use store::command::{self, Claim};
use store::training_enrolment::{self, Enrolment};
use store::training_kit::{self, DueKit};
use uuid::Uuid;

use super::course::planned;
use super::stipend::waits;
use super::{case_of, find};
use crate::{Ctx, ServiceError, ServiceResult, case};

/// Days ahead that the page looks.
const AHEAD: u64 = 7;
/// Looks on a page.
const MOST: i64 = 20;

/// What the form of a course's kit begins with.
#[derive(Debug, Clone)]
pub struct KitStart {
    /// What it says so far.
    pub form: KitForm,
    /// What the course is called.
    pub title: String,
}

/// The form of a course's kit.
pub async fn kit_form(ctx: &Ctx, course: &str) -> ServiceResult<KitStart> {
    let (course, grant) = planned(ctx, course).await?;
    drop(grant);
    let items = KitForm::lines(&training_kit::items(ctx.db(), course.id).await?);
    let form = KitForm { course: course.id.to_string(), items, ..KitForm::default() };
    Ok(KitStart { form, title: course.course.title })
}

/// Saves what a course gives, and gives its id. Sent twice, it is done once.
pub async fn save_kit(ctx: &Ctx, form: &KitForm) -> ServiceResult<String> {
    let (course, grant) = planned(ctx, &form.course).await?;
    let (command, items) = form.parse()?;
    let mut tx = Tx::begin(ctx.db(), grant).await?;
    if let Claim::Done(id) = command::claim(&mut tx, command, "kit.save", ctx.now).await? {
        return Ok(id);
    }
    let items: Vec<(Uuid, KitItem)> = items.into_iter().map(|i| (ctx.id(), i)).collect();
    training_kit::set_items(&mut tx, course.id, &items).await?;
    command::finish(&mut tx, command, &course.id.to_string()).await?;
    let mut entry = ctx.audit("training.kit_planned", "course", Some(course.id));
    entry.office_id = Some(course.office);
    tx.commit(entry.detail(json!({ "items": items.len() }))).await?;
    Ok(course.id.to_string())
}

/// Hands a kit over, once for each person, and gives the cohort's code. Sent twice, it is done once.
pub async fn deliver_kit(ctx: &Ctx, form: &KitDeliveryForm) -> ServiceResult<String> {
    let (cohort, grant) = find(ctx, ctx.db(), &form.cohort, Permission::TrainingPlan).await?;
    let id: Uuid = form.id.trim().parse().map_err(|_| ServiceError::NotFound)?;
    let delivery = form.parse(ctx.today())?;
    let mut tx = Tx::begin(ctx.db(), grant).await?;
    if let Claim::Done(code) = command::claim(&mut tx, delivery.command, "kit.deliver", ctx.now).await? {
        return Ok(code);
    }
    store::training_cohort::hold(&mut tx, cohort.id).await?;
    let enrolment = training_enrolment::by_id(&mut tx, id).await?;
    let enrolment = enrolment.filter(|e| e.cohort == cohort.id).ok_or(ServiceError::NotFound)?;
    if let Some(id) = enrolment.case {
        store::case::hold_even_merged(&mut tx, id).await?;
    }
    let case = case_of(&mut tx, &enrolment).await?;
    // Whatever makes money wait makes a kit wait, and neither is told from the other.
    if !gets_kit(enrolment.status) || waits(&mut tx, case.as_ref()).await? {
        return Err(ServiceError::refused("error-toolkit-not-now"));
    }
    if training_kit::of_enrolment(&mut tx, id).await?.is_some() {
        return Err(ServiceError::refused("error-toolkit-twice"));
    }
    let items = training_kit::items(&mut tx, cohort.course).await?;
    if items.is_empty() {
        return Err(ServiceError::refused("error-toolkit-none"));
    }
    let kit = ctx.id();
    let (calendar, _) = store::follow_up::calendar(&mut tx).await?;
    let looks = kit_looks(delivery.delivered_on, &calendar.kit());
    let looks: Vec<_> = looks.into_iter().map(|(days, due)| (ctx.id(), days, due)).collect();
    training_kit::insert(&mut tx, (kit, id), &items, &delivery, &looks, (ctx.user(), ctx.now)).await?;
    let mut entry = ctx.audit("training.kit_delivered", "enrolment", Some(id));
    entry.office_id = Some(cohort.office);
    if let Some(case) = case {
        let detail = json!({ "training": cohort.title });
        case::note(ctx, &mut tx, &case, CaseEventKind::KitDelivered, Some(cohort.code.clone()), detail).await?;
        next_look(ctx, &mut tx, &case, kit, looks.first().map(|(_, _, due)| *due)).await?;
        entry.case_id = Some(case.id);
    }
    command::finish(&mut tx, delivery.command, &cohort.code).await?;
    tx.commit(entry.detail(json!({ "cohort": cohort.code, "items": items.len() }))).await?;
    Ok(cohort.code)
}

/// Asks whoever has the case to look.
async fn next_look(ctx: &Ctx, tx: &mut Tx, case: &Case, kit: Uuid, due: Option<NaiveDate>) -> ServiceResult<()> {
    match due.filter(|_| case.status.is_open()) {
        Some(due) => case::to_do(ctx, tx, case, TaskKind::KitLook, Some(kit), due).await,
        None => Ok(()),
    }
}

/// Whoever plans the cohort looks what became of a kit.
pub async fn look_at_kit_by_cohort(ctx: &Ctx, code: &str, form: &KitLookForm) -> ServiceResult<()> {
    let (cohort, grant) = find(ctx, ctx.db(), code, Permission::TrainingPlan).await?;
    let enrolment = enrolment(ctx, &form.id).await?;
    if enrolment.cohort != cohort.id {
        return Err(ServiceError::NotFound);
    }
    seen(ctx, grant, &enrolment, None, form).await
}

/// The person's caseworker looks.
pub async fn look_at_kit_by_case(ctx: &Ctx, code: &str, form: &KitLookForm) -> ServiceResult<()> {
    let (case, grant) = case::find(ctx, code, Permission::TrainingEnrol).await?;
    let enrolment = enrolment(ctx, &form.id).await?;
    if enrolment.case != Some(case.id) {
        return Err(ServiceError::NotFound);
    }
    seen(ctx, grant, &enrolment, Some(&case), form).await
}

async fn enrolment(ctx: &Ctx, id: &str) -> ServiceResult<Enrolment> {
    let id: Uuid = id.trim().parse().map_err(|_| ServiceError::NotFound)?;
    training_enrolment::by_id(ctx.db(), id).await?.ok_or(ServiceError::NotFound)
}

/// Keeps what was seen; `by_case` is the case through which it is, which is asked for again.
async fn seen(
    ctx: &Ctx,
    grant: Grant,
    enrolment: &Enrolment,
    by_case: Option<&Case>,
    form: &KitLookForm,
) -> ServiceResult<()> {
    let seen = form.parse(ctx.today())?;
    let mut tx = Tx::begin(ctx.db(), grant).await?;
    if let Claim::Done(_) = command::claim(&mut tx, seen.command, "kit.look", ctx.now).await? {
        return Ok(());
    }
    if let Some(case) = by_case {
        case::hold_again(ctx, &mut tx, case, Permission::TrainingEnrol).await?;
    }
    let kit = training_kit::of_enrolment(&mut tx, enrolment.id).await?.ok_or(ServiceError::NotFound)?;
    if seen.looked_on < kit.delivered_on {
        return Err(ServiceError::field("looked_on", "error-toolkit-before"));
    }
    if !kit.looks.iter().any(|l| l.days == seen.days) {
        return Err(ServiceError::field("days", "error-unknown-choice"));
    }
    training_kit::record_look(&mut tx, kit.id, &seen, (ctx.user(), ctx.now)).await?;
    let mut entry = ctx.audit("training.kit_looked", "enrolment", Some(enrolment.id));
    if let Some(case) = case_of(&mut tx, enrolment).await? {
        let by = Some(ctx.user());
        store::task::done(&mut tx, case.id, TaskKind::KitLook, Some(kit.id), ctx.now, by).await?;
        let next = kit.looks.iter().find(|l| l.seen.is_none() && l.days != seen.days);
        next_look(ctx, &mut tx, &case, kit.id, next.map(|l| l.due_on)).await?;
        let trainings = store::training_of_case::of_case(&mut tx, case.id).await?;
        let training = trainings.into_iter().find(|t| t.id == enrolment.id);
        let (title, cohort) = training.map(|t| (t.title, t.code)).unzip();
        let detail = json!({ "training": title });
        case::note(ctx, &mut tx, &case, CaseEventKind::KitLooked, cohort, detail).await?;
        entry = entry.case(case.id, case.office);
    }
    command::finish(&mut tx, seen.command, "").await?;
    tx.commit(entry.detail(json!({ "condition": seen.condition.as_str() }))).await?;
    Ok(())
}

/// Kits to look at, for whoever plans.
pub async fn kits_due(ctx: &Ctx) -> ServiceResult<Vec<DueKit>> {
    let until = ctx.today().checked_add_days(Days::new(AHEAD)).unwrap_or(ctx.today());
    Ok(training_kit::due(ctx.db(), ctx.actor.scope(Permission::TrainingPlan), until, MOST).await?)
}
