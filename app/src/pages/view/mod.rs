//! Saved views of lists: the tabs above a list, saving one, and keeping them in order.

mod manage;
mod save;
mod tabs;

pub use manage::ViewsPage;
pub use save::SaveViewPage;
pub use tabs::{Begun, ViewTabs};

use domain::view::ViewList;
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

/// The list in the address; nothing for a list that there is not.
fn asked_list() -> Option<ViewList> {
    use_params_map().read_untracked().get("list").and_then(|list| list.parse().ok())
}

/// Name of a list in the main navigation.
fn list_name(list: ViewList) -> String {
    match list {
        ViewList::Cases => t!("nav-cases"),
        ViewList::Referrals => t!("nav-referrals"),
    }
}
