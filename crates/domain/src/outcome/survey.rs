//! The questions, and what each answer is worth between 0 and 1. Raw answers are kept; scores are made from them.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::{Deserialize, Serialize};

text_enum! {
    /// What part of somebody's life a question is about.
    pub enum Dimension ("outcome-dimension") {
        Economic = "economic",
        Social = "social",
        Psychosocial = "psychosocial",
    }
}

/// One question.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Item {
    /// Its code: `E1`.
    pub id: String,
    /// What it is about.
    pub dimension: Dimension,
    /// Code of its answers.
    pub scale: String,
    /// What it asks about one by one, with the same answers; the mean of them counts.
    #[serde(default)]
    pub parts: Vec<String>,
}

impl Item {
    /// Keys of its answers: its own, or one for each part.
    pub fn keys(&self) -> Vec<String> {
        let part = |part: &String| format!("{}_{part}", self.id.to_lowercase());
        if self.parts.is_empty() { vec![self.id.to_lowercase()] } else { self.parts.iter().map(part).collect() }
    }

    /// The catalogue key of its words.
    pub fn label_key(&self) -> String {
        format!("outcome-q-{}", self.id.to_lowercase())
    }

    /// The catalogue key of the words of one of its keys.
    pub fn part_key(key: &str) -> String {
        format!("outcome-q-{}", key.replace('_', "-"))
    }
}

/// One answer that can be given; without a score it counts as not asked.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct AnswerWorth {
    /// Its code.
    pub code: String,
    /// What it is worth.
    pub score: Option<f64>,
}

/// The survey.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct Survey {
    /// Version of questions and answers. Kept with each set of answers.
    pub version: String,
    /// Whose it is.
    pub notice: String,
    /// Answers, by the code of the scale.
    scales: BTreeMap<String, Vec<AnswerWorth>>,
    /// Questions, in the order in which they are asked.
    pub items: Vec<Item>,
}

impl Survey {
    /// Codes of the answers to a question.
    pub fn codes(&self, item: &Item) -> Vec<&str> {
        self.scale(item).iter().map(|o| o.code.as_str()).collect()
    }

    fn scale(&self, item: &Item) -> &[AnswerWorth] {
        self.scales.get(&item.scale).map_or(&[], Vec::as_slice)
    }

    /// What the answers to a question are worth; nothing when none of them counts.
    pub(super) fn worth(&self, item: &Item, answers: &SurveyAnswers) -> Option<f64> {
        let worth = |key: &String| {
            let code = answers.get(key)?;
            self.scale(item).iter().find(|o| o.code == code).and_then(|o| o.score)
        };
        let all: Vec<f64> = item.keys().iter().filter_map(worth).collect();
        (!all.is_empty()).then(|| all.iter().sum::<f64>() / all.len() as f64)
    }
}

static SURVEY: LazyLock<Survey> = LazyLock::new(|| {
    serde_json::from_str(include_str!("../../data/outcome_survey.json")).unwrap_or_else(|_| Survey {
        version: String::new(),
        notice: String::new(),
        scales: BTreeMap::new(),
        items: Vec::new(),
    })
});

/// The survey as it is asked now.
pub fn survey() -> &'static Survey {
    &SURVEY
}

/// The catalogue key of an answer.
pub fn answer_key(item: &Item, code: &str) -> String {
    format!("outcome-a-{}-{}", item.scale.replace('_', "-"), code.replace('_', "-"))
}

/// How "does not know" and "does not want to answer" are posted: neither counts.
pub const NO_ANSWER: [&str; 2] = ["unknown", "declined"];

/// Raw answers, by the key of the question. Sealed as a whole.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct SurveyAnswers(BTreeMap<String, String>);

impl SurveyAnswers {
    /// The code of an answer.
    pub fn get(&self, key: &str) -> Option<&str> {
        self.0.get(key).map(String::as_str)
    }

    /// Gives an answer.
    pub fn set(&mut self, key: &str, code: &str) {
        self.0.insert(key.to_owned(), code.to_owned());
    }

    /// Whether an answer may be given to a question.
    pub fn allows(item: &Item, code: &str) -> bool {
        NO_ANSWER.contains(&code) || survey().codes(item).contains(&code)
    }

    /// The first question that was neither answered nor left out on purpose.
    pub fn next(&self) -> Option<&'static Item> {
        survey().items.iter().find(|item| item.keys().iter().any(|key| self.get(key).is_none()))
    }

    /// How many questions were seen to.
    pub fn given(&self) -> usize {
        let seen = |item: &&Item| item.keys().iter().all(|key| self.get(key).is_some());
        survey().items.iter().filter(seen).count()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_survey_is_whole_and_every_scale_lies_between_nought_and_one() {
        let survey = survey();
        assert_eq!(survey.items.len(), 28);
        for dimension in Dimension::ALL {
            assert!(survey.items.iter().filter(|i| i.dimension == *dimension).count() >= 9);
        }
        for item in &survey.items {
            let scale = survey.scale(item);
            assert!(scale.len() >= 2, "{}", item.id);
            let scores: Vec<f64> = scale.iter().filter_map(|o| o.score).collect();
            assert!(scores.contains(&1.0) && scores.contains(&0.0), "{}", item.id);
            assert!(scale.iter().all(|o| !NO_ANSWER.contains(&o.code.as_str())), "{}", item.id);
        }
    }

    #[test]
    fn no_children_do_not_lower_a_score_and_symptoms_count_as_their_mean() {
        let survey = survey();
        let item = |id: &str| survey.items.iter().find(|i| i.id == id).unwrap();
        let mut answers = SurveyAnswers::default();
        answers.set("s4", "no_children");
        assert_eq!(survey.worth(item("S4"), &answers), None);
        answers.set("p7_angry", "never");
        answers.set("p7_sad", "very_often");
        answers.set("p7_afraid", "declined");
        assert_eq!(survey.worth(item("P7"), &answers), Some(0.5));
    }
}
