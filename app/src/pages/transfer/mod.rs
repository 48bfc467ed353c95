//! A case moves to another office: asking, the requests that wait, answering.

mod answer;
mod ask;
mod list;

pub use answer::AnswerPage;
pub use ask::TransferPage;
pub use list::{TransfersPage, incoming_row, outgoing_row};
