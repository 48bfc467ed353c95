//! The consent gate: asked for the preview, and again inside the transaction that sends.

use domain::consent::{Gate, gate};
use domain::id::OrganisationId;
use domain::referral::{NewReferral, data_of};
use store::Tx;
use store::case::Case;
use store::db::Source;
use store::referral::Referral;

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

/// Asks again, for what was sent once already: consent may have ended meanwhile. Keeps the consent that covers it now.
pub(super) async fn again(ctx: &Ctx, tx: &mut Tx, case: &Case, referral: &mut Referral) -> ServiceResult<()> {
    let answers = store::consent::answers(&mut *tx, case.id).await?;
    let shared = data_of(&referral.fields);
    match gate(&answers, referral.organisation, referral.category, &shared, ctx.today()) {
        Gate::Open(consent) => referral.consent = Some(consent),
        // What was sent once to save a life may be sent again, unless the person said no.
        Gate::NotAsked | Gate::Missing(_) | Gate::NoFile if referral.override_by.is_some() => {}
        closed => return Err(refusal(&closed)),
    }
    Ok(())
}

/// A closed gate as a refusal of the form.
pub(crate) fn refusal(gate: &Gate) -> ServiceError {
    ServiceError::refused(match gate {
        Gate::Open(_) => "error-referral-moved",
        Gate::Refused => "error-gate-refused",
        Gate::NotAsked => "error-gate-not-asked",
        Gate::Missing(_) => "error-gate-missing",
        Gate::NoFile => "error-gate-file",
    })
}
