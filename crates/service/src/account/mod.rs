//! One's own account: name and language, password, sessions, second factor.
//!
//! Everybody may do this to his own account and nobody to another's. What weakens the account asks for the password
//! again, and guessing it here is slowed down like at the door.

mod digest;
pub mod once;
mod overview;
mod password;
mod profile;
mod recovery;
mod sessions;
mod two_factor;

pub use digest::set_digest;
pub use overview::{Overview, OwnSession, overview};
pub use password::change_password;
pub use profile::save_profile;
pub use recovery::{RecoveryCodes, new_recovery_codes};
pub use sessions::{end_other_sessions, end_session, sign_out_everywhere};
pub use two_factor::{Enrolment, TwoFactor, confirm, start, turn_off, two_factor};

use domain::account::Secret;
use domain::authz::{Facts, Grant, Permission};
use store::user::User;

use crate::session::{password as hashes, throttle};
use crate::{Ctx, ServiceError, ServiceResult};

/// The grant to change one's own account.
fn own(ctx: &Ctx) -> ServiceResult<Grant> {
    Ok(ctx.require(Permission::AccountOwn, &Facts::account(ctx.user()))?)
}

async fn user(ctx: &Ctx) -> ServiceResult<User> {
    store::user::by_id(ctx.db(), ctx.user()).await?.ok_or(ServiceError::Unauthenticated)
}

/// Whether whoever sits here knows the account's password. `field` is the form's.
async fn check_password(ctx: &Ctx, user: &User, typed: &Secret, field: &str) -> ServiceResult<()> {
    let key = throttle::key("password", &user.email);
    throttle::check(&ctx.app, &key, ctx.now).await?;
    if hashes::verify(typed.0.clone(), user.password_hash.clone()).await? {
        return Ok(());
    }
    throttle::fail(&ctx.app, &key, ctx.now, "account.password_refused").await?;
    Err(ServiceError::field(field, "error-password-wrong"))
}
