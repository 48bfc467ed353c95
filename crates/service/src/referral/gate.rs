//! The consent gate: asked for the preview, and again inside the transaction that sends.

use domain::consent::{Gate, gate};
use domain::id::OrganisationId;
use domain::referral::{NewReferral, data_of};
use store::case::Case;
use store::db::Source;

use crate::{Ctx, ServiceError, ServiceResult};

/// What consent says today to sending this.
pub(crate) async fn ask(
    ctx: &Ctx,
    src: impl Source,
    case: &Case,
    provider: OrganisationId,
    referral: &NewReferral,
) -> ServiceResult<Gate> {
    let answers = store::consent::answers(src, case.id).await?;
    Ok(gate(&answers, provider, referral.category, &data_of(&referral.fields), ctx.today()))
}

/// A closed gate as a refusal of the form.
pub(crate) fn refusal(gate: &Gate) -> ServiceError {
    ServiceError::refused(match gate {
        Gate::Open(_) => "error-referral-moved",
        Gate::Refused => "error-gate-refused",
        Gate::NotAsked => "error-gate-not-asked",
        Gate::Missing(_) => "error-gate-missing",
    })
}
