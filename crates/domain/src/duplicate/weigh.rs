//! How much two rows of a list speak for one person, in bits.

use super::document::{Documents, documents, one_apart};
use super::list::{List, Memories, Pair, Sign, TRUST, TWICE_IN};
use super::row::Row;
use super::words::{Agreement, Memory, WordId};

/// What is known beyond the list: in so many other rows, so many have any one name, place or phone. In a short list
/// everything would look common without it; in a long one it hardly counts.
#[derive(Clone, Copy)]
struct Beyond {
    rows: f64,
    with: f64,
}

const NAME: Beyond = Beyond { rows: 500.0, with: 2.5 };
const TWO_NAMES: Beyond = Beyond { rows: 500.0, with: 0.5 };
const YEAR: Beyond = Beyond { rows: 100.0, with: 3.0 };
const PLACE: Beyond = Beyond { rows: 50.0, with: 1.0 };
const PHONE: Beyond = Beyond { rows: 100.0, with: 0.1 };

/// A word that comes from a slip is new; which of the many slips it is, and that there is one, is unlikely by so much.
const SLIP: Beyond = Beyond { rows: 500.0, with: 0.3 };
const SLIPS: f64 = 10.0;

/// What it takes away when a person in one row is the father in the other.
const ROLES: f64 = 4.0;

/// Bits, with what they come from.
type Weight = (f64, Option<Sign>);

impl List {
    /// Compares two rows; nothing when their score is under `least`.
    pub(super) fn compare(&self, memory: &mut Memories, a: usize, b: usize, least: f64) -> Option<Pair> {
        let (x, y) = (&self.rows[a], &self.rows[b]);
        let mut weights: Vec<Weight> = Vec::with_capacity(10);
        weights.extend(birth(x, y, x.year.map_or(0.0, |year| self.rarity_of_year(year))));
        weights.extend(sex(x, y));
        weights.extend(document(x, y));
        let (place, phone) = (self.place(x, y), self.phone(x, y));
        // Comparing names takes longest: not where the rest leaves too little for them.
        let without_names: f64 = weights.iter().chain(&place).chain(&phone).map(|(bits, _)| bits).sum();
        if self.score(without_names + x.most.min(y.most)) < least {
            return None;
        }
        weights.extend(self.names(&mut memory.names, x, y));
        let has = |sign| weights.iter().any(|(_, s)| *s == Some(sign));
        // Brothers and sisters live together, have one phone and the same parents, and are not born on one day.
        let most = if has(Sign::NameDiffers) && !has(Sign::DateSame) { 1.0 } else { f64::INFINITY };
        let shared = [self.mother(&mut memory.mothers, x, y), place, phone];
        weights.extend(shared.into_iter().flatten().map(|(bits, sign)| (bits.min(most), sign)));
        let score = self.score(weights.iter().map(|(bits, _)| bits).sum());
        let mut said: Vec<(bool, Sign)> = weights.iter().filter_map(|(w, s)| s.map(|s| (*w < 0.0, s))).collect();
        said.sort_unstable();
        said.dedup();
        let signs = said.into_iter().map(|(_, sign)| sign).collect();
        (score >= least).then_some(Pair { a, b, score, signs })
    }

    /// How likely one person is, by everything that speaks for it and against it.
    fn score(&self, bits: f64) -> f64 {
        // Every other row had a chance to agree as well.
        let against = (self.rows.len().max(2) as f64).log2() + TWICE_IN.log2();
        1.0 / (1.0 + (-(bits - against) * TRUST).exp2())
    }

    /// The bits that names can weigh at most when a row like this one is compared.
    pub(super) fn most_of_names(&self, row: &Row) -> f64 {
        let names: f64 = row.all.iter().map(|w| self.rarity(self.vocabulary.rows(*w).0, NAME)).sum();
        let mother = row.mother.iter().map(|w| self.rarity_of_mother(self.mothers.rows(*w).0));
        names + mother.fold(0.0, f64::max)
    }

    /// How unlikely it is, in bits, that a row has what `rows` of them have. The two that are compared prove nothing.
    fn rarity(&self, rows: u32, beyond: Beyond) -> f64 {
        rarity(rows, self.rows.len(), beyond)
    }

    fn rarity_of_year(&self, year: i32) -> f64 {
        rarity(self.years.get(&year).copied().unwrap_or(0), self.rows.len(), YEAR)
    }

    fn rarity_of_mother(&self, rows: u32) -> f64 {
        rarity(rows, self.with_mother, NAME)
    }

