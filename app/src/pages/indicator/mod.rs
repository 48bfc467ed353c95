//! What the programme can say in numbers.

mod board;
mod curve;
mod filters;
mod map;
mod one;
mod report;
mod reports;
mod results;
mod statement;
mod target;
mod target_day;
mod trend;
mod words;

pub use board::DashboardPage;
pub use one::IndicatorPage;
pub use report::ReportPage;
pub use reports::ReportsPage;
pub use results::ResultsPage;
pub use target::TargetPage;
pub use target_day::TargetsWait;
