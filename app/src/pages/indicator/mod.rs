//! What the programme can say in numbers.

mod board;
mod filters;
mod one;
mod words;

pub use board::DashboardPage;
pub use one::IndicatorPage;
