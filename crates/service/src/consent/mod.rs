//! Consent: what a person agreed to, for whom, until when; asking, and taking it back.

mod answers;
mod ask;
mod ended;
pub(crate) mod file;
mod keep;
mod record;
mod show;
mod stopping;
mod summary;
mod withdraw;

pub use answers::answers;
pub use ask::{Ask, Question, ask};
pub use ended::{SeeToEnd, SeeToEnds, wake};
pub use keep::keep;
pub use record::record;
pub use show::{ConsentPage, Current, show};
pub(crate) use stopping::stopped;
pub use store::consent::ConsentRow;
pub use store::sharing::{Reader, SharedReferral};
pub use summary::{ConsentLine, summary};
pub use withdraw::{Effects, effects, withdraw};
