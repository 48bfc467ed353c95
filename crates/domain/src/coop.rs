//! Associations and cooperatives: who leads and saves, and whether somebody should look at who is together in one.
//!
//! A group of people who were together before can keep its old commands. Whether to look is worked out where sealed facts
//! may be read, and only that somebody should look leaves there. So that nobody learns from it who was with whom:
//!
//! - it is asked of every group once in [`CHECK_DAYS`], and who may not open associations sees no other question;
//! - nothing is worked out for fewer than [`FEWEST`] members;
//! - it is worked out anew only once [`CHANGES`] members differ and [`REST_DAYS`] days have passed: adding people one by
//!   one and looking each time shows nothing of any of them. A group that is new rests first, too.

use chrono::{DateTime, Duration, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

use crate::date::parse_past_day;
use crate::form::{Check, FieldError};
use crate::money::{Currency, currency};

text_enum! {
    /// What kind it is.
    pub enum CoopKind ("coop-kind") {
        Vsla = "vsla",
        ProducerGroup = "producer_group",
        Cooperative = "cooperative",
        Veterans = "veterans_assoc",
    }
}

/// Days after which somebody looks again, whatever is known.
pub const CHECK_DAYS: i64 = 180;
/// Members from cases below which nothing is worked out.
pub const FEWEST: usize = 10;
/// Members that have to differ before it is worked out anew.
pub const CHANGES: usize = 5;
/// Days that have to pass.
pub const REST_DAYS: i64 = 30;
/// More than so many of a hundred with one former group in common.
const SHARE: usize = 80;

/// Whether more than [`SHARE`] of a hundred have one former group in common. Of whom nothing is known, they have none.
pub fn is_concentrated(members: &[BTreeSet<String>]) -> bool {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for group in members.iter().flatten() {
        *counts.entry(group).or_default() += 1;
    }
    let most = counts.values().max().copied().unwrap_or_default();
    members.len() >= FEWEST && most * 100 > members.len() * SHARE
}

/// What was worked out last, and for whom. Sealed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Verdict {
    /// Whether too many had one group in common.
    pub concentrated: bool,
    /// Cases of the members then.
    pub members: BTreeSet<Uuid>,
    /// When.
    pub at: DateTime<Utc>,
}

impl Verdict {
    /// Whether it is time to work it out anew; for the first time, of a group that is there since `begun`.
    pub fn is_old(
        last: Option<&Verdict>,
        members: &BTreeSet<Uuid>,
        (begun, now): (DateTime<Utc>, DateTime<Utc>),
    ) -> bool {
        let (differ, since) = match last {
            None => (members.len() >= FEWEST, begun),
            Some(last) => (last.members.symmetric_difference(members).count() >= CHANGES, last.at),
        };
        differ && now - since >= Duration::days(REST_DAYS)
    }
}

/// Whether somebody should look. Asked of every group that nobody looked at for long; and, for whoever is given the
/// `verdict` because they may open associations, of one of which too many have a group in common since it was worked out
/// after the last look.
pub fn needs_check(checked_on: Option<NaiveDate>, verdict: Option<(bool, NaiveDate)>, today: NaiveDate) -> bool {
    let Some(checked) = checked_on else { return true };
    let worked_out_since = verdict.is_some_and(|(concentrated, on)| concentrated && on > checked);
    worked_out_since || today >= checked + Duration::days(CHECK_DAYS)
}

/// What the form of an association sends.
#[derive(Serialize, Deserialize, Default, Clone, Debug, PartialEq, Eq)]
#[serde(default)]
pub struct CoopForm {
    /// Which sending of the form this is.
    pub command: String,
    /// Its code; empty for a new one.
    pub coop: String,
    /// Version that was seen.
    pub version: String,
    /// [`CoopKind`].
    pub kind: String,
    /// What it is called.
    pub name: String,
    /// Number of the register.
    pub registered: String,
    /// Women from the community.
    pub community_women: String,
    /// Men from the community.
    pub community_men: String,
    /// When the members chose who leads.
    pub elected_on: String,
    /// What is saved together.
    pub savings: String,
    /// Code of the currency.
    pub currency: String,
    /// When savings were shared out last.
    pub share_out_on: String,
}

/// An association as it was sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CoopEntry {
    /// What kind.
    pub kind: CoopKind,
    /// What it is called.
    pub name: String,
    /// Number of the register.
    pub registered: Option<String>,
    /// Women from the community.
    pub women: i64,
    /// Men from the community.
    pub men: i64,
    /// When the members chose who leads.
    pub elected_on: Option<NaiveDate>,
    /// What is saved together, in minor units.
    pub savings: i64,
    /// In which currency.
    pub currency: Currency,
    /// When savings were shared out last.
    pub share_out_on: Option<NaiveDate>,
}

/// Members from the community at most.
const MANY: i64 = 5_000;

