use proptest::prelude::*;
use uuid::Uuid;

use super::*;
use crate::person::Sex;

const LIMITS: LoadLimits = LoadLimits::USUAL;

fn receiver(n: u128, languages: &[Language], sex: Option<Sex>, cases: i64) -> Receiver {
    let speaker = Speaker { languages: languages.to_vec(), sex };
    Receiver { user: UserId(Uuid::from_u128(n)), speaker, work: Work(cases * 100) }
}

fn wanted(language: Language, counsellor: CounsellorPreference) -> Wanted {
    Wanted { language, counsellor, work: Work(100) }
}

fn takers(proposed: Vec<Option<UserId>>) -> Vec<Option<u128>> {
    proposed.into_iter().map(|user| user.map(|u| u.0.as_u128())).collect()
}

#[test]
fn language_and_preference_decide_before_the_load() {
    let receivers = [
        receiver(1, &[Language::Mos], Some(Sex::Female), 10),
        receiver(2, &[Language::Fuh], Some(Sex::Male), 0),
        receiver(3, &[Language::Fuh], Some(Sex::Female), 40),
        receiver(4, &[Language::Fuh], None, 0),
    ];
    let cases = [
        wanted(Language::Fuh, CounsellorPreference::Woman),
        wanted(Language::Fuh, CounsellorPreference::Man),
        wanted(Language::Mos, CounsellorPreference::Man),
        wanted(Language::Som, CounsellorPreference::Anybody),
    ];
    assert_eq!(takers(propose(&cases, &receivers, &LIMITS)), [Some(3), Some(2), None, None]);
}

#[test]
fn what_anybody_can_take_does_not_use_up_the_one_who_fits() {
    let receivers = [
        receiver(1, &[Language::Mos, Language::Fuh], Some(Sex::Female), 59),
        receiver(2, &[Language::Mos], Some(Sex::Male), 59),
    ];
    let cases =
        [wanted(Language::Mos, CounsellorPreference::Anybody), wanted(Language::Fuh, CounsellorPreference::Anybody)];
    assert_eq!(takers(propose(&cases, &receivers, &LIMITS)), [Some(2), Some(1)]);
}

#[test]
fn nobody_is_proposed_more_than_the_cap() {
    let receivers = [receiver(1, &[Language::Mos], None, 58)];
    let cases = vec![wanted(Language::Mos, CounsellorPreference::Anybody); 5];
    let placed = propose(&cases, &receivers, &LIMITS).into_iter().flatten().count();
    assert_eq!(placed, 2);
}

#[test]
fn what_speaks_against_somebody_is_said_in_full() {
    let case = wanted(Language::Fuh, CounsellorPreference::Woman);
    let man = Speaker { languages: vec![Language::Mos], sex: Some(Sex::Male) };
    let all = [Concern::Counsellor(CounsellorPreference::Woman), Concern::Language(Language::Fuh), Concern::AboveCap];
    assert_eq!(concerns(&case, &man, Work(6_100), &LIMITS), all);
    let woman = Speaker { languages: vec![Language::Fuh], sex: Some(Sex::Female) };
    assert_eq!(concerns(&case, &woman, Work(6_000), &LIMITS), []);
}

fn languages() -> impl Strategy<Value = Vec<Language>> {
    proptest::collection::vec(0usize..4, 0..3).prop_map(|n| n.into_iter().map(|n| Language::ALL[n]).collect())
}

proptest! {
    #[test]
    fn no_proposal_has_anything_against_it(
        staff in proptest::collection::vec((languages(), 0usize..5, 0i64..7_000), 0..6),
        asked in proptest::collection::vec((0usize..4, 0usize..3, 1i64..300), 0..40),
    ) {
        let receivers: Vec<Receiver> = staff
            .into_iter()
            .enumerate()
            .map(|(n, (spoken, sex, work))| Receiver {
                work: Work(work),
                ..receiver(n as u128 + 1, &spoken, Sex::ALL.get(sex).copied(), 0)
            })
            .collect();
        let cases: Vec<Wanted> = asked
            .into_iter()
            .map(|(language, counsellor, work)| Wanted {
                work: Work(work),
                ..wanted(Language::ALL[language], CounsellorPreference::ALL[counsellor])
            })
            .collect();
        let proposed = propose(&cases, &receivers, &LIMITS);
        prop_assert_eq!(proposed.len(), cases.len());
        for r in &receivers {
            let given = proposed.iter().zip(&cases).filter(|(to, _)| **to == Some(r.user));
            let total = given.clone().fold(r.work, |sum, (_, case)| sum + case.work);
            prop_assert!(given.clone().count() == 0 || LIMITS.allows(total));
            for (_, case) in given {
                prop_assert!(concerns(case, &r.speaker, Work(0), &LIMITS).is_empty());
            }
        }
        // Whoever is left over fits nobody any more.
        for (_, case) in proposed.iter().zip(&cases).filter(|(to, _)| to.is_none()) {
            for r in &receivers {
                let given = proposed.iter().zip(&cases).filter(|(to, _)| **to == Some(r.user));
                let total = given.fold(r.work, |sum, (_, case)| sum + case.work);
                prop_assert!(!concerns(case, &r.speaker, total + case.work, &LIMITS).is_empty());
            }
        }
        prop_assert_eq!(propose(&cases, &receivers, &LIMITS), proposed);
    }
}
