//! Weights of the questions. A set is never changed: another one gets another version, and each score says its own.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{Dimension, survey};
use crate::form::{Check, FieldError};

/// Version of the weights of the product: every question counts the same.
pub const FIRST: &str = "equal-1";

/// Longest accepted set, in characters.
const SET_MAX: usize = 8_000;

/// How the whole is made of its parts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Default)]
#[serde(rename_all = "snake_case")]
pub enum CompositeMode {
    /// The mean of the three dimensions.
    #[default]
    Mean3,
    /// The weighted mean of every question, by weights of its own.
    ItemWeighted,
}

/// A set of weights and bounds. What is left out is as in the product.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Weights {
    /// Where it comes from.
    pub source: String,
    /// How the whole is made.
    pub composite: CompositeMode,
    /// Weights within the dimension, by code of the question; left out: 1.
    pub dimension_weights: BTreeMap<String, f64>,
    /// Weights within the whole, for [`CompositeMode::ItemWeighted`].
    pub composite_weights: BTreeMap<String, f64>,
    /// The share of a dimension's weight that has to be answered.
    pub least_share: f64,
    /// Below this the need is high.
    pub medium_from: f64,
    /// From this the need is low.
    pub low_from: f64,
    /// The least change that counts as one.
    pub change: f64,
}

impl Default for Weights {
    fn default() -> Self {
        Weights {
            source: String::new(),
            composite: CompositeMode::Mean3,
            dimension_weights: BTreeMap::new(),
            composite_weights: BTreeMap::new(),
            least_share: 0.6,
            medium_from: 0.34,
            low_from: 0.66,
            change: 0.05,
        }
    }
}

impl Weights {
    /// The weight of a question in its dimension.
    pub fn of(&self, id: &str) -> f64 {
        self.dimension_weights.get(id).copied().unwrap_or(1.0)
    }

    /// Its weight in the whole.
    pub fn in_whole(&self, id: &str) -> f64 {
        self.composite_weights.get(id).copied().unwrap_or_default()
    }

    /// Notes the first thing that is wrong with it, and where.
    fn flaw(&self, check: &mut Check) {
        let items = &survey().items;
        let mut ids = self.dimension_weights.keys().chain(self.composite_weights.keys());
        if let Some(id) = ids.find(|id| !items.iter().any(|i| i.id == **id)) {
            return check.error_with("set", "error-weights-unknown", vec![("what", id.clone())]);
        }
        let mut all = self.dimension_weights.iter().chain(&self.composite_weights);
        if let Some((id, _)) = all.find(|(_, w)| !w.is_finite() || !(0.0..=1_000.0).contains(*w)) {
            return check.error_with("set", "error-weights-number", vec![("what", id.clone())]);
        }
        let nothing = |d: &&Dimension| {
            let sum: f64 = items.iter().filter(|i| i.dimension == **d).map(|i| self.of(&i.id)).sum();
            sum <= 0.0
        };
        let whole: f64 = items.iter().map(|i| self.in_whole(&i.id)).sum();
        let empty = Dimension::ALL.iter().find(nothing).map(ToString::to_string);
        let no_whole = self.composite == CompositeMode::ItemWeighted && whole <= 0.0;
        if let Some(what) = empty.or(no_whole.then(|| "composite_weights".to_owned())) {
            return check.error_with("set", "error-weights-nothing", vec![("what", what)]);
        }
        let share = |x: f64| (0.0..=1.0).contains(&x);
        let bounds = share(self.least_share)
            && self.least_share > 0.0
            && share(self.medium_from)
            && share(self.low_from)
            && self.medium_from < self.low_from
            && share(self.change)
            && self.change > 0.0;
        if !bounds {
            check.error("set", "error-weights-bounds");
        }
    }
}

/// A set of weights as it is loaded.
#[derive(Serialize, Deserialize, Default, Clone, Debug)]
#[serde(default)]
pub struct WeightsForm {
    /// Which sending of the form this is.
    pub command: String,
    /// How many sets were seen.
    pub version: String,
    /// Where they come from.
    pub source: String,
    /// The set, as JSON.
    pub set: String,
}

impl WeightsForm {
    /// Checks it: questions that exist, numbers that are weights, bounds in order, and where it comes from.
    pub fn parse(&self) -> Result<(Uuid, i64, Weights), Vec<FieldError>> {
        let mut check = Check::new();
        let command = check.command(&self.command);
        let version = check.version(&self.version);
        let source = check.required_line("source", &self.source, "error-weights-source");
        let mut weights = None;
        if self.set.trim().is_empty() {
            check.error("set", "error-weights-set");
        } else if self.set.chars().count() > SET_MAX {
            check.error_with("set", "error-too-long", vec![("max", SET_MAX.to_string())]);
        } else {
            match serde_json::from_str::<Weights>(&self.set) {
                Err(e) => check.error_with("set", "error-weights-json", vec![("line", e.line().to_string())]),
                Ok(set) => {
                    set.flaw(&mut check);
                    weights = Some(Weights { source, ..set });
                }
            }
        }
        let new = command.zip(version).zip(weights);
        check.finish(new.map(|((command, version), weights)| (command, version, weights)))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn form(set: &str) -> WeightsForm {
        WeightsForm {
            command: Uuid::nil().to_string(),
            version: "0".into(),
            source: "Pilot 2026".into(),
            set: set.into(),
        }
    }

    fn error(set: &str) -> String {
        form(set).parse().unwrap_err()[0].key.clone()
    }

    #[test]
    fn what_cannot_be_a_set_of_weights_is_refused_with_the_reason() {
        assert_eq!(error(""), "error-weights-set");
        assert_eq!(error("{"), "error-weights-json");
        assert_eq!(error(r#"{"weights": {}}"#), "error-weights-json");
        assert_eq!(error(r#"{"dimension_weights": {"X1": 1}}"#), "error-weights-unknown");
        assert_eq!(error(r#"{"dimension_weights": {"E1": -1}}"#), "error-weights-number");
        assert_eq!(error(r#"{"composite": "item_weighted"}"#), "error-weights-nothing");
        assert_eq!(error(r#"{"medium_from": 0.8}"#), "error-weights-bounds");
        assert_eq!(error(r#"{"least_share": 0}"#), "error-weights-bounds");
        let nothing: Vec<String> = (1..=9).map(|n| format!("\"E{n}\": 0")).collect();
        assert_eq!(error(&format!("{{\"dimension_weights\": {{{}}}}}", nothing.join(","))), "error-weights-nothing");
        assert_eq!(WeightsForm { source: " ".into(), ..form("{}") }.parse().unwrap_err()[0].field, "source");
    }

    #[test]
    fn a_set_may_leave_out_what_stays_as_it_was() {
        let (_, _, weights) = form(r#"{"dimension_weights": {"E1": 2.5}}"#).parse().unwrap();
        assert_eq!((weights.of("E1"), weights.of("E2"), weights.low_from), (2.5, 1.0, 0.66));
        assert_eq!(weights.source, "Pilot 2026");
        assert!(form("{}").parse().is_ok());
    }

    proptest! {
        #[test]
        fn no_text_makes_it_panic(set in ".{0,200}") {
            let _ = form(&set).parse();
        }
    }
}
