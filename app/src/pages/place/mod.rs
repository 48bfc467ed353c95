//! The tree of places.

mod tree;

pub use tree::{PlacesPage, place_href};
