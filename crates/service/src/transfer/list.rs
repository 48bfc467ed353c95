//! Requests that wait: for the actor's answer, and for that of others.

use chrono::NaiveDate;
use domain::authz::{Compartment, Permission, Scope};
use domain::id::OfficeId;
use store::transfer::{Masked, Outgoing};

use crate::{Ctx, ServiceError, ServiceResult};

/// Requests on one page.
const ROWS: i64 = 100;

/// Requests that wait.
#[derive(Debug, Clone)]
pub struct Transfers {
    /// For the actor's office to answer.
    pub incoming: Vec<Masked>,
    /// For others to answer.
    pub outgoing: Vec<Outgoing>,
}

/// Where the actor answers requests: the office, and the side of its walls.
fn desk(ctx: &Ctx) -> Option<(OfficeId, Compartment)> {
    match ctx.actor.scope(Permission::TransferAnswer) {
        Scope::Office { office, compartment } | Scope::Own { office, compartment, .. } => Some((office, compartment)),
        Scope::Nothing => None,
    }
}

/// Requests of and to the actor's office.
pub async fn transfers(ctx: &Ctx) -> ServiceResult<Transfers> {
    let (office, compartment) = desk(ctx).ok_or(ServiceError::Forbidden)?;
    Ok(Transfers {
        incoming: store::transfer::incoming(ctx.db(), office, compartment, ROWS).await?,
        outgoing: store::transfer::outgoing(ctx.db(), office, compartment, ROWS).await?,
    })
}

/// Requests that wait for the actor's answer; none for who does not answer any.
pub(crate) async fn incoming(ctx: &Ctx, limit: i64) -> ServiceResult<Vec<Masked>> {
    let Some((office, compartment)) = desk(ctx) else { return Ok(Vec::new()) };
    Ok(store::transfer::incoming(ctx.db(), office, compartment, limit).await?)
}

/// Requests of the actor's office that nobody answered in time.
pub(crate) async fn late(ctx: &Ctx, today: NaiveDate, limit: i64) -> ServiceResult<Vec<Outgoing>> {
    let Some((office, compartment)) = desk(ctx) else { return Ok(Vec::new()) };
    let mut waiting = store::transfer::outgoing(ctx.db(), office, compartment, limit).await?;
    waiting.retain(|t| t.answer_by < today);
    Ok(waiting)
}
