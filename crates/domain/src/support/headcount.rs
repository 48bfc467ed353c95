//! How many took part, by group, sex and age: never who. What is told of it betrays nobody.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::form::Check;
use crate::small_cells::SMALLEST;

/// Most people of one cell: above it somebody typed a digit too many.
const MOST: i64 = 20_000;

text_enum! {
    /// For whom support is: half for those who come back, half for those who are there already.
    pub enum PeopleGroup ("people-group") {
        /// People of the programme.
        Returned = "returned",
        Youth = "youth_at_risk",
        Community = "community",
    }
}

text_enum! {
    /// Sex, as people are counted.
    pub enum CountSex ("count-sex") {
        Female = "female",
        Male = "male",
    }
}

text_enum! {
    /// Age, as people are counted.
    pub enum CountAge ("count-age") {
        /// Under 18.
        Child = "child",
        /// 18 to 35.
        Young = "young",
        /// 36 and older.
        Older = "older",
    }
}

/// By what people are counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Split {
    /// Women and men.
    Sex,
    /// Women and men, by age.
    SexAge,
    /// By group, sex and age.
    GroupSexAge,
}

/// One cell of a count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cell {
    /// Which group, where that is asked.
    pub group: Option<PeopleGroup>,
    /// Which sex.
    pub sex: CountSex,
    /// Which age, where that is asked.
    pub age: Option<CountAge>,
}

impl Cell {
    /// The name of its field, and of what is stored: `returned-female-young`.
    pub fn code(self) -> String {
        let parts = [self.group.map(PeopleGroup::as_str), Some(self.sex.as_str()), self.age.map(CountAge::as_str)];
        parts.into_iter().flatten().collect::<Vec<_>>().join("-")
    }
}

impl Split {
    /// The groups that are asked about; one nameless group where none is.
    pub fn groups(self) -> Vec<Option<PeopleGroup>> {
        match self {
            Split::GroupSexAge => PeopleGroup::ALL.iter().copied().map(Some).collect(),
            Split::Sex | Split::SexAge => vec![None],
        }
    }

    /// Every cell, group by group.
    pub fn cells(self) -> Vec<Cell> {
        let ages: Vec<Option<CountAge>> = match self {
            Split::Sex => vec![None],
            _ => CountAge::ALL.iter().copied().map(Some).collect(),
        };
        let mut cells = Vec::new();
        for group in self.groups() {
            for sex in CountSex::ALL {
                cells.extend(ages.iter().map(|age| Cell { group, sex: *sex, age: *age }));
            }
        }
        cells
    }

    /// Reads the fields of a form; an empty field is nobody.
    pub fn parse(self, check: &mut Check, sent: &BTreeMap<String, String>) -> Headcount {
        let mut counts = BTreeMap::new();
        for cell in self.cells() {
            let code = cell.code();
            let typed = sent.get(&code).map(String::as_str).unwrap_or_default();
            if let Some(n) = check.number(&format!("counts[{code}]"), typed, 0..=MOST).filter(|n| *n > 0) {
                counts.insert(code, n);
            }
        }
        Headcount(counts)
    }
}

/// People who were counted, by cell.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Headcount(pub BTreeMap<String, i64>);

impl Headcount {
    /// All of them.
    pub fn total(&self) -> i64 {
        self.0.values().sum()
    }

    /// Those whose cell has this part: `female`, `returned`, `child`.
    pub fn with(&self, part: &str) -> i64 {
        self.0.iter().filter(|(code, _)| code.split('-').any(|p| p == part)).map(|(_, n)| n).sum()
    }

    /// Women and girls in a hundred, once that tells nobody's sex.
    pub fn women_share(&self) -> Option<i64> {
        let told = Told::of(&[self.with("female"), self.with("male")]);
        match (told.total, told.cells[0]) {
            (Some(total), Some(women)) if total > 0 => Some(women * 100 / total),
            _ => None,
        }
    }

    /// People of the programme in a hundred, once that tells nobody's group. The goal is half.
    pub fn returned_share(&self) -> Option<i64> {
        let told = Told::of(&PeopleGroup::ALL.iter().map(|g| self.with(g.as_str())).collect::<Vec<_>>());
        match (told.total, told.cells[0]) {
            (Some(total), Some(returned)) if total > 0 => Some(returned * 100 / total),
            _ => None,
        }
    }
}

/// Half for those who come back and half for those who are there, give or take ten in a hundred: above this it is not.
pub const RETURNED_MOST: i64 = 60;

/// Of everybody whom these reach, people of the programme in a hundred. Only those are in it whose own share is told: so
/// it follows from what is told of each, and says nothing of those of whom nothing is.
pub fn dual_share<'a>(counts: impl IntoIterator<Item = &'a Headcount>) -> Option<i64> {
    let told = counts.into_iter().filter(|c| c.returned_share().is_some());
    let (returned, all) = told.fold((0, 0), |(returned, all), c| (returned + c.with("returned"), all + c.total()));
    (all > 0).then(|| returned * 100 / all)
}

/// What may be told of numbers that make up a whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// All together; nothing while that is fewer than five.
    pub total: Option<i64>,
    /// Each; nothing where it is held back.
    pub cells: Vec<Option<i64>>,
}

