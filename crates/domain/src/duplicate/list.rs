//! Likely duplicates within a list, such as the register of a commission: which rows are compared, and how much speaks
//! for one person.
//!
//! A list says more than two records do: how common each name, place and phone is. What agrees weighs as much as it is
//! unlikely to agree by chance, in bits; what differs takes away; all of it has to outweigh the number of other rows
//! (the model of Fellegi and Sunter, *A Theory for Record Linkage*, 1969). Names are compared as everywhere (`name`).
//! What is missing in a row says nothing: lists leave out for reasons that have nothing to do with the person.
//!
//! Rows are compared when they share two sounds of their names, or one of them and nearly the rest, a phone or a
//! document: each with the rows before it, so that parts of a list can be done at once.

use std::collections::HashMap;
use std::ops::Range;

use super::blocking::{Key, keys_of};
use super::row::{Row, place_of, row};
use super::words::{Memory, Vocabulary};
use crate::date::PartialDate;
use crate::person::Sex;

/// What speaks for or against one person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Sign {
    /// Names are written the same.
    NamesSame,
    /// Names sound the same.
    NamesSound,
    /// Names are written nearly the same.
    NamesNear,
    /// One row has a name more.
    NameMissing,
    /// Each row has a name that the other has not.
    NameDiffers,
    /// The father of one has the name of the other person.
    RolesCrossed,
    /// The mother has the same name.
    MotherSame,
    /// The mother has another name.
    MotherDiffers,
    /// Born on the same day.
    DateSame,
    /// Days of birth that a slip makes of one another.
    DateNear,
    /// Born in the same year.
    YearSame,
    /// Years of birth that differ by one or two.
    YearNear,
    /// Years of birth that differ by more.
    YearDiffers,
    /// Another sex.
    SexDiffers,
    /// The same place.
    PlaceSame,
    /// Another place.
    PlaceDiffers,
    /// The same phone.
    PhoneSame,
    /// Phones that differ by one digit.
    PhoneNear,
    /// The same document.
    DocumentSame,
    /// Documents that differ by one character.
    DocumentNear,
    /// Another document.
    DocumentDiffers,
}

impl Sign {
    /// The code that a file of pairs has for it.
    pub fn as_str(self) -> &'static str {
        match self {
            Sign::NamesSame => "names_same",
            Sign::NamesSound => "names_sound_same",
            Sign::NamesNear => "names_nearly_same",
            Sign::NameMissing => "name_missing",
            Sign::NameDiffers => "name_differs",
            Sign::RolesCrossed => "person_and_father_crossed",
            Sign::MotherSame => "mother_same",
            Sign::MotherDiffers => "mother_differs",
            Sign::DateSame => "birth_date_same",
            Sign::DateNear => "birth_date_nearly_same",
            Sign::YearSame => "birth_year_same",
            Sign::YearNear => "birth_year_near",
            Sign::YearDiffers => "birth_year_differs",
            Sign::SexDiffers => "sex_differs",
            Sign::PlaceSame => "place_same",
            Sign::PlaceDiffers => "place_differs",
            Sign::PhoneSame => "phone_same",
            Sign::PhoneNear => "phone_nearly_same",
            Sign::DocumentSame => "document_same",
            Sign::DocumentNear => "document_nearly_same",
            Sign::DocumentDiffers => "document_differs",
        }
    }
}

/// A row of a list. What is not known is left out.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Entry {
    /// Given and family names, in any order and script.
    pub names: Vec<String>,
    /// The father's name.
    pub father: Option<String>,
    /// The mother's name.
    pub mother: Option<String>,
    /// Sex.
    pub sex: Option<Sex>,
    /// Birth. The first of January is taken as the year alone: registers write it for an unknown day.
    pub birth: Option<PartialDate>,
    /// The place, as written.
    pub place: Option<String>,
    /// The phone, as digits.
    pub phone: Option<String>,
    /// The number of a document, as letters and digits.
    pub document: Option<String>,
}

/// Two rows that may be one person.
#[derive(Debug, Clone, PartialEq)]
pub struct Pair {
    /// The earlier row.
    pub a: usize,
    /// The later row.
    pub b: usize,
    /// How likely they are one person, from 0 to 1.
    pub score: f64,
    /// What speaks for it, then what speaks against it.
    pub signs: Vec<Sign>,
}

