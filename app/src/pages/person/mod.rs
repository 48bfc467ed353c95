//! Registering people: search first, then one long form, and what follows.
//!
//! Nothing personal is in an address: the search and the first page of the form are posts that only ask.

mod association;
mod begun;
mod consent;
mod contact;
mod documents;
mod duplicates;
mod handed_over;
mod household;
mod identity;
mod places;
mod register;
mod search;
mod typed;

pub use begun::BegunCard;
pub use contact::{Languages, Phones, Place, phone_hint};
pub use documents::Documents;
pub(crate) use duplicates::compared;
pub use handed_over::HandedOverPage;
pub use household::{Household, member_sex, sex_at};
pub use identity::{BirthPart, CivilPart};
pub use places::{PlaceField, PlaceList};
pub use register::RegisterPage;
pub use search::RegisterSearchPage;
pub use typed::{rows_of_documents, rows_of_household, rows_of_phones};
