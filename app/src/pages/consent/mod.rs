//! Consent and sharing: the page of a case, asking, taking back.

mod ask;
mod earlier;
mod fields;
mod page;
mod read_aloud;
mod shared;
mod stops;
mod withdraw;
mod words;

pub use ask::ConsentAskPage;
pub use fields::Told;
pub use page::ConsentPage;
pub use read_aloud::{WordsToRead, said, usual_words};
pub use stops::{link_items, stop_items};
pub use withdraw::WithdrawPage;
pub use words::subject;
