//! Content packs: the questions, word for word, with their points, bands and licence. Read once and checked; a pack that
//! does not fit its own rules does not exist.

use std::ops::RangeInclusive;
use std::sync::LazyLock;

use serde::{Deserialize, Serialize};

use crate::locale::Locale;
use crate::person::Language;

text_enum! {
    /// Which questionnaire.
    pub enum Instrument ("instrument") {
        Phq9 = "phq9",
        Gad7 = "gad7",
        PcPtsd5 = "pc_ptsd5",
        Who5 = "who5",
        Srq20 = "srq20",
    }
}

/// On which side of the cut-off a total asks for a talk.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Direction {
    /// The cut-off and everything above.
    AtLeast,
    /// Everything below the cut-off.
    Below,
}

impl Direction {
    /// Whether a total asks for a talk.
    pub fn holds(self, total: u32, cutoff: u32) -> bool {
        match self {
            Direction::AtLeast => total >= cutoff,
            Direction::Below => total < cutoff,
        }
    }
}

/// One answer that can be given.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Choice {
    /// Its words.
    pub label: String,
    /// Its points.
    pub points: u32,
}

/// A range of totals with a name.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Band {
    /// From this total.
    pub from: u32,
    /// To this one.
    pub to: u32,
    /// Its code.
    pub name: String,
}

impl Band {
    /// The catalogue key of its name.
    pub fn label_key(name: &str) -> String {
        format!("wellbeing-band-{}", name.replace('_', "-"))
    }
}

/// Where the publisher, or the field, puts the cut-off.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct UsualCutoff {
    /// On which side of it a total asks for a talk.
    pub direction: Direction,
    /// For everybody.
    pub usual: u32,
    /// For women, where the publisher says another one.
    #[serde(default)]
    pub women: Option<u32>,
    /// Whether it holds in every setting. Where it does not, each setting has to find its own.
    #[serde(default = "yes")]
    pub universal: bool,
}

fn yes() -> bool {
    true
}

/// One version of one questionnaire.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Pack {
    /// Which questionnaire.
    pub instrument: Instrument,
    /// Which version of its words and points. Kept with each set of answers.
    pub version: String,
    /// Its name, which is the same in every language.
    pub title: String,
    /// The language of its words (ISO 639-1).
    pub language: String,
    /// From which age it may be asked.
    pub min_age: u32,
    /// What is said before the questions.
    pub intro: String,
    /// A question that comes first. Without a yes to it the total is nought and nothing more is asked.
    pub gate: Option<String>,
    /// The questions.
    pub items: Vec<String>,
    /// The answers to each of them.
    pub options: Vec<Choice>,
    /// What the sum of points is multiplied with.
    pub factor: u32,
    /// The lowest and the highest total.
    pub range: (u32, u32),
    /// Named ranges, without gaps; none where the publisher has none.
    pub bands: Vec<Band>,
    /// The usual cut-off.
    pub cutoff: UsualCutoff,
    /// Questions, from 1, to which any answer above nought opens the safety protocol.
    pub safety_items: Vec<usize>,
    /// Whether its terms keep it out of some uses.
    pub optional: bool,
    /// Whose it is, and under which terms.
    pub licence: String,
}

impl Pack {
    /// Numbers of its questions, from 1; the gate is 0.
    pub fn numbers(&self) -> RangeInclusive<usize> {
        usize::from(self.gate.is_none())..=self.items.len()
    }

    /// The most points that one answer gives.
    pub fn most_points(&self) -> u32 {
        self.options.iter().map(|o| o.points).max().unwrap_or_default()
    }

    /// Writing direction of its words, as HTML says it.
    pub fn text_direction(&self) -> &'static str {
        self.language.parse().map_or("ltr", Locale::direction)
    }

    /// The name of a total's range.
    pub fn band(&self, total: u32) -> Option<&Band> {
        self.bands.iter().find(|b| (b.from..=b.to).contains(&total))
    }

    /// What is wrong with it; nothing when it can be used.
    fn flaw(&self) -> Option<&'static str> {
        let (low, high) = self.range;
        let possible = self.items.len() as u32 * self.most_points() * self.factor;
        let mut next = low;
        for band in &self.bands {
            if band.from != next || band.to < band.from {
                return Some("bands leave a gap");
            }
            next = band.to + 1;
        }
        if self.items.is_empty() || self.options.len() < 2 || self.licence.is_empty() || self.version.is_empty() {
            Some("something is missing")
        } else if low != 0 || high != possible {
            Some("the range is not that of the points")
        } else if !self.bands.is_empty() && next != high + 1 {
            Some("bands do not cover the range")
        } else if self.safety_items.iter().any(|n| !(1..=self.items.len()).contains(n)) {
            Some("a safety question does not exist")
        } else if self.cutoff.usual > high || self.cutoff.women.is_some_and(|n| n > high) {
            Some("a cut-off is out of range")
        } else {
            None
        }
    }
}

