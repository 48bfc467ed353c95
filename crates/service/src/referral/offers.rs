//! Services for the person of a case, the best fit first, each with its reasons.

use domain::directory::{Category, Fit, FitReason, distance_km, fit};
use store::service_match::Candidate;

use super::freeze::Known;
use crate::cursor::cut;
use crate::{Ctx, ServiceResult};

/// Services that are compared.
const MOST: usize = 100;

/// A service and how well it fits.
#[derive(Debug, Clone)]
pub struct Offer {
    /// The service.
    pub candidate: Candidate,
    /// How well it fits.
    pub fit: Fit,
    /// Why.
    pub reasons: Vec<FitReason>,
    /// How far it is from where the person lives.
    pub km: Option<i64>,
}

/// What the directory has for a need.
#[derive(Debug, Clone)]
pub struct Offers {
    /// Services of the category and the area.
    pub offers: Vec<Offer>,
    /// Whether there are more of them than these.
    pub more: bool,
    /// How many active services of the category there are anywhere.
    pub total: i64,
    /// How many of those nobody has checked lately: they are not offered.
    pub stale: i64,
}

/// The services of a category for a person.
pub(super) async fn offers(ctx: &Ctx, known: &Known, category: Category) -> ServiceResult<Offers> {
    let today = ctx.today();
    let mut candidates =
        store::service_match::matching(ctx.db(), category, &known.subject.pcode, today, MOST as i64 + 1).await?;
    let more = cut(&mut candidates, MOST);
    let (total, stale) = store::service_match::totals(ctx.db(), category, today).await?;
    let seeker = known.seeker();
    let mut offers: Vec<Offer> = candidates
        .into_iter()
        .map(|candidate| {
            let (fit, reasons) = fit(&candidate.conditions, &seeker, today);
            let km = known.subject.position.zip(candidate.position).map(|(a, b)| distance_km(a, b).round() as i64);
            Offer { candidate, fit, reasons, km }
        })
        .collect();
    offers.sort_by_key(|o| (o.fit, o.km.unwrap_or(i64::MAX)));
    Ok(Offers { offers, more, total, stale })
}
