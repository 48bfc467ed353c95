//! Consent: what a person agreed to, for whom, until when; and taking it back.

mod answers;
mod keep;
mod record;

pub use answers::answers;
pub use keep::keep;
pub use record::record;
