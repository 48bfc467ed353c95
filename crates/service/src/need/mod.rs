//! Needs that nothing in the directory meets: noted with the case, by hand or because a provider could not help; looked at
//! again when somebody offers something; counted by place without counting anybody out.

mod end;
mod gaps;
mod look;
mod note;

pub use end::end;
pub(crate) use end::referred;
pub use gaps::{GapList, GapRow, gaps};
pub use look::{LookAtNeeds, LookAtNeedsJob};
pub use note::note;
pub(crate) use note::unmet;
pub use store::need::Need;