    fn names(&self, memory: &mut Memory, x: &Row, y: &Row) -> Vec<Weight> {
        let (left, right) = (&x.all, &y.all);
        let mut pairs: Vec<(Agreement, usize, usize)> = Vec::new();
        for (i, a) in left.iter().enumerate() {
            for (j, b) in right.iter().enumerate() {
                // Two names that many have are two names, however near they are written (Fatimata, Alimata).
                let agreement = self.vocabulary.agreement(memory, *a, *b);
                let agreement = agreement.filter(|kind| self.word_bits(*kind, *a, *b) > 0.0);
                pairs.extend(agreement.map(|kind| (kind, i, j)));
            }
        }
        // The surest first.
        pairs.sort_unstable();
        let mut agreed: Vec<(Agreement, WordId, WordId)> = Vec::new();
        let (mut used_left, mut used_right) = (vec![false; left.len()], vec![false; right.len()]);
        for (kind, i, j) in pairs {
            if !used_left[i] && !used_right[j] {
                (used_left[i], used_right[j]) = (true, true);
                agreed.push((kind, left[i], right[j]));
            }
        }
        let missing = |used: &[bool]| used.iter().filter(|used| !**used).count();
        let (only_left, only_right) = (missing(&used_left), missing(&used_right));
        let differ = only_left.min(only_right);
        let extra = only_left.max(only_right) - differ;
        let sign = agreed.iter().map(|(kind, ..)| *kind).max().map(|least| match least {
            Agreement::Same => Sign::NamesSame,
            Agreement::Sound => Sign::NamesSound,
            Agreement::Near => Sign::NamesNear,
        });
        let mut weights = vec![(self.agreement_bits(&agreed), sign)];
        weights.extend(self.roles(x, y, &agreed));
        if differ > 0 {
            weights.push((-10.0 * differ as f64, Some(Sign::NameDiffers)));
        }
        if extra > 0 {
            weights.push((-(extra as f64), Some(Sign::NameMissing)));
        }
        weights
    }

    /// What two agreeing words weigh alone.
    fn word_bits(&self, kind: Agreement, a: WordId, b: WordId) -> f64 {
        let ((word_a, sound_a), (word_b, sound_b)) = (self.vocabulary.rows(a), self.vocabulary.rows(b));
        match kind {
            Agreement::Same => self.rarity(word_a.max(word_b), NAME),
            Agreement::Sound => self.rarity(sound_a.max(sound_b), NAME),
            // A slip can lead anywhere: it says less than the commoner of the two words, and little when many have it.
            Agreement::Near => {
                let slip = self.rarity(word_a.min(word_b), SLIP) - SLIPS;
                slip.min(0.75 * self.rarity(sound_a.max(sound_b), NAME))
            }
        }
    }

    /// What the agreeing words weigh. Names go together (families, regions, Jean and Bosco): each is weighed by how rare
    /// it is beside each of the others.
    fn agreement_bits(&self, agreed: &[(Agreement, WordId, WordId)]) -> f64 {
        let mut once: Vec<&(Agreement, WordId, WordId)> = agreed.iter().collect();
        once.sort_unstable();
        once.dedup();
        let mut words: Vec<(f64, u32, bool)> = once
            .iter()
            .map(|(kind, a, b)| (self.word_bits(*kind, *a, *b), self.vocabulary.sound(*a), *kind != Agreement::Near))
            .collect();
        words.sort_by(|p, q| q.0.total_cmp(&p.0));
        let mut sum = 0.0;
        for (n, (alone, sound, sure)) in words.iter().enumerate() {
            let beside = words[..n].iter().filter(|other| *sure && other.2).filter_map(|(other, s, _)| {
                let both = self.both_sounds(*s, *sound)?;
                Some((self.rarity(both, TWO_NAMES) + 1.0 - other).max(0.0))
            });
            sum += beside.fold(*alone, f64::min);
        }
        sum
    }

    /// A word that names the father in one row and the person in the other. Where both fathers are known, it is the
    /// son or the father of whom the other row tells; where one is not, the word may stand in the wrong column.
    fn roles(&self, x: &Row, y: &Row, agreed: &[(Agreement, WordId, WordId)]) -> Option<Weight> {
        let sounds = |a: WordId, b: WordId| self.rarity(self.vocabulary.rows(a).1.max(self.vocabulary.rows(b).1), NAME);
        let both_known = !x.father.is_empty() && !y.father.is_empty();
        let bits: f64 = agreed
            .iter()
            .map(|(_, a, b)| {
                let fathers = (x.father.contains(a), y.father.contains(b));
                match (both_known, fathers.0 != fathers.1, x.words.contains(a) != y.words.contains(b)) {
                    (true, true, _) => -ROLES - sounds(*a, *b),
                    (_, _, true) => -0.6 * sounds(*a, *b),
                    _ => 0.0,
                }
            })
            .sum();
        let sign = (both_known && bits < -ROLES).then_some(Sign::RolesCrossed);
        (bits < 0.0).then_some((bits, sign))
    }

