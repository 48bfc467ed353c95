//! A referral: asking a provider to serve a person, and hearing back.
//!
//! What it may become and who may move it is in `status` and `progress`, how it stops in `stop`, how soon an answer is due in `time`, what may be
//! shared in `share`, how much of it the provider sees in `access`, what the forms send in `form`, and what the two sides
//! write and send to each other in `message` and `document`.

mod access;
mod answer;
mod document;
mod form;
mod message;
mod places;
mod progress;
mod reasons;
mod share;
mod status;
mod stop;
mod time;
mod way_in;

pub use access::*;
pub use answer::*;
pub use document::*;
pub use form::*;
pub use message::*;
pub use places::*;
pub use progress::*;
pub use reasons::*;
pub use share::*;
pub use status::*;
pub use stop::*;
pub use time::*;
pub use way_in::*;
