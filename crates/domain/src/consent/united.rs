//! Answers of one person who had two records: the most restrictive one counts.
//!
//! Answers are never changed. Those of both records stand in the order in which they were given, and every yes that
//! the other record contradicts is taken back. Where both say yes, the newer one counts, as within one record.

use super::{Consent, Decision, Gate, Purpose, Recipient, newest};
use crate::directory::Sector;
use crate::id::{ConsentId, OrganisationId};

/// Every yes of one record that a no (or a yes that was taken back) of the other one overrules. `sectors` gives the
/// sectors in which an organisation offers something: a no to a sector is a no to its providers, unless the person
/// answered about that provider itself. Both lists are in the order in which the answers were given.
pub fn overruled(a: &[Consent], b: &[Consent], sectors: impl Fn(OrganisationId) -> Vec<Sector>) -> Vec<ConsentId> {
    let of = |yeses: &[Consent], other: &[Consent]| -> Vec<ConsentId> {
        let counting = newest(yeses).into_iter().map(|i| &yeses[i]).filter(|yes| !says_no(yes));
        counting.filter(|yes| contradicts(other, yes, &sectors)).map(|yes| yes.id).collect()
    };
    let mut ids = of(a, b);
    ids.extend(of(b, a));
    ids
}

fn says_no(answer: &Consent) -> bool {
    answer.withdrawn || answer.decision == Decision::Refused
}

/// Whether the answers of the other record contradict this yes.
fn contradicts(other: &[Consent], yes: &Consent, sectors: &impl Fn(OrganisationId) -> Vec<Sector>) -> bool {
    let latest =
        |recipient| other.iter().rev().find(|c| c.purpose == yes.purpose && c.recipient == recipient).map(says_no);
    match (latest(yes.recipient), yes.recipient) {
        (Some(no), _) => no,
        (None, Recipient::Organisation(provider)) if yes.purpose == Purpose::Referral => {
            sectors(provider).into_iter().any(|sector| latest(Recipient::Sector(sector)) == Some(true))
        }
        (None, _) => false,
    }
}

/// Whether a referral that stood on a consent has to stop, by what the gate said of its own record and what it says of
/// both together.
pub fn loses_ground(before: &Gate, after: &Gate) -> bool {
    match before {
        Gate::Open(_) => !matches!(after, Gate::Open(_)),
        Gate::Refused | Gate::NoFile => false,
        // The yes had ended, or covered less: only a no, to it or to the case file, stops what goes on.
        Gate::NotAsked | Gate::Missing(_) => matches!(after, Gate::Refused | Gate::NoFile),
    }
}

