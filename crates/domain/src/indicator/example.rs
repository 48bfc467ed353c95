//! Invented facts for tests.

use chrono::{Days, NaiveDate};

use super::*;
use crate::case::ClosureReason;
use crate::person::PersonCategory;

pub fn day(n: u64) -> NaiveDate {
    NaiveDate::from_ymd_opt(2025, 1, 1).unwrap() + Days::new(n)
}

pub fn person(opened: u64) -> PersonFact {
    PersonFact {
        office: 0,
        area: 0,
        sex: SexGroup::Women,
        age: AgeBand::To35,
        difficulty: Difficulty::No,
        category: PersonCategory::ExCombatant,
        opened_on: day(opened),
        profiled_on: None,
        counselled_on: None,
        planned_on: None,
        referred_on: None,
        supported_on: None,
        followed_on: None,
        closed: None,
    }
}

/// A programme of `n` people from random numbers, registered in so many days.
pub fn programme(n: usize, offices: u16, days: u64, seed: u64) -> Facts {
    let mut state = seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1;
    let mut next = |below: u64| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        state % below
    };
    let place = |i: u16| Place { code: format!("O{i}"), name: format!("Office {i}") };
    let mut facts =
        Facts { offices: (0..offices).map(place).collect(), areas: (0..3).map(place).collect(), ..Facts::default() };
    facts.children = vec![0; offices.into()];
    for _ in 0..n {
        // Uneven, so that there are small cells and empty ones.
        let office = (next(u64::from(offices)) * next(u64::from(offices) + 1) / u64::from(offices)) as u16;
        let mut p = person(next(days));
        p.office = office.min(offices - 1);
        p.area = (next(3) * next(2)) as u16;
        p.sex = if next(4) == 0 { SexGroup::Women } else { SexGroup::MenAndOthers };
        p.age = AgeBand::ALL[(next(4) * next(5) / 4) as usize % 4];
        p.difficulty = Difficulty::ALL[(next(8) as usize).saturating_sub(5)];
        p.category = PersonCategory::ALL[next(4) as usize];
        p.planned_on = (next(3) > 0).then(|| p.opened_on + Days::new(next(90)));
        p.closed = (next(5) == 0).then(|| (p.opened_on + Days::new(next(300)), ClosureReason::ALL[next(6) as usize]));
        facts.people.push(p);
    }
    // Two projects of uneven size, and many whom nobody funds.
    facts.fundings = (0..2).map(|i| Place { code: format!("F{i}"), name: format!("Project {i}") }).collect();
    facts.funded = (0..n).map(|_| [0, 0, 0, 1, u16::MAX, u16::MAX][next(6) as usize]).collect();
    facts
}
