//! Associations and cooperatives: the list, one with its members, writing one down.

mod edit;
mod list;
mod show;

pub use edit::{CoopEditPage, CoopNewPage};
pub use list::CoopsPage;
pub use show::CoopPage;

/// Address of the list.
const LIST: &str = "/livelihoods/cooperatives";

/// Address of an association.
pub fn coop_href(code: &str) -> String {
    format!("{LIST}/{code}")
}
