//! What the programme can say in numbers, for those who answer for it as a whole: no case, no name, no small group.

mod board;
mod held;
mod one;
mod report;
mod statement;
mod target;
mod target_day;

pub use board::{Board, Choice, Numbers, Offered, board};
pub use held::HeldFacts;
pub(crate) use held::{for_file, reckon};
pub use one::{OneIndicator, one};
pub use report::{ReportPage, Reports, make_report, report, reports};
pub use statement::{Stated, write_statement};
pub use store::indicator_points::Points;
pub use store::report::Report;
pub use store::target::Target;
pub use target::{Measured, Results, TargetPage, answer_target, propose_target, results, target};
pub use target_day::{TargetDay, target_day};
