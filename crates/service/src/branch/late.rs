//! An edit that was begun by somebody who had the case, and comes after they lost it. It is taken once, changes nothing,
//! and waits for whoever has the case now. Whoever sends it learns nothing but that it was taken.

use chrono::Duration;
use domain::authz::{Grant, Permission};
use domain::branch::{BranchField, Waiting};
use domain::code::CaseCode;
use serde_json::json;
use store::Tx;
use store::case::Case;
use store::command::{self, Claim};
use uuid::Uuid;

use super::{Began, Kept, keep};
use crate::{Ctx, ServiceError, ServiceResult, access, case};

/// How long after it was begun an edit is still taken.
const TAKEN: Duration = Duration::days(30);

/// Takes the edit of a case that is out of the actor's reach now, if it was begun while it was not; everything else is
/// answered like a case that is not there. `typed` is what the form says.
pub(crate) async fn late(ctx: &Ctx, code: &str, base: &str, typed: Waiting) -> ServiceResult<()> {
    let (case, began) = begun_before(ctx, code, base).await?;
    let fields: Vec<BranchField> = BranchField::ALL
        .iter()
        .copied()
        .filter(|field| match field {
            BranchField::Risk => typed.risk.is_some() && typed.risk != began.saved.risk,
            field => !field.same(&began.saved.profile, &typed.profile),
        })
        .collect();
    let mut tx = Tx::begin(ctx.db(), Grant::unchecked_system("edit before a handover")).await?;
    let once = once(ctx, "late edit", base)?;
    if command::claim(&mut tx, once, "branch.late", ctx.now).await? != Claim::New || fields.is_empty() {
        return Ok(());
    }
    let case = case::hold_standing(&mut tx, &case).await?;
    let names: Vec<&str> = fields.iter().map(|f| f.as_str()).collect();
    let entry = ctx.audit("person.late_edit", "person", Some(case.person.0)).case(case.id, case.office);
    let entry = entry.detail(json!({ "fields": names, "began_with": began.version, "typed_by": ctx.user().0 }));
    keep(ctx, &mut tx, &case, Kept { by: ctx.user(), at: ctx.now, fields, waiting: typed }).await?;
    command::finish(&mut tx, once, "").await?;
    Ok(tx.commit(entry).await?)
}

/// The form itself is the command, however its `base` is written: it is taken once, whatever it says the second time.
pub(crate) fn once(ctx: &Ctx, purpose: &'static str, base: &str) -> ServiceResult<Uuid> {
    let sealed = hex::decode(base).map_err(|_| ServiceError::NotFound)?;
    let tag = ctx.app.sealer.tag(purpose, &sealed);
    Uuid::from_slice(&tag[..16]).map_err(|_| ServiceError::NotFound)
}

async fn begun_before(ctx: &Ctx, code: &str, base: &str) -> ServiceResult<(Case, Began)> {
    let code: CaseCode = code.parse().map_err(|_| ServiceError::NotFound)?;
    let case = store::case::by_code(ctx.db(), code.as_str()).await?.ok_or(ServiceError::NotFound)?;
    let began = Began::open(ctx, &case, base).filter(|b| b.by == ctx.user() && b.at + TAKEN > ctx.now);
    let began = began.ok_or(ServiceError::NotFound)?;
    // Whoever still reads the case was refused for another reason.
    let facts = access::facts(ctx, &case).await?;
    if ctx.require(Permission::CaseRead, &facts).is_ok() {
        return Err(ServiceError::NotFound);
    }
    Ok((case, began))
}
