//! What runs in the browser. Only what earns it: without any of these every page still works.
//!
//! Each wraps what the server has rendered and adds to it. Texts come finished, as properties; properties stand in the
//! page for everybody to read, so they hold nothing that the page does not show. Nothing is kept in the browser:
//! devices are shared.

mod form_guard;
mod live_duplicates;
mod lookup;
mod place_picker;
mod reveal_countdown;

pub use form_guard::FormGuard;
pub use live_duplicates::LiveDuplicates;
pub use place_picker::PlacePicker;
pub use reveal_countdown::RevealCountdown;
