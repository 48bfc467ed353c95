//! Support to communities and institutions: what is known of them, what is done with them, and what they and a case
//! have to do with each other. Nobody is named here: people are counted, and leaders are roles.

mod asked;
mod changes;
mod commitment;
mod headcount;
mod implementer;
mod link;
mod place_load;
mod profile;
mod project;
mod project_deed;
mod project_form;
mod project_tranche;
mod question;
mod record;
mod responsiveness;
mod survey;

pub use changes::*;
pub use commitment::*;
pub use headcount::*;
pub use implementer::*;
pub use link::*;
pub use place_load::*;
pub use profile::*;
pub use project::*;
pub use project_deed::*;
pub use project_form::*;
pub use project_tranche::*;
pub use question::*;
pub use record::*;
pub use responsiveness::*;
pub use survey::*;
