//! Slows down guessing: the delay doubles with each failure and never becomes a lock.

use chrono::{DateTime, Duration, Utc};
use domain::authz::Grant;
use sha2::{Digest, Sha256};
use store::{Audit, Tx};

use crate::{App, ServiceError, ServiceResult};

/// Free tries before the first delay.
const FREE: i64 = 4;
/// Longest delay in seconds.
const LONGEST: i64 = 15 * 60;

/// What is counted: a purpose and what was tried. Stored only as a hash.
pub fn key(purpose: &str, what: &str) -> Vec<u8> {
    Sha256::digest(format!("{purpose}\0{what}").as_bytes()).to_vec()
}

/// The delay after so many failures.
pub fn delay(failures: i64) -> Duration {
    if failures <= FREE {
        return Duration::zero();
    }
    let exponent = u32::try_from((failures - FREE).min(12)).unwrap_or(12);
    Duration::seconds(2_i64.pow(exponent).min(LONGEST))
}

/// Refuses while the delay lasts.
pub async fn check(app: &App, key: &[u8], now: DateTime<Utc>) -> ServiceResult<()> {
    match store::throttle::find(&app.db, key).await? {
        Some((_, until)) if until > now => Err(ServiceError::Wait((until - now).num_seconds().max(1))),
        _ => Ok(()),
    }
}

/// Counts a failure. The log says that one happened, not whose name was typed.
pub async fn fail(app: &App, key: &[u8], now: DateTime<Utc>, action: &'static str) -> ServiceResult<()> {
    let mut tx = Tx::begin(&app.db, Grant::unchecked_system("throttle")).await?;
    let failures = store::throttle::fail(&mut tx, key, now, now - Duration::hours(24), |n| now + delay(n)).await?;
    let entry = Audit::new(now, action, "sign_in", None).detail(serde_json::json!({ "failures": failures }));
    Ok(tx.commit(entry).await?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_delay_grows_and_never_becomes_a_lock() {
        assert_eq!(delay(4), Duration::zero());
        assert_eq!(delay(5), Duration::seconds(2));
        assert!(delay(6) > delay(5));
        assert_eq!(delay(i64::MAX), Duration::seconds(LONGEST));
    }
}
