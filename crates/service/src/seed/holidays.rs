//! Holidays of the countries in which the invented offices are: fixed days of every year, and those that follow the
//! moon or Easter for the years in which they are known. Religious feasts are seen by eye and may fall a day later.

use chrono::{Datelike, NaiveDate};
use domain::calendar::Holiday;

/// Month, day, name; as the office would write it.
const BURKINA_FASO: [(u32, u32, &str); 9] = [
    (1, 1, "Jour de l’an"),
    (1, 3, "Soulèvement populaire"),
    (3, 8, "Journée internationale des femmes"),
    (5, 1, "Fête du travail"),
    (8, 5, "Fête de l’indépendance"),
    (8, 15, "Assomption"),
    (11, 1, "Toussaint"),
    (12, 11, "Fête nationale"),
    (12, 25, "Noël"),
];

const CONGO: [(u32, u32, &str); 7] = [
    (1, 1, "Nouvel an"),
    (1, 4, "Martyrs de l’indépendance"),
    (4, 6, "Journée Kimbangu"),
    (5, 1, "Fête du travail"),
    (6, 30, "Fête de l’indépendance"),
    (8, 1, "Fête des parents"),
    (12, 25, "Noël"),
];

/// Year, month, day, name: feasts of Burkina Faso that move.
const MOVING: [(i32, u32, u32, &str); 12] = [
    (2025, 3, 31, "Ramadan"),
    (2025, 4, 21, "Lundi de Pâques"),
    (2025, 5, 29, "Ascension"),
    (2025, 6, 6, "Tabaski"),
    (2026, 3, 20, "Ramadan"),
    (2026, 4, 6, "Lundi de Pâques"),
    (2026, 5, 14, "Ascension"),
    (2026, 5, 27, "Tabaski"),
    (2027, 3, 10, "Ramadan"),
    (2027, 3, 29, "Lundi de Pâques"),
    (2027, 5, 6, "Ascension"),
    (2027, 5, 17, "Tabaski"),
];

/// The holidays of a country from two years before `today` until the end of the next year.
pub(super) fn of(country: &str, today: NaiveDate) -> Vec<Holiday> {
    let burkina = country == "BFA";
    let fixed: &[(u32, u32, &str)] = if burkina { &BURKINA_FASO } else { &CONGO };
    let years = today.year() - 2..=today.year() + 1;
    let fixed = years.flat_map(|year| fixed.iter().map(move |(month, day, name)| (year, *month, *day, *name)));
    let moving = MOVING.iter().copied().filter(|_| burkina);
    fixed
        .chain(moving)
        .filter_map(|(year, month, day, name)| {
            Some(Holiday { day: NaiveDate::from_ymd_opt(year, month, day)?, name: name.to_owned() })
        })
        .collect()
}
