//! Courses: the list, one of them, a new one, a changed one. They belong to the office that plans them.

use domain::authz::{Facts, Grant, Permission};
use domain::id::{OfficeId, OrganisationId};
use domain::intake::by_code;
use domain::training::{CertificateKind, CourseForm, KitItem};
use store::Tx;
use store::command::{self, Claim};
use store::training_course::{self, StoredCourse, StoredCriterion};
use uuid::Uuid;

use crate::{Ctx, ServiceError, ServiceResult};

/// Courses on the page.
const MOST: i64 = 200;
/// The usual age, where nobody says otherwise.
const USUAL_AGE: &str = "18";

/// The courses of the actor's office.
#[derive(Debug, Clone)]
pub struct Courses {
    /// By title.
    pub courses: Vec<StoredCourse>,
    /// Whether the actor may plan.
    pub may_plan: bool,
}

/// The list.
pub async fn courses(ctx: &Ctx) -> ServiceResult<Courses> {
    let office = ctx.require_office()?.id;
    drop(ctx.require(Permission::TrainingRead, &Facts::office(office))?);
    Ok(Courses {
        courses: training_course::of_office(ctx.db(), office, MOST).await?,
        may_plan: ctx.require(Permission::TrainingPlan, &Facts::office(office)).is_ok(),
    })
}

/// One course.
#[derive(Debug, Clone)]
pub struct CoursePage {
    /// The course.
    pub course: StoredCourse,
    /// The occupation in the reader's language.
    pub occupation: String,
    /// What is assessed.
    pub criteria: Vec<StoredCriterion>,
    /// What it gives.
    pub kit: Vec<KitItem>,
    /// Whether the actor may change it.
    pub may_plan: bool,
}

/// The page of one course.
pub async fn course(ctx: &Ctx, id: &str) -> ServiceResult<CoursePage> {
    let course = find(ctx, id).await?;
    ctx.require_seen(Permission::TrainingRead, &Facts::office(course.office))?;
    let named = by_code(&course.course.isco).map(|o| o.label(ctx.locale));
    Ok(CoursePage {
        occupation: named.unwrap_or_else(|| course.course.isco.clone()),
        criteria: training_course::criteria(ctx.db(), course.id).await?,
        kit: store::training_kit::items(ctx.db(), course.id).await?,
        may_plan: ctx.require(Permission::TrainingPlan, &Facts::office(course.office)).is_ok(),
        course,
    })
}

async fn find(ctx: &Ctx, id: &str) -> ServiceResult<StoredCourse> {
    let id: Uuid = id.trim().parse().map_err(|_| ServiceError::NotFound)?;
    training_course::by_id(ctx.db(), id).await?.ok_or(ServiceError::NotFound)
}

/// A course that the actor may change, or use for a cohort.
pub(super) async fn planned(ctx: &Ctx, id: &str) -> ServiceResult<(StoredCourse, Grant)> {
    let course = find(ctx, id).await?;
    let facts = Facts::office(course.office);
    ctx.require_seen(Permission::TrainingRead, &facts)?;
    let grant = ctx.require(Permission::TrainingPlan, &facts)?;
    Ok((course, grant))
}

/// What the form of a course begins with.
#[derive(Debug, Clone)]
pub struct CourseStart {
    /// Empty for a new one.
    pub form: CourseForm,
    /// Organisations that could give it.
    pub organisations: Vec<(OrganisationId, String)>,
}

/// The form of a new course, or of one that exists.
pub async fn course_form(ctx: &Ctx, id: Option<&str>) -> ServiceResult<CourseStart> {
    let form = match id {
        Some(id) => {
            let (course, grant) = planned(ctx, id).await?;
            drop(grant);
            form_of(ctx, &course).await?
        }
        None => {
            drop(plan(ctx)?);
            let certificate = CertificateKind::Competency.as_str().into();
            CourseForm { min_age: USUAL_AGE.into(), certificate, ..CourseForm::default() }
        }
    };
    Ok(CourseStart { form, organisations: store::directory_list::providers(ctx.db()).await? })
}

/// The right to plan in the actor's office, and which that is.
fn plan(ctx: &Ctx) -> ServiceResult<(OfficeId, Grant)> {
    let office = ctx.require_office()?.id;
    Ok((office, ctx.require(Permission::TrainingPlan, &Facts::office(office))?))
}

async fn form_of(ctx: &Ctx, stored: &StoredCourse) -> ServiceResult<CourseForm> {
    let c = &stored.course;
    let criteria = training_course::criteria(ctx.db(), stored.id).await?;
    let lines: Vec<String> = criteria.into_iter().map(|k| format!("{}: {}", k.unit, k.criterion)).collect();
    let what = by_code(&c.isco).map_or_else(|| c.isco.clone(), |o| o.label(ctx.locale));
    Ok(CourseForm {
        id: stored.id.to_string(),
        version: stored.version.to_string(),
        title: c.title.clone(),
        sector: c.sector.as_str().into(),
        work: domain::intake::WorkForm { what, ..Default::default() },
        organisation: c.organisation.map(|o| o.to_string()).unwrap_or_default(),
        hours_theory: c.hours_theory.to_string(),
        hours_practice: c.hours_practice.to_string(),
        certificate: c.certificate.as_str().into(),
        min_age: c.min_age.to_string(),
        prerequisites: c.prerequisites.clone().unwrap_or_default(),
        literacy: c.literacy.as_str().into(),
        hazardous: if c.hazardous { "yes".into() } else { "no".into() },
        criteria: lines.join("\n"),
        ..CourseForm::default()
    })
}

/// Saves a course and gives its id. Sent twice, it is done once.
pub async fn save_course(ctx: &Ctx, form: &CourseForm) -> ServiceResult<String> {
    let (known, grant, office) = match form.id.trim() {
        "" => {
            let (office, grant) = plan(ctx)?;
            (None, grant, office)
        }
        id => {
            let (course, grant) = planned(ctx, id).await?;
            (Some(course.clone()), grant, course.office)
        }
    };
    let (command, version, course) = form.parse()?;
    if let Some(organisation) = course.organisation {
        let name = store::directory_list::organisation_name(ctx.db(), organisation).await?;
        name.ok_or_else(|| ServiceError::field("organisation", "error-unknown-choice"))?;
    }
    let mut tx = Tx::begin(ctx.db(), grant).await?;
    if let Claim::Done(id) = command::claim(&mut tx, command, "course.save", ctx.now).await? {
        return Ok(id);
    }
    let (id, action) = match &known {
        Some(before) => {
            training_course::update(&mut tx, before.id, version, &course).await?;
            (before.id, "training.course_updated")
        }
        None => {
            let id = ctx.id();
            training_course::insert(&mut tx, id, office, &course, ctx.now).await?;
            (id, "training.course_created")
        }
    };
    let criteria: Vec<_> = course.criteria.iter().map(|c| (ctx.id(), c.clone())).collect();
    training_course::set_criteria(&mut tx, id, &criteria).await?;
    command::finish(&mut tx, command, &id.to_string()).await?;
    let mut entry = ctx.audit(action, "course", Some(id));
    entry.office_id = Some(office);
    tx.commit(entry).await?;
    Ok(id.to_string())
}
