//! Time, the only place that may ask the system for it.

use std::sync::Mutex;

use chrono::{DateTime, Duration, Utc};

/// Says what time it is.
pub trait Clock: Send + Sync {
    /// Now, in whole microseconds (what both engines keep).
    fn now(&self) -> DateTime<Utc>;
}

/// The system's clock.
#[derive(Debug, Default, Clone, Copy)]
pub struct SystemClock;

impl Clock for SystemClock {
    #[expect(clippy::disallowed_methods, reason = "the one place that asks the system")]
    fn now(&self) -> DateTime<Utc> {
        let now = Utc::now();
        DateTime::from_timestamp_micros(now.timestamp_micros()).unwrap_or(now)
    }
}

/// A clock that moves only when told: for tests and for seeding.
#[derive(Debug)]
pub struct ManualClock(Mutex<DateTime<Utc>>);

impl ManualClock {
    /// Stands still at `at`.
    pub fn at(at: DateTime<Utc>) -> Self {
        ManualClock(Mutex::new(at))
    }
    /// Jumps to `at`.
    pub fn set(&self, at: DateTime<Utc>) {
        *self.lock() = at;
    }
    /// Moves on.
    pub fn advance(&self, by: Duration) {
        *self.lock() += by;
    }
    fn lock(&self) -> std::sync::MutexGuard<'_, DateTime<Utc>> {
        self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
    }
}

impl Clock for ManualClock {
    fn now(&self) -> DateTime<Utc> {
        *self.lock()
    }
}
