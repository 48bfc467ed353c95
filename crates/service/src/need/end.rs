//! The end of a need that stood open: a referral, another way, or the person does not want it any more.

use domain::authz::Permission;
use domain::case::TaskKind;
use domain::directory::Category;
use domain::need::{NeedEnd, NeedEndForm};
use serde_json::json;
use store::Tx;
use store::case::Case;
use store::command::{self, Claim};
use uuid::Uuid;

use crate::{Ctx, ServiceError, ServiceResult, case};

/// Ends an open need of a case and gives the case's code. Sent twice, it is done once.
pub async fn end(ctx: &Ctx, form: &NeedEndForm) -> ServiceResult<String> {
    let (case, grant) = case::find(ctx, &form.code, Permission::ReferralWrite).await?;
    let (command, how) = form.parse()?;
    let need: Uuid = form.need.trim().parse().map_err(|_| ServiceError::NotFound)?;
    let mut tx = Tx::begin(ctx.db(), grant).await?;
    if let Claim::Done(code) = command::claim(&mut tx, command, "need.end", ctx.now).await? {
        return Ok(code);
    }
    // Somebody else ended it, or it was never of this case.
    if !write(ctx, &mut tx, &case, need, how).await? {
        return Err(ServiceError::Conflict(Vec::new()));
    }
    command::finish(&mut tx, command, &case.code).await?;
    let entry = ctx.audit("need.ended", "case", Some(case.id.0)).case(case.id, case.office);
    tx.commit(entry.detail(json!({ "outcome": how.as_str() }))).await?;
    Ok(case.code)
}

/// The person was referred: what nothing met is met, or on its way.
pub(crate) async fn referred(ctx: &Ctx, tx: &mut Tx, case: &Case, category: Category) -> ServiceResult<()> {
    for need in store::need::open_of_case(&mut *tx, case.id).await? {
        if need.category == category {
            write(ctx, tx, case, need.id, NeedEnd::Referred).await?;
        }
    }
    Ok(())
}

async fn write(ctx: &Ctx, tx: &mut Tx, case: &Case, need: Uuid, how: NeedEnd) -> ServiceResult<bool> {
    if !store::need::end(tx, need, case.id, how, ctx.now).await? {
        return Ok(false);
    }
    store::task::done(tx, case.id, TaskKind::NeedOffer, Some(need), ctx.now, Some(ctx.user())).await?;
    Ok(true)
}
