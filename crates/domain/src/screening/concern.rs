//! What to think of before support begins. A warning, never a bar: registration and help go on without a screening.

use chrono::NaiveDate;

use super::{RiskCategory, Screening, ScreeningOutcome};
use crate::case::Track;

text_enum! {
    /// What stands in the way of support beyond the first steps.
    pub enum Concern ("screening-concern") {
        /// The authority has not screened the person.
        Missing = "missing",
        /// It has not come to an end.
        Open = "open",
        /// It did not find the person eligible.
        NotEligible = "not_eligible",
        /// It took eligibility back.
        Revoked = "revoked",
        /// The risk category is not one that is accepted.
        Risk = "risk",
        /// A listed group is concerned, and no risk category was assessed.
        RiskMissing = "risk_missing",
        /// The risk category does not hold any more.
        RiskEnded = "risk_ended",
    }
}

impl Concern {
    /// The first thing to think of, by what the authority last wrote. `accepted` are the risk categories with which the
    /// programme takes somebody in without a warning.
    pub fn of(
        track: Track,
        newest: Option<&Screening>,
        accepted: &[RiskCategory],
        today: NaiveDate,
    ) -> Option<Concern> {
        if !track.is_screened() {
            return None;
        }
        let Some(screening) = newest else { return Some(Concern::Missing) };
        match screening.outcome {
            ScreeningOutcome::EligibilityRevoked => return Some(Concern::Revoked),
            ScreeningOutcome::Disputed => return Some(Concern::Open),
            outcome if !outcome.is_eligible() => return Some(Concern::NotEligible),
            _ => {}
        }
        match &screening.risk {
            Some(risk) if !accepted.contains(&risk.category) => Some(Concern::Risk),
            Some(risk) if risk.valid_until < today => Some(Concern::RiskEnded),
            Some(_) => None,
            // Categories are given where a listed group is concerned: that is the other track.
            None => (track == Track::Ddrr).then_some(Concern::RiskMissing),
        }
    }
}
