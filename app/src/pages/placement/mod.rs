//! Apprenticeships and jobs: who is where, what is due, one of them, a sheet for the employer to sign.

mod correct;
mod due;
mod list;
mod look;
mod new;
mod sheet;
mod show;
mod words;

pub use correct::PlacementCorrectPage;
pub use due::PlacementCards;
pub use list::PlacementsPage;
pub use look::LookPage;
pub use new::PlacementNewPage;
pub use sheet::PlacementSheetPage;
pub use show::PlacementPage;
pub use words::{PlacementChip, occupation, placement_row};

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

/// The id in this page's address.
fn id() -> String {
    use_params_map().read_untracked().get("id").unwrap_or_default()
}

/// The address of a placement.
pub fn placement_href(id: &str) -> String {
    format!("/placements/{id}")
}
