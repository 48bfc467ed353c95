//! Checking a list of people before anybody imports it: who is twice in it. The list is somebody else's; it is here for
//! a few days, for whoever brought it.

use chrono::Duration;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::form::{Check, FieldError};

/// Most rows of a list. So many are compared in memory.
pub const ROWS_MAX: usize = 100_000;
/// Most megabytes of a list.
pub const MEGABYTES: u32 = 40;
/// Most pairs that are kept: beyond that the score is set too low for this list.
pub const PAIRS_MAX: i64 = 50_000;
/// Most checks of one user at a time.
pub const CHECKS_MAX: i64 = 5;
/// A list and what was found in it are there for so long.
pub const KEEP: Duration = Duration::hours(72);

text_enum! {
    /// Where a check stands.
    pub enum CheckState ("check-state") {
        Waiting = "waiting",
        Running = "running",
        Done = "done",
        /// More pairs than can be kept.
        TooMany = "too_many",
        Failed = "failed",
        Cancelled = "cancelled",
    }
}

impl CheckState {
    /// Whether it is still to be worked on.
    pub fn is_open(self) -> bool {
        matches!(self, CheckState::Waiting | CheckState::Running)
    }
}

text_enum! {
    /// How alike two rows have to be.
    pub enum Least ("check-least") {
        Wide = "wide",
        Usual = "usual",
        Narrow = "narrow",
        Sure = "sure",
    }
}

impl Least {
    /// The lowest score of a pair.
    pub fn score(self) -> f64 {
        match self {
            Least::Wide => 0.3,
            Least::Usual => 0.5,
            Least::Narrow => 0.7,
            Least::Sure => 0.9,
        }
    }
}

text_enum! {
    /// How sure it is that two rows are one person.
    pub enum Surety ("surety") {
        Nearly = "nearly",
        Likely = "likely",
        Possible = "possible",
        Doubtful = "doubtful",
    }
}

impl Surety {
    /// Of a score.
    pub fn of(score: f64) -> Surety {
        match score {
            s if s >= Least::Sure.score() => Surety::Nearly,
            s if s >= Least::Narrow.score() => Surety::Likely,
            s if s >= Least::Usual.score() => Surety::Possible,
            _ => Surety::Doubtful,
        }
    }
}

text_enum! {
    /// Why a file cannot be checked at all.
    pub enum FileFault ("file-fault") {
        Unreadable = "unreadable",
        NoId = "no_id",
        NoName = "no_name",
    }
}

text_enum! {
    /// What is wrong with a row of a list.
    pub enum RowFault ("row-fault") {
        Unreadable = "unreadable",
        Fields = "fields",
        NoId = "no_id",
        NoName = "no_name",
        SameId = "same_id",
        BirthDate = "birth_date",
        BirthYear = "birth_year",
        Sex = "sex",
    }
}

/// What the form with the list sends, besides the list.
#[derive(Serialize, Deserialize, Default, Clone, Debug)]
#[serde(default)]
pub struct CheckListForm {
    /// Which sending of the form this is.
    pub command: String,
    /// [`Least`].
    pub least: String,
    /// Whether the rows are compared with people who are registered, too.
    pub registered: bool,
}

impl CheckListForm {
    /// Checks the form.
    pub fn parse(&self) -> Result<(Uuid, Least), Vec<FieldError>> {
        let mut check = Check::new();
        let command = check.command(&self.command);
        let least = check.required_code("least", &self.least, "error-check-least");
        check.finish(command.zip(least))
    }
}

/// What the buttons of a check send.
#[derive(Serialize, Deserialize, Default, Clone, Debug)]
#[serde(default)]
pub struct EndCheckForm {
    /// Which sending of the form this is.
    pub command: String,
    /// Id of the check.
    pub id: String,
}

impl EndCheckForm {
    /// Checks the form.
    pub fn parse(&self) -> Result<Uuid, Vec<FieldError>> {
        let mut check = Check::new();
        let command = check.command(&self.command);
        check.finish(command)
    }
}

/// A code of which only the beginning and the last two signs are told: enough to see that two rows mean the same record,
/// too little to open it.
pub fn masked(code: &str) -> String {
    let signs: Vec<char> = code.chars().collect();
    let cut = signs.iter().rposition(|c| *c == '-').map_or(0, |i| i + 1);
    let last = signs.len().saturating_sub(2).max(cut);
    signs[..cut].iter().copied().chain("…".chars()).chain(signs[last..].iter().copied()).collect()
}

/// A cell of a file that a spreadsheet opens: what it would take for a formula is marked as text.
pub fn without_formula(text: &str) -> String {
    let begins_formula = |c: char| matches!(c, '=' | '+' | '-' | '@' | '\t' | '\r' | '\n' | '＝' | '＋' | '－' | '＠');
    if text.starts_with(begins_formula) { format!("'{text}") } else { text.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_cell_begins_like_a_formula() {
        for text in ["=1+1", "+33", "-2", "@SUM(A1)", "\t=1", "＝cmd"] {
            assert_eq!(without_formula(text), format!("'{text}"));
        }
        for text in ["", "7", "A-7", "عائشة"] {
            assert_eq!(without_formula(text), text);
        }
    }

    #[test]
    fn a_masked_code_does_not_tell_the_code() {
        assert_eq!(masked("PSL-26-0417"), "PSL-26-…17");
        assert_eq!((masked("7").as_str(), masked("").as_str()), ("…7", "…"));
    }

    #[test]
    fn how_sure_begins_where_the_form_says() {
        for (least, surety) in [
            (Least::Sure, Surety::Nearly),
            (Least::Narrow, Surety::Likely),
            (Least::Usual, Surety::Possible),
            (Least::Wide, Surety::Doubtful),
        ] {
            assert_eq!(Surety::of(least.score()), surety);
        }
    }

    #[test]
    fn a_form_without_a_choice_is_told() {
        let form = CheckListForm { command: Uuid::from_u128(1).to_string(), ..CheckListForm::default() };
        assert_eq!(form.parse().unwrap_err()[0].key, "error-check-least");
        assert!(CheckListForm { least: "usual".into(), ..form }.parse().is_ok());
    }
}