/// From this score a pair is worth a look.
pub const LIKELY: f64 = 0.45;

/// One of so many rows has another row of the same person, as a first guess.
pub(super) const TWICE_IN: f64 = 25.0;
/// Agreements depend on one another; their sum claims too much by so much.
pub(super) const TRUST: f64 = 0.6;
/// More rows under one key say nothing about any of them.
const CROWD: usize = 3_000;

/// Words that were compared before, of the people and of their mothers.
#[derive(Debug, Default)]
pub(super) struct Memories {
    pub(super) names: Memory,
    pub(super) mothers: Memory,
}

/// A list, ready to be compared.
#[derive(Debug)]
pub struct List {
    pub(super) rows: Vec<Row>,
    pub(super) vocabulary: Vocabulary,
    /// Names of mothers, and how many rows tell one.
    pub(super) mothers: Vocabulary,
    pub(super) with_mother: usize,
    /// How many rows have each year of birth.
    pub(super) years: HashMap<i32, u32>,
    /// How many rows have each place, by its sound.
    pub(super) places: Vec<u32>,
    /// Rows under each key that is compared, in their order.
    keys: HashMap<Key, Vec<u32>>,
}

impl List {
    /// Prepares `entries`.
    pub fn new(entries: &[Entry]) -> Self {
        let (mut vocabulary, mut mothers) = (Vocabulary::default(), Vocabulary::default());
        let mut place_ids: HashMap<String, u32> = HashMap::new();
        let mut places = Vec::new();
        let rows: Vec<Row> = entries
            .iter()
            .map(|e| {
                let place = e.place.as_deref().and_then(|text| place_of(text, &mut place_ids));
                if let Some(place) = place {
                    places.resize(place_ids.len(), 0);
                    places[place.sound as usize] += 1;
                }
                row(e, &mut vocabulary, &mut mothers, place)
            })
            .collect();
        for row in &rows {
            vocabulary.count(&row.all);
            mothers.count(&row.mother);
        }
        let mut keys: HashMap<Key, Vec<u32>> = HashMap::new();
        for (n, row) in (0..).zip(&rows) {
            for key in keys_of(row, &vocabulary) {
                keys.entry(key).or_default().push(n);
            }
        }
        let with_mother = rows.iter().filter(|row| !row.mother.is_empty()).count();
        let mut years: HashMap<i32, u32> = HashMap::new();
        for year in rows.iter().filter_map(|row| row.year) {
            *years.entry(year).or_insert(0) += 1;
        }
        let mut list = List { rows, vocabulary, mothers, with_mother, years, places, keys };
        for n in 0..list.rows.len() {
            list.rows[n].most = list.most_of_names(&list.rows[n]);
        }
        list
    }

    /// How many rows there are.
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// How many rows have both sounds.
    pub(super) fn both_sounds(&self, s: u32, t: u32) -> Option<u32> {
        self.keys.get(&Key::Sounds(s.min(t), s.max(t))).map(|rows| rows.len() as u32)
    }

    /// How many rows have a phone.
    pub(super) fn with_phone(&self, phone: &str) -> u32 {
        self.keys.get(&Key::Phone(phone.to_owned())).map_or(0, |rows| rows.len() as u32)
    }

    /// Pairs of each row of `range` with a row before it whose score is at least `least`, in their order.
    pub fn pairs(&self, range: Range<usize>, least: f64) -> Vec<Pair> {
        let mut found = Vec::new();
        // The row that last met another one: each meets it once, however many keys they share.
        let mut met = vec![u32::MAX; self.rows.len()];
        let mut memory = Memories::default();
        for b in range {
            let mut with: Vec<Pair> = Vec::new();
            for key in keys_of(&self.rows[b], &self.vocabulary) {
                let Some(rows) = self.keys.get(&key).filter(|rows| rows.len() <= CROWD) else { continue };
                for a in rows.iter().map(|a| *a as usize).take_while(|a| *a < b) {
                    if std::mem::replace(&mut met[a], b as u32) != b as u32 {
                        with.extend(self.compare(&mut memory, a, b, least));
                    }
                }
            }
            with.sort_by_key(|pair| pair.a);
            found.append(&mut with);
        }
        found
    }
}

#[cfg(test)]
#[path = "list_tests.rs"]
mod tests;
