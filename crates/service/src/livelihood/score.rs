//! Scoring a plan: two different people, neither of them its writer, each without the other's score before their eyes.

use domain::authz::Permission;
use domain::livelihood::{BusinessState, ScoreForm};
use store::Tx;
use store::command::{Claim, claim, finish};
use store::livelihood::Startup;
use store::livelihood_plan::{PlanRow, Score};

use super::find::{find, hold_case};
use super::money::held;
use crate::{Ctx, ServiceError, ServiceResult};

/// Keeps a score and gives the number of the business.
pub async fn score(ctx: &Ctx, form: &ScoreForm) -> ServiceResult<String> {
    let (startup, _, grant) = find(ctx, &form.business, Permission::LivelihoodScore).await?;
    let (command, version, score, words) = form.parse()?;
    let mut tx = Tx::begin(ctx.db(), grant).await?;
    if let Claim::Done(number) = claim(&mut tx, command, "startup.score", ctx.now).await? {
        return Ok(number);
    }
    let startup = held(&mut tx, &startup).await?;
    let case = hold_case(ctx, &mut tx, &startup, Permission::LivelihoodScore).await?;
    let plan = waiting(&mut tx, &startup).await?;
    // What was read is the version of the plan: another score meanwhile changes nothing about it.
    if version != startup.number {
        return Err(ServiceError::Conflict(Vec::new()));
    }
    keep_score(ctx, &mut tx, &startup, &plan, Score { by: ctx.user(), score, words, at: ctx.now }).await?;
    finish(&mut tx, command, &startup.code).await?;
    tx.commit(ctx.audit("startup.scored", "startup", Some(startup.id)).case(case.id, case.office)).await?;
    Ok(startup.code)
}

/// The version of the plan that waits for the committee.
pub(super) async fn waiting(tx: &mut Tx, startup: &Startup) -> ServiceResult<PlanRow> {
    if !matches!(startup.state, BusinessState::Submitted | BusinessState::CommitteeReview) {
        return Err(ServiceError::refused("error-business-not-now"));
    }
    store::livelihood_plan::plan(&mut *tx, startup.id, startup.number).await?.ok_or(ServiceError::NotFound)
}

/// Keeps a score in the caller's transaction. The first one opens the review.
pub(crate) async fn keep_score(
    ctx: &Ctx,
    tx: &mut Tx,
    startup: &Startup,
    plan: &PlanRow,
    score: Score,
) -> ServiceResult<()> {
    if store::livelihood_plan::wrote(&mut *tx, startup.id, ctx.user()).await? {
        return Err(ServiceError::refused("error-business-own-plan"));
    }
    let scores = store::livelihood_plan::scores(&mut *tx, plan.id).await?;
    if scores.iter().any(|s| s.by == ctx.user()) {
        return Err(ServiceError::refused("error-business-scored"));
    }
    store::livelihood_plan::insert_score(tx, plan.id, &score).await?;
    if startup.state == BusinessState::Submitted {
        let review = Startup { state: BusinessState::CommitteeReview, ..startup.clone() };
        store::livelihood::save(tx, &review, startup.version).await?;
    }
    Ok(())
}
