//! What the programme can say in numbers, for those who answer for it as a whole: no case, no name, no small group.

mod board;
mod held;
mod one;

pub use board::{Board, Choice, Numbers, Offered, board};
pub use held::HeldFacts;
pub use one::{OneIndicator, one};
