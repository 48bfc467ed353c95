//! How often something came from where today, for pages that anybody may write to. It is kept in memory alone, under a hash
//! whose key is drawn anew each day and never leaves the memory: no log, database or dump of yesterday tells who wrote.

use std::collections::HashMap;
use std::fmt;
use std::net::IpAddr;
use std::sync::{Mutex, PoisonError};

use chrono::{DateTime, NaiveDate, Utc};
use sha2::{Digest, Sha256};

use super::token;
use crate::ServiceResult;

/// So many sources are told apart in a day: more are a flood from everywhere, which only the count of all together holds.
const SOURCES_MAX: usize = 100_000;

/// From where something comes, as far as it is told apart: an address, or a network where each device has thousands of
/// them. Never shown.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Source([u8; 16]);

impl Source {
    /// The source of an address.
    pub fn of(address: IpAddr) -> Source {
        match address.to_canonical() {
            IpAddr::V4(v4) => Source(v4.to_ipv6_mapped().octets()),
            IpAddr::V6(v6) => {
                let mut octets = v6.octets();
                octets[8..].fill(0);
                Source(octets)
            }
        }
    }
}

impl fmt::Debug for Source {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Source")
    }
}

/// What came today.
struct Today {
    day: NaiveDate,
    key: [u8; 32],
    counts: HashMap<[u8; 32], u32>,
}

/// Counts by source; of the present day only.
#[derive(Default)]
pub struct Sources(Mutex<Option<Today>>);

impl Sources {
    /// Counts one more for a purpose, unless `most` came from there today already: then it says no.
    pub fn take(&self, purpose: &str, source: Source, most: u32, now: DateTime<Utc>) -> ServiceResult<bool> {
        let mut held = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let day = now.date_naive();
        if held.as_ref().is_none_or(|today| today.day != day) {
            let mut key = [0; 32];
            token::fill(&mut key)?;
            *held = Some(Today { day, key, counts: HashMap::new() });
        }
        let Some(today) = held.as_mut() else { return Ok(true) };
        let hash = Sha256::new().chain_update(today.key).chain_update(source.0).chain_update(purpose).finalize().into();
        let full = today.counts.len() >= SOURCES_MAX;
        if full && !today.counts.contains_key(&hash) {
            return Ok(true);
        }
        let count = today.counts.entry(hash).or_default();
        if *count >= most {
            return Ok(false);
        }
        *count += 1;
        Ok(true)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> DateTime<Utc> {
        text.parse().unwrap()
    }

    fn source(text: &str) -> Source {
        Source::of(text.parse().unwrap())
    }

    #[test]
    fn each_source_has_its_own_count_and_begins_anew_with_the_day() {
        let sources = Sources::default();
        let (home, other) = (source("203.0.113.7"), source("203.0.113.8"));
        let late = at("2026-11-24T23:59:00Z");
        let take = |source, now| sources.take("letter", source, 2, now).unwrap();
        assert_eq!([take(home, late), take(home, late), take(home, late)], [true, true, false]);
        assert!(take(other, late) && sources.take("other", home, 2, late).unwrap());
        assert!(take(home, at("2026-11-25T00:00:00Z")));
    }

    #[test]
    fn what_is_remembered_of_a_day_cannot_be_found_by_the_next() {
        let sources = Sources::default();
        let hashes = |sources: &Sources| -> Vec<[u8; 32]> {
            sources.0.lock().unwrap().as_ref().unwrap().counts.keys().copied().collect()
        };
        let home = source("203.0.113.7");
        sources.take("letter", home, 9, at("2026-11-24T10:00:00Z")).unwrap();
        let first = hashes(&sources);
        sources.take("letter", home, 9, at("2026-11-25T10:00:00Z")).unwrap();
        let second = hashes(&sources);
        assert_eq!((first.len(), second.len()), (1, 1), "nothing of yesterday is left");
        assert_ne!(first, second, "and the same source looks different today");
        let unkeyed: [u8; 32] = Sha256::new().chain_update(home.0).chain_update("letter").finalize().into();
        assert!(!second.contains(&unkeyed));
        assert_eq!(format!("{home:?}"), "Source");
    }

    #[test]
    fn a_device_that_changes_within_its_network_stays_one_source() {
        assert_eq!(source("2001:db8:1:2::1"), source("2001:db8:1:2:ffff::9"));
        assert_ne!(source("2001:db8:1:2::1"), source("2001:db8:1:3::1"));
        assert_eq!(source("::ffff:203.0.113.7"), source("203.0.113.7"));
    }
}