    fn mother(&self, memory: &mut Memory, x: &Row, y: &Row) -> Option<Weight> {
        if x.mother.is_empty() || y.mother.is_empty() {
            return None;
        }
        let pairs = x.mother.iter().flat_map(|a| y.mother.iter().map(move |b| (*a, *b)));
        let agreed = pairs.filter_map(|(a, b)| Some((self.mothers.agreement(memory, a, b)?, a, b)));
        let rows = |a: WordId, b: WordId| self.mothers.rows(a).1.max(self.mothers.rows(b).1);
        let bits = agreed.map(|(_, a, b)| self.rarity_of_mother(rows(a, b))).max_by(f64::total_cmp);
        Some(bits.map_or((-5.0, Some(Sign::MotherDiffers)), |bits| (bits, Some(Sign::MotherSame))))
    }

    fn place(&self, x: &Row, y: &Row) -> Option<Weight> {
        let (p, q) = x.place.zip(y.place)?;
        Some(match (p.sound == q.sound, p.spelled == q.spelled || p.spelled.is_none() || q.spelled.is_none()) {
            (true, true) => (self.rarity(self.places[p.sound as usize], PLACE).min(7.0), Some(Sign::PlaceSame)),
            // Few consonants are many places, and a place is written in many ways.
            (true, false) => (0.5, None),
            _ => (-3.5, Some(Sign::PlaceDiffers)),
        })
    }

    /// Families share a phone, and phones change hands.
    fn phone(&self, x: &Row, y: &Row) -> Option<Weight> {
        let (p, q) = x.phone.as_ref().zip(y.phone.as_ref())?;
        if p == q {
            return Some((self.rarity(self.with_phone(p), PHONE).min(9.0), Some(Sign::PhoneSame)));
        }
        Some(if one_apart(p, q) { (5.0, Some(Sign::PhoneNear)) } else { (-1.5, None) })
    }
}

fn rarity(rows: u32, of: usize, beyond: Beyond) -> f64 {
    let with = f64::from(rows.saturating_sub(2)) + beyond.with;
    ((of as f64 + beyond.rows) / with).log2()
}

fn birth(x: &Row, y: &Row, same_year: f64) -> Option<Weight> {
    let apart = (x.year? - y.year?).abs();
    let days = x.day.zip(y.day);
    Some(match (apart, days) {
        (0, Some((p, q))) if p == q => (same_year + 8.0, Some(Sign::DateSame)),
        (0, Some(((m, d), (n, e)))) if (m, d) == (e, n) => (same_year + 5.0, Some(Sign::DateNear)),
        (0, Some(((m, d), (n, e)))) if m == n || d == e => (same_year - 1.5, Some(Sign::DateNear)),
        (0, Some(_)) => (same_year - 4.0, Some(Sign::YearSame)),
        (1 | 2 | 10, Some((p, q))) if p == q => (6.5, Some(Sign::DateNear)),
        (0, None) => (same_year, Some(Sign::YearSame)),
        // Whoever tells a year alone may have guessed it.
        (1, None) => (0.8, Some(Sign::YearNear)),
        (2, None) => (0.3, Some(Sign::YearNear)),
        (3, None) => (-1.0, Some(Sign::YearDiffers)),
        (1..=2, Some(_)) => (-3.0, Some(Sign::YearDiffers)),
        (3..=5, _) => (-4.0, Some(Sign::YearDiffers)),
        _ => (-8.0, Some(Sign::YearDiffers)),
    })
}

fn sex(x: &Row, y: &Row) -> Option<Weight> {
    Some(if x.sex? == y.sex? { (0.8, None) } else { (-6.0, Some(Sign::SexDiffers)) })
}

fn document(x: &Row, y: &Row) -> Option<Weight> {
    Some(match documents(&x.document, &y.document)? {
        Documents::Same => (16.0, Some(Sign::DocumentSame)),
        Documents::Near => (7.0, Some(Sign::DocumentNear)),
        Documents::Differ => (-4.3, Some(Sign::DocumentDiffers)),
    })
}
