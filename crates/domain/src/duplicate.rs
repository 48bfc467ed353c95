//! Whether two records are of one person: what speaks for it and against it. A person decides, never the number.
//!
//! The same definition of names as search has (`name`). The score weighs the name most; year, sex, place, phone and the
//! mother's name add or take away. A document's number stands beside the name: two records that share one are looked at,
//! whatever the rest says. The score is never shown: pages show the reasons, and no reason shows a number.

mod blocking;
mod document;
pub mod list;
mod row;
mod weigh;
mod words;

use self::document::{Documents, documents};
use crate::name::{sound, spelled, words};
use crate::person::Sex;

/// What is compared of a record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Features {
    /// Every name, of every kind, in any order and script.
    pub names: Vec<String>,
    /// Year of birth, known or reckoned.
    pub birth_year: Option<i32>,
    /// Whether the year was reckoned from an estimated age.
    pub estimated: bool,
    /// Sex.
    pub sex: Sex,
    /// P-code of the place of origin.
    pub origin: Option<String>,
    /// Phones, by `person::number_key`.
    pub phones: Vec<String>,
    /// The mother's name.
    pub mother: Option<String>,
    /// What stands for the number of each document: the same for the same number, and no number.
    pub documents: Vec<String>,
}

/// Something that speaks for or against.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reason {
    /// Every name is the same.
    NamesSame,
    /// The names sound the same.
    NamesSound,
    /// Part of the name sounds the same.
    NamesPartly,
    /// The same year of birth.
    YearSame,
    /// Years of birth that differ by so much, within what memory and estimates allow.
    YearNear(i32),
    /// Years of birth that differ by more.
    YearFar(i32),
    /// Another sex.
    SexDiffers,
    /// From the same place.
    OriginSame,
    /// From another place.
    OriginDiffers,
    /// A phone number in common.
    PhoneSame,
    /// A phone number that differs by one digit.
    PhoneNear,
    /// The mothers' names sound the same.
    MotherSounds,
    /// The mothers have other names.
    MotherDiffers,
    /// The number of a document in common.
    DocumentSame,
}

impl Reason {
    /// Whether it speaks for one person.
    pub fn is_for(self) -> bool {
        !matches!(self, Reason::YearFar(_) | Reason::SexDiffers | Reason::OriginDiffers | Reason::MotherDiffers)
    }
}

/// What follows from a likeness.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Band {
    /// Nothing is said.
    Silent,
    /// Shown beside the form.
    Warn,
    /// Registered only with a reason why this is another person.
    Block,
}

/// How alike two records are, and why.
#[derive(Debug, Clone, PartialEq)]
pub struct Likeness {
    /// 0 to 1. For ordering and for the band; never shown.
    pub score: f64,
    /// What speaks for it, then what speaks against it.
    pub reasons: Vec<Reason>,
}

/// From this score a reason is asked for.
const BLOCK: f64 = 0.92;
/// From this likeness of their names on, two mothers may be one: often only one of her names is known.
const MOTHER: f64 = 0.6;
/// From this score the match is shown.
const WARN: f64 = 0.75;

impl Likeness {
    /// The score in thousandths, for keeping and ordering.
    pub fn thousandths(&self) -> i64 {
        (self.score * 1000.0).round() as i64
    }

    /// What follows from it.
    pub fn band(&self) -> Band {
        // Sums of tenths are not exact: 0.92 must count as 0.92.
        match self.score + 1e-9 {
            s if s >= BLOCK => Band::Block,
            s if s >= WARN => Band::Warn,
            _ => Band::Silent,
        }
    }
}

/// Whether a score in thousandths asks for a reason before somebody is registered all the same.
pub fn is_strong(thousandths: i64) -> bool {
    thousandths >= (BLOCK * 1000.0) as i64
}