static PACKS: LazyLock<Vec<Pack>> = LazyLock::new(|| {
    let all: Vec<Pack> = serde_json::from_str(include_str!("../../data/instruments.json")).unwrap_or_default();
    all.into_iter().filter(|p| p.flaw().is_none()).collect()
});

/// Every version of every questionnaire.
pub fn packs() -> &'static [Pack] {
    &PACKS
}

/// In which language a questionnaire is asked where it has no words of the person's.
const USUAL: &str = "en";

/// One version of a questionnaire; without a version the newest of the usual language. A version is of one language alone:
/// what was answered is always read under the words that were asked.
pub fn pack(instrument: Instrument, version: Option<&str>) -> Option<&'static Pack> {
    match version {
        Some(version) => PACKS.iter().find(|p| p.instrument == instrument && p.version == version),
        None => newest(&PACKS, instrument, USUAL),
    }
}

/// The newest words of a questionnaire in the language of the talk, or in the usual one.
pub fn pack_in(instrument: Instrument, language: Language) -> Option<&'static Pack> {
    newest(&PACKS, instrument, language.as_str())
}

fn newest<'a>(packs: &'a [Pack], instrument: Instrument, language: &str) -> Option<&'a Pack> {
    let of = |language: &str| packs.iter().rfind(|p| p.instrument == instrument && p.language == language);
    of(language).or_else(|| of(USUAL))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_pack_of_the_file_can_be_used_and_every_instrument_has_one() {
        let all: Vec<Pack> = serde_json::from_str(include_str!("../../data/instruments.json")).unwrap();
        for pack in &all {
            assert_eq!(pack.flaw(), None, "{}", pack.title);
        }
        for instrument in Instrument::ALL {
            assert!(pack(*instrument, None).is_some(), "{instrument}");
            assert_eq!(pack(*instrument, Some("no such version")), None);
        }
        assert_eq!(all.len(), packs().len());
    }

    #[test]
    fn words_of_another_language_stand_beside_the_usual_ones() {
        let english = pack(Instrument::Phq9, None).unwrap();
        let french = Pack { version: "fr-1".into(), language: "fr".into(), ..english.clone() };
        let arabic = Pack { version: "ar-1".into(), language: "ar".into(), ..english.clone() };
        assert_eq!((french.text_direction(), arabic.text_direction()), ("ltr", "rtl"));
        let packs = [english.clone(), french.clone(), arabic];
        assert_eq!(newest(&packs, Instrument::Phq9, "fr"), Some(&french));
        for language in ["en", "fuh", "mos"] {
            assert_eq!(newest(&packs, Instrument::Phq9, language), Some(english), "{language}");
        }
        assert_eq!(newest(&packs, Instrument::Gad7, "fr"), None);
    }

    #[test]
    fn a_version_is_of_one_language_alone() {
        let mut all: Vec<_> = packs().iter().map(|p| (p.instrument, &p.version)).collect();
        all.sort();
        assert!(all.windows(2).all(|two| two[0] != two[1]), "{all:?}");
    }

    #[test]
    fn a_pack_that_contradicts_itself_is_refused() {
        let good = pack(Instrument::Phq9, None).unwrap();
        let gap = Pack { bands: good.bands[1..].to_vec(), ..good.clone() };
        assert!(gap.flaw().is_some());
        let item = Pack { safety_items: vec![10], ..good.clone() };
        assert!(item.flaw().is_some());
        let range = Pack { range: (0, 26), ..good.clone() };
        assert!(range.flaw().is_some());
    }

    #[test]
    fn they_are_for_adults() {
        assert!(packs().iter().all(|p| p.min_age >= 18));
    }
}
