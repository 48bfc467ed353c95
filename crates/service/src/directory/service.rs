//! One service: everything that somebody who refers, or who calls to check it, wants to know.

use chrono::NaiveDate;
use domain::authz::{Facts, Permission};
use domain::id::ServiceId;
use store::directory::ServiceEntry;

use crate::{Ctx, ServiceError, ServiceResult, person};

/// The page of one service.
#[derive(Debug, Clone)]
pub struct ServicePage {
    /// The service.
    pub service: ServiceEntry,
    /// Name of who offers it.
    pub organisation: String,
    /// Name of the place where it is given.
    pub place: String,
    /// Names of the places whose people may come.
    pub areas: Vec<String>,
    /// Until which day it takes nobody, as its provider says.
    pub full_until: Option<NaiveDate>,
    /// Whether the actor may change it, and say that it was checked.
    pub may_write: bool,
}

/// One service.
pub async fn service(ctx: &Ctx, id: &str) -> ServiceResult<ServicePage> {
    drop(ctx.require(Permission::DirectoryRead, &Facts::NONE)?);
    let id: ServiceId = id.trim().parse().map_err(|_| ServiceError::NotFound)?;
    let (service, _) = store::directory::service(ctx.db(), id).await?.ok_or(ServiceError::NotFound)?;
    let offered = store::service_match::by_id(ctx.db(), id).await?;
    Ok(ServicePage {
        full_until: offered.and_then(|o| o.conditions.full_until),
        organisation: store::directory_list::organisation_name(ctx.db(), service.organisation)
            .await?
            .unwrap_or_default(),
        place: person::place_name(ctx, Some(&service.pcode)).await?.unwrap_or_else(|| service.pcode.clone()),
        areas: store::directory_list::areas(ctx.db(), id).await?,
        may_write: ctx.require(Permission::DirectoryWrite, &Facts::NONE).is_ok(),
        service,
    })
}
