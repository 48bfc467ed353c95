//! What answers come to. What was not answered is never guessed: a total needs every answer.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{Cutoff, Pack};

/// An answer to one question.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reply {
    /// So many points. For the gate: 1 is yes, 0 is no.
    Points(u32),
    /// The person did not want to answer.
    Declined,
}

/// Answers so far, by the number of the question; 0 is the gate. Sealed as a whole.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Answers(BTreeMap<usize, Reply>);

impl Answers {
    /// Gives an answer, or another one than before.
    pub fn set(&mut self, number: usize, reply: Reply) {
        self.0.insert(number, reply);
    }

    /// The answer to a question.
    pub fn get(&self, number: usize) -> Option<Reply> {
        self.0.get(&number).copied()
    }

    /// Whether the first question ends the questionnaire.
    pub fn stops_at_gate(&self, pack: &Pack) -> bool {
        pack.gate.is_some() && self.get(0) == Some(Reply::Points(0))
    }

    /// The first question that was neither answered nor declined.
    pub fn next(&self, pack: &Pack) -> Option<usize> {
        if self.stops_at_gate(pack) {
            return None;
        }
        pack.numbers().find(|n| self.get(*n).is_none())
    }

    /// How many questions were answered or declined.
    pub fn given(&self) -> usize {
        self.0.len()
    }
}

/// What answers come to. Sealed as a whole.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Scored {
    /// The total; nothing when a question was not answered.
    pub total: Option<u32>,
    /// Code of the named range.
    pub band: Option<String>,
    /// Whether it asks for a talk; nothing when that depends on what was not answered.
    pub positive: Option<bool>,
    /// How many questions were not answered.
    pub missing: usize,
    /// The cut-off that counted.
    pub cutoff: Cutoff,
}

/// Scores. Where questions were not answered there is no total, and the side of the cut-off is told only when every
/// possible answer would lead there.
pub fn score(pack: &Pack, answers: &Answers, cutoff: Cutoff) -> Scored {
    if answers.stops_at_gate(pack) {
        let positive = Some(pack.cutoff.direction.holds(0, cutoff.at));
        return Scored { total: Some(0), band: pack.band(0).map(|b| b.name.clone()), positive, missing: 0, cutoff };
    }
    let points: Vec<u32> = pack.numbers().filter(|n| *n > 0).filter_map(|n| points(answers, n)).collect();
    let missing = pack.items.len() - points.len();
    let least = points.iter().sum::<u32>() * pack.factor;
    let most = least + missing as u32 * pack.most_points() * pack.factor;
    let side = |total| pack.cutoff.direction.holds(total, cutoff.at);
    let total = (missing == 0).then_some(least);
    Scored {
        band: total.and_then(|t| pack.band(t)).map(|b| b.name.clone()),
        total,
        positive: (side(least) == side(most)).then(|| side(least)),
        missing,
        cutoff,
    }
}

fn points(answers: &Answers, number: usize) -> Option<u32> {
    match answers.get(number)? {
        Reply::Points(n) => Some(n),
        Reply::Declined => None,
    }
}

/// Whether an answer opens the safety protocol, at once and whatever the total is.
pub fn needs_safety(pack: &Pack, answers: &Answers) -> bool {
    pack.safety_items.iter().any(|n| points(answers, *n).is_some_and(|p| p > 0))
}