/// Compares two records.
pub fn compare(a: &Features, b: &Features) -> Likeness {
    let name = names(&a.names, &b.names);
    let mut score = 0.84 * name;
    let mut reasons = Vec::new();
    reasons.extend(match name {
        _ if split(&a.names) == split(&b.names) && name > 0.0 => Some(Reason::NamesSame),
        n if n >= 0.85 => Some(Reason::NamesSound),
        n if n >= 0.4 => Some(Reason::NamesPartly),
        _ => None,
    });
    let document = document(a, b);
    let rest = [document, year(a, b), sex(a, b), origin(a, b), phone(a, b), mother(a, b)];
    for (weight, reason) in rest.into_iter().flatten() {
        score += weight;
        reasons.extend(reason);
    }
    // One document is one person's, or somebody has to say why not.
    let least = if document.is_some() { WARN } else { 0.0 };
    // Stable: within each side the order above is kept.
    reasons.sort_by_key(|r| !r.is_for());
    Likeness { score: score.clamp(least, 1.0), reasons }
}

type Weighed = Option<(f64, Option<Reason>)>;

fn year(a: &Features, b: &Features) -> Weighed {
    let apart = (a.birth_year? - b.birth_year?).abs();
    let allowed = if a.estimated || b.estimated { 5 } else { 2 };
    Some(match apart {
        0 => (0.06, Some(Reason::YearSame)),
        n if n <= allowed => (0.04, Some(Reason::YearNear(n))),
        n if n <= 10 => (-0.08, Some(Reason::YearFar(n))),
        n => (-0.2, Some(Reason::YearFar(n))),
    })
}

fn sex(a: &Features, b: &Features) -> Weighed {
    if a.sex == Sex::Declined || b.sex == Sex::Declined {
        return None;
    }
    Some(if a.sex == b.sex { (0.02, None) } else { (-0.15, Some(Reason::SexDiffers)) })
}

fn origin(a: &Features, b: &Features) -> Weighed {
    let same = a.origin.as_ref()? == b.origin.as_ref()?;
    Some(if same { (0.05, Some(Reason::OriginSame)) } else { (-0.03, Some(Reason::OriginDiffers)) })
}

/// Many people share a phone: another number says nothing, the same one says something.
fn phone(a: &Features, b: &Features) -> Weighed {
    let pairs = || a.phones.iter().flat_map(|x| b.phones.iter().map(move |y| (x, y)));
    if pairs().any(|(x, y)| x == y) {
        return Some((0.12, Some(Reason::PhoneSame)));
    }
    let near = |x: &str, y: &str| x.len() == y.len() && x.bytes().zip(y.bytes()).filter(|(p, q)| p != q).count() == 1;
    pairs().any(|(x, y)| near(x, y)).then_some((0.05, Some(Reason::PhoneNear)))
}

/// A number in common weighs more than all names; another number says nothing, many have more than one document.
fn document(a: &Features, b: &Features) -> Weighed {
    (documents(&a.documents, &b.documents)? == Documents::Same).then_some((1.0, Some(Reason::DocumentSame)))
}

/// Brothers and sisters have one mother too, and a mother is called by more than one name: it says a little.
fn mother(a: &Features, b: &Features) -> Weighed {
    let [a, b] = [a, b].map(|f| f.mother.as_slice());
    if a.is_empty() || b.is_empty() {
        return None;
    }
    let same = names(a, b) >= MOTHER;
    Some(if same { (0.04, Some(Reason::MotherSounds)) } else { (-0.04, Some(Reason::MotherDiffers)) })
}

/// How alike two sets of names are, whatever the order of the words: 0 to 1.
pub fn names(a: &[String], b: &[String]) -> f64 {
    let (a, b) = (split(a), split(b));
    let (few, many) = if a.len() <= b.len() { (&a, &b) } else { (&b, &a) };
    if few.is_empty() {
        return 0.0;
    }
    let mut pairs: Vec<(f64, usize, usize)> = Vec::new();
    for (i, x) in few.iter().enumerate() {
        pairs.extend(many.iter().enumerate().map(|(j, y)| (word(x, y), i, j)).filter(|p| p.0 > 0.0));
    }
    pairs.sort_by(|x, y| y.0.total_cmp(&x.0));
    let (mut used_few, mut used_many) = (vec![false; few.len()], vec![false; many.len()]);
    let mut sum = 0.0;
    for (likeness, i, j) in pairs {
        if !used_few[i] && !used_many[j] {
            (used_few[i], used_many[j]) = (true, true);
            sum += likeness;
        }
    }
    // A single name in common with somebody of three is weak; a name left out by one of them is not.
    let extra = many.len() - few.len();
    let coverage = if few.len() == 1 && extra > 0 { 0.7 } else { 1.0 - 0.04 * extra.min(5) as f64 };
    sum / few.len() as f64 * coverage
}

