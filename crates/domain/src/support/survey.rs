//! What people of a place think: asked without a name. Answers are added to counts at once and are kept nowhere, so no
//! answer can be found again, put in order, or joined with another one of the same person.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::headcount::{CountAge, CountSex};
use crate::form::{Check, FieldError};
use crate::small_cells::SMALLEST;

/// Fewest people whose opinion is told.
const ROUND_FEWEST: i64 = 10;

text_enum! {
    /// What people agree with, from 1 (not at all) to 5 (fully).
    pub enum SurveyItem ("survey-item") {
        Accepted = "accepted",
        WorkWith = "work_with",
        BuyFrom = "buy_from",
        LiveNextTo = "live_next_to",
        Marry = "marry",
        SafeAtNight = "safe_at_night",
        DisputesPeaceful = "disputes_peaceful",
        TrustNeighbours = "trust_neighbours",
        TrustAuthority = "trust_authority",
        TrustPolice = "trust_police",
        AssistanceFair = "assistance_fair",
        /// The more people agree, the worse.
        YouthJoin = "youth_join",
    }
}

text_enum! {
    /// Where somebody stands, in their own words.
    pub enum SurveyStatus ("survey-status") {
        Host = "host",
        Displaced = "displaced",
        Returned = "returned",
        Victim = "victim",
    }
}

impl SurveyItem {
    /// What acceptance is made of.
    pub const ACCEPTANCE: [SurveyItem; 5] =
        [SurveyItem::Accepted, SurveyItem::WorkWith, SurveyItem::BuyFrom, SurveyItem::LiveNextTo, SurveyItem::Marry];
}

/// What one person answers.
#[derive(Serialize, Deserialize, Default, Clone, Debug)]
#[serde(default)]
pub struct SurveyAnswerForm {
    /// Which sending of the form this is.
    pub command: String,
    /// Id of the round.
    pub round: String,
    /// [`CountSex`].
    pub sex: String,
    /// [`CountAge`].
    pub age: String,
    /// [`SurveyStatus`].
    pub status: String,
    /// From 1 to 5, by the code of the item.
    pub items: BTreeMap<String, String>,
}

/// An answer on its way into the counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SurveyAnswer {
    sex: Option<CountSex>,
    age: Option<CountAge>,
    status: Option<SurveyStatus>,
    items: Vec<(SurveyItem, usize)>,
}

impl SurveyAnswerForm {
    /// Checks the form.
    pub fn parse(&self) -> Result<(Uuid, SurveyAnswer), Vec<FieldError>> {
        let mut check = Check::new();
        let command = check.command(&self.command);
        let (sex, age) = (check.code("sex", &self.sex), check.code("age", &self.age));
        let status = check.code("status", &self.status);
        let mut items = Vec::new();
        for item in SurveyItem::ALL {
            let typed = self.items.get(item.as_str()).map(String::as_str).unwrap_or_default();
            let value = check.number(&format!("items[{item}]"), typed, 1..=5);
            items.extend(value.and_then(|v| usize::try_from(v).ok()).map(|v| (*item, v)));
        }
        if items.is_empty() && !check.failed() {
            check.error("items[accepted]", "error-survey-empty");
        }
        check.finish(command.map(|command| (command, SurveyAnswer { sex, age, status, items })))
    }
}

/// The counts of a round: for all, and for each sex, age and status apart; never for two of them together.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Tally {
    /// How many answered, by slice.
    people: BTreeMap<String, i64>,
    /// How many chose 1, 2, 3, 4, 5, by slice and item.
    chosen: BTreeMap<String, BTreeMap<String, [i64; 5]>>,
}

/// Everybody.
const ALL: &str = "all";

impl Tally {
    /// Adds an answer.
    pub fn add(&mut self, answer: &SurveyAnswer) {
        let slices = [
            Some(ALL.to_owned()),
            answer.sex.map(|s| s.label_key()),
            answer.age.map(|a| a.label_key()),
            answer.status.map(|s| s.label_key()),
        ];
        for slice in slices.into_iter().flatten() {
            *self.people.entry(slice.clone()).or_default() += 1;
            let chosen = self.chosen.entry(slice).or_default();
            for (item, value) in &answer.items {
                chosen.entry(item.as_str().to_owned()).or_default()[value - 1] += 1;
            }
        }
    }

    /// How many answered.
    pub fn answered(&self) -> i64 {
        self.people.get(ALL).copied().unwrap_or_default()
    }

    /// Whether so many answered that something is told.
    pub fn is_enough(&self) -> bool {
        self.answered() >= ROUND_FEWEST
    }

    /// Mean of an item for everybody, from 0 to 100: the higher, the better.
    pub fn item(&self, item: SurveyItem) -> Option<i64> {
        if !self.is_enough() {
            return None;
        }
        self.mean(ALL, &[item])
    }

    /// Acceptance of those who come back, from 0 to 100.
    pub fn acceptance(&self) -> Option<i64> {
        if !self.is_enough() {
            return None;
        }
        self.mean(ALL, &SurveyItem::ACCEPTANCE)
    }

