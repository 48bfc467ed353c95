//! The gate: what the answers of a person say about one referral.

use chrono::NaiveDate;

use super::{Consent, DataCategory, Decision, Purpose, Recipient, file_refused};
use crate::directory::Category;
use crate::id::{ConsentId, OrganisationId};

/// What the gate says about one referral.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Gate {
    /// Covered by this consent.
    Open(ConsentId),
    /// The person said no, or took it back, and nothing newer says yes.
    Refused,
    /// Nobody asked yet, or the answer has ended.
    NotAsked,
    /// There is a yes, but not for these kinds of data.
    Missing(Vec<DataCategory>),
    /// The person does not want the case file itself: nothing goes out of it, whatever else was agreed to.
    NoFile,
}

/// May these kinds of data go to this provider for this category today? `answers` are in the order they were given;
/// an answer about the organisation itself counts before one about its sector, a newer one before an older one.
pub fn gate(
    answers: &[Consent],
    provider: OrganisationId,
    category: Category,
    shared: &[DataCategory],
    today: NaiveDate,
) -> Gate {
    match answered(answers, provider, category, shared, today) {
        Gate::Refused => Gate::Refused,
        _ if file_refused(answers) => Gate::NoFile,
        gate => gate,
    }
}

/// The answer that counts for this provider and category.
pub(super) fn counting(answers: &[Consent], provider: OrganisationId, category: Category) -> Option<&Consent> {
    let latest = |specific: bool| {
        answers
            .iter()
            .rev()
            .filter(|c| c.purpose == Purpose::Referral && c.concerns(provider, category))
            .find(|c| matches!(c.recipient, Recipient::Organisation(_)) == specific)
    };
    latest(true).or_else(|| latest(false))
}

/// What the answers about sharing say, whatever becomes of the case file.
pub(super) fn answered(
    answers: &[Consent],
    provider: OrganisationId,
    category: Category,
    shared: &[DataCategory],
    today: NaiveDate,
) -> Gate {
    let Some(answer) = counting(answers, provider, category) else { return Gate::NotAsked };
    if answer.decision == Decision::Refused || answer.withdrawn {
        return Gate::Refused;
    }
    if !answer.holds_on(today) {
        return Gate::NotAsked;
    }
    let missing: Vec<DataCategory> = shared.iter().copied().filter(|d| !answer.categories.contains(d)).collect();
    if missing.is_empty() { Gate::Open(answer.id) } else { Gate::Missing(missing) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::directory::Sector;
    use uuid::Uuid;

    const PROVIDER: OrganisationId = OrganisationId(Uuid::from_u128(5));

    fn day(d: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, d).unwrap()
    }

    fn yes(n: u128, recipient: Recipient) -> Consent {
        Consent {
            id: ConsentId(Uuid::from_u128(n)),
            purpose: Purpose::Referral,
            recipient,
            categories: vec![DataCategory::Name, DataCategory::Need],
            decision: Decision::Given,
            valid_from: day(1),
            valid_to: Some(day(20)),
            withdrawn: false,
        }
    }

    fn ask(answers: &[Consent], shared: &[DataCategory], on: u32) -> Gate {
        gate(answers, PROVIDER, Category::VocationalTraining, shared, day(on))
    }

    #[test]
    fn a_yes_to_the_sector_opens_the_gate_until_its_last_day() {
        let answers = [yes(1, Recipient::Sector(Sector::TrainingLivelihood))];
        assert_eq!(ask(&answers, &[DataCategory::Name], 20), Gate::Open(answers[0].id));
        assert_eq!(ask(&answers, &[DataCategory::Name], 21), Gate::NotAsked);
    }

    #[test]
    fn a_yes_to_another_sector_or_purpose_is_no_answer() {
        let mut other = yes(1, Recipient::Sector(Sector::Health));
        assert_eq!(ask(&[other.clone()], &[], 5), Gate::NotAsked);
        other.recipient = Recipient::Sector(Sector::TrainingLivelihood);
        other.purpose = Purpose::CaseManagement;
        assert_eq!(ask(&[other], &[], 5), Gate::NotAsked);
    }

    #[test]
    fn the_gate_says_which_data_are_missing() {
        let answers = [yes(1, Recipient::Organisation(PROVIDER))];
        let shared = [DataCategory::Name, DataCategory::Contact];
        assert_eq!(ask(&answers, &shared, 5), Gate::Missing(vec![DataCategory::Contact]));
    }

    #[test]
    fn a_no_to_the_organisation_counts_before_a_yes_to_its_sector_whatever_the_order() {
        let sector = yes(1, Recipient::Sector(Sector::TrainingLivelihood));
        let no = Consent { decision: Decision::Refused, ..yes(2, Recipient::Organisation(PROVIDER)) };
        assert_eq!(ask(&[sector.clone(), no.clone()], &[], 5), Gate::Refused);
        assert_eq!(ask(&[no, sector], &[], 5), Gate::Refused);
    }

    #[test]
    fn without_a_case_file_nothing_goes_out_and_a_no_to_the_provider_is_still_a_no() {
        let yes = yes(1, Recipient::Organisation(PROVIDER));
        let file = |decision, withdrawn| Consent {
            purpose: Purpose::CaseManagement,
            decision,
            withdrawn,
            valid_to: None,
            ..self::yes(2, Recipient::Programme)
        };
        let given = file(Decision::Given, false);
        assert_eq!(ask(&[yes.clone(), given.clone()], &[], 5), Gate::Open(yes.id));
        for lost in [file(Decision::Refused, false), file(Decision::Given, true)] {
            assert_eq!(ask(&[yes.clone(), given.clone(), lost.clone()], &[], 5), Gate::NoFile);
            assert_eq!(ask(std::slice::from_ref(&lost), &[], 5), Gate::NoFile);
            let no = Consent { decision: Decision::Refused, ..yes.clone() };
            assert_eq!(ask(&[no, lost.clone()], &[], 5), Gate::Refused);
            // Wanted again.
            assert_eq!(ask(&[yes.clone(), lost, given.clone()], &[], 5), Gate::Open(yes.id));
        }
    }

    #[test]
    fn a_withdrawn_yes_is_a_no() {
        let withdrawn = Consent { withdrawn: true, ..yes(1, Recipient::Sector(Sector::TrainingLivelihood)) };
        assert_eq!(ask(&[withdrawn], &[], 5), Gate::Refused);
    }
}
