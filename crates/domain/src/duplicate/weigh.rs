//! How much two rows of a list speak for one person, in bits.

use super::list::{List, Pair, Row, Sign, TRUST, TWICE_IN};
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
const PLACE: Beyond = Beyond { rows: 50.0, with: 1.0 };
const PHONE: Beyond = Beyond { rows: 100.0, with: 0.1 };

/// Bits, with what they come from.
type Weight = (f64, Option<Sign>);

impl List {
    /// Compares two rows.
    pub(super) fn compare(&self, memory: &mut Memory, a: usize, b: usize) -> Pair {
        let (x, y) = (&self.rows[a], &self.rows[b]);
        let mut weights = self.names(memory, x, y);
        weights.extend(birth(x, y));
        let has = |sign| weights.iter().any(|(_, s)| *s == Some(sign));
        // Brothers and sisters live together, have one phone and one father, and are not born on one day.
        let most = if has(Sign::NameDiffers) && !has(Sign::DateSame) { 1.0 } else { f64::INFINITY };
        weights.extend(self.place(x, y).map(|(bits, sign)| (bits.min(most), sign)));
        weights.extend(self.phone(x, y).map(|(bits, sign)| (bits.min(most), sign)));
        weights.extend(sex(x, y));
        weights.extend(document(x, y));
        let bits: f64 = weights.iter().map(|(bits, _)| bits).sum();
        // Every other row had a chance to agree as well.
        let against = (self.rows.len().max(2) as f64).log2() + TWICE_IN.log2();
        let score = 1.0 / (1.0 + (-(bits - against) * TRUST).exp2());
        let mut said: Vec<(bool, Sign)> = weights.iter().filter_map(|(w, s)| s.map(|s| (*w < 0.0, s))).collect();
        said.sort_unstable();
        said.dedup();
        Pair { a, b, score, signs: said.into_iter().map(|(_, sign)| sign).collect() }
    }

    /// How unlikely it is, in bits, that a row has what `rows` of them have. The two that are compared prove nothing.
    fn rarity(&self, rows: u32, beyond: Beyond) -> f64 {
        let with = f64::from(rows.saturating_sub(2)) + beyond.with;
        ((self.rows.len() as f64 + beyond.rows) / with).log2()
    }

