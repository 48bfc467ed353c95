//! Signing in, being recognised, signing out.

mod authenticate;
mod first_password;
pub mod password;
mod second_factor;
mod sign_in;
mod sign_out;
mod sources;
pub mod throttle;
pub mod token;
pub mod totp;
mod written;

pub use authenticate::{Pending, authenticate, pending};
pub use first_password::choose_password;
pub use second_factor::enter_code;
pub use sign_in::{SignIn, SignedIn, begin, sign_in};
pub use sign_out::sign_out;
pub use sources::{Source, Sources};
pub use written::{WRITTEN, Waiting, Written, keep_written, leave_written, written};

use chrono::Duration;

/// A session ends after this long without use.
pub const IDLE: Duration = Duration::minutes(30);
/// A session ends after this long at the latest.
pub const ABSOLUTE: Duration = Duration::hours(12);
/// A shared device is signed out sooner.
pub const SHARED_DEVICE: Duration = Duration::minutes(10);