/// Whether what was answered about ending one's life grew since `before`: said for the first time, said again after a no,
/// or said to be more often. What was heard once is not heard for good.
pub fn danger_grew(pack: &Pack, before: &Answers, after: &Answers) -> bool {
    let of = |answers: &Answers, n: usize| points(answers, n).unwrap_or(0);
    pack.safety_items.iter().any(|n| of(after, *n) > of(before, *n))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::wellbeing::{Instrument, pack, packs};

    fn of(instrument: Instrument) -> &'static Pack {
        pack(instrument, None).unwrap()
    }

    fn answers(points: &[u32]) -> Answers {
        let mut all = Answers::default();
        for (i, p) in points.iter().enumerate() {
            all.set(i + 1, Reply::Points(*p));
        }
        all
    }

    fn scored(instrument: Instrument, points: &[u32]) -> Scored {
        let pack = of(instrument);
        let mut all = answers(points);
        if pack.gate.is_some() {
            all.set(0, Reply::Points(1));
        }
        score(pack, &all, Cutoff::usual(pack, None))
    }

    /// Totals spread over the questions, as many points on each as it can have.
    fn spread(pack: &Pack, mut sum: u32) -> Vec<u32> {
        pack.items
            .iter()
            .map(|_| {
                let here = sum.min(pack.most_points());
                sum -= here;
                here
            })
            .collect()
    }

    #[test]
    fn every_total_of_the_phq_9_has_its_band_and_ten_is_the_cut_off() {
        let bands = [
            (0..=4, "minimal"),
            (5..=9, "mild"),
            (10..=14, "moderate"),
            (15..=19, "moderately_severe"),
            (20..=27, "severe"),
        ];
        for (range, name) in bands {
            for total in range {
                let result = scored(Instrument::Phq9, &spread(of(Instrument::Phq9), total));
                assert_eq!((result.total, result.band.as_deref()), (Some(total), Some(name)));
                assert_eq!(result.positive, Some(total >= 10), "{total}");
            }
        }
    }

    #[test]
    fn every_total_of_the_gad_7_has_its_band() {
        for (range, name) in [(0..=4, "minimal"), (5..=9, "mild"), (10..=14, "moderate"), (15..=21, "severe")] {
            for total in range {
                let result = scored(Instrument::Gad7, &spread(of(Instrument::Gad7), total));
                assert_eq!((result.total, result.band.as_deref()), (Some(total), Some(name)));
                assert_eq!(result.positive, Some(total >= 10), "{total}");
            }
        }
    }

    #[test]
    fn the_who_5_is_four_times_its_points_and_low_is_what_asks_for_a_talk() {
        for raw in 0..=25 {
            let result = scored(Instrument::Who5, &spread(of(Instrument::Who5), raw));
            assert_eq!(result.total, Some(raw * 4));
            assert_eq!(result.positive, Some(raw <= 12), "{raw}");
            let band = if raw <= 7 {
                "very_low"
            } else if raw <= 12 {
                "low"
            } else {
                "fair"
            };
            assert_eq!(result.band.as_deref(), Some(band), "{raw}");
        }
    }

    #[test]
    fn the_srq_20_counts_yeses() {
        for n in 0..=20 {
            let result = scored(Instrument::Srq20, &spread(of(Instrument::Srq20), n));
            assert_eq!((result.total, result.positive), (Some(n), Some(n >= 8)));
        }
    }

    #[test]
    fn without_an_event_the_pc_ptsd_5_is_nought_and_asks_nothing_more() {
        let pack = of(Instrument::PcPtsd5);
        let mut all = Answers::default();
        assert_eq!(all.next(pack), Some(0));
        all.set(0, Reply::Points(0));
        assert_eq!(all.next(pack), None);
        let result = score(pack, &all, Cutoff::usual(pack, None));
        assert_eq!((result.total, result.positive, result.missing), (Some(0), Some(false), 0));
        all.set(0, Reply::Points(1));
        assert_eq!(all.next(pack), Some(1));
        for n in 0..=5 {
            assert_eq!(scored(Instrument::PcPtsd5, &spread(pack, n)).positive, Some(n >= 4), "{n}");
        }
    }

    #[test]
    fn what_was_not_answered_leaves_no_total_and_no_guess() {
        let pack = of(Instrument::Phq9);
        let mut all = answers(&[1, 1, 1, 1, 1, 1, 1, 1]);
        all.set(9, Reply::Declined);
        let result = score(pack, &all, Cutoff::usual(pack, None));
        assert_eq!((result.total, result.band, result.positive, result.missing), (None, None, None, 1));
        // Ten points are there already: whatever the last answer would be.
        let mut all = answers(&[3, 3, 3, 1]);
        for n in 5..=9 {
            all.set(n, Reply::Declined);
        }
        let result = score(pack, &all, Cutoff::usual(pack, None));
        assert_eq!((result.total, result.positive), (None, Some(true)));
    }

    #[test]
    fn one_answer_opens_the_safety_protocol_whatever_the_rest_is() {
        for (instrument, item) in [(Instrument::Phq9, 9), (Instrument::Srq20, 17)] {
            let pack = of(instrument);
            let mut all = Answers::default();
            all.set(item, Reply::Points(0));
            assert!(!needs_safety(pack, &all));
            all.set(item, Reply::Declined);
            assert!(!needs_safety(pack, &all));
            for points in 1..=pack.most_points() {
                all.set(item, Reply::Points(points));
                assert!(needs_safety(pack, &all), "{instrument} {points}");
            }
            for other in (1..=pack.items.len()).filter(|n| *n != item) {
                let mut all = Answers::default();
                all.set(other, Reply::Points(pack.most_points()));
                assert!(!needs_safety(pack, &all), "{instrument} {other}");
            }
        }
        for instrument in [Instrument::Gad7, Instrument::Who5, Instrument::PcPtsd5] {
            assert!(of(instrument).safety_items.is_empty());
        }
    }

    proptest! {
        #[test]
        fn a_side_that_is_told_is_the_side_of_every_completion(which in 0usize..5, raw in prop::collection::vec(0u32..6, 20), hidden in 0usize..20) {
            let pack = &packs()[which];
            let full: Vec<u32> = pack.items.iter().zip(&raw).map(|(_, p)| p % (pack.most_points() + 1)).collect();
            let mut all = answers(&full);
            if pack.gate.is_some() { all.set(0, Reply::Points(1)); }
            let cutoff = Cutoff::usual(pack, None);
            let whole = score(pack, &all, cutoff.clone());
            all.set(hidden % pack.items.len() + 1, Reply::Declined);
            let part = score(pack, &all, cutoff);
            prop_assert_eq!(part.total, None);
            prop_assert!(part.positive.is_none() || part.positive == whole.positive);
        }
    }
}