    /// Acceptance by one property, by the keys of its values. Nothing at all while one of them is few, or while those
    /// who did not say are, or while few of either answered one of the items: what is missing could be reckoned from the
    /// rest and the whole.
    pub fn acceptance_by(&self, keys: &[String]) -> Vec<(String, i64)> {
        let counts: Vec<i64> = keys.iter().map(|k| self.people.get(k).copied().unwrap_or_default()).collect();
        let unsaid = self.answered() - counts.iter().sum::<i64>();
        let few = |n: &i64| (1..SMALLEST).contains(n);
        let unsaid_few =
            |item: &SurveyItem| few(&(self.given(ALL, *item) - keys.iter().map(|k| self.given(k, *item)).sum::<i64>()));
        let hidden = counts.iter().any(few) || few(&unsaid) || SurveyItem::ACCEPTANCE.iter().any(unsaid_few);
        if !self.is_enough() || hidden {
            return Vec::new();
        }
        let there = keys.iter().zip(counts).filter(|(_, n)| *n > 0);
        let means: Option<Vec<_>> =
            there.map(|(k, _)| Some((k.clone(), self.mean(k, &SurveyItem::ACCEPTANCE)?))).collect();
        means.unwrap_or_default()
    }

    /// How many of a slice answered an item.
    fn given(&self, slice: &str, item: SurveyItem) -> i64 {
        self.chosen.get(slice).and_then(|chosen| chosen.get(item.as_str())).map_or(0, |counts| counts.iter().sum())
    }

    /// Mean of the answers to these items. Too few answers are no mean.
    fn mean(&self, slice: &str, items: &[SurveyItem]) -> Option<i64> {
        let chosen = self.chosen.get(slice)?;
        let (mut sum, mut n) = (0, 0);
        for item in items {
            let counts = chosen.get(item.as_str()).copied().unwrap_or_default();
            let answered: i64 = counts.iter().sum();
            if (1..SMALLEST).contains(&answered) {
                return None;
            }
            for (points, count) in (0_i64..).zip(counts) {
                let points = if *item == SurveyItem::YouthJoin { 4 - points } else { points };
                sum += points * 25 * count;
            }
            n += answered;
        }
        sum.checked_div(n)
    }
}

/// What the form of a new round sends.
#[derive(Serialize, Deserialize, Default, Clone, Debug)]
#[serde(default)]
pub struct SurveyForm {
    /// Which sending of the form this is.
    pub command: String,
    /// P-code of the community.
    pub community: String,
    /// What the round is called.
    pub name: String,
    /// How people are chosen.
    pub design: String,
}

impl SurveyForm {
    /// Checks the form: which sending, what it is called, how people are chosen.
    pub fn parse(&self) -> Result<(Uuid, String, String), Vec<FieldError>> {
        let mut check = Check::new();
        let command = check.command(&self.command);
        let name = check.required_line("name", &self.name, "error-support-title");
        let design = check.required_line("design", &self.design, "error-survey-design");
        check.finish(command.map(|command| (command, name, design)))
    }
}

/// What the button that closes a round sends.
#[derive(Serialize, Deserialize, Default, Clone, Debug)]
#[serde(default)]
pub struct SurveyCloseForm {
    /// Which sending of the form this is.
    pub command: String,
    /// Id of the round.
    pub round: String,
    /// Also with so few answers that nothing can be told.
    pub few: bool,
}

/// What is put right of a round: what it is called, and how people are chosen.
#[derive(Serialize, Deserialize, Default, Clone, Debug)]
#[serde(default)]
pub struct SurveyEditForm {
    /// Which sending of the form this is.
    pub command: String,
    /// Version that was seen.
    pub version: String,
    /// Id of the round.
    pub round: String,
    /// What the round is called.
    pub name: String,
    /// How people are chosen.
    pub design: String,
}

impl SurveyEditForm {
    /// Checks the form: which sending, of which version, what it is called, how people are chosen.
    pub fn parse(&self) -> Result<(Uuid, i64, String, String), Vec<FieldError>> {
        let mut check = Check::new();
        let command = check.command(&self.command);
        let version = check.version(&self.version);
        let name = check.required_line("name", &self.name, "error-support-title");
        let design = check.required_line("design", &self.design, "error-survey-design");
        check.finish(command.zip(version).map(|(command, version)| (command, version, name, design)))
    }
}

