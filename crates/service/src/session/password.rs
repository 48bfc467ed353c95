//! Password hashes: Argon2id, 19 MiB, two passes (OWASP's first recommendation), off the async threads.

use std::sync::{Arc, LazyLock};

use argon2::Argon2;
use argon2::password_hash::phc::PasswordHash;
use argon2::password_hash::{PasswordHasher, PasswordVerifier};
use tokio::sync::Semaphore;

use crate::{ServiceError, ServiceResult};

/// Each hash takes 19 MiB and a core: more at once would only starve the pages.
static SLOTS: LazyLock<Arc<Semaphore>> = LazyLock::new(|| Arc::new(Semaphore::new(2)));

/// A hash of nothing in particular: an unknown user costs as much as a known one.
static DUMMY: LazyLock<Option<String>> = LazyLock::new(|| hash_now("not a password").ok());

fn hash_now(password: &str) -> ServiceResult<String> {
    let hashed: Result<PasswordHash, _> = Argon2::default().hash_password(password.as_bytes());
    hashed.map(|h| h.to_string()).map_err(|_| ServiceError::Internal("the password could not be hashed".into()))
}

/// Hashes a new password to a PHC string.
pub async fn hash(password: String) -> ServiceResult<String> {
    run(move || hash_now(&password)).await?
}

/// Whether `password` is the one behind `stored`. With nothing stored it takes as long and is false.
pub async fn verify(password: String, stored: Option<String>) -> ServiceResult<bool> {
    run(move || {
        let known = stored.is_some();
        let Some(text) = stored.or_else(|| DUMMY.clone()) else { return false };
        let Ok(parsed) = PasswordHash::new(&text) else { return false };
        Argon2::default().verify_password(password.as_bytes(), &parsed).is_ok() && known
    })
    .await
}

async fn run<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> ServiceResult<T> {
    let failed = || ServiceError::Internal("the password check did not finish".into());
    let slot = SLOTS.clone().acquire_owned().await.map_err(|_| failed())?;
    tokio::task::spawn_blocking(move || {
        let _slot = slot;
        work()
    })
    .await
    .map_err(|_| failed())
}
