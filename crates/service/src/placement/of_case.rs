//! The work of somebody: beside their trainings, and as what a class would clash with.

use domain::authz::{Facts, Permission};
use domain::id::CaseId;
use domain::placement::Hours;
use store::Source;
use store::case::Case;
use store::placement::StoredPlacement;
use uuid::Uuid;

use crate::{Ctx, ServiceResult};

/// The apprenticeships and jobs of a case that was found, the newest first; none for who may not read them. The caller
/// logs the read.
pub async fn of_case(ctx: &Ctx, case: &Case) -> ServiceResult<Vec<StoredPlacement>> {
    let facts = Facts::case(case.office, case.caseworker, case.compartment);
    match ctx.require(Permission::PlacementRead, &facts) {
        Ok(grant) => {
            drop(grant);
            Ok(store::placement::of_case(ctx.db(), case.id).await?)
        }
        Err(_) => Ok(Vec::new()),
    }
}

/// Days and hours of work that goes on, but for one.
pub(crate) async fn running(mut src: impl Source, case: CaseId, but: Option<Uuid>) -> ServiceResult<Vec<Hours>> {
    let all = store::placement::of_case(&mut src, case).await?;
    let runs = |p: &StoredPlacement| p.ended.is_none() && Some(p.id) != but;
    Ok(all.into_iter().filter(runs).map(|p| p.placement.hours).collect())
}

/// Whether work of a case goes on at the same days and hours.
pub(crate) async fn clashes_with_work(src: impl Source, case: CaseId, hours: &Hours) -> ServiceResult<bool> {
    Ok(running(src, case, None).await?.iter().any(|work| work.clash(hours)))
}
