//! Taking a yes back.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::gate::{answered, counting};
use super::{Consent, DataCategory, Gate, Purpose, file_refused, gate};
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

/// What goes to a provider, as far as consent is concerned.
#[derive(Debug, Clone, Copy)]
pub struct Sharing<'a> {
    /// The answer on which it stands.
    pub ground: Option<ConsentId>,
    /// Whether it was sent without one, for somebody's life.
    pub vital: bool,
    /// To whom.
    pub provider: OrganisationId,
    /// For what.
    pub category: Category,
    /// Which kinds of data.
    pub data: &'a [DataCategory],
}

impl<'a> Sharing<'a> {
    /// Of a referral: `sent`, or still waiting to be.
    pub fn new(
        ground: Option<ConsentId>,
        sent: bool,
        provider: OrganisationId,
        category: Category,
        data: &'a [DataCategory],
    ) -> Self {
        Sharing { ground, vital: sent && ground.is_none(), provider, category, data }
    }

    /// Whether an answer covers it. What was sent for somebody's life stands on no case file.
    fn is_covered(&self, answers: &[Consent], today: NaiveDate) -> bool {
        let ask = if self.vital { answered } else { gate };
        matches!(ask(answers, self.provider, self.category, self.data, today), Gate::Open(_))
    }

    /// Whether `answer` says anything of it. A yes that holds does where it is the answer that counts; a no, a yes that was
    /// taken back and one that has ended do where they are about the same provider or sector.
    fn is_meant_by(&self, answer: &Consent, answers: &[Consent], today: NaiveDate) -> bool {
        match answer.purpose {
            Purpose::CaseManagement => !self.vital && file_refused(answers),
            Purpose::Referral if answer.holds_on(today) => {
                counting(answers, self.provider, self.category).is_some_and(|c| c.id == answer.id)
            }
            _ => answer.concerns(self.provider, self.category),
        }
    }
}

/// Whether what goes to a provider has to stop because of the answer `said`: it was taken back, has ended, or was given in a
/// new conversation as a no or as a yes to less. What goes out stood on that answer, or the answer means it, and no other
/// covers it. `answers` are those after that.
///
/// What a person never agreed to at all (sent in a vital interest) does not stop because of an answer about others, nor
/// because the case file is not wanted any more.
pub fn stops(answers: &[Consent], said: ConsentId, sharing: &Sharing, today: NaiveDate) -> bool {
    let Some(answer) = answers.iter().find(|a| a.id == said) else { return false };
    let touched = sharing.ground == Some(said) || sharing.is_meant_by(answer, answers, today);
    touched && !sharing.is_covered(answers, today)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::consent::{Decision, Recipient};
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

    fn sharing(provider: OrganisationId, ground: Option<ConsentId>) -> Sharing<'static> {
        let data = &[DataCategory::Name];
        Sharing::new(ground, true, provider, Category::HealthPrimary, data)
    }

    fn ends(answers: &[Consent], said: &Consent, provider: OrganisationId, ground: Option<ConsentId>) -> bool {
        stops(answers, said.id, &sharing(provider, ground), today())
    }

    fn no(n: u128, recipient: Recipient) -> Consent {
        Consent { decision: Decision::Refused, categories: Vec::new(), ..yes(n, recipient) }
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
        let no = no(1, Recipient::Sector(Sector::Health));
        let elsewhere = Consent { withdrawn: true, ..yes(2, Recipient::Sector(Sector::Education)) };
        let here = Consent { withdrawn: true, ..yes(3, Recipient::Organisation(PROVIDER)) };
        let answers = [no, elsewhere.clone(), here.clone()];
        assert!(!ends(&answers, &elsewhere, PROVIDER, None));
        assert!(ends(&answers, &here, PROVIDER, None));
    }

    #[test]
    fn a_no_in_a_new_conversation_stops_what_the_yes_let_through() {
        let health = Recipient::Sector(Sector::Health);
        let (before, after) = (yes(1, health), no(2, health));
        let answers = [before.clone(), after.clone()];
        assert!(ends(&answers, &after, PROVIDER, Some(before.id)));
        assert!(ends(&answers, &after, PROVIDER, None), "sent in a vital interest, and then a no");
        // To another sector, and beside a yes to the provider itself.
        let education = no(3, Recipient::Sector(Sector::Education));
        assert!(!ends(&[before.clone(), education.clone()], &education, PROVIDER, Some(before.id)));
        let by_name = yes(4, Recipient::Organisation(PROVIDER));
        assert!(!ends(&[before.clone(), by_name, after.clone()], &after, PROVIDER, Some(before.id)));
    }

    #[test]
    fn a_yes_to_less_stops_what_shares_more() {
        let health = Recipient::Sector(Sector::Health);
        let before = yes(1, health);
        let less = Consent { categories: vec![DataCategory::Need], ..yes(2, health) };
        let again = yes(3, health);
        assert!(ends(&[before.clone(), less.clone()], &less, PROVIDER, Some(before.id)));
        assert!(
            ends(std::slice::from_ref(&less), &less, PROVIDER, None),
            "sent in a vital interest, and then a yes to less"
        );
        assert!(!ends(&[before.clone(), again.clone()], &again, PROVIDER, Some(before.id)));
        // Where the provider was answered about by name, a yes to its sector says nothing.
        let by_name = Consent { categories: vec![DataCategory::Need], ..yes(4, Recipient::Organisation(PROVIDER)) };
        assert!(!ends(&[by_name, again.clone()], &again, PROVIDER, None));
    }

    #[test]
    fn without_a_case_file_everything_stops_except_for_somebodys_life() {
        let before = yes(1, Recipient::Sector(Sector::Health));
        let file = |n, decision, withdrawn| Consent {
            purpose: Purpose::CaseManagement,
            decision,
            withdrawn,
            ..yes(n, Recipient::Programme)
        };
        for lost in [file(2, Decision::Refused, false), file(2, Decision::Given, true)] {
            let answers = [before.clone(), lost.clone()];
            assert!(ends(&answers, &lost, PROVIDER, Some(before.id)));
            let draft = Sharing { vital: false, ..sharing(PROVIDER, None) };
            assert!(stops(&answers, lost.id, &draft, today()), "what waits to be sent waits for consent");
            assert!(!ends(&answers, &lost, PROVIDER, None));
        }
        let kept = file(3, Decision::Given, false);
        assert!(!ends(&[before.clone(), kept.clone()], &kept, PROVIDER, Some(before.id)));
        // A case file that is not wanted does not stop what was sent for a life because of a yes to it.
        let refused = file(4, Decision::Refused, false);
        let agreed = yes(5, Recipient::Organisation(PROVIDER));
        assert!(!ends(&[refused, agreed.clone()], &agreed, PROVIDER, None));
    }
}
