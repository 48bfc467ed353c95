//! Recovery codes: ten, each good for one sign-in without the phone. Shown once, kept as hashes.

use domain::account::{RECOVERY_CODES, RECOVERY_LENGTH, Secret, show_recovery_code};
use store::{Tx, second_factor};

use super::{check_password, own, user};
use crate::session::token;
use crate::{Ctx, ServiceError, ServiceResult};

/// New codes, as they are printed.
pub type RecoveryCodes = Vec<String>;

/// Codes and their hashes.
pub(super) fn make() -> ServiceResult<(RecoveryCodes, Vec<Vec<u8>>)> {
    let codes = (0..RECOVERY_CODES).map(|_| token::readable(RECOVERY_LENGTH)).collect::<ServiceResult<Vec<_>>>()?;
    let hashes = codes.iter().map(|c| token::hash(c)).collect();
    Ok((codes.iter().map(|c| show_recovery_code(c)).collect(), hashes))
}

/// Replaces the actor's recovery codes; the old ones stop working.
pub async fn new_recovery_codes(ctx: &Ctx, typed: &Secret) -> ServiceResult<RecoveryCodes> {
    let grant = own(ctx)?;
    let user = user(ctx).await?;
    if user.totp_since.is_none() {
        return Err(ServiceError::NotFound);
    }
    check_password(ctx, &user, typed, "password").await?;
    let (codes, hashes) = make()?;
    let mut tx = Tx::begin(ctx.db(), grant).await?;
    second_factor::replace_recovery_codes(&mut tx, user.id, &hashes).await?;
    tx.commit(ctx.audit("account.recovery_codes", "user", Some(user.id.0))).await?;
    Ok(codes)
}
