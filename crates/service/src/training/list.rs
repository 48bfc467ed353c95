//! Cohorts of the actor, or of the office.

use chrono::NaiveDate;
use domain::authz::{Permission, Scope};
use store::training_cohort::StoredCohort;
use store::training_kit::DueKit;
use store::training_session::DueSession;

use super::{due, kit};
use crate::{Ctx, ServiceError, ServiceResult};

/// Cohorts on the page.
const MOST: i64 = 100;

/// The page.
#[derive(Debug, Clone)]
pub struct TrainingList {
    /// Those that end last first.
    pub cohorts: Vec<StoredCohort>,
    /// Sessions of today, and earlier ones whose attendance is missing.
    pub due: Vec<DueSession>,
    /// Toolkits to look at, for whoever plans.
    pub kits: Vec<DueKit>,
    /// Today in the office.
    pub today: NaiveDate,
    /// Whether the actor may plan.
    pub may_plan: bool,
    /// Whether there are courses to look at: for those who see the whole office.
    pub sees_courses: bool,
}

/// The list.
pub async fn list(ctx: &Ctx) -> ServiceResult<TrainingList> {
    let scope = ctx.actor.scope(Permission::TrainingRead);
    if scope == Scope::Nothing {
        return Err(ServiceError::Forbidden);
    }
    Ok(TrainingList {
        cohorts: store::training_cohort::list(ctx.db(), scope, MOST).await?,
        due: due(ctx).await?,
        kits: kit::kits_due(ctx).await?,
        today: ctx.today(),
        may_plan: ctx.actor.may_somewhere(Permission::TrainingPlan),
        sees_courses: matches!(scope, Scope::Office { .. }),
    })
}
