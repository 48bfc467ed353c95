//! What the programme does with communities and institutions, and how it keeps its own word: counted without a person.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::facts::Facts;
use super::library::{Indicator, Of, Unit};

/// Something that an indicator counts and that is of no person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct ThingFact {
    /// Which indicator counts it.
    pub indicator: Indicator,
    /// Which of [`Facts::offices`].
    pub office: u16,
    /// Which of [`Facts::areas`]; out of range where it has none.
    pub area: u16,
    /// The day on which it falls: from then on it counts.
    pub on: NaiveDate,
    /// How much could count; 1 for a thing.
    pub base: i64,
    /// How much of it does.
    pub hit: i64,
    /// From which day on that holds; nothing where it always did.
    pub since: Option<NaiveDate>,
}

/// Those of an indicator, as of `today`.
pub(super) fn of(facts: &Facts, indicator: Indicator, today: NaiveDate) -> Vec<Unit> {
    let counted = |(_, t): &(usize, &ThingFact)| t.indicator == indicator && t.on <= today;
    let one = |(i, t): (usize, &ThingFact)| {
        let hit = if t.since.is_none_or(|since| since <= today) { t.hit.min(t.base) } else { 0 };
        Unit { of: Of::Thing(i as u32), on: t.on, base: t.base, hit, days: 0, part: 0 }
    };
    facts.things.iter().enumerate().filter(counted).map(one).collect()
}
