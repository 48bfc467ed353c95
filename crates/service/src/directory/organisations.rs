//! One page of the organisations, by name; or of those whose agreement on sharing data ends soon, or that have none.

use domain::authz::{Facts, Permission};
use domain::name::fold;
use domain::programme::Rule;
use store::directory_list::{Key, OrganisationLine};

use crate::{Ctx, ServiceResult};

/// Rows of a page.
const PAGE: i64 = 50;

/// What the page is asked for.
#[derive(Debug, Clone, Default)]
pub struct OrganisationQuery {
    /// Part of a name.
    pub search: String,
    /// Only those whose agreement ends soon, has ended, or was never made.
    pub ending: bool,
    /// Name and id after which the page begins.
    pub after: Option<Key>,
}

/// A page of organisations.
#[derive(Debug, Clone)]
pub struct OrganisationList {
    /// Its rows.
    pub lines: Vec<OrganisationLine>,
    /// Where the next page begins.
    pub next: Option<Key>,
    /// How many agreements want somebody's attention.
    pub ending: i64,
    /// Whether the actor may add one.
    pub may_write: bool,
}

/// One page.
pub async fn organisations(ctx: &Ctx, query: &OrganisationQuery) -> ServiceResult<OrganisationList> {
    drop(ctx.require(Permission::DirectoryRead, &Facts::NONE)?);
    let until = store::programme::rules(ctx.db()).await?.days_after(Rule::AgreementDays, ctx.today());
    let search = Some(fold(&query.search)).filter(|s| !s.is_empty());
    let ending = query.ending.then_some(until);
    let mut lines =
        store::directory_list::organisations(ctx.db(), search.as_deref(), ending, query.after.as_ref(), PAGE + 1)
            .await?;
    let more = lines.len() as i64 > PAGE;
    lines.truncate(PAGE as usize);
    Ok(OrganisationList {
        next: lines.last().filter(|_| more).map(|l| (l.name.clone(), l.id.0)),
        ending: store::directory_list::ending(ctx.db(), until).await?,
        may_write: ctx.require(Permission::DirectoryWrite, &Facts::NONE).is_ok(),
        lines,
    })
}
