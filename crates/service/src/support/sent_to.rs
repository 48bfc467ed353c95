//! Where somebody is about to be sent: whether too many are there, or people there are tense. Looks at what is told once a
//! month, never at exact numbers; nothing is stopped by it.

use domain::id::{OfficeId, ServiceId};
use domain::support::LoadWarning;
use store::case::Case;
use store::support_community::{self, Community};

use super::community::warnings;
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

fn warned(community: Community) -> Option<Warned> {
    let warnings = warnings(&community);
    (!warnings.is_empty()).then_some(Warned { place: community.name, warnings })
}

/// The community of a place.
async fn to_place(ctx: &Ctx, pcode: &str) -> ServiceResult<Option<Warned>> {
    Ok(support_community::of_place(ctx.db(), pcode).await?.and_then(warned))
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
    let all = support_community::page(ctx.db(), Some(office), None, LOOKED_AT).await?;
    Ok(all.into_iter().filter(|c| c.office == office).filter_map(warned).take(NAMED).collect())
}
