//! The reintegration outcome survey (RSS-aligned): asked at three times by somebody other than the own caseworker, scored
//! by a version that each score names, compared with itself. Ours: never to be called the score of another organisation.

mod change;
mod cohort;
mod form;
mod score;
mod survey;
mod weights;

pub use change::{Change, Ending, Paired, changes};
pub use cohort::{Cohort, Means, Scored, by_cohort};
pub use form::{AskForm, SurveyForm, SurveyGo};
pub use score::{DIMENSIONS, ItemScores, OutcomeBand, Scores, Scoring, score, worth};
pub use survey::{Dimension, Item, SurveyAnswers, answer_key, survey};
pub use weights::{CompositeMode, FIRST, Weights, WeightsForm};

use chrono::{Days, NaiveDate};

text_enum! {
    /// Which of the three surveys.
    pub enum Round ("outcome-round") {
        Baseline = "baseline",
        SixMonths = "six_months",
        TwelveMonths = "twelve_months",
    }
}

text_enum! {
    /// How far a survey came.
    pub enum SurveyState ("outcome-state") {
        /// It is due; nobody is asked to run it.
        Waiting = "waiting",
        /// Somebody is asked to run it.
        Asked = "asked",
        /// It was done.
        Done = "done",
        /// The person did not want to be asked.
        Declined = "declined",
        /// Its time is over.
        Missed = "missed",
    }
}

impl SurveyState {
    /// Whether it can still be done.
    pub fn is_open(self) -> bool {
        matches!(self, SurveyState::Waiting | SurveyState::Asked)
    }
}

impl Round {
    /// Days after the case was opened: the day on which it is due, and the window in which it counts.
    const fn days(self) -> (u64, u64, u64) {
        match self {
            Round::Baseline => (0, 30, 30),
            Round::SixMonths => (150, 180, 210),
            Round::TwelveMonths => (320, 365, 410),
        }
    }

    /// When it is due, and the first and the last day on which it counts.
    pub fn window(self, opened_on: NaiveDate) -> Window {
        let (from, due, until) = self.days();
        let after = |days| opened_on.checked_add_days(Days::new(days)).unwrap_or(opened_on);
        Window { from: after(from), due_on: after(due), until: after(until) }
    }

    /// The survey that can be done on a day; nothing between windows.
    pub fn on(opened_on: NaiveDate, day: NaiveDate) -> Option<Round> {
        Round::ALL.iter().copied().find(|r| r.window(opened_on).holds(day))
    }

    /// Those whose window is not over.
    pub fn ahead(opened_on: NaiveDate, day: NaiveDate) -> impl Iterator<Item = Round> {
        Round::ALL.iter().copied().filter(move |r| r.window(opened_on).until >= day)
    }
}

/// When a survey counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Window {
    /// The first day.
    pub from: NaiveDate,
    /// When it is due.
    pub due_on: NaiveDate,
    /// The last day.
    pub until: NaiveDate,
}

impl Window {
    /// Whether a survey of this day counts.
    pub fn holds(&self, day: NaiveDate) -> bool {
        (self.from..=self.until).contains(&day)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn windows_are_those_of_the_field() {
        let opened = day("2026-01-01");
        let six = Round::SixMonths.window(opened);
        assert_eq!(six, Window { from: day("2026-05-31"), due_on: day("2026-06-30"), until: day("2026-07-30") });
        let year = Round::TwelveMonths.window(opened);
        assert_eq!((year.due_on - year.from).num_days(), 45);
        assert_eq!((year.until - year.due_on).num_days(), 45);
        assert_eq!(Round::Baseline.window(opened).until, day("2026-01-31"));
    }

    #[test]
    fn no_day_belongs_to_two_windows_and_some_to_none() {
        let opened = day("2026-01-01");
        for n in 0..500 {
            let today = opened.checked_add_days(Days::new(n)).unwrap();
            let holding = Round::ALL.iter().filter(|r| r.window(opened).holds(today)).count();
            assert!(holding <= 1, "{n}");
        }
        assert_eq!(Round::on(opened, day("2026-01-01")), Some(Round::Baseline));
        assert_eq!(Round::on(opened, day("2026-03-01")), None);
        assert_eq!(Round::ahead(opened, day("2026-03-01")).next(), Some(Round::SixMonths));
        assert_eq!(Round::ahead(opened, day("2027-06-01")).next(), None);
    }
}
