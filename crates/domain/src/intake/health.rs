//! Health and difficulties. The six questions are the Washington Group Short Set on Functioning, for adults; the word
//! "disability" is never used in asking. HIV is never stored.

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

use super::Answer;
use super::form::code;
use crate::form::Check;

text_enum! {
    /// An answer to one of the six questions, with the codes of the Washington Group.
    pub enum Difficulty ("difficulty") {
        Nothing = "1",
        Some = "2",
        ALot = "3",
        Cannot = "4",
        Refused = "7",
        Unknown = "9",
    }
}

text_enum! {
    /// Whether a woman expects or nurses a child.
    pub enum Pregnancy ("pregnancy") {
        Neither = "neither",
        Pregnant = "pregnant",
        Lactating = "lactating",
        Unknown = "unknown",
        Declined = "declined",
    }
}

/// Answers about health and difficulties.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Health {
    /// Seeing, hearing, walking, remembering, self-care, communicating: in the order of the questions.
    pub functioning: [Option<Difficulty>; 6],
    /// Whether the person was wounded.
    pub injury: Option<Answer>,
    /// In which year.
    pub injury_year: Option<i64>,
    /// Whether an artificial limb or another aid is needed.
    pub aid: Option<Answer>,
    /// What the person says of it, which the six questions may miss.
    pub impairment: Option<String>,
    /// Illnesses that last.
    pub chronic: Option<String>,
    /// Pregnancy and nursing.
    pub pregnancy: Option<Pregnancy>,
    /// Whether medicine is needed all the time.
    pub medication: Option<Answer>,
}

/// The rule of the Washington Group: at least one "a lot" or "cannot at all" is a yes; a no takes six answers. What was not
/// asked, not known or not said is neither.
pub fn severe(functioning: &[Option<Difficulty>; 6]) -> Option<bool> {
    use Difficulty::{ALot, Cannot, Nothing};
    if functioning.iter().flatten().any(|d| matches!(d, ALot | Cannot)) {
        return Some(true);
    }
    functioning.iter().all(|d| matches!(d, Some(Nothing | Difficulty::Some))).then_some(false)
}

impl Health {
    /// Whether the person has a severe difficulty, by [`severe`].
    pub fn severe(&self) -> Option<bool> {
        severe(&self.functioning)
    }
}

/// What the form sends.
#[derive(Serialize, Deserialize, Default, Clone, Debug, PartialEq, Eq)]
#[serde(default)]
pub struct HealthForm {
    /// [`Difficulty`], as the five others.
    pub seeing: String,
    /// Hearing.
    pub hearing: String,
    /// Walking.
    pub walking: String,
    /// Remembering.
    pub remembering: String,
    /// Self-care.
    pub self_care: String,
    /// Communicating.
    pub communicating: String,
    /// [`Answer`].
    pub injury: String,
    /// A year.
    pub injury_year: String,
    /// [`Answer`].
    pub aid: String,
    /// In words.
    pub impairment: String,
    /// In words.
    pub chronic: String,
    /// [`Pregnancy`].
    pub pregnancy: String,
    /// [`Answer`].
    pub medication: String,
}

/// How words begin that say what is never stored, in small letters.
const NEVER: [&str; 8] = ["hiv", "vih", "sida", "سيدا", "السيدا", "ايدز", "الايدز", "الإيدز"];

