//! What people say of the programme: anybody says it, with or without a name; a desk acknowledges and answers on a
//! clock; what is protected goes around the line, and whoever it is about finds nothing.

mod act;
mod clock;
mod erase;
mod find;
mod list;
mod look;
mod receive;
mod show;

use domain::authz::Grant;
use store::Tx;

use crate::{App, ServiceResult};

/// A transaction for somebody who is not signed in, or for the clock.
async fn begin_for_nobody(app: &App) -> ServiceResult<Tx> {
    Ok(Tx::begin(&app.db, Grant::unchecked_system("feedback")).await?)
}

pub use act::{move_to, name_accused, name_organisation, step, write};
pub use clock::wake;
pub use erase::erase;
pub use find::by_number;
pub use list::{APART, Lists, Waiting, list, waiting};
pub use look::{Looked, look, reply};
pub(crate) use receive::keep_for_seed;
pub use receive::{Given, note, offices, submit};
pub use show::{Page, show};

pub use store::feedback_event::FeedbackEvent;
pub use store::feedback_list::FeedbackLine;
