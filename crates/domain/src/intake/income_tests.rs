//! What the questions about income and belongings take and refuse.

use super::*;
use proptest::prelude::*;

fn errors(form: &IncomeForm) -> Vec<(String, String)> {
    let mut check = Check::new();
    let income = form.parse(&mut check);
    check.finish(Some(income)).map_or_else(|e| e.into_iter().map(|e| (e.field, e.key)).collect(), |_| Vec::new())
}

#[test]
fn livestock_counts_in_units() {
    let animals = Animals { cattle: 3, small: 12, donkeys: 1, camels: 2, poultry: 15 };
    assert_eq!(animals.hundredths(), 210 + 120 + 50 + 200 + 15);
    assert_eq!(Animals::default().hundredths(), 0);
}

#[test]
fn no_animals_is_an_answer_and_no_number_is_none() {
    let mut check = Check::new();
    assert_eq!(IncomeForm::default().parse(&mut check), Income::default());
    let zero = AnimalsForm { cattle: "0".into(), ..AnimalsForm::default() };
    assert_eq!(zero.parse(&mut check), Some(Animals::default()));
}

#[test]
fn each_wrong_answer_is_named() {
    let form = IncomeForm {
        cash: "12.5".into(),
        debt: "much".into(),
        hectares: "2.505".into(),
        animals: AnimalsForm { cattle: "-1".into(), ..AnimalsForm::default() },
        land: "rented".into(),
        ..IncomeForm::default()
    };
    let expected = [
        ("cash", "error-amount-decimals"),
        ("debt", "error-amount"),
        ("land", "error-unknown-choice"),
        ("hectares", "error-hectares"),
        ("animals[cattle]", "error-number-range"),
    ];
    assert_eq!(errors(&form), expected.map(|(f, k)| (f.to_owned(), k.to_owned())));
    let owed = IncomeForm { debt: "0".into(), creditors: vec!["trader".into()], ..IncomeForm::default() };
    assert_eq!(errors(&owed), [("creditors".to_owned(), "error-creditors-without-debt".to_owned())]);
}

proptest! {
    #[test]
    fn units_grow_with_each_head(a in 0i64..1000, b in 0i64..1000) {
        let with = |cattle, poultry| Animals { cattle, poultry, ..Animals::default() }.hundredths();
        prop_assert!(with(a + 1, b) > with(a, b) && with(a, b + 1) > with(a, b));
        prop_assert_eq!(with(a, 0) + with(0, b), with(a, b));
    }

    #[test]
    fn what_is_saved_is_shown_and_saved_again(cash in 0i64..90_000_000, ares in 0i64..100_000, cattle in 0i64..10_000) {
        let income = Income {
            cash: Some(cash),
            land_ares: Some(ares),
            animals: Some(Animals { cattle, ..Animals::default() }),
            land: Some(Land::Access),
            goods: vec![Good::Phone],
            ..Income::default()
        };
        let mut check = Check::new();
        prop_assert_eq!(IncomeForm::from(&income).parse(&mut check), income);
        prop_assert!(!check.failed());
    }
}
