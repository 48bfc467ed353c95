//! Noting that nothing meets a need.

use domain::authz::Permission;
use domain::directory::Category;
use domain::id::UserId;
use domain::need::NeedForm;
use store::Tx;
use store::case::Case;
use store::command::{self, Claim};

use crate::{Ctx, ServiceError, ServiceResult, case};

/// Notes that nothing fits what the person of a case needs, and gives the code of the case. Sent twice, it is done once;
/// a need that stands open already stays as it is.
pub async fn note(ctx: &Ctx, form: &NeedForm) -> ServiceResult<String> {
    let (case, grant) = case::find(ctx, &form.code, Permission::ReferralWrite).await?;
    let (command, category) = form.parse()?;
    let mut tx = Tx::begin(ctx.db(), grant).await?;
    if let Claim::Done(code) = command::claim(&mut tx, command, "need.note", ctx.now).await? {
        return Ok(code);
    }
    let case = case::hold_open(ctx, &mut tx, &case, Permission::ReferralWrite).await?;
    write(ctx, &mut tx, &case, category, Some(ctx.user())).await?;
    command::finish(&mut tx, command, &case.code).await?;
    let entry = ctx.audit("need.noted", "case", Some(case.id.0)).case(case.id, case.office);
    // Which need is in the case: in the log it would tell what happened to somebody.
    tx.commit(entry).await?;
    Ok(case.code)
}

/// A provider could not help: the need stands open.
pub(crate) async fn unmet(ctx: &Ctx, tx: &mut Tx, case: &Case, category: Category) -> ServiceResult<()> {
    write(ctx, tx, case, category, None).await
}

async fn write(ctx: &Ctx, tx: &mut Tx, case: &Case, category: Category, by: Option<UserId>) -> ServiceResult<()> {
    let person = store::person::by_id(&mut *tx, case.person).await?.ok_or(ServiceError::NotFound)?;
    store::need::insert(tx, (ctx.id(), case.id, category), &person.current, ctx.now, by).await?;
    Ok(())
}
