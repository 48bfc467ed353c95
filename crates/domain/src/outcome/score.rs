//! Scores: exact, from raw answers, by one version of weights. Too few answers make no score.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{CompositeMode, Dimension, FIRST, SurveyAnswers, Weights, survey};

/// The three, in the order of a page.
pub const DIMENSIONS: [Dimension; 3] = [Dimension::Economic, Dimension::Social, Dimension::Psychosocial];

/// Sums of shares are compared with this much tolerance: 0.6 of ten times 0.1 is not exactly 0.6.
const EDGE: f64 = 1e-9;

text_enum! {
    /// How much support somebody needs, by the score. Nobody decides by it alone.
    pub enum OutcomeBand ("outcome-band") {
        HighNeed = "high_need",
        Medium = "medium",
        LowNeed = "low_need",
    }
}

/// Weights under a version.
#[derive(Debug, Clone, PartialEq)]
pub struct Scoring {
    /// Version, kept with each score.
    pub version: String,
    /// The weights.
    pub weights: Weights,
}

impl Default for Scoring {
    fn default() -> Self {
        Scoring { version: FIRST.to_owned(), weights: Weights::default() }
    }
}

impl Scoring {
    /// The band of a score.
    pub fn band(&self, score: f64) -> OutcomeBand {
        if score + EDGE >= self.weights.low_from {
            OutcomeBand::LowNeed
        } else if score + EDGE >= self.weights.medium_from {
            OutcomeBand::Medium
        } else {
            OutcomeBand::HighNeed
        }
    }
}

/// What each question is worth, by its code; nothing where it does not count.
pub type ItemScores = BTreeMap<String, Option<f64>>;

/// The scores of one survey, unrounded. Nothing where too few questions were answered.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize, Deserialize)]
pub struct Scores {
    /// Of work and income.
    pub economic: Option<f64>,
    /// Of what the place offers.
    pub social: Option<f64>,
    /// Of belonging, safety and how somebody feels.
    pub psychosocial: Option<f64>,
    /// Of all of it.
    pub composite: Option<f64>,
}

impl Scores {
    /// The score of one dimension.
    pub fn of(&self, dimension: Dimension) -> Option<f64> {
        match dimension {
            Dimension::Economic => self.economic,
            Dimension::Social => self.social,
            Dimension::Psychosocial => self.psychosocial,
        }
    }
}

/// What the answers are worth, question by question.
pub fn worth(answers: &SurveyAnswers) -> ItemScores {
    let survey = survey();
    survey.items.iter().map(|item| (item.id.clone(), survey.worth(item, answers))).collect()
}

/// The scores of raw answers.
pub fn score(answers: &SurveyAnswers, scoring: &Scoring) -> Scores {
    of_items(&worth(answers), scoring)
}

/// The scores of what each question is worth.
pub fn of_items(items: &ItemScores, scoring: &Scoring) -> Scores {
    let of = |dimension: Dimension| {
        let ids = || survey().items.iter().filter(move |i| i.dimension == dimension).map(|i| i.id.as_str());
        weighted(items, ids(), |id| scoring.weights.of(id), scoring.weights.least_share)
    };
    let [economic, social, psychosocial] = DIMENSIONS.map(of);
    let composite = match (scoring.weights.composite, economic, social, psychosocial) {
        (CompositeMode::Mean3, Some(e), Some(s), Some(p)) => Some((e + s + p) / 3.0),
        // Weighted by questions, too, a whole needs its parts.
        (CompositeMode::ItemWeighted, Some(_), Some(_), Some(_)) => {
            let ids = survey().items.iter().map(|i| i.id.as_str());
            weighted(items, ids, |id| scoring.weights.in_whole(id), 0.0)
        }
        _ => None,
    };
    Scores { economic, social, psychosocial, composite }
}

