//! The kit: what pages are made of. One file for each component; the page at `/kit` shows them all.
//!
//! Texts arrive as finished strings (`t!` in the page); only words that belong to the kit itself are in
//! `common.ftl`. A text that may be missing is a `String` that may be empty. Slots other than the children are
//! closures. Nothing here reads data, and nothing here writes a `style` attribute: the policy forbids it.

mod account_menu;
mod add_row;
mod app_shell;
mod audit_table;
mod audit_words;
mod banner;
mod board;
mod brand;
mod button;
mod card;
mod case_header;
mod conflict;
mod consent_gate;
mod crossing;
mod diff;
mod disclosure;
mod document_title;
mod due_chip;
mod duplicate;
mod empty_state;
mod error_page;
mod error_summary;
mod facts;
mod field;
mod filter_bar;
mod filter_chips;
mod goals;
mod icon;
mod ids;
mod main_nav;
mod menu;
mod more;
mod page_head;
mod pagination;
mod print_doc;
mod progress;
mod qr_code;
mod reveal;
mod rows;
mod saved;
mod service_option;
mod share_preview;
mod side_option;
mod solo_page;
mod sparkline;
mod status_chip;
mod table;
mod tabs;
mod ticks;
mod timeline;
mod tone;
mod top_bar;
mod verified_banner;

pub use crate::choices;
pub use account_menu::*;
pub use add_row::*;
pub use app_shell::*;
pub use audit_table::*;
pub use audit_words::*;
pub use banner::*;
pub use board::*;
pub use brand::*;
pub use button::*;
pub use card::*;
pub use case_header::*;
pub use conflict::*;
pub use consent_gate::*;
pub use crossing::*;
pub use diff::*;
pub use disclosure::*;
pub use document_title::*;
pub use due_chip::*;
pub use duplicate::*;
pub use empty_state::*;
pub use error_page::*;
pub use error_summary::*;
pub use facts::*;
pub use field::*;
pub use filter_bar::*;
pub use filter_chips::*;
pub use goals::*;
pub use icon::*;
pub use ids::*;
pub use main_nav::*;
pub use menu::*;
pub use more::*;
pub use page_head::*;
pub use pagination::*;
pub use print_doc::*;
pub use progress::*;
pub use qr_code::*;
pub use reveal::*;
pub use rows::*;
pub use saved::*;
pub use service_option::*;
pub use share_preview::*;
pub use side_option::*;
pub use solo_page::*;
pub use sparkline::*;
pub use status_chip::*;
pub use table::*;
pub use tabs::*;
pub use ticks::*;
pub use timeline::*;
pub use tone::*;
pub use top_bar::*;
pub use verified_banner::*;

/// Joins class names, leaving out empty ones.
pub(crate) fn classes(parts: &[&str]) -> String {
    parts.iter().filter(|p| !p.is_empty()).copied().collect::<Vec<_>>().join(" ")
}

/// The text, unless it is empty.
pub(crate) fn some(text: String) -> Option<String> {
    (!text.is_empty()).then_some(text)
}

/// Text where leptos writes what it is given: in a `textarea`, in the title.
pub(crate) fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

#[cfg(test)]
mod tests;