impl Told {
    /// Holds back what is fewer than five, and more until subtracting gives nothing away: at least two cells that make
    /// up at least twice the smallest number that is told, as long as there are such cells. Cells of the same number go
    /// together: which of them was taken along would say what is behind it. For wholes of two and of three cells.
    pub fn of(cells: &[i64]) -> Told {
        let total: i64 = cells.iter().sum();
        if total < SMALLEST {
            return Told { total: None, cells: vec![None; cells.len()] };
        }
        let mut hidden: Vec<bool> = cells.iter().map(|n| (1..SMALLEST).contains(n)).collect();
        while hidden.contains(&true) {
            let held = || cells.iter().zip(&hidden).filter(|(_, h)| **h).map(|(n, _)| *n);
            if held().count() >= 2 && held().sum::<i64>() >= 2 * SMALLEST {
                break;
            }
            let next = cells.iter().zip(&hidden).filter(|(n, h)| !**h && **n > 0).map(|(n, _)| *n).min();
            match next {
                Some(next) => hidden.iter_mut().zip(cells).for_each(|(h, n)| *h |= *n == next),
                // One cell alone, beside nobody: then the whole says it.
                None if held().count() == 1 => return Told { total: None, cells: vec![None; cells.len()] },
                None => break,
            }
        }
        let told = cells.iter().zip(&hidden).map(|(n, h)| (!h).then_some(*n)).collect();
        Told { total: Some(total), cells: told }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every count of so many cells that makes up at most `most`.
    fn counts(cells: usize, most: i64) -> Vec<Vec<i64>> {
        (0..cells).fold(vec![Vec::new()], |all, _| {
            let longer = |start: &Vec<i64>| {
                let (start, left) = (start.clone(), most - start.iter().sum::<i64>());
                (0..=left).map(move |n| [start.as_slice(), &[n]].concat()).collect::<Vec<_>>()
            };
            all.iter().flat_map(longer).collect()
        })
    }

    /// Tries every whole there is, as somebody would who knows the rule.
    #[test]
    fn nobody_who_subtracts_learns_what_is_held_back() {
        for cells in 2..=3 {
            let mut look_the_same: BTreeMap<_, Vec<Vec<i64>>> = BTreeMap::new();
            for count in counts(cells, 40) {
                let told = Told::of(&count);
                look_the_same.entry((told.total, told.cells)).or_default().push(count);
            }
            for ((_, told), counts) in look_the_same {
                for (i, cell) in told.iter().enumerate() {
                    let differ = counts.iter().any(|c| c[i] != counts[0][i]);
                    assert!(cell.is_some() || differ, "{:?} says {} in cell {i}", counts[0], counts[0][i]);
                    assert!(cell.is_none_or(|n| n == 0 || n >= SMALLEST), "{:?}", counts[0]);
                }
            }
        }
    }

    #[test]
    fn a_share_of_several_is_made_of_those_whose_own_is_told() {
        let count = |returned: i64, community: i64| {
            let cells = [("returned-male-young", returned), ("community-female-young", community)];
            Headcount(cells.iter().filter(|(_, n)| *n > 0).map(|(code, n)| ((*code).to_owned(), *n)).collect())
        };
        assert_eq!(dual_share(&[count(30, 10), count(10, 30)]), Some(50));
        assert_eq!(dual_share(&[count(30, 10), count(2, 38)]), Some(75), "the two are in no sum");
        assert_eq!(dual_share(&[count(2, 38), count(3, 0)]), None);
        assert_eq!(dual_share(&[count(0, 0)]), None, "no data is no share");
        assert_eq!(dual_share(&[]), None);
    }

    #[test]
    fn one_small_cell_takes_another_along() {
        assert_eq!(Told::of(&[10, 10, 4]).cells, [None; 3], "either of the tens would say where the four is");
        assert_eq!(Told::of(&[20, 3, 7]), Told { total: Some(30), cells: vec![Some(20), None, None] });
        assert_eq!(Told::of(&[2, 1]), Told { total: None, cells: vec![None, None] });
        assert_eq!(Told::of(&[12, 0]).cells, [Some(12), Some(0)]);
    }

    #[test]
    fn a_form_counts_cells_and_shares_are_told_when_they_betray_nobody() {
        let sent = |pairs: &[(&str, &str)]| pairs.iter().map(|(k, v)| ((*k).to_owned(), (*v).to_owned())).collect();
        let mut check = Check::new();
        let fields: BTreeMap<_, _> =
            sent(&[("returned-female-young", "6"), ("community-male-older", "6"), ("nonsense", "9")]);
        let count = Split::GroupSexAge.parse(&mut check, &fields);
        assert_eq!((count.total(), count.with("female"), count.with("community")), (12, 6, 6));
        assert_eq!((count.women_share(), count.returned_share()), (Some(50), Some(50)));
        assert!(!check.failed());
        Split::Sex.parse(&mut check, &sent(&[("female", "-1")]));
        assert!(check.failed_at(&["counts[female]"]));
        let few = Headcount([("returned-female-young".to_owned(), 3), ("community-male-young".to_owned(), 30)].into());
        assert_eq!((few.women_share(), few.returned_share()), (None, None));
    }
}
