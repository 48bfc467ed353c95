//! How fast somebody looks for people, and whom a registration was shown already. Kept in memory only.
//!
//! The form compares while somebody types. An entry of the log for each pause in typing would bury the log, and none
//! would hide who was shown. So an entry is due when a form is first compared, whenever it shows somebody it had not
//! shown, and at the latest with every [`EVERY`]th comparison. What is forgotten, after a restart or when memory is
//! short, costs an entry more, never one less.

use std::collections::{HashMap, HashSet};
use std::sync::{Mutex, MutexGuard, PoisonError};

use chrono::{DateTime, Duration, Utc};
use domain::id::{CaseId, UserId};
use uuid::Uuid;

use crate::{ServiceError, ServiceResult};

/// Comparisons and searches in a row before somebody has to slow down. A long registration takes about thirty.
const BURST: i32 = 60;
/// One more is allowed each so many seconds: guessing names at this pace gets nowhere, and each is on record.
const ONE_EACH_SECONDS: i64 = 5;
/// Most comparisons of one form that share an entry of the log.
const EVERY: u32 = 20;
/// Forms and people that are remembered, and how long.
const REMEMBERED: usize = 4096;
const FORGET_AFTER: Duration = Duration::hours(12);

/// What all requests share about looking.
#[derive(Debug, Default)]
pub struct Looking(Mutex<Known>);

#[derive(Debug, Default)]
struct Known {
    /// When the last of the looks so far is paid off, for each user.
    paid_off: HashMap<UserId, DateTime<Utc>>,
    forms: HashMap<(UserId, Uuid), Shown>,
}

#[derive(Debug)]
struct Shown {
    cases: HashSet<CaseId>,
    since_entry: u32,
    at: DateTime<Utc>,
}

impl Looking {
    /// Counts one look of `user`; refused while there were too many.
    pub(super) fn count(&self, user: UserId, now: DateTime<Utc>) -> ServiceResult<()> {
        let mut known = self.known();
        known.paid_off.retain(|_, at| *at > now);
        let each = Duration::seconds(ONE_EACH_SECONDS);
        let paid_off = known.paid_off.get(&user).copied().unwrap_or(now).max(now) + each;
        let wait = paid_off - now - each * BURST;
        if wait > Duration::zero() {
            return Err(ServiceError::Wait(wait.num_seconds().max(1)));
        }
        known.paid_off.insert(user, paid_off);
        Ok(())
    }

    /// Whether the log gets an entry before `cases` are shown in this form. Nobody else's form counts.
    pub(super) fn is_due(&self, user: UserId, form: Uuid, cases: &[CaseId]) -> bool {
        self.known()
            .forms
            .get(&(user, form))
            .is_none_or(|s| s.since_entry + 1 >= EVERY || cases.iter().any(|c| !s.cases.contains(c)))
    }

    /// `cases` are shown now: with an entry of the log, or because one stands there already.
    pub(super) fn shown(&self, user: UserId, form: Uuid, cases: &[CaseId], entry: bool, now: DateTime<Utc>) {
        let mut known = self.known();
        if known.forms.len() >= REMEMBERED {
            known.forms.retain(|_, s| s.at > now - FORGET_AFTER);
        }
        if known.forms.len() >= REMEMBERED {
            known.forms.clear();
        }
        let shown =
            known.forms.entry((user, form)).or_insert_with(|| Shown { cases: HashSet::new(), since_entry: 0, at: now });
        shown.cases.extend(cases);
        shown.since_entry = if entry { 0 } else { shown.since_entry + 1 };
        shown.at = now;
    }

    fn known(&self) -> MutexGuard<'_, Known> {
        // What is kept here is valid after any step, so a panic elsewhere spoils nothing.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(seconds: i64) -> DateTime<Utc> {
        DateTime::from_timestamp(1_795_510_800 + seconds, 0).unwrap()
    }

    fn cases(n: u128) -> Vec<CaseId> {
        (0..n).map(|i| CaseId(Uuid::from_u128(i))).collect()
    }

    #[test]
    fn who_looks_too_fast_waits_and_nobody_else_does() {
        let looking = Looking::default();
        let [awa, bila] = [1, 2].map(|n| UserId(Uuid::from_u128(n)));
        for _ in 0..BURST {
            looking.count(awa, at(0)).unwrap();
        }
        assert!(matches!(looking.count(awa, at(0)), Err(ServiceError::Wait(5))));
        assert!(matches!(looking.count(awa, at(4)), Err(ServiceError::Wait(1))));
        looking.count(bila, at(0)).unwrap();
        looking.count(awa, at(5)).unwrap();
        assert!(looking.count(awa, at(5)).is_err());
    }

    #[test]
    fn an_entry_is_due_at_first_for_somebody_new_and_now_and_then() {
        let looking = Looking::default();
        let (awa, form) = (UserId(Uuid::from_u128(1)), Uuid::from_u128(7));
        assert!(looking.is_due(awa, form, &[]));
        looking.shown(awa, form, &[], true, at(0));
        assert!(!looking.is_due(awa, form, &[]));
        assert!(looking.is_due(awa, form, &cases(2)));
        looking.shown(awa, form, &cases(2), true, at(1));
        assert!(!looking.is_due(awa, form, &cases(1)), "shown before");
        assert!(looking.is_due(awa, form, &cases(3)));
        for _ in 1..EVERY {
            assert!(!looking.is_due(awa, form, &cases(2)));
            looking.shown(awa, form, &cases(2), false, at(2));
        }
        assert!(looking.is_due(awa, form, &cases(2)));
        assert!(looking.is_due(awa, Uuid::from_u128(8), &[]), "another form");
        assert!(looking.is_due(UserId(Uuid::from_u128(2)), form, &[]), "somebody else");
    }

    #[test]
    fn memory_stays_small_whatever_is_sent() {
        let looking = Looking::default();
        for n in 0..10_000 {
            looking.shown(UserId(Uuid::from_u128(1)), Uuid::from_u128(n), &[], true, at(0));
        }
        assert!(looking.known().forms.len() <= REMEMBERED);
    }
}