/// The weighted mean of what counts; nothing below the share of weights that has to be there.
fn weighted<'a>(
    items: &ItemScores,
    ids: impl Iterator<Item = &'a str>,
    weight: impl Fn(&str) -> f64,
    least_share: f64,
) -> Option<f64> {
    let (mut all, mut valid, mut sum) = (0.0, 0.0, 0.0);
    for id in ids {
        let w = weight(id);
        all += w;
        if let Some(s) = items.get(id).copied().flatten() {
            valid += w;
            sum += w * s;
        }
    }
    (valid > 0.0 && valid / all + EDGE >= least_share).then(|| sum / valid)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::Value;

    use super::*;

    fn vectors() -> Vec<Value> {
        let all: Value = serde_json::from_str(include_str!("../../data/outcome_vectors.json")).unwrap();
        all["vectors"].as_array().unwrap().clone()
    }

    fn near(found: Option<f64>, expected: &Value, name: &str) {
        match (found, expected.as_f64()) {
            (None, None) => {}
            (Some(a), Some(b)) => assert!((a - b).abs() < 1e-6, "{name}: {a} {b}"),
            other => panic!("{name}: {other:?}"),
        }
    }

    #[test]
    fn every_computed_example_of_the_field_is_met() {
        let scoring = Scoring::default();
        let all = vectors();
        assert_eq!(all.len(), 9);
        for vector in all {
            let name = vector["name"].as_str().unwrap();
            let items: ItemScores =
                vector["scores"].as_object().unwrap().iter().map(|(id, s)| (id.clone(), s.as_f64())).collect();
            assert_eq!(items.len(), survey().items.len(), "{name}");
            let scores = of_items(&items, &scoring);
            let expected = &vector["expected"];
            near(scores.economic, &expected["ECON"], name);
            near(scores.social, &expected["SOC"], name);
            near(scores.psychosocial, &expected["PSY"], name);
            near(scores.composite, &expected["COMP"], name);
            let band = scores.composite.map(|c| scoring.band(c).as_str());
            assert_eq!(band, vector["band"].as_str(), "{name}");
        }
    }

    #[test]
    fn bands_meet_without_a_gap() {
        let scoring = Scoring::default();
        assert_eq!(scoring.band(0.339_999), OutcomeBand::HighNeed);
        assert_eq!(scoring.band(0.34), OutcomeBand::Medium);
        assert_eq!(scoring.band(0.659_999), OutcomeBand::Medium);
        assert_eq!(scoring.band(0.1 + 0.56), OutcomeBand::LowNeed);
    }

    #[test]
    fn a_whole_by_questions_uses_its_own_weights() {
        let mut weights = Weights { composite: CompositeMode::ItemWeighted, ..Weights::default() };
        weights.composite_weights.insert("E1".into(), 3.0);
        weights.composite_weights.insert("S1".into(), 1.0);
        let scoring = Scoring { version: "2".into(), weights };
        let mut items: ItemScores = survey().items.iter().map(|i| (i.id.clone(), Some(0.0))).collect();
        items.insert("E1".into(), Some(1.0));
        assert_eq!(of_items(&items, &scoring).composite, Some(0.75));
        for item in survey().items.iter().filter(|i| i.dimension == Dimension::Social) {
            items.insert(item.id.clone(), None);
        }
        assert_eq!(of_items(&items, &scoring).composite, None);
    }

    proptest! {
        #[test]
        fn scores_lie_between_nought_and_one_and_more_is_never_less(raw in prop::collection::vec(prop::option::of(0u8..=4), 28), better in 0usize..28) {
            let mut items: ItemScores = survey().items.iter().zip(&raw)
                .map(|(i, r)| (i.id.clone(), r.map(|r| f64::from(r) / 4.0))).collect();
            let before = of_items(&items, &Scoring::default());
            for score in [before.economic, before.social, before.psychosocial, before.composite].into_iter().flatten() {
                prop_assert!((0.0..=1.0).contains(&score));
            }
            let id = &survey().items[better].id;
            if items[id].is_some() {
                items.insert(id.clone(), Some(1.0));
                let after = of_items(&items, &Scoring::default());
                prop_assert_eq!(after.composite.is_some(), before.composite.is_some());
                prop_assert!(after.composite.zip(before.composite).is_none_or(|(a, b)| a + 1e-12 >= b));
            }
        }
    }
}
