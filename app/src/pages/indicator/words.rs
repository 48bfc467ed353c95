//! Words for classes and numbers.

use domain::indicator::{Amount, Class, Indicator, Kind, Shown};
use leptos::prelude::*;
use service::indicator::Offered;

use crate::fmt;

/// What a class is called.
pub fn class_label(class: Class, offered: &Offered) -> String {
    let name = |places: &[domain::indicator::Place], i: u16| {
        places.get(usize::from(i)).map(|p| p.name.clone()).unwrap_or_default()
    };
    match class {
        Class::Total => t!("indicator-all"),
        Class::Year(year) => fmt::digits(&year.to_string(), crate::caller::locale()),
        Class::Quarter(year, quarter) => {
            t!("indicator-quarter", quarter = quarter, year = fmt::digits(&year.to_string(), crate::caller::locale()))
        }
        Class::Office(i) => name(&offered.offices, i),
        Class::Area(i) => name(&offered.areas, i),
        Class::Sex(sex) => t!(sex.label_key()),
        Class::Age(age) => t!(age.label_key()),
        Class::SexAge(sex, age) => t!("indicator-sex-age", sex = t!(sex.label_key()), age = t!(age.label_key())),
        Class::Difficulty(d) => t!(d.label_key()),
        Class::Category(c) => t!(c.label_key()),
        Class::Funding(i) if usize::from(i) >= offered.fundings.len() => t!("indicator-unfunded"),
        Class::Funding(i) => name(&offered.fundings, i),
        Class::Ended(why) => t!(why.label_key()),
        Class::EndedHow(how) => t!(how.label_key()),
        Class::Left(why) => t!(why.label_key()),
    }
}

/// What a class of an indicator is called: of meetings there is everything, and not everybody.
pub fn row_label(indicator: Indicator, class: Class, offered: &Offered) -> String {
    match class {
        Class::Total if indicator.is_of_things() => t!("indicator-everything"),
        class => class_label(class, offered),
    }
}

/// What an indicator is called.
pub fn indicator_label(indicator: Indicator) -> String {
    t!(indicator.label_key())
}

/// Who did something, for whoever reads no names of staff in words.
pub fn staff(name: String) -> String {
    if name.is_empty() { t!("indicator-staff") } else { name }
}

/// A number in one line.
pub fn value(shown: Shown) -> String {
    match shown {
        Shown::NoData => t!("indicator-no-data"),
        Shown::Hidden | Shown::OnlyAll(_) => t!("indicator-hidden"),
        Shown::NotCut => t!("indicator-not-cut"),
        Shown::Number(n) => fmt::number(n),
        Shown::Share { .. } => shown.percent().map_or_else(|| t!("indicator-no-data"), |n| t!("percent", n = n)),
        Shown::Days(n) => t!("indicator-days", n = n),
        Shown::NotYet => t!("indicator-not-yet"),
    }
}

/// Of how many it is said, by this version of its formula; of how many hours, or of how much money of one currency, where it
/// is about that.
pub fn detail(indicator: Indicator, formula: u32, shown: Shown) -> Option<String> {
    match (shown, indicator.kind()) {
        (Shown::Share { of, all }, Kind::Amounts(amount)) => {
            let (of, all) = (amount.told(of), amount.told(all));
            Some(match (amount, indicator.counted_in(formula)) {
                (Amount::Hours, _) => t!("indicator-of-hours", of = of, all = all),
                (Amount::Money, Some(unit)) => {
                    t!("indicator-of-money", of = of, all = all, currency = fmt::currency_name(unit))
                }
                (Amount::Money, None) => t!("indicator-of", of = of, all = all),
            })
        }
        (Shown::Share { of, all }, _) => Some(t!("indicator-of", of = of, all = all)),
        (Shown::OnlyAll(all), Kind::Amounts(amount)) => Some(t!("indicator-of-hidden", all = amount.told(all))),
        (Shown::OnlyAll(all), _) => Some(t!("indicator-of-hidden", all = all)),
        _ => None,
    }
}

/// Whether it is less than a number: told in the quiet style of what is hidden.
pub fn is_quiet(shown: Shown) -> bool {
    matches!(shown, Shown::NoData | Shown::Hidden | Shown::NotCut | Shown::OnlyAll(_) | Shown::NotYet)
}

/// A number in a table.
#[component]
pub fn NumberCell(
    /// The column's head.
    #[prop(into)]
    label: String,
    /// The number.
    shown: Shown,
) -> impl IntoView {
    let class = if is_quiet(shown) { "n supp" } else { "n" };
    view! { <td data-l=label class=class>{value(shown)}</td> }
}
