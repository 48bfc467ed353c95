//! What would stop: said before a consent is taken back, a question is answered anew, or records are merged.

use domain::consent::{Consent, Sharing, stops};
use domain::id::ConsentId;
use domain::referral::{Stop, data_of, how_it_stops};
use store::sharing::SharedReferral;

use crate::Ctx;

/// Referrals that stop because of the answer `said`, and how. `answers` are those after it.
pub(super) fn stopping(
    ctx: &Ctx,
    answers: &[Consent],
    said: ConsentId,
    referrals: &[SharedReferral],
) -> Vec<(SharedReferral, Stop)> {
    let ends = |r: &&SharedReferral| {
        let data = data_of(&r.fields);
        let sharing = Sharing::new(r.consent, r.sent_at.is_some(), r.organisation, r.category, &data);
        stops(answers, said, &sharing, ctx.today())
    };
    referrals.iter().filter(ends).filter_map(|r| stopped(ctx, r.clone())).collect()
}

/// A referral that nothing covers any more, with the appointment that takes place no more, and how it stops.
pub(crate) fn stopped(ctx: &Ctx, mut r: SharedReferral) -> Option<(SharedReferral, Stop)> {
    let stop = how_it_stops(r.status, r.sent_at, r.access_until, ctx.now);
    r.appointment_at = r.appointment_at.filter(|at| *at > ctx.now);
    (stop != Stop::Over).then_some((r, stop))
}
