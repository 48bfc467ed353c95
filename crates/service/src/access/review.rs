//! Whether opening a case at once was right: said by the office that has the case or the data-protection officer, never
//! by whoever opened it.

use domain::access::{AccessKind, ReviewForm};
use domain::authz::Permission;
use domain::case::TaskKind;
use store::Tx;
use store::access::REVIEW_WORDS;
use store::command::{Claim, claim, finish};

use super::answer::clear;
use super::find::find_for;
use crate::{Ctx, ServiceError, ServiceResult};

/// Keeps a review. The first one counts.
pub async fn review(ctx: &Ctx, form: &ReviewForm) -> ServiceResult<()> {
    let (access, case, grant) = find_for(ctx, &form.access, Permission::AccessReview).await?;
    if access.user == ctx.user() {
        return Err(ServiceError::Forbidden);
    }
    if access.kind != AccessKind::AtOnce {
        return Err(ServiceError::NotFound);
    }
    let review = form.parse()?;
    let mut tx = Tx::begin(ctx.db(), grant).await?;
    if let Claim::Done(_) = claim(&mut tx, review.command, "access.review", ctx.now).await? {
        return Ok(());
    }
    let words = ctx.app.sealer.seal(REVIEW_WORDS, access.id, &review.words)?;
    if !store::access::review(&mut tx, access.id, review.verdict, &words, ctx.user(), ctx.now).await? {
        return Err(ServiceError::Conflict(Vec::new()));
    }
    clear(ctx, &mut tx, &case, TaskKind::AccessReview, access.id).await?;
    finish(&mut tx, review.command, "").await?;
    let entry = ctx.audit("access.reviewed", "case", Some(case.id.0)).case(case.id, case.office);
    Ok(tx.commit(entry.reason(review.verdict.as_str())).await?)
}