    fn names(&self, memory: &mut Memory, x: &Row, y: &Row) -> Vec<Weight> {
        let (left, right) = (&x.all, &y.all);
        let mut pairs: Vec<(Agreement, usize, usize)> = Vec::new();
        for (i, a) in left.iter().enumerate() {
            for (j, b) in right.iter().enumerate() {
                pairs.extend(self.vocabulary.agreement(memory, *a, *b).map(|kind| (kind, i, j)));
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
        let mut weights = vec![(self.agreement_bits(&agreed) - self.roles(x, y, &agreed), sign)];
        if differ > 0 {
            weights.push((-10.0 * differ as f64, Some(Sign::NameDiffers)));
        }
        if extra > 0 {
            weights.push((-0.7 * extra as f64, Some(Sign::NameMissing)));
        }
        weights
    }

    /// What the agreeing words weigh. Names go together (families, regions): two are weighed by how many rows have both.
    fn agreement_bits(&self, agreed: &[(Agreement, WordId, WordId)]) -> f64 {
        let mut words: Vec<(f64, u32, bool)> = agreed
            .iter()
            .map(|(kind, a, b)| {
                let ((word_a, sound_a), (word_b, sound_b)) = (self.vocabulary.rows(*a), self.vocabulary.rows(*b));
                let bits = match kind {
                    Agreement::Same => self.rarity(word_a.max(word_b), NAME),
                    Agreement::Sound => self.rarity(sound_a, NAME),
                    // A slip can lead anywhere: it says less than the commoner of the two words.
                    Agreement::Near => 0.75 * self.rarity(sound_a.max(sound_b), NAME),
                };
                (bits, self.vocabulary.sound(*a), *kind != Agreement::Near)
            })
            .collect();
        words.sort_by(|p, q| q.0.total_cmp(&p.0));
        let alone: f64 = words.iter().map(|w| w.0).sum();
        let [(first, s, true), (second, t, true), ..] = words[..] else { return alone };
        let together = self.both_sounds(s, t).map_or(first + second, |rows| self.rarity(rows, TWO_NAMES) + 1.0);
        alone - (first + second - together).max(0.0)
    }

    /// What is taken away again for a word that names the father in one row and the person in the other.
    fn roles(&self, x: &Row, y: &Row, agreed: &[(Agreement, WordId, WordId)]) -> f64 {
        let crossed = agreed.iter().filter(|(_, a, b)| x.words.contains(a) != y.words.contains(b));
        let sounds = |a: WordId, b: WordId| self.vocabulary.rows(a).1.max(self.vocabulary.rows(b).1);
        crossed.map(|(_, a, b)| 0.6 * self.rarity(sounds(*a, *b), NAME)).sum()
    }

    fn place(&self, x: &Row, y: &Row) -> Option<Weight> {
        let (p, q) = x.place.zip(y.place)?;
        Some(match p == q {
            true => (self.rarity(self.places[p as usize], PLACE).min(6.0), Some(Sign::PlaceSame)),
            false => (-2.5, Some(Sign::PlaceDiffers)),
        })
    }

    /// Families share a phone, and phones change hands.
    fn phone(&self, x: &Row, y: &Row) -> Option<Weight> {
        let (p, q) = x.phone.as_ref().zip(y.phone.as_ref())?;
        if p == q {
            return Some((self.rarity(self.with_phone(p), PHONE).min(9.0), Some(Sign::PhoneSame)));
        }
        Some(if one_apart(p, q) { (5.0, Some(Sign::PhoneNear)) } else { (-0.5, None) })
    }
}

fn birth(x: &Row, y: &Row) -> Option<Weight> {
    let apart = (x.year? - y.year?).abs();
    let days = x.day.zip(y.day);
    Some(match (apart, days) {
        (0, Some((p, q))) if p == q => (13.0, Some(Sign::DateSame)),
        (0, Some(((m, d), (n, e)))) if (m, d) == (e, n) => (10.0, Some(Sign::DateNear)),
        (0, Some(((m, d), (n, e)))) if m == n || d == e => (5.0, Some(Sign::DateNear)),
        (0, Some(_)) => (0.0, Some(Sign::YearSame)),
        (1 | 2 | 10, Some((p, q))) if p == q => (8.0, Some(Sign::DateNear)),
        (0, None) => (5.0, Some(Sign::YearSame)),
        (1, None) => (1.5, Some(Sign::YearNear)),
        (2, None) => (0.3, Some(Sign::YearNear)),
        (1..=2, Some(_)) => (-3.0, Some(Sign::YearDiffers)),
        (3..=5, _) => (-4.0, Some(Sign::YearDiffers)),
        _ => (-8.0, Some(Sign::YearDiffers)),
    })
}

fn sex(x: &Row, y: &Row) -> Option<Weight> {
    Some(if x.sex? == y.sex? { (0.8, None) } else { (-6.0, Some(Sign::SexDiffers)) })
}

fn document(x: &Row, y: &Row) -> Option<Weight> {
    let (p, q) = x.document.as_ref().zip(y.document.as_ref())?;
    Some(match p == q {
        true => (16.0, Some(Sign::DocumentSame)),
        false if one_apart(p, q) => (7.0, Some(Sign::DocumentNear)),
        // Many have more than one paper.
        false => (-3.0, Some(Sign::DocumentDiffers)),
    })
}

/// Whether two numbers differ by one digit, or by two that changed places.
fn one_apart(p: &str, q: &str) -> bool {
    p.len() == q.len() && p.len() >= 4 && strsim::damerau_levenshtein(p, q) == 1
}