/// A closed round, as a point of the curve.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SurveyPoint {
    /// When it was closed.
    pub on: NaiveDate,
    /// Acceptance, from 0 to 100.
    pub acceptance: i64,
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn answer(sex: &str, value: &str) -> SurveyAnswer {
        let items = SurveyItem::ACCEPTANCE.map(|i| (i.as_str().to_owned(), value.to_owned()));
        let form = SurveyAnswerForm {
            command: Uuid::nil().to_string(),
            sex: sex.into(),
            items: items.into(),
            ..SurveyAnswerForm::default()
        };
        form.parse().unwrap().1
    }

    fn sexes() -> Vec<String> {
        CountSex::ALL.iter().map(|s| s.label_key()).collect()
    }

    #[test]
    fn too_few_answers_are_no_opinion() {
        let mut tally = Tally::default();
        for _ in 0..9 {
            tally.add(&answer("female", "5"));
        }
        assert_eq!((tally.acceptance(), tally.answered()), (None, 9));
        tally.add(&answer("female", "1"));
        assert_eq!(tally.acceptance(), Some(90));
    }

    #[test]
    fn a_property_is_told_only_when_no_value_of_it_is_few() {
        let mut tally = Tally::default();
        for _ in 0..10 {
            tally.add(&answer("female", "5"));
        }
        for n in 0..5 {
            assert_eq!(tally.acceptance_by(&sexes()).is_empty(), (1..5).contains(&n), "{n} men");
            tally.add(&answer("male", "1"));
        }
        assert_eq!(tally.acceptance_by(&sexes()).len(), 2);
        tally.add(&answer("", "3"));
        assert!(tally.acceptance_by(&sexes()).is_empty(), "one did not say");
    }

    /// Somebody who says their sex and answers these items.
    fn partly(sex: &str, items: &[SurveyItem]) -> SurveyAnswer {
        let items = items.iter().map(|i| (i.as_str().to_owned(), "1".to_owned())).collect();
        let form = SurveyAnswerForm {
            command: Uuid::nil().to_string(),
            sex: sex.into(),
            items,
            ..SurveyAnswerForm::default()
        };
        form.parse().unwrap().1
    }

    #[test]
    fn few_who_answered_an_item_are_not_reckoned_from_the_others_and_the_whole() {
        let mut tally = Tally::default();
        for _ in 0..10 {
            tally.add(&answer("female", "5"));
            tally.add(&partly("male", &[SurveyItem::YouthJoin]));
        }
        assert!(tally.acceptance_by(&sexes()).is_empty(), "men without an opinion: women would be the whole");
        for _ in 0..2 {
            tally.add(&partly("male", &SurveyItem::ACCEPTANCE));
        }
        assert!(tally.acceptance_by(&sexes()).is_empty(), "two men: the whole less the women");
        for _ in 0..3 {
            tally.add(&partly("male", &SurveyItem::ACCEPTANCE));
        }
        assert_eq!(tally.acceptance_by(&sexes()).len(), 2);
        for _ in 0..6 {
            tally.add(&partly("", &[SurveyItem::YouthJoin]));
        }
        assert_eq!(tally.acceptance_by(&sexes()).len(), 2, "six did not say, and have no opinion on this");
        tally.add(&partly("", &[SurveyItem::Marry]));
        assert!(tally.acceptance_by(&sexes()).is_empty(), "one who did not say has one");
    }

    #[test]
    fn agreeing_that_the_young_join_is_bad() {
        let mut tally = Tally::default();
        let form = SurveyAnswerForm {
            command: Uuid::nil().to_string(),
            items: [("youth_join".to_owned(), "5".to_owned())].into(),
            ..SurveyAnswerForm::default()
        };
        for _ in 0..10 {
            tally.add(&form.parse().unwrap().1);
        }
        assert_eq!(tally.item(SurveyItem::YouthJoin), Some(0));
        assert_eq!(tally.acceptance(), None, "nobody was asked");
    }

    proptest! {
        /// The attack: from what is told and the whole, somebody reckons those who are not told.
        #[test]
        fn what_is_left_over_of_the_whole_is_nobody_or_five(
            said in prop::collection::vec((0_usize..3, prop::collection::vec(any::<bool>(), 5)), 0..40),
        ) {
            let mut tally = Tally::default();
            for (sex, items) in &said {
                let chosen: Vec<_> = SurveyItem::ACCEPTANCE.into_iter().zip(items).filter(|(_, on)| **on).collect();
                let items: Vec<_> = chosen.into_iter().map(|(item, _)| item).collect();
                if !items.is_empty() {
                    tally.add(&partly(["female", "male", ""][*sex], &items));
                }
            }
            let told = tally.acceptance_by(&sexes());
            for item in SurveyItem::ACCEPTANCE {
                let of = |keys: &[(String, i64)]| keys.iter().map(|(k, _)| tally.given(k, item)).sum::<i64>();
                let left = tally.given(ALL, item) - of(&told);
                prop_assert!(told.is_empty() || left == 0 || left >= SMALLEST, "{item}: {left}");
            }
        }

        #[test]
        fn the_order_of_answers_leaves_no_trace(values in prop::collection::vec(1_u8..=5, 0..30)) {
            let tally = |values: &[u8]| {
                let mut tally = Tally::default();
                for v in values {
                    tally.add(&answer("male", &v.to_string()));
                }
                tally
            };
            let turned: Vec<u8> = values.iter().rev().copied().collect();
            prop_assert_eq!(tally(&values), tally(&turned));
        }
    }
}