impl HealthForm {
    /// Names and answers of the six questions, in their order.
    pub fn functioning(&self) -> [(&'static str, &str); 6] {
        [
            ("seeing", &self.seeing),
            ("hearing", &self.hearing),
            ("walking", &self.walking),
            ("remembering", &self.remembering),
            ("self_care", &self.self_care),
            ("communicating", &self.communicating),
        ]
    }

    /// `adult`: children are asked other questions, by somebody else; theirs are left out.
    pub(super) fn parse(&self, check: &mut Check, today: NaiveDate, adult: bool) -> Health {
        let this_year = i64::from(today.year());
        let functioning = self.functioning().map(|(field, text)| check.code(field, text).filter(|_| adult));
        Health {
            functioning,
            injury: check.code("injury", &self.injury),
            injury_year: check.number("injury_year", &self.injury_year, this_year - 80..=this_year),
            aid: check.code("aid", &self.aid),
            impairment: told(check, "impairment", &self.impairment),
            chronic: told(check, "chronic", &self.chronic),
            pregnancy: check.code("pregnancy", &self.pregnancy),
            medication: check.code("medication", &self.medication),
        }
    }
}

/// A text about health, without what may not be kept.
fn told(check: &mut Check, field: &str, text: &str) -> Option<String> {
    let lower = text.to_lowercase();
    let begins = |word: &str| NEVER.iter().any(|never| word.starts_with(never));
    // In capitals only: a hearing aid is another thing.
    let capitals = text.split(|c: char| !c.is_alphanumeric()).any(|word| word == "AIDS");
    if capitals || lower.contains("نقص المناعة") || lower.split(|c: char| !c.is_alphanumeric()).any(begins) {
        check.error(field, "error-health-hiv");
        return None;
    }
    check.text(field, text)
}

impl From<&Health> for HealthForm {
    fn from(h: &Health) -> Self {
        let [seeing, hearing, walking, remembering, self_care, communicating] = h.functioning.map(code);
        HealthForm {
            seeing,
            hearing,
            walking,
            remembering,
            self_care,
            communicating,
            injury: code(h.injury),
            injury_year: code(h.injury_year),
            aid: code(h.aid),
            impairment: h.impairment.clone().unwrap_or_default(),
            chronic: h.chronic.clone().unwrap_or_default(),
            pregnancy: code(h.pregnancy),
            medication: code(h.medication),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn today() -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, 24).unwrap()
    }

    /// Every answer, and none.
    fn answers() -> Vec<Option<Difficulty>> {
        Difficulty::ALL.iter().copied().map(Some).chain([None]).collect()
    }

    #[test]
    fn every_combination_of_answers_follows_the_rule() {
        let all = answers();
        let mut functioning = [None; 6];
        // Seven answers to each of six questions.
        for n in 0..all.len().pow(6) {
            let mut rest = n;
            for answer in &mut functioning {
                *answer = all[rest % all.len()];
                rest /= all.len();
            }
            let codes = functioning.map(|a| a.map(Difficulty::as_str));
            let expected = if codes.iter().any(|c| matches!(c, Some("3" | "4"))) {
                Some(true)
            } else if codes.iter().all(|c| matches!(c, Some("1" | "2"))) {
                Some(false)
            } else {
                None
            };
            assert_eq!(severe(&functioning), expected, "{codes:?}");
        }
    }

    #[test]
    fn what_was_not_asked_is_never_a_no() {
        assert_eq!(Health::default().severe(), None);
        let five = [Some(Difficulty::Nothing); 5];
        let mut functioning = [None; 6];
        functioning[..5].copy_from_slice(&five);
        assert_eq!(severe(&functioning), None);
        functioning[5] = Some(Difficulty::Refused);
        assert_eq!(severe(&functioning), None);
    }

    #[test]
    fn questions_for_adults_are_left_out_for_children() {
        let form = HealthForm { seeing: "4".into(), medication: "yes".into(), ..HealthForm::default() };
        let mut check = Check::new();
        assert_eq!(form.parse(&mut check, today(), true).severe(), Some(true));
        let child = form.parse(&mut check, today(), false);
        assert_eq!((child.severe(), child.medication), (None, Some(Answer::Yes)));
    }

    #[test]
    fn one_illness_is_never_written_down() {
        for text in ["HIV since 2019", "séropositif VIH", "le sida", "AIDS", "مصاب بمرض الإيدز", "فيروس نقص المناعة"]
        {
            let mut check = Check::new();
            let form = HealthForm { chronic: text.into(), ..HealthForm::default() };
            form.parse(&mut check, today(), true);
            let errors = check.finish(Some(())).unwrap_err();
            assert_eq!((errors[0].field.as_str(), errors[0].key.as_str()), ("chronic", "error-health-hiv"), "{text}");
        }
        for text in ["Asthma, chest pain", "Needs hearing aids"] {
            let mut check = Check::new();
            let form = HealthForm { chronic: text.into(), ..HealthForm::default() };
            assert_eq!(form.parse(&mut check, today(), true).chronic.as_deref(), Some(text));
        }
    }

    #[test]
    fn answers_come_back_as_they_were_given() {
        let form = HealthForm {
            seeing: "1".into(),
            walking: "9".into(),
            injury: "yes".into(),
            injury_year: "2023".into(),
            ..HealthForm::default()
        };
        let mut check = Check::new();
        let health = form.parse(&mut check, today(), true);
        assert_eq!(HealthForm::from(&health), form);
    }
}
