//! Consent: what a person agreed to, for whom, until when; asking, and taking it back.

mod answers;
mod ask;
mod ended;
pub(crate) mod file;
mod keep;
mod record;
mod show;
mod summary;
mod withdraw;

pub use answers::answers;
pub use ask::{Ask, Question, ask};
pub use ended::{SeeToEnd, SeeToEnds, wake};
pub use keep::keep;
pub use record::record;
pub use show::{ConsentPage, Current, show};
pub use store::consent::ConsentRow;
pub use store::sharing::{Reader, SharedReferral};
pub use summary::{ConsentLine, summary};
pub(crate) use withdraw::stopped;
pub use withdraw::{Effects, effects, withdraw};
