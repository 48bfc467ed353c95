//! A registration that begins with an incoming referral. What was said of the person stays on the server: the address
//! holds the number only.

use domain::authz::Compartment;
use domain::incoming::{IncomingMove, IncomingParty, IncomingStep};
use domain::person::PersonForm;
use store::Tx;
use store::case::Case;

use super::find::find;
use super::receive::entry;
use super::step::{link, take};
use crate::{Ctx, ServiceError, ServiceResult};

/// What the form starts with. Puts the reading on record.
pub async fn start(ctx: &Ctx, number: &str) -> ServiceResult<PersonForm> {
    let (incoming, grant) = find(ctx, ctx.db(), number).await?;
    if !incoming.progress.status.is_open() {
        return Err(ServiceError::NotFound);
    }
    ctx.log_read(grant, entry(ctx, "incoming.read", &incoming)).await?;
    let about = incoming.about.ok_or(ServiceError::NotFound)?;
    Ok(PersonForm { incoming: incoming.number, ..about.registration() })
}

/// The person was registered: the referral belongs to the new case, in the same transaction. Refused when a colleague
/// was faster, so that nobody is registered twice.
pub(crate) async fn registered(ctx: &Ctx, tx: &mut Tx, number: &str, case: &Case) -> ServiceResult<()> {
    if number.trim().is_empty() {
        return Ok(());
    }
    let taken = || ServiceError::refused("error-incoming-taken");
    let (mut incoming, grant) = find(ctx, &mut *tx, number).await.map_err(|_| taken())?;
    drop(grant);
    if incoming.case.is_some() {
        return Err(taken());
    }
    // What came behind a wall does not leave it with a case that is opened outside.
    if incoming.compartment != Compartment::General && case.compartment == Compartment::General {
        return Err(ServiceError::refused("error-incoming-outside"));
    }
    let step = IncomingStep {
        command: ctx.id(),
        version: incoming.version,
        step: IncomingMove::Link,
        reason: None,
        advice: None,
        note: None,
    };
    let action = take(ctx, tx, &mut incoming, &step, IncomingParty::Office).await?;
    link(ctx, tx, &mut incoming, case).await?;
    store::incoming::save(tx, &incoming).await?;
    tx.record(entry(ctx, action, &incoming));
    Ok(())
}