/// Every word of every name, once.
fn split(names: &[String]) -> Vec<String> {
    let mut all: Vec<String> = names.iter().flat_map(|n| words(n)).collect();
    all.sort_unstable();
    all.dedup();
    all
}

/// From so many consonants on, a sound in common is a name in common. Fewer are shared by many names: then the vowels
/// must agree too.
const CONSONANTS: usize = 3;
/// From this likeness of the spelling on, the vowels agree.
const VOWELS: f64 = 0.8;

/// How alike two folded words are: 1 the same, about 0.95 the same sound, 0 nothing in common.
fn word(a: &str, b: &str) -> f64 {
    if a == b {
        return 1.0;
    }
    let sounds_same = sound(a) == sound(b);
    let (Some(x), Some(y)) = (spelled(a), spelled(b)) else {
        // Another script: the vowels cannot be compared.
        return if sounds_same { 0.96 } else { 0.0 };
    };
    let near = strsim::jaro_winkler(&x, &y);
    match sounds_same {
        true if sound(a).chars().count() >= CONSONANTS => 0.9 + 0.1 * near,
        true if near >= VOWELS => 0.8 + 0.2 * near,
        _ if near >= 0.9 => 0.9 * near,
        _ => 0.0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn features(name: &str) -> Features {
        Features {
            names: vec![name.into()],
            birth_year: None,
            estimated: false,
            sex: Sex::Declined,
            origin: None,
            phones: vec![],
            mother: None,
            documents: vec![],
        }
    }

    fn full(name: &str, year: i32, origin: &str) -> Features {
        Features { birth_year: Some(year), sex: Sex::Male, origin: Some(origin.into()), ..features(name) }
    }

    const PAIRS: [(&str, &str); 6] = [
        ("Ouédraogo Boukari", "WEDRAOGO Boukary"),
        ("Mohamed Ag Alhousseini", "Muhammad ag al-Husayni"),
        ("Mohamed Ag Alhousseini", "محمد أغ الحسيني"),
        ("Muhammad ag al-Husayni", "محمد أغ الحسيني"),
        ("Aïssata Diallo", "Aissatou Jallow"),
        ("Kasereka Kambale", "Kambale Kasereka"),
    ];

    #[test]
    fn spellings_of_one_name_warn_by_the_name_alone_and_block_with_year_and_place() {
        for (a, b) in PAIRS {
            let alone = compare(&features(a), &features(b));
            assert!(alone.band() >= Band::Warn, "{a} / {b}: {alone:?}");
            let more = compare(&full(a, 1998, "BF5602"), &full(b, 1998, "BF5602"));
            assert_eq!(more.band(), Band::Block, "{a} / {b}: {more:?}");
        }
    }

    #[test]
    fn other_people_are_silent() {
        for (a, b) in [
            ("Boukari Ouédraogo", "Adama Ouédraogo"),
            ("Mohamed", "Mohamed Ag Alhousseini"),
            ("Aïssata Diallo", "Aïssata Traoré"),
            ("Issa Touré", "Moussa Traoré"),
            ("Kasereka Kambale", "Kavira Kambale"),
        ] {
            let likeness = compare(&full(a, 1998, "BF5602"), &full(b, 1998, "BF5602"));
            assert_eq!(likeness.band(), Band::Silent, "{a} / {b}: {likeness:?}");
        }
    }

    #[test]
    fn ten_years_or_another_sex_speak_against_the_same_name() {
        let one = full("Boukari Ouédraogo", 1998, "BF5602");
        let older = Features { birth_year: Some(1980), ..one.clone() };
        assert_eq!(compare(&one, &older).reasons.last(), Some(&Reason::YearFar(18)));
        assert!(compare(&one, &older).band() < Band::Block);
        let woman = Features { sex: Sex::Female, ..one.clone() };
        assert!(compare(&one, &woman).reasons.contains(&Reason::SexDiffers));
        assert!(compare(&one, &woman).band() < Band::Block);
    }

    #[test]
    fn estimates_allow_five_years() {
        let known = full("Boukari Ouédraogo", 1998, "BF5602");
        let guessed = Features { birth_year: Some(2003), estimated: true, ..known.clone() };
        assert!(compare(&known, &guessed).reasons.contains(&Reason::YearNear(5)));
        let not_guessed = Features { estimated: false, ..guessed };
        assert!(compare(&known, &not_guessed).reasons.contains(&Reason::YearFar(5)));
    }

    #[test]
    fn a_phone_in_common_lifts_a_likeness_over_the_band() {
        let phones = |p: &str| Features { phones: vec![p.into()], ..features("Boureima Zallé") };
        assert_eq!(compare(&phones("22670114802"), &phones("22670114802")).band(), Band::Block);
        let near = compare(&phones("22670114802"), &phones("22670114803"));
        assert!(near.reasons.contains(&Reason::PhoneNear));
    }

    #[test]
    fn a_document_in_common_is_shown_whatever_the_rest_says() {
        let with = |f: Features| Features { documents: vec!["tag".into()], ..f };
        let (a, b) = (full("Boukari Ouédraogo", 1998, "BF5602"), full("Issa Sawadogo", 1998, "BF5401"));
        assert_eq!(compare(&a, &b).band(), Band::Silent);
        let shared = compare(&with(a.clone()), &with(b));
        assert_eq!((shared.band(), shared.reasons[0]), (Band::Block, Reason::DocumentSame));
        let woman = Features { sex: Sex::Female, birth_year: Some(1960), ..full("Hawa Traoré", 1960, "BF5401") };
        assert_eq!(compare(&with(a.clone()), &with(woman)).band(), Band::Warn);
        let other = Features { documents: vec!["other".into()], ..a.clone() };
        assert_eq!(compare(&with(a.clone()), &other), compare(&a, &a), "many have more than one document");
    }

    #[test]
    fn mothers_whose_names_sound_the_same_speak_for_one_person_and_others_against() {
        let of = |mother: &str| Features { mother: Some(mother.into()), ..full("Boukari Ouédraogo", 1998, "BF5602") };
        for (a, b) in [("Aïssata", "Aissatou"), ("Fatimata", "Fatoumata Diallo")] {
            assert!(compare(&of(a), &of(b)).reasons.contains(&Reason::MotherSounds), "{a} / {b}");
        }
        let differs = compare(&of("Hawa"), &of("Mariam"));
        assert_eq!(differs.reasons.last(), Some(&Reason::MotherDiffers));
        let unknown = full("Boukari Ouédraogo", 1998, "BF5602");
        assert_eq!(compare(&of("Hawa"), &unknown), compare(&unknown, &unknown));
        // A mother in common makes no twin of a brother.
        let brother = Features { mother: Some("Hawa".into()), ..full("Adama Ouédraogo", 1998, "BF5602") };
        assert_eq!(compare(&of("Hawa"), &brother).band(), Band::Silent);
    }

    proptest! {
        #[test]
        fn likeness_has_no_direction_and_stays_within_bounds(
            a in "[A-Za-zéï ]{0,20}", b in "[A-Za-zéï ]{0,20}", y in 1950i32..2010, z in 1950i32..2010,
        ) {
            let (a, b) = (full(&a, y, "A1"), full(&b, z, "B1"));
            let (there, back) = (compare(&a, &b), compare(&b, &a));
            prop_assert!((there.score - back.score).abs() < 1e-9);
            prop_assert!((0.0..=1.0).contains(&there.score));
        }

        #[test]
        fn everybody_is_like_themselves(a in "[A-Za-z]{3,10} [A-Za-z]{3,10}") {
            let one = full(&a, 1990, "A1");
            prop_assert_eq!(compare(&one, &one).band(), Band::Block);
        }
    }
}
