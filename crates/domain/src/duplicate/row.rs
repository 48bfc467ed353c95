//! A row of a list, made comparable.

use std::collections::HashMap;

use super::list::Entry;
use super::words::{Vocabulary, WordId};
use crate::date::PartialDate;
use crate::name;
use crate::person::{COMPARED_FROM, Sex};

/// Most digits of a phone that count: the rest is the country.
const PHONE_DIGITS: usize = 8;

/// Where somebody is from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Place {
    /// With its vowels, in Latin script.
    pub(super) spelled: Option<u32>,
    pub(super) sound: u32,
}

/// A row, made comparable.
#[derive(Debug, Clone)]
pub(super) struct Row {
    pub(super) words: Vec<WordId>,
    pub(super) father: Vec<WordId>,
    pub(super) mother: Vec<WordId>,
    /// The person's and the father's.
    pub(super) all: Vec<WordId>,
    /// Bits that agreeing names can weigh at most.
    pub(super) most: f64,
    pub(super) sex: Option<Sex>,
    pub(super) year: Option<i32>,
    /// Month and day, unless it is the first of January.
    pub(super) day: Option<(u32, u32)>,
    pub(super) place: Option<Place>,
    pub(super) phone: Option<String>,
    pub(super) document: Option<String>,
}

/// Makes a row of a list comparable.
pub(super) fn row(e: &Entry, vocabulary: &mut Vocabulary, mothers: &mut Vocabulary, place: Option<Place>) -> Row {
    let day = e.birth.and_then(|b| b.month().zip(b.day())).filter(|day| *day != (1, 1));
    let (words, father) = (vocabulary.learn(&e.names), vocabulary.learn(&e.father));
    // Of three names one may be the father's, and then the column repeats it. Of two it is rather a namesake's.
    let repeated = |word: &WordId| words.len() > 2 && words.contains(word);
    let all = words.iter().chain(father.iter().filter(|w| !repeated(w))).copied().collect();
    Row {
        mother: mothers.learn(&e.mother),
        most: f64::INFINITY,
        sex: e.sex.filter(|s| *s != Sex::Declined),
        year: e.birth.map(PartialDate::year),
        day,
        place,
        phone: e.phone.as_deref().map(last_digits).filter(|p| p.len() >= 6),
        document: e.document.clone().filter(|d| d.chars().count() >= COMPARED_FROM),
        words,
        father,
        all,
    }
}

/// A place as it is written, and as it sounds.
pub(super) fn place_of(text: &str, ids: &mut HashMap<String, u32>) -> Option<Place> {
    let words = name::words(text);
    let mut id = |parts: Vec<String>| {
        let next = ids.len() as u32;
        *ids.entry(parts.join(" ")).or_insert(next)
    };
    let sound: Vec<String> = words.iter().map(|w| name::sound(w)).collect();
    // Another script has the sound alone.
    let spelled = words.iter().map(|w| name::spelled(w)).collect::<Option<Vec<_>>>();
    let spelled = spelled.map(&mut id);
    (!words.is_empty()).then(|| Place { spelled, sound: id(sound) })
}

fn last_digits(phone: &str) -> String {
    let digits: Vec<char> = phone.chars().filter(char::is_ascii_digit).collect();
    digits[digits.len().saturating_sub(PHONE_DIGITS)..].iter().collect()
}
