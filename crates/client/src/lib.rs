//! Starts the islands in the browser. Everything else is rendered on the server.
#![cfg(target_arch = "wasm32")]

// Without this the linker drops the app crate and every island silently vanishes.
extern crate app as _;

/// Called once by the page's start script.
#[wasm_bindgen::prelude::wasm_bindgen]
pub fn hydrate() {
    leptos::mount::hydrate_islands();
}
