//! Signing in and one's own account.

mod sign_in;

pub use sign_in::SignInPage;
