//! Taking a yes back.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{Consent, DataCategory, Gate, gate};
use crate::directory::Category;
use crate::form::{Check, FieldError};
use crate::id::{ConsentId, OrganisationId};

/// What the form sends. A reason is never needed.
#[derive(Serialize, Deserialize, Default, Clone, Debug)]
#[serde(default)]
pub struct WithdrawForm {
    /// Which sending of the form this is.
    pub command: String,
    /// Code of the case.
    pub code: String,
    /// Id of the answer that is taken back.
    pub consent: String,
    /// What the person said about it, if anything.
    pub reason: String,
}

/// A yes is taken back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Withdrawal {
    /// Which sending of the form this is.
    pub command: Uuid,
    /// Which answer.
    pub consent: ConsentId,
    /// What the person said about it.
    pub reason: Option<String>,
}

impl WithdrawForm {
    /// Checks the form.
    pub fn parse(&self) -> Result<Withdrawal, Vec<FieldError>> {
        let mut check = Check::new();
        let command = check.command(&self.command);
        let consent = self.consent.trim().parse().ok();
        if consent.is_none() {
            check.error("", "error-malformed");
        }
        let reason = check.line("reason", &self.reason);
        check.finish(command.zip(consent).map(|(command, consent)| Withdrawal { command, consent, reason }))
    }
}

/// Whether what goes to this provider has to stop because the answer `taken` was taken back: it stood on that answer,
/// or the answer was about the same provider or sector, and no other covers it. `answers` are those after taking back.
///
/// What a person never agreed to at all (sent in a vital interest) does not stop because of an answer about others.
pub fn stops(
    answers: &[Consent],
    taken: ConsentId,
    covered_by: Option<ConsentId>,
    provider: OrganisationId,
    category: Category,
    shared: &[DataCategory],
    today: NaiveDate,
) -> bool {
    let about_it = answers.iter().any(|a| a.id == taken && a.concerns(provider, category));
    (about_it || covered_by == Some(taken))
        && !matches!(gate(answers, provider, category, shared, today), Gate::Open(_))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::consent::{Decision, Purpose, Recipient};
    use crate::directory::Sector;

    const PROVIDER: OrganisationId = OrganisationId(Uuid::from_u128(5));
    const OTHER: OrganisationId = OrganisationId(Uuid::from_u128(6));

    fn today() -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, 24).unwrap()
    }

    fn yes(n: u128, recipient: Recipient) -> Consent {
        Consent {
            id: ConsentId(Uuid::from_u128(n)),
            purpose: Purpose::Referral,
            recipient,
            categories: vec![DataCategory::Name],
            decision: Decision::Given,
            valid_from: today(),
            valid_to: None,
            withdrawn: false,
        }
    }

    fn ends(answers: &[Consent], taken: &Consent, provider: OrganisationId, covered_by: Option<ConsentId>) -> bool {
        let shared = [DataCategory::Name];
        stops(answers, taken.id, covered_by, provider, Category::HealthPrimary, &shared, today())
    }

    #[test]
    fn what_stood_on_the_answer_stops_unless_another_covers_it() {
        let taken = Consent { withdrawn: true, ..yes(1, Recipient::Sector(Sector::Health)) };
        let by_name = yes(2, Recipient::Organisation(PROVIDER));
        let answers = [taken.clone(), by_name.clone()];
        assert!(!ends(&answers, &taken, PROVIDER, Some(by_name.id)));
        assert!(!ends(&answers, &taken, PROVIDER, Some(taken.id)));
        assert!(ends(&answers, &taken, OTHER, Some(taken.id)));
    }

    #[test]
    fn what_had_no_consent_stops_only_for_an_answer_about_its_own_provider_or_sector() {
        let no = Consent { decision: Decision::Refused, ..yes(1, Recipient::Sector(Sector::Health)) };
        let elsewhere = Consent { withdrawn: true, ..yes(2, Recipient::Sector(Sector::Education)) };
        let here = Consent { withdrawn: true, ..yes(3, Recipient::Organisation(PROVIDER)) };
        let answers = [no, elsewhere.clone(), here.clone()];
        assert!(!ends(&answers, &elsewhere, PROVIDER, None));
        assert!(ends(&answers, &here, PROVIDER, None));
    }
}
