//! One page of the services, by the name of their provider.

use domain::authz::{Facts, Permission};
use domain::directory::Category;
use domain::name::fold;
use store::directory_list::{Filter, ServiceLine};
use uuid::Uuid;

use crate::{Ctx, ServiceResult};

/// Rows of a page.
const PAGE: i64 = 50;

/// What the page is asked for.
#[derive(Debug, Clone, Default)]
pub struct Query {
    /// Part of a name.
    pub search: String,
    /// One category.
    pub category: Option<Category>,
    /// Only what has to be checked again.
    pub stale: bool,
    /// Name and id after which the page begins.
    pub after: Option<(String, Uuid)>,
}

/// A page of services.
#[derive(Debug, Clone)]
pub struct ServiceList {
    /// Its rows.
    pub lines: Vec<ServiceLine>,
    /// Where the next page begins.
    pub next: Option<(String, Uuid)>,
    /// How many services there are.
    pub total: i64,
    /// How many have to be checked again.
    pub stale: i64,
}

/// One page.
pub async fn list(ctx: &Ctx, query: &Query) -> ServiceResult<ServiceList> {
    drop(ctx.require(Permission::DirectoryRead, &Facts::NONE)?);
    let today = ctx.today();
    let search = fold(&query.search);
    let filter = Filter {
        search: Some(search).filter(|s| !s.is_empty()),
        category: query.category,
        stale: query.stale.then_some(true),
    };
    let mut lines = store::directory_list::services(ctx.db(), &filter, today, query.after.as_ref(), PAGE + 1).await?;
    let more = lines.len() as i64 > PAGE;
    lines.truncate(PAGE as usize);
    Ok(ServiceList {
        next: lines.last().filter(|_| more).map(ServiceLine::key),
        total: store::directory_list::total(ctx.db()).await?,
        stale: store::directory_list::stale(ctx.db(), today).await?,
        lines,
    })
}
