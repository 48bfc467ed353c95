//! Somebody called and checked: the entry is relied on for another ninety days.

use domain::authz::{Facts, Permission};
use domain::directory::{CheckedForm, expiry};
use domain::id::ServiceId;
use domain::programme::Rule;
use store::Tx;
use store::command::{self, Claim};

use crate::referral::parse_command;
use crate::{Ctx, ServiceError, ServiceResult, job, need};

/// Notes that a service was checked today.
pub async fn checked(ctx: &Ctx, form: &CheckedForm) -> ServiceResult<()> {
    let grant = ctx.require(Permission::DirectoryWrite, &Facts::NONE)?;
    let command = parse_command(&form.command)?;
    let service: ServiceId = form.service.parse().map_err(|_| ServiceError::NotFound)?;
    let today = ctx.today();
    let mut tx = Tx::begin(ctx.db(), grant).await?;
    if let Claim::Done(_) = command::claim(&mut tx, command, "directory.checked", ctx.now).await? {
        return Ok(());
    }
    let days = store::programme::rules(&mut tx).await?.get(Rule::DirectoryDays);
    store::directory_list::checked(&mut tx, service, today, expiry(today, days)).await?;
    let look = need::LookAtNeeds { service };
    job::enqueue(&mut tx, ctx.id(), &look, ctx.now, ctx.now).await?;
    command::finish(&mut tx, command, "").await?;
    Ok(tx.commit(ctx.audit("directory.checked", "service", Some(service.0))).await?)
}
