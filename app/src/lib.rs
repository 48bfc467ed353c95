//! What people see: pages, islands and the server functions behind them.
//!
//! Pages are rendered on the server only, and the browser's build never reads them: it holds the islands, the
//! wire types and the stubs of server functions.
#![recursion_limit = "512"]

#[cfg(all(feature = "ssr", feature = "hydrate"))]
compile_error!("`ssr` and `hydrate` are two builds of this crate: choose one");

pub mod api;
pub mod error;
pub mod islands;

#[cfg(feature = "ssr")]
#[macro_use]
pub mod i18n;
#[cfg(feature = "ssr")]
pub mod caller;
#[cfg(feature = "ssr")]
pub mod fmt;
#[cfg(feature = "ssr")]
pub mod forms;
#[cfg(feature = "ssr")]
pub mod pages;
#[cfg(feature = "ssr")]
pub mod routes;
#[cfg(feature = "ssr")]
pub mod shell;
#[cfg(feature = "ssr")]
pub mod ui;
