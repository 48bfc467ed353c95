//! Looking at a case outside one's own caseload: searched for with a purpose, asked for and allowed, or opened at once.
//!
//! Whoever looks may look and nothing else, for a time. What they wrote about it is class S: sealed, for whoever
//! answers or reviews.

mod forms;

pub use forms::{AnswerForm, AskForm, Asked, AtOnce, AtOnceForm, Lookup, LookupForm, Review, ReviewForm};

use chrono::{DateTime, Duration, NaiveDateTime, Utc};

use crate::calendar::Calendar;
use crate::name::words;
use crate::person::Names;

text_enum! {
    /// Why somebody looks for a person who is not in their caseload.
    pub enum LookupPurpose ("lookup-purpose") {
        CameIn = "came_in",
        Duplicate = "duplicate",
        HandOver = "hand_over",
        Tracing = "tracing",
        Other = "other",
    }
}

text_enum! {
    /// How the sight of a case came about.
    pub enum AccessKind ("access-kind") {
        Request = "request",
        AtOnce = "at_once",
    }
}

text_enum! {
    /// What became of it.
    pub enum AccessState ("access-state") {
        Waiting = "waiting",
        Allowed = "allowed",
        Refused = "refused",
        /// Nobody has to answer any more: the asker's role ended, or the case is behind a wall now.
        Lapsed = "lapsed",
    }
}

text_enum! {
    /// For how long, in days.
    pub enum AccessDays ("access-days") {
        One = "1",
        Week = "7",
        Month = "30",
    }
}

impl AccessDays {
    /// When a sight that begins at `from` ends.
    pub fn end(self, from: DateTime<Utc>) -> DateTime<Utc> {
        from + Duration::days(match self {
            AccessDays::One => 1,
            AccessDays::Week => 7,
            AccessDays::Month => 30,
        })
    }
}

text_enum! {
    /// Why a case is opened before anybody was asked.
    pub enum AtOnceReason ("at-once") {
        Danger = "danger",
        PersonHere = "person_here",
        Other = "other",
    }
}

text_enum! {
    /// What whoever asked is told.
    pub enum AccessAnswer ("access-answer") {
        Allow = "allow",
        Refuse = "refuse",
    }
}

text_enum! {
    /// Whether opening a case at once was right.
    pub enum Verdict ("access-verdict") {
        Justified = "justified",
        NotJustified = "not_justified",
    }
}

/// Fewest characters of the words that go with it.
pub const AT_ONCE_WORDS: usize = 20;
/// How long what a search found can be asked for.
pub const HIT_HOLDS: Duration = Duration::hours(2);
/// Working days within which a request is answered.
const ANSWER_DAYS: u32 = 2;

/// The last day for an answer to what was asked at `from`.
pub fn answer_by(calendar: &Calendar, from: NaiveDateTime) -> chrono::NaiveDate {
    calendar.after(from, ANSWER_DAYS).date()
}

/// What is shown of a name to who may not read it: two letters of what is said first, one of each other part.
/// Enough to know somebody again, too little to learn who somebody is.
pub fn masked_name(names: &Names) -> String {
    let parts: Vec<&str> = names.all().into_iter().flat_map(str::split_whitespace).collect();
    let masked = parts.iter().enumerate().map(|(i, part)| {
        // Of a name of two letters one is half of it already.
        let shown = if i == 0 && part.chars().filter(|c| c.is_alphanumeric()).count() > 2 { 2 } else { 1 };
        let letters: String = part.chars().filter(|c| c.is_alphanumeric()).take(shown).collect();
        format!("{letters}…")
    });
    masked.collect::<Vec<_>>().join(" ")
}

/// Letters and digits of what was typed: as much as a search needs.
fn letters(text: &str) -> usize {
    words(text).iter().map(|w| w.chars().count()).sum()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::Weekend;
    use crate::person::{NameKind, NamePart};
    use proptest::prelude::*;

    fn names(parts: &[&str]) -> Names {
        Names(parts.iter().map(|t| NamePart { kind: NameKind::Given, text: (*t).into() }).collect())
    }

    #[test]
    fn a_masked_name_is_two_letters_and_initials() {
        assert_eq!(masked_name(&names(&["Aminata", "Traoré"])), "Am… T…");
        assert_eq!(masked_name(&names(&["Al", "Hassan ag Intalla"])), "A… H… a… I…");
        assert_eq!(masked_name(&names(&["محمد", "ولد"])), "مح… و…");
    }

    proptest! {
        #[test]
        fn no_part_of_three_letters_is_readable_behind_the_mask(parts in proptest::collection::vec("[A-Za-zé]{3,12}", 1..5)) {
            let parts: Vec<&str> = parts.iter().map(String::as_str).collect();
            let masked = masked_name(&names(&parts));
            for (shown, part) in masked.split(' ').zip(&parts) {
                prop_assert!(shown.ends_with('…'));
                prop_assert!(shown.chars().count() - 1 < part.chars().count());
            }
        }

        #[test]
        fn masking_never_fails(text in "\\PC{0,40}") {
            masked_name(&names(&[text.as_str()]));
        }
    }

    #[test]
    fn an_answer_is_due_two_working_days_later() {
        let calendar = Calendar::without_holidays(Weekend::SaturdaySunday);
        // A Friday: Monday and Tuesday are worked.
        let from = "2026-11-27T16:00:00".parse().unwrap();
        assert_eq!(answer_by(&calendar, from).to_string(), "2026-12-01");
    }
}
