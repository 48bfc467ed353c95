//! One organisation: what it offers, who answers, on what terms data may be shared with it.

use chrono::TimeDelta;
use domain::authz::{Facts, Permission};
use domain::id::{FocalPointId, OrganisationId};
use store::directory_list::{Organisation, ServiceLine};
use store::referral_answers::Answers;

use crate::{Ctx, ServiceError, ServiceResult};

/// Days that count for how reliably a provider answers.
pub const ANSWERS_DAYS: i64 = 180;
/// Fewer than these say nothing about a provider, and might say something about a person.
const FEWEST: i64 = 5;

/// Somebody who answers for an organisation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contact {
    /// Its id.
    pub id: FocalPointId,
    /// Name to show.
    pub name: String,
    /// For callers.
    pub phone: Option<String>,
}

/// The page of one organisation.
#[derive(Debug, Clone)]
pub struct OrganisationPage {
    /// The organisation.
    pub organisation: Organisation,
    /// What it offers.
    pub services: Vec<ServiceLine>,
    /// Who answers for it.
    pub contacts: Vec<Contact>,
    /// How reliably it answered referrals in the last [`ANSWERS_DAYS`] days; nothing when they were too few to say.
    pub answers: Option<Answers>,
    /// Whether the actor may change it, and say that an entry was checked.
    pub may_write: bool,
    /// Whether the actor may add and end focal points.
    pub may_manage: bool,
}

/// One organisation.
pub async fn organisation(ctx: &Ctx, id: &str) -> ServiceResult<OrganisationPage> {
    drop(ctx.require(Permission::DirectoryRead, &Facts::NONE)?);
    let id: OrganisationId = id.parse().map_err(|_| ServiceError::NotFound)?;
    let organisation = store::directory_list::organisation(ctx.db(), id).await?.ok_or(ServiceError::NotFound)?;
    let answers = store::referral_answers::since(ctx.db(), id, ctx.now - TimeDelta::days(ANSWERS_DAYS)).await?;
    let contacts = store::partner::focal_points(ctx.db(), id).await?;
    Ok(OrganisationPage {
        services: store::directory_list::services_of(ctx.db(), id).await?,
        contacts: contacts.into_iter().map(|c| Contact { id: c.id, name: c.name, phone: c.phone }).collect(),
        answers: Some(answers).filter(|a| a.sent >= FEWEST),
        may_manage: ctx.require(Permission::UserManage, &Facts::NONE).is_ok(),
        may_write: ctx.require(Permission::DirectoryWrite, &Facts::NONE).is_ok(),
        organisation,
    })
}
