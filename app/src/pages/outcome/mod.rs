//! The outcome survey: on the case how it went, for who runs one the questions, for managers the change of many.

mod cohorts;
mod figures;
mod rounds;
mod survey;
mod surveys;
mod trend;
mod weights;

pub use figures::FiguresPage;
pub use rounds::Rounds;
pub use survey::SurveyPage;
pub use surveys::{SurveysCard, SurveysPage};
pub use trend::TrendCard;
pub use weights::WeightsPage;

/// A score as it is shown: two places, in the digits of the language.
fn shown(score: f64) -> String {
    crate::fmt::digits(&format!("{score:.2}"), crate::caller::locale())
}
