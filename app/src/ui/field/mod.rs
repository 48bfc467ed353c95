//! Fields. Each reads the form around it: its name, what was typed, its error, what is saved meanwhile.
//!
//! Label, hint, error, control, in that order. Required fields carry no mark; optional ones say so. Outside of a
//! `PostForm` (in a `FilterBar`) the name is the path itself.

mod area;
mod check;
mod choice;
mod date;
mod file;
mod grouped;
mod hidden;
mod part;
mod radio;
mod secret;
mod segment;
mod select;
mod text;

pub use area::*;
pub use check::*;
pub use choice::*;
pub use date::*;
pub use file::*;
pub use grouped::*;
pub use hidden::*;
pub use radio::*;
pub use secret::*;
pub use segment::*;
pub use select::*;
pub use text::*;

/// How wide an input is: as wide as its answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Width {
    /// As wide as the form.
    #[default]
    Full,
    /// Two digits.
    W2,
    /// A year, an age.
    W4,
    /// A code, a date.
    W10,
    /// A name.
    W20,
}

impl Width {
    fn class(self) -> &'static str {
        match self {
            Width::Full => "input",
            Width::W2 => "input input--w2",
            Width::W4 => "input input--w4",
            Width::W10 => "input input--w10",
            Width::W20 => "input input--w20",
        }
    }
}