impl CoopForm {
    /// Checks the form: which sending, which version (0 for a new one), what.
    pub fn parse(&self, today: NaiveDate) -> Result<(Uuid, i64, CoopEntry), Vec<FieldError>> {
        let mut check = Check::new();
        let command = check.command(&self.command);
        let version = if self.coop.trim().is_empty() { Some(0) } else { check.version(&self.version) };
        let kind = check.required_code("kind", &self.kind, "error-coop-kind");
        let name = check.required_line("name", &self.name, "error-coop-name");
        let registered = check.line("registered", &self.registered);
        let women = check.number("community_women", &self.community_women, 0..=MANY).unwrap_or_default();
        let men = check.number("community_men", &self.community_men, 0..=MANY).unwrap_or_default();
        let mut day = |field: &str, text: &str| {
            (!text.trim().is_empty()).then(|| parse_past_day(&mut check, field, text, today)).flatten()
        };
        let elected_on = day("elected_on", &self.elected_on);
        let share_out_on = day("share_out_on", &self.share_out_on);
        let money = currency(self.currency.trim());
        if money.is_none() {
            check.error("currency", "error-currency");
        }
        let nothing = self.savings.trim().is_empty() || self.savings.trim() == "0";
        let savings = match money {
            Some(money) if !nothing => money.field(&mut check, "savings", &self.savings),
            _ => Some(0),
        };
        let entry = (|| {
            Some(CoopEntry {
                kind: kind?,
                name,
                registered,
                women,
                men,
                elected_on,
                savings: savings?,
                currency: money?,
                share_out_on,
            })
        })();
        check.finish((|| Some((command?, version?, entry?)))())
    }
}

/// What the form sends that says that somebody looked at who is together.
#[derive(Serialize, Deserialize, Default, Clone, Debug, PartialEq, Eq)]
#[serde(default)]
pub struct CoopCheckForm {
    /// Which sending of the form this is.
    pub command: String,
    /// Code of the association.
    pub coop: String,
    /// The day.
    pub day: String,
}

impl CoopCheckForm {
    /// Checks the form: which sending, when.
    pub fn parse(&self, today: NaiveDate) -> Result<(Uuid, NaiveDate), Vec<FieldError>> {
        let mut check = Check::new();
        let command = check.command(&self.command);
        let day = parse_past_day(&mut check, "day", &self.day, today);
        check.finish((|| Some((command?, day?)))())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn at(days: i64) -> DateTime<Utc> {
        DateTime::UNIX_EPOCH + Duration::days(days)
    }

    fn ids(range: std::ops::Range<u128>) -> BTreeSet<Uuid> {
        range.map(Uuid::from_u128).collect()
    }

    fn members(same: usize, other: usize) -> Vec<BTreeSet<String>> {
        let of = |group: &str| BTreeSet::from([group.to_owned()]);
        (0..same)
            .map(|_| of("a"))
            .chain((0..other).map(|n| if n % 2 == 0 { of("b") } else { BTreeSet::new() }))
            .collect()
    }

    #[test]
    fn more_than_four_of_five_is_too_many_and_a_small_group_is_not_looked_into() {
        assert!(is_concentrated(&members(10, 0)) && is_concentrated(&members(9, 2)));
        assert!(!is_concentrated(&members(8, 2)), "exactly four of five");
        assert!(!is_concentrated(&members(9, 0)), "nine are too few to be told of");
        assert!(!is_concentrated(&[]));
    }

    #[test]
    fn one_member_more_shows_nothing() {
        let then = Verdict { concentrated: false, members: ids(0..12), at: at(0) };
        for n in 13..17 {
            assert!(!Verdict::is_old(Some(&then), &ids(0..n), (at(0), at(400))), "{n}");
        }
        // In and out again is no change.
        assert!(!Verdict::is_old(Some(&then), &ids(0..12), (at(0), at(400))));
        let old = |last, members: u128, day| Verdict::is_old(last, &ids(0..members), (at(0), at(day)));
        assert!(!old(Some(&then), 17, 29) && old(Some(&then), 17, 30));
        // The first time rests, too.
        assert!(!old(None, 9, 400) && !old(None, 10, 29) && old(None, 10, 30));
    }

    #[test]
    fn every_group_is_looked_at_so_that_the_question_says_nothing() {
        let today = day("2026-11-28");
        assert!(needs_check(None, None, today) && needs_check(None, Some((false, today)), today));
        assert!(needs_check(Some(day("2026-05-01")), None, today));
        assert!(!needs_check(Some(day("2026-11-01")), Some((false, today)), today));
        assert!(needs_check(Some(day("2026-11-01")), Some((true, today)), today));
        // What somebody looked at after it was worked out is settled.
        assert!(!needs_check(Some(today), Some((true, today)), today));
    }

    proptest! {
        #[test]
        fn whoever_adds_one_by_one_and_looks_sees_the_same_whoever_it_was(
            known in proptest::collection::vec(any::<bool>(), 10..30),
            newcomer in any::<bool>()
        ) {
            // The same group, with a newcomer who was or was not with the others: nothing that is shown differs.
            let group = |with: bool| BTreeSet::from([if with { "a" } else { "b" }.to_owned()]);
            let before: Vec<_> = known.iter().map(|w| group(*w)).collect();
            let set = ids(0..known.len() as u128);
            let last = Verdict { concentrated: is_concentrated(&before), members: set.clone(), at: at(0) };
            let mut after = set;
            after.insert(Uuid::from_u128(1_000 + u128::from(newcomer)));
            prop_assert!(!Verdict::is_old(Some(&last), &after, (at(0), at(10_000))));
        }
    }
}
