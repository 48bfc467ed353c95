//! Weights: loaded as a whole, checked, numbered, never changed.

use domain::outcome::{Scoring, WeightsForm};
use serde_json::json;
use store::Tx;
use store::command::{self, Claim};
use store::outcome_weights::{self, WeightsRow};

use super::Rescore;
use crate::programme::manage;
use crate::{Ctx, ServiceError, ServiceResult, job};

/// What the page of weights shows.
#[derive(Debug, Clone)]
pub struct WeightsPage {
    /// The set that counts.
    pub current: Scoring,
    /// Every set that was loaded, the newest first.
    pub loaded: Vec<WeightsRow>,
}

/// The page.
pub async fn weights(ctx: &Ctx) -> ServiceResult<WeightsPage> {
    manage(ctx).map(drop)?;
    let loaded = outcome_weights::all(ctx.db()).await?;
    let current = loaded.first().map(|row| row.scoring.clone()).unwrap_or_default();
    Ok(WeightsPage { current, loaded })
}

/// Loads a set, which counts from now on. Every survey gets scores under it beside those it has.
pub async fn load_weights(ctx: &Ctx, form: &WeightsForm) -> ServiceResult<()> {
    let grant = manage(ctx)?;
    let (command, seen, weights) = form.parse()?;
    let mut tx = Tx::begin(ctx.db(), grant).await?;
    if let Claim::Done(_) = command::claim(&mut tx, command, "programme.weights", ctx.now).await? {
        return Ok(());
    }
    if outcome_weights::all(&mut tx).await?.len() as i64 != seen {
        return Err(ServiceError::Conflict(Vec::new()));
    }
    let version = outcome_weights::insert(&mut tx, seen, &weights, ctx.user(), ctx.now).await?;
    job::enqueue(&mut tx, ctx.id(), &Rescore {}, ctx.now, ctx.now).await?;
    command::finish(&mut tx, command, "").await?;
    let detail = json!({ "version": version, "source": weights.source });
    Ok(tx.commit(ctx.audit("programme.weights_loaded", "rule", None).detail(detail)).await?)
}
