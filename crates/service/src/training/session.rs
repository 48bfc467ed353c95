//! One more session of a cohort.

use domain::authz::Permission;
use domain::training::SessionForm;
use serde_json::json;
use store::Tx;
use store::command::{self, Claim};
use store::training_cohort::StoredCohort;
use store::training_session;

use super::{find, may};
use crate::{Ctx, ServiceError, ServiceResult};

/// What the form begins with: the cohort, for its days.
pub async fn session_start(ctx: &Ctx, code: &str) -> ServiceResult<StoredCohort> {
    let (cohort, grant) = find(ctx, ctx.db(), code, Permission::TrainingRead).await?;
    drop(grant);
    if may(ctx, &cohort, Permission::TrainingAttend) || may(ctx, &cohort, Permission::TrainingPlan) {
        return Ok(cohort);
    }
    Err(ServiceError::Forbidden)
}

/// Adds a session and gives its number. For whoever gives the cohort, or plans it. Sent twice, it is done once.
pub async fn add_session(ctx: &Ctx, form: &SessionForm) -> ServiceResult<i64> {
    let cohort = session_start(ctx, &form.cohort).await?;
    let attends = may(ctx, &cohort, Permission::TrainingAttend);
    let right = if attends { Permission::TrainingAttend } else { Permission::TrainingPlan };
    let (cohort, grant) = find(ctx, ctx.db(), &cohort.code, right).await?;
    let (command, session) = form.parse(&cohort.cohort)?;
    let mut tx = Tx::begin(ctx.db(), grant).await?;
    if let Claim::Done(number) = command::claim(&mut tx, command, "training_session.add", ctx.now).await? {
        return Ok(number.parse().unwrap_or_default());
    }
    store::training_cohort::hold(&mut tx, cohort.id).await?;
    let number = training_session::next_number(&mut tx, cohort.id).await?;
    let id = ctx.id();
    training_session::insert_all(&mut tx, cohort.id, &[(id, number, session)]).await?;
    command::finish(&mut tx, command, &number.to_string()).await?;
    let mut entry = ctx.audit("training.session_added", "training_session", Some(id));
    entry.office_id = Some(cohort.office);
    tx.commit(entry.detail(json!({ "cohort": cohort.code, "number": number }))).await?;
    Ok(number)
}
