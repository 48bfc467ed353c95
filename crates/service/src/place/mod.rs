//! The place directory: what somebody typed, resolved to one place.

mod list;
mod search;
mod tree;

pub use list::{Changes, load_places, may_load, preview};
pub use search::{beginning, choices, resolve};
pub use store::place_tree::Node;
pub use tree::{Here, Tree, TreeQuery, tree};
