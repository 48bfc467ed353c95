use proptest::prelude::*;

use super::*;
use crate::directory::Category;
use crate::small_cells::SMALLEST;

/// `n` people of one sex whom an activity reached, nobody else is among them.
fn some(activity: usize, sex: SexGroup, n: u32) -> Vec<Reach> {
    let first = activity as u32 * 10_000 + sex as u32 * 1_000;
    (first..first + n).map(|person| Reach { person, activity, sex }).collect()
}

fn everybody(counts: &[(u32, u32)]) -> Vec<Reach> {
    let one = |(i, (women, men)): (usize, &(u32, u32))| {
        [some(i, SexGroup::Women, *women), some(i, SexGroup::MenAndOthers, *men)].concat()
    };
    counts.iter().enumerate().flat_map(one).collect()
}

/// As many who were only counted.
fn crowds(counts: &[(u32, u32)]) -> Vec<Crowd> {
    let one = |(activity, (women, men)): (usize, &(u32, u32))| {
        let crowd = |sex, n: u32| Crowd { activity, sex, n: i64::from(n) };
        [crowd(SexGroup::Women, *women), crowd(SexGroup::MenAndOthers, *men)]
    };
    counts.iter().enumerate().flat_map(one).collect()
}

#[test]
fn a_project_is_told_from_its_approval_on_with_one_of_four_words() {
    use ProjectState as S;
    let told = |state: S| Standing::of_project(state).map(|standing| standing.code(state == S::Ongoing));
    assert!([S::Concept, S::Submitted, S::Screened, S::Rejected].iter().all(|s| told(*s).is_none()));
    assert!([S::Approved, S::Contracted].iter().all(|s| told(*s) == Some("planned")));
    assert_eq!((told(S::Ongoing), told(S::Suspended)), (Some("ongoing"), Some("suspended")));
    assert!([S::Completed, S::HandedOver].iter().all(|s| told(*s) == Some("completed")));
}

#[test]
fn a_few_who_were_only_counted_are_not_told_either() {
    let (community, food) = (Sector::Community, Category::Food.sector());
    let told = reached(&[community, community, food], everybody(&[(0, 0), (9, 9), (30, 30)]), &crowds(&[(3, 0)]));
    assert!(told[0].is_veiled() && told[0].all.is_none());
    assert_eq!(told[1].all, None, "whoever knows all of the sector would subtract");
}

#[test]
fn only_quarters_that_are_over_are_told() {
    let day = |text: &str| text.parse::<NaiveDate>().unwrap();
    let over: Vec<String> = Quarter::over(day("2026-02-11")).iter().map(Quarter::to_string).collect();
    assert_eq!((over.len(), over[0].as_str(), over[1].as_str(), over[7].as_str()), (8, "2025Q4", "2025Q3", "2024Q1"));
    assert_eq!(Quarter::of(day("2025-12-31")).days(), Some((day("2025-10-01"), day("2025-12-31"))));
}

#[test]
fn who_came_twice_to_the_same_is_one_person() {
    let twice = [everybody(&[(9, 7)]), everybody(&[(9, 7)])].concat();
    let told = reached(&[Category::Food.sector()], twice, &[]);
    assert_eq!(told, [Reached { all: Some(16), women: Some(9), men_and_others: Some(7) }]);
}

#[test]
fn a_few_and_what_would_tell_them_are_not_told() {
    let (food, law) = (Category::Food.sector(), Category::LegalAid.sector());
    let told = reached(&[food, food, food], everybody(&[(8, 2), (20, 20), (30, 0)]), &[]);
    assert_eq!(told[0].men_and_others, None, "two men");
    assert_eq!(told[0].women, None, "whoever knows all ten would know them");
    assert_eq!((told[0].all, told[1].all, told[2].all), (Some(10), Some(40), Some(30)), "how many in all is told");
    let told = reached(&[food, food, law], everybody(&[(3, 0), (20, 20), (30, 30)]), &[]);
    assert_eq!(told[0].all, None);
    assert_eq!(told[1].all, None, "the rest of the sector: all of it less this one are three people");
    assert!(told.iter().all(|t| t.all != Some(3)) && told[0].is_veiled());
    let nobody = Reached { all: Some(0), women: Some(0), men_and_others: Some(0) };
    assert_eq!(reached(&[food], Vec::new(), &[]), [nobody]);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    /// Whoever knows all sums of the quarter, each sector and each sex works out no small number.
    #[test]
    fn no_sum_gives_a_few_away(counts in prop::collection::vec((0u32..12, 0u32..12), 1..9)) {
        let kinds = [Category::Food, Category::LegalAid, Category::VocationalTraining];
        let activities: Vec<Sector> = (0..counts.len()).map(|i| kinds[i % 3].sector()).collect();
        let told = reached(&activities, everybody(&counts), &[]);
        // Whether people are known or were only counted, the same is told.
        prop_assert_eq!(&told, &reached(&activities, Vec::new(), &crowds(&counts)));
        let small = |n: u32| (1..SMALLEST).contains(&i64::from(n));
        // What is not told in a column, by sector: never one small number alone, and never a few people together.
        type Column = (fn(&(u32, u32)) -> u32, fn(&Reached) -> Option<i64>);
        let columns: [Column; 3] = [
            (|c| c.0 + c.1, |r| r.all),
            (|c| c.0, |r| r.women),
            (|c| c.1, |r| r.men_and_others),
        ];
        for (count, number) in columns {
            for (c, t) in counts.iter().zip(&told) {
                prop_assert!(number(t).is_none_or(|n| n == i64::from(count(c)) && !small(count(c))));
            }
            // Whoever knows how many the whole quarter reached subtracts: never one hidden few, nor a few together.
            let hidden = counts.iter().zip(&told).filter(|(_, t)| number(t).is_none());
            let hidden: Vec<u32> = hidden.map(|(c, _)| count(c)).collect();
            let whole: u32 = counts.iter().map(count).sum();
            if hidden.iter().any(|n| small(*n)) && hidden.len() < counts.len() && !small(whole) {
                prop_assert!(hidden.len() >= 2 && !small(hidden.iter().sum()), "{counts:?} {told:?}");
            }
        }
        for (c, t) in counts.iter().zip(&told) {
            let hidden = [t.all, t.women, t.men_and_others].iter().filter(|n| n.is_none()).count();
            prop_assert!(hidden != 1 || (!small(c.0) && !small(c.1) && !small(c.0 + c.1)), "{c:?} {t:?}");
        }
    }
}
