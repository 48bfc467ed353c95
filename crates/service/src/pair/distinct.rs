//! Two different people: said once with a reason, and never suggested again.

use domain::pair::{DistinctForm, PairState};
use serde_json::json;
use store::Tx;
use store::command::{self, Claim};

use super::find::find;
use super::review::is_own;
use crate::{Ctx, ServiceError, ServiceResult};

/// Keeps that the two are different people. Sent twice, it is kept once; of two who decide at once, one is told.
pub async fn distinct(ctx: &Ctx, form: &DistinctForm) -> ServiceResult<()> {
    let known = find(ctx, ctx.db(), &form.pair).await?;
    let asked = form.parse()?;
    let mut tx = Tx::begin(ctx.db(), known.grant).await?;
    if let Claim::Done(_) = command::claim(&mut tx, asked.command, "person.distinct", ctx.now).await? {
        return Ok(());
    }
    let pair = store::pair::by_id(&mut tx, known.pair.id).await?.ok_or(ServiceError::NotFound)?;
    if pair.version != asked.version || pair.state != PairState::Open {
        return Err(ServiceError::Conflict(Vec::new()));
    }
    if is_own(ctx, &pair) {
        return Err(ServiceError::refused("error-pair-own"));
    }
    let (state, reason) = (PairState::Distinct, asked.reason.as_str());
    store::pair::decide(&mut tx, pair.id, asked.version, state, Some(reason), ctx.now, ctx.user()).await?;
    let [a, b] = pair.persons;
    store::person::distinct(&mut tx, a, b, reason, ctx.now, ctx.user()).await?;
    command::finish(&mut tx, asked.command, "").await?;
    let [a, b] = &known.cases;
    let entry = ctx.audit("person.distinct", "person", Some(a.person.0)).case(a.id, a.office).reason(reason);
    Ok(tx.commit(entry.detail(json!({ "other": b.code }))).await?)
}
