//! A sample that an auditor draws: from what, of which time, by which word.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::form::{Check, FieldError};

/// Most records of a sample.
const SAMPLE_MAX: i64 = 200;

text_enum! {
    /// From what a sample is drawn. Records behind a wall are in none.
    pub enum Population ("sample-population") {
        Grants = "grants",
        Payments = "payments",
    }
}

/// A sample is asked for.
#[derive(Serialize, Deserialize, Default, Clone, Debug)]
#[serde(default)]
pub struct SampleForm {
    /// Recognises a form sent twice.
    pub command: String,
    /// [`Population`].
    pub population: String,
    /// First day.
    pub from: String,
    /// Last day.
    pub to: String,
    /// What decides the draw: a word or a number of the auditor's.
    pub seed: String,
    /// How many.
    pub size: String,
}

/// What a sample is drawn by: the same draws the same.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draw {
    /// From what.
    pub population: Population,
    /// First day.
    pub from: NaiveDate,
    /// Last day.
    pub to: NaiveDate,
    /// What decides.
    pub seed: String,
    /// How many.
    pub size: i64,
}

impl SampleForm {
    /// Checks it.
    pub fn parse(&self, today: NaiveDate) -> Result<(Uuid, Draw), Vec<FieldError>> {
        let mut check = Check::new();
        let command = check.command(&self.command);
        let population = check.required_code("population", &self.population, "error-sample-population");
        let mut day = |field: &str, value: &str| {
            if value.trim().is_empty() {
                check.error(field, "error-sample-day");
            }
            crate::date::parse_day(&mut check, field, value)
        };
        let from = day("from", &self.from);
        let to = day("to", &self.to);
        if from > to && to.is_some() {
            check.error("to", "error-sample-order");
        }
        // What is not over can change: the same question would draw something else tomorrow.
        if to.is_some_and(|to| to >= today) {
            check.error("to", "error-sample-open");
        }
        let seed = check.required_line("seed", &self.seed, "error-sample-seed");
        if self.size.trim().is_empty() {
            check.error("size", "error-sample-size");
        }
        let size = check.number("size", &self.size, 1..=SAMPLE_MAX);
        let draw = (|| Some(Draw { population: population?, from: from?, to: to?, seed, size: size? }))();
        check.finish(command.zip(draw))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sample() -> SampleForm {
        SampleForm {
            command: "3f0e0000-0000-4000-8000-000000000001".into(),
            population: "grants".into(),
            from: "2026-01-01".into(),
            to: "2026-06-30".into(),
            seed: "oslo 7".into(),
            size: "25".into(),
        }
    }

    #[test]
    fn only_a_time_that_is_over_is_sampled() {
        let today = "2026-07-01".parse().unwrap();
        assert_eq!(sample().parse(today).unwrap().1.size, 25);
        let error = |form: SampleForm| form.parse(today).unwrap_err().remove(0).key;
        assert_eq!(error(SampleForm { to: "2026-07-01".into(), ..sample() }), "error-sample-open");
        assert_eq!(error(SampleForm { to: "2025-07-01".into(), ..sample() }), "error-sample-order");
        assert_eq!(error(SampleForm { seed: " ".into(), ..sample() }), "error-sample-seed");
        assert_eq!(error(SampleForm { size: "201".into(), ..sample() }), "error-number-range");
    }
}
