//! Slows down guessing: the delay doubles with each failure and never becomes a lock.

use chrono::{DateTime, Duration, Utc};
use domain::authz::Grant;
use sha2::{Digest, Sha256};
use store::{Audit, Tx};

use crate::{App, ServiceError, ServiceResult};

/// Free tries before the first delay.
const FREE: i64 = 4;
/// Longest delay.
pub const LONGEST: Duration = Duration::minutes(15);

/// What is counted: a purpose and what was tried. Stored only as a hash.
pub fn key(purpose: &str, what: &str) -> Vec<u8> {
    Sha256::digest(format!("{purpose}\0{what}").as_bytes()).to_vec()
}

/// The delay after so many failures, `longest` at most.
pub fn delay(failures: i64, longest: Duration) -> Duration {
    if failures <= FREE {
        return Duration::zero();
    }
    // More than a day.
    let exponent = u32::try_from((failures - FREE).min(17)).unwrap_or(17);
    Duration::seconds(2_i64.pow(exponent)).min(longest)
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
    fail_for(app, key, now, action, LONGEST).await
}

/// The same with a longest delay of its own.
pub async fn fail_for(
    app: &App,
    key: &[u8],
    now: DateTime<Utc>,
    action: &'static str,
    longest: Duration,
) -> ServiceResult<()> {
    let mut tx = Tx::begin(&app.db, Grant::unchecked_system("throttle")).await?;
    let failures =
        store::throttle::fail(&mut tx, key, now, now - Duration::hours(24), |n| now + delay(n, longest)).await?;
    let entry = Audit::new(now, action, "sign_in", None).detail(serde_json::json!({ "failures": failures }));
    Ok(tx.commit(entry).await?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_delay_grows_and_never_becomes_a_lock() {
        assert_eq!(delay(4, LONGEST), Duration::zero());
        assert_eq!(delay(5, LONGEST), Duration::seconds(2));
        assert!(delay(6, LONGEST) > delay(5, LONGEST));
        assert_eq!(delay(i64::MAX, LONGEST), LONGEST);
        assert_eq!(delay(i64::MAX, Duration::days(1)), Duration::days(1));
    }
}
