//! What to think of before support begins.

use domain::authz::{Facts, Permission};
use domain::case::CaseStatus;
use domain::screening::Concern;
use store::case::Case;

use super::is_child;
use crate::{Ctx, ServiceResult};

/// The warning for a case that may go on to support, for who may read what the authority decided. That it was read is on
/// record. Nothing for everybody else, and nothing once support runs.
pub(crate) async fn concern(ctx: &Ctx, case: &Case, next: &[CaseStatus]) -> ServiceResult<Option<Concern>> {
    let facts = Facts::case(case.office, case.caseworker, case.compartment);
    let begins = next.iter().any(|s| matches!(s, CaseStatus::Planned | CaseStatus::InSupport));
    let runs = matches!(case.status, CaseStatus::InSupport | CaseStatus::Monitoring);
    let Ok(grant) = ctx.require(Permission::ScreeningRead, &facts) else { return Ok(None) };
    if runs || !begins || !case.track.is_screened() || is_child(ctx, ctx.db(), case).await? {
        return Ok(None);
    }
    let newest = store::screening::newest(ctx.db(), &ctx.app.sealer, case.id).await?;
    if newest.is_some() {
        let entry = ctx.audit("screening.read", "case", Some(case.id.0)).case(case.id, case.office);
        ctx.log_read(grant, entry).await?;
    }
    let rules = store::programme::rules(ctx.db()).await?;
    Ok(Concern::of(case.track, newest.as_ref().map(|r| &r.screening), rules.accepted_risk(), ctx.today()))
}
