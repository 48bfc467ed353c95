//! Persons: searching before registering, registering, possible duplicates, and the profile.
//!
//! Who is out of reach is shown as an office and nothing else; who is behind another wall is not shown at all.

mod begun;
pub mod child_clock;
mod correct;
mod duplicates;
mod handed_over;
mod hit;
mod looking;
mod numbers;
mod of_age;
mod own_right;
mod places;
mod profile;
mod register;
mod registering;
mod saved;
mod search;
mod update;

pub use begun::{Begun, begun, drop_begun, keep_begun, take_up};
pub use correct::{Correcting, correct, correcting};
pub use duplicates::{Match, check};
pub(crate) use duplicates::{SHOWN, alike_to};
pub use handed_over::{HandedOver, Whose, handed_over};
pub use hit::{Hit, OpenHit};
pub use looking::Looking;
pub use numbers::{next_code, next_code_name};
pub(crate) use of_age::look;
pub(crate) use places::Places;
pub(crate) use profile::place_name;
pub use profile::{Association, Contact, Identity, ProfileView, association, profile};
pub(crate) use register::{Hands, keep, parts, person_of};
pub use register::{Registered, register};
pub use registering::{Registering, registering};
pub(crate) use saved::saved;
pub(crate) use search::found;
pub use search::{Hits, search};
pub(crate) use update::write;
pub use update::{Editing, Saved, editing, update};
