//! A referral: asking a provider to serve a person, and hearing back.
//!
//! What it may become and who may move it is in `status` and `progress`, how soon an answer is due in `time`, what may be
//! shared in `share`, how much of it the provider sees in `access`, and what the forms send in `form`.

mod access;
mod answer;
mod form;
mod progress;
mod reasons;
mod share;
mod status;
mod time;

pub use access::*;
pub use answer::*;
pub use form::*;
pub use progress::*;
pub use reasons::*;
pub use share::*;
pub use status::*;
pub use time::*;
