//! By what numbers are taken apart: in at most two ways at once.
//!
//! Three ways at once could be played against each other: what is hidden in one table follows from two others. With
//! two, tables meet in their totals only, and it can be proven what they give away (see [`super::Told`]).

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Class, Facts, Family, Indicator};

/// The filters of a page as they stand in its address. Empty: not limited.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(default)]
pub struct CutForm {
    /// Code of a year or a quarter.
    pub time: String,
    /// Code of an office.
    pub office: String,
    /// Code of an area.
    pub area: String,
    /// Code of a sex, an age or both.
    pub people: String,
    /// Code of [`super::Difficulty`].
    pub difficulty: String,
    /// Code of a category.
    pub category: String,
    /// Code of a funded project.
    pub project: String,
    /// Code of a reason for which cases end, or of a group of them.
    pub ended: String,
    /// Code of a reason for leaving a training.
    pub left: String,
    /// Code of a [`Family`]: for each of its classes.
    pub by: String,
}

/// What was asked for cannot be told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum CutError {
    /// No such class.
    #[error("no such class")]
    Unknown,
    /// Three ways at once.
    #[error("cut in more than two ways")]
    TooFine,
}

/// At most two families: what is looked at, and for each class of what.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Cut {
    /// Only these: of different families, at most two.
    pub only: Vec<Class>,
    /// For each class of this family.
    pub by: Option<Family>,
}

impl CutForm {
    /// The code that is asked of a family.
    pub fn of(&self, family: Family) -> &str {
        match family {
            Family::Time => &self.time,
            Family::Office => &self.office,
            Family::Area => &self.area,
            Family::People => &self.people,
            Family::Difficulty => &self.difficulty,
            Family::Category => &self.category,
            Family::Project => &self.project,
            Family::Ended => &self.ended,
            Family::Left => &self.left,
        }
    }

    fn of_mut(&mut self, family: Family) -> &mut String {
        match family {
            Family::Time => &mut self.time,
            Family::Office => &mut self.office,
            Family::Area => &mut self.area,
            Family::People => &mut self.people,
            Family::Difficulty => &mut self.difficulty,
            Family::Category => &mut self.category,
            Family::Project => &mut self.project,
            Family::Ended => &mut self.ended,
            Family::Left => &mut self.left,
        }
    }

    /// What of it goes along to the page of an indicator, which has rows. Of two families that are chosen one stays, and
    /// the other makes the rows, time where it is one of them: a third one would be too fine.
    pub fn on_page_of(&self, indicator: Indicator) -> CutForm {
        let families = indicator.families();
        let chosen: Vec<Family> = families.iter().copied().filter(|f| !self.of(*f).is_empty()).collect();
        let (only, by) = match chosen.as_slice() {
            [rows, stays, ..] => (Some(*stays), Some(*rows)),
            one => {
                let rows = self.by.parse().ok().filter(|by| families.contains(by) && !one.contains(by));
                (one.first().copied(), rows)
            }
        };
        let mut form = CutForm { by: by.map(|by| by.to_string()).unwrap_or_default(), ..CutForm::default() };
        if let Some(family) = only {
            self.of(family).clone_into(form.of_mut(family));
        }
        form
    }

    /// The same numbers of one area alone, in at most two ways; none where that would be a third one.
    pub fn in_area(&self, code: &str) -> Option<CutForm> {
        let there = CutForm { area: code.to_owned(), ..self.clone() };
        let chosen = Family::ALL.iter().filter(|f| !there.of(**f).is_empty()).count();
        let by: Option<Family> = there.by.parse().ok().filter(|by| there.of(*by).is_empty());
        (chosen + usize::from(by.is_some()) <= 2).then_some(there)
    }

    /// The cut.
    pub fn parse(&self, facts: &Facts, today: NaiveDate) -> Result<Cut, CutError> {
        let mut cut = Cut::default();
        for family in Family::ALL.iter().filter(|f| !self.of(**f).is_empty()) {
            cut.only.push(Class::read(facts, *family, self.of(*family), today).ok_or(CutError::Unknown)?);
        }
        if !self.by.is_empty() {
            let by: Family = self.by.parse().map_err(|_| CutError::Unknown)?;
            // Each class of what is limited to one class: that one.
            cut.by = Some(by).filter(|by| self.of(*by).is_empty());
        }
        if cut.families().len() > 2 { Err(CutError::TooFine) } else { Ok(cut) }
    }
}

impl Cut {
    /// The families it is about, that of `by` first.
    pub fn families(&self) -> Vec<Family> {
        let by = self.by;
        by.into_iter().chain(self.only.iter().filter_map(|c| c.family()).filter(|f| Some(*f) != by)).collect()
    }

    /// The question of each area on a map, whatever rows the page has; none where it would be cut in three ways.
    pub fn of_areas(&self) -> Option<Cut> {
        let only = self.only.iter().copied().filter(|c| c.family() != Some(Family::Area)).collect();
        Some(Cut { only, by: Some(Family::Area) }).filter(|cut| cut.families().len() <= 2)
    }

    /// What it is limited to in a family.
    pub fn only_of(&self, family: Option<Family>) -> Class {
        self.only.iter().copied().find(|c| c.family() == family).unwrap_or(Class::Total)
    }

    /// The last day that counts: of the time it is limited to, or `today`.
    pub fn until(&self, today: NaiveDate) -> NaiveDate {
        self.only_of(Some(Family::Time)).days().map_or(today, |(_, last)| last.min(today))
    }
}