/// The answers of both in the order in which they were given (by `given`), with those that are overruled taken back.
pub fn united<K: Ord>(
    a: &[Consent],
    b: &[Consent],
    sectors: impl Fn(OrganisationId) -> Vec<Sector>,
    given: impl Fn(ConsentId) -> K,
) -> Vec<Consent> {
    let over = overruled(a, b, sectors);
    let mut all: Vec<Consent> = a.iter().chain(b).cloned().collect();
    all.sort_by_key(|c| (given(c.id), c.id));
    for answer in all.iter_mut().filter(|c| over.contains(&c.id)) {
        answer.withdrawn = true;
    }
    all
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;
    use proptest::prelude::*;
    use uuid::Uuid;

    use super::*;
    use crate::consent::{DataCategory, file_refused, gate};
    use crate::directory::Category;

    const PROVIDERS: [OrganisationId; 3] =
        [OrganisationId(Uuid::from_u128(1)), OrganisationId(Uuid::from_u128(2)), OrganisationId(Uuid::from_u128(3))];

    fn today() -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, 24).unwrap()
    }

    /// The first provider works in one sector, the second in another, the third in every one.
    fn sectors(provider: OrganisationId) -> Vec<Sector> {
        match PROVIDERS.iter().position(|p| *p == provider) {
            Some(0) => vec![Sector::Health],
            Some(1) => vec![Sector::TrainingLivelihood],
            _ => Sector::ALL.to_vec(),
        }
    }

    fn questions() -> Vec<(Purpose, Recipient)> {
        let providers = PROVIDERS.iter().map(|p| (Purpose::Referral, Recipient::Organisation(*p)));
        crate::consent::questions().into_iter().chain(providers).collect()
    }

    prop_compose! {
        /// An answer to any question: yes, no, taken back or ended.
        fn answer()(question in 0..questions().len(), kind in 0u8..4) -> Consent {
            let (purpose, recipient) = questions()[question];
            let day = |d| NaiveDate::from_ymd_opt(2026, 11, d).unwrap();
            Consent {
                id: ConsentId(Uuid::nil()),
                purpose,
                recipient,
                categories: vec![DataCategory::Name],
                decision: if kind == 1 { Decision::Refused } else { Decision::Given },
                valid_from: day(1),
                valid_to: (kind == 3).then(|| day(20)),
                withdrawn: kind == 2,
            }
        }
    }

    prop_compose! {
        /// Answers given one after the other to one record or the other.
        fn histories()(all in proptest::collection::vec((answer(), any::<bool>()), 0..24)) -> [Vec<Consent>; 2] {
            let mut out: [Vec<Consent>; 2] = Default::default();
            for (n, (answer, second)) in all.into_iter().enumerate() {
                out[usize::from(second)].push(Consent { id: ConsentId(Uuid::from_u128(n as u128 + 1)), ..answer });
            }
            out
        }
    }

    proptest! {
        #[test]
        fn nothing_goes_to_whom_one_of_the_two_refused([a, b] in histories()) {
            let both = united(&a, &b, sectors, |id| id);
            for provider in PROVIDERS {
                for category in Category::ALL.iter().filter(|c| sectors(provider).contains(&c.sector())) {
                    let ask = |answers: &[Consent]| gate(answers, provider, *category, &[DataCategory::Name], today());
                    if [ask(&a), ask(&b)].iter().any(|gate| matches!(gate, Gate::Refused | Gate::NoFile)) {
                        prop_assert!(!matches!(ask(&both), Gate::Open(_)), "{category}: {a:?} {b:?}");
                    }
                }
            }
            for purpose in [Purpose::CaseManagement, Purpose::Statistics, Purpose::Research] {
                let latest = |answers: &[Consent]| answers.iter().rev().find(|c| c.purpose == purpose).cloned();
                let refused = [&a, &b].into_iter().any(|side| latest(side).is_some_and(|c| says_no(&c)));
                if refused {
                    prop_assert!(latest(&both).is_some_and(|c| says_no(&c)), "{purpose}");
                }
            }
            prop_assert_eq!(file_refused(&both), file_refused(&a) || file_refused(&b));
        }

        #[test]
        fn what_nobody_contradicts_stays([a, _] in histories()) {
            prop_assert_eq!(united(&a, &[], sectors, |id| id), a);
        }
    }

    #[test]
    fn a_no_to_a_sector_is_a_no_to_its_providers_and_to_no_other() {
        let answer = |n: u128, recipient, decision| Consent {
            id: ConsentId(Uuid::from_u128(n)),
            purpose: Purpose::Referral,
            recipient,
            categories: vec![],
            decision,
            valid_from: today(),
            valid_to: None,
            withdrawn: false,
        };
        let health = answer(1, Recipient::Organisation(PROVIDERS[0]), Decision::Given);
        let training = answer(2, Recipient::Organisation(PROVIDERS[1]), Decision::Given);
        let no = answer(3, Recipient::Sector(Sector::Health), Decision::Refused);
        assert_eq!(overruled(&[health.clone(), training], &[no], sectors), [health.id]);
    }

    #[test]
    fn a_referral_stops_when_its_yes_falls_and_not_because_it_had_ended_before() {
        let open = Gate::Open(ConsentId(Uuid::nil()));
        assert!(loses_ground(&open, &Gate::Refused) && loses_ground(&open, &Gate::NotAsked));
        assert!(loses_ground(&Gate::NotAsked, &Gate::Refused));
        assert!(loses_ground(&open, &Gate::NoFile) && !loses_ground(&Gate::NoFile, &Gate::NoFile));
        assert!(!loses_ground(&Gate::NotAsked, &Gate::NotAsked) && !loses_ground(&Gate::Refused, &Gate::Refused));
        assert!(!loses_ground(&open, &open));
    }
}
