//! Where somebody is about to be sent: whether too many are there, people there are tense, or what is done there leaves
//! them out. Looks at what is told once a
//! month, never at exact numbers; nothing is stopped by it.

use domain::id::{OfficeId, ServiceId};
use domain::support::LoadWarning;
use store::case::Case;
use store::support_community::{self, Community};
use store::{support_home, support_project};

use super::community::{Reached, warnings};
use crate::{Ctx, ServiceResult};

/// Communities of an office that are looked at.
const LOOKED_AT: i64 = 500;
/// Most communities of one office that a form names.
const NAMED: usize = 5;

/// A community to which nobody more should be sent for now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Warned {
    /// Its name.
    pub place: String,
    /// Why.
    pub warnings: Vec<LoadWarning>,
}

fn warned(community: Community, reached: &Reached) -> Option<Warned> {
    let warnings = warnings(&community, reached);
    (!warnings.is_empty()).then_some(Warned { place: community.name, warnings })
}

/// The community of a place.
async fn to_place(ctx: &Ctx, pcode: &str) -> ServiceResult<Option<Warned>> {
    let Some(community) = support_home::of_place(ctx.db(), pcode).await? else { return Ok(None) };
    let reached = support_project::reached(ctx.db(), Some(community.id), None).await?;
    Ok(warned(community, &reached))
}

/// The community in which a service is given.
pub(crate) async fn to_service(ctx: &Ctx, service: ServiceId) -> ServiceResult<Option<Warned>> {
    match support_community::place_of_service(ctx.db(), service).await? {
        Some(pcode) => to_place(ctx, &pcode).await,
        None => Ok(None),
    }
}

/// The community in which the person of a case lives. The caller has found the case.
pub(crate) async fn to_home(ctx: &Ctx, case: &Case) -> ServiceResult<Option<Warned>> {
    match store::person::by_id(ctx.db(), case.person).await? {
        Some(person) => to_place(ctx, &person.current).await,
        None => Ok(None),
    }
}

/// Communities of an office.
pub(crate) async fn to_office(ctx: &Ctx, office: OfficeId) -> ServiceResult<Vec<Warned>> {
    let all = support_community::page(ctx.db(), Some(office), "", None, LOOKED_AT).await?;
    let reached = support_project::reached(ctx.db(), None, Some(office)).await?;
    let of_office = all.into_iter().filter(|c| c.office == office);
    Ok(of_office.filter_map(|c| warned(c, &reached)).take(NAMED).collect())
}
