//! A provider says of its services whether they take anybody.

use chrono::NaiveDate;
use domain::authz::{Facts, Grant, Permission};
use domain::directory::{FULL_DAYS_MAX, FullForm};
use domain::id::OrganisationId;
use serde_json::json;
use store::Tx;
use store::command::{self, Claim};
use store::directory_list::ServiceLine;

use crate::{Ctx, ServiceError, ServiceResult, job, need};

/// The services of the reader's organisation.
#[derive(Debug, Clone)]
pub struct Services {
    /// Name of the organisation.
    pub organisation: String,
    /// Its active services.
    pub lines: Vec<ServiceLine>,
    /// The last day until which one can be said to be full.
    pub last: NaiveDate,
}

/// What the reader's organisation offers. Nothing in it is about a person.
pub async fn services(ctx: &Ctx) -> ServiceResult<Services> {
    let (organisation, grant) = own(ctx)?;
    drop(grant);
    let name = store::directory_list::organisation_name(ctx.db(), organisation).await?;
    Ok(Services {
        organisation: name.ok_or(ServiceError::NotFound)?,
        lines: store::directory_list::services_of(ctx.db(), organisation).await?,
        last: ctx.today() + chrono::TimeDelta::days(FULL_DAYS_MAX),
    })
}

/// Says that a service takes nobody until a day, or that it is open again. Of two who say so at once one is told.
pub async fn say_full(ctx: &Ctx, form: &FullForm) -> ServiceResult<()> {
    let (organisation, grant) = own(ctx)?;
    let said = form.parse(ctx.today())?;
    let own = store::directory_list::services_of(ctx.db(), organisation).await?;
    if own.iter().all(|s| s.id != said.service) {
        return Err(ServiceError::NotFound);
    }
    let mut tx = Tx::begin(ctx.db(), grant).await?;
    if let Claim::Done(_) = command::claim(&mut tx, said.command, "partner.say_full", ctx.now).await? {
        return Ok(());
    }
    store::directory::set_full(&mut tx, said.service, organisation, said.until, said.version).await?;
    if said.until.is_none() {
        let look = need::LookAtNeeds { service: said.service };
        job::enqueue(&mut tx, ctx.id(), &look, ctx.now, ctx.now).await?;
    }
    command::finish(&mut tx, said.command, "").await?;
    let entry = ctx.audit("directory.capacity_said", "service", Some(said.service.0));
    Ok(tx.commit(entry.detail(json!({ "full_until": said.until }))).await?)
}

/// The organisation for which the actor answers.
fn own(ctx: &Ctx) -> ServiceResult<(OrganisationId, Grant)> {
    let organisation = ctx.actor.organisation().ok_or(ServiceError::NotFound)?;
    let grant = ctx.require(Permission::ReferralAnswer, &Facts::organisation(organisation))?;
    Ok((organisation, grant))
}
