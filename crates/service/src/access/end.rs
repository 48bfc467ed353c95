//! Ending the sight of a case before its time: by whoever supervises its office, or by whoever looks.

use domain::authz::{Grant, Permission};
use store::Tx;
use store::access::Access;
use store::case::Case;
use store::command::{Claim, claim, finish};
use uuid::Uuid;

use super::find::{find, find_for, own};
use crate::{Ctx, ServiceError, ServiceResult};

/// Ends somebody's sight of a case of the actor's office.
pub async fn end(ctx: &Ctx, id: &str, command: &str) -> ServiceResult<()> {
    let (access, case, grant) = find_for(ctx, id, Permission::AccessAnswer).await?;
    write(ctx, &access, &case, grant, command).await
}

/// Ends the actor's own.
pub async fn leave(ctx: &Ctx, id: &str, command: &str) -> ServiceResult<()> {
    let (access, case) = find(ctx, id).await?;
    if access.user != ctx.user() {
        return Err(ServiceError::NotFound);
    }
    let grant = ctx.require(Permission::AccessAsk, &own(&case)).map_err(|_| ServiceError::NotFound)?;
    write(ctx, &access, &case, grant, command).await
}

async fn write(ctx: &Ctx, access: &Access, case: &Case, grant: Grant, command: &str) -> ServiceResult<()> {
    let command = Uuid::parse_str(command).map_err(|_| ServiceError::refused("error-malformed"))?;
    let mut tx = Tx::begin(ctx.db(), grant).await?;
    if let Claim::Done(_) = claim(&mut tx, command, "access.end", ctx.now).await? {
        return Ok(());
    }
    if !store::access_sight::end(&mut tx, access.id, ctx.user(), ctx.now).await? {
        return Err(ServiceError::Conflict(Vec::new()));
    }
    finish(&mut tx, command, "").await?;
    Ok(tx.commit(ctx.audit("access.ended", "case", Some(case.id.0)).case(case.id, case.office)).await?)
}
