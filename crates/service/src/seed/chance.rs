//! Chance that repeats: the same seed makes the same choices and the same ids.

use chrono::{DateTime, Utc};
use rand::{Rng as _, RngExt as _, SeedableRng as _};
use rand_chacha::ChaCha8Rng;
use uuid::Uuid;

/// A stream of choices.
#[derive(Debug, Clone)]
pub struct Chance(ChaCha8Rng);

impl Chance {
    /// The stream of a seed.
    pub fn new(seed: u64) -> Self {
        Chance(ChaCha8Rng::seed_from_u64(seed))
    }

    /// A stream of its own for part `n`: what one part draws does not shift the others.
    pub fn part(seed: u64, n: u64) -> Self {
        let mut rng = ChaCha8Rng::seed_from_u64(seed);
        rng.set_stream(n);
        Chance(rng)
    }

    /// True in `percent` of 100 cases.
    pub fn percent(&mut self, percent: u32) -> bool {
        self.0.random_range(0..100) < percent
    }

    /// A whole number, both ends included.
    pub fn between(&mut self, low: i64, high: i64) -> i64 {
        self.0.random_range(low..=high)
    }

    /// A number from `low` to `high` that is most often near `mode`.
    pub fn triangular(&mut self, low: f64, mode: f64, high: f64) -> f64 {
        let u: f64 = self.0.random();
        let cut = (mode - low) / (high - low);
        if u < cut {
            low + (u * (high - low) * (mode - low)).sqrt()
        } else {
            high - ((1.0 - u) * (high - low) * (high - mode)).sqrt()
        }
    }

    /// One of them.
    pub fn pick<'a, T>(&mut self, from: &'a [T]) -> &'a T {
        &from[self.0.random_range(0..from.len())]
    }

    /// One of them by weight.
    pub fn weighted<T: Copy>(&mut self, from: &[(u32, T)]) -> T {
        let total = from.iter().map(|(w, _)| w).sum();
        let mut at = self.0.random_range(0..total);
        for (weight, value) in from {
            if at < *weight {
                return *value;
            }
            at -= weight;
        }
        from[from.len() - 1].1
    }

    /// A UUIDv7 of the instant `at`.
    pub fn id(&mut self, at: DateTime<Utc>) -> Uuid {
        let mut random = [0; 10];
        self.0.fill_bytes(&mut random);
        let millis = u64::try_from(at.timestamp_millis()).unwrap_or_default();
        uuid::Builder::from_unix_timestamp_millis(millis, &random).into_uuid()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_seed_makes_the_same_choices() {
        let draw = |seed| {
            let mut chance = Chance::new(seed);
            let at = DateTime::from_timestamp(1_800_000_000, 0).expect("instant");
            (chance.id(at), chance.between(1, 1_000_000), chance.triangular(18.0, 25.0, 55.0).to_bits())
        };
        assert_eq!(draw(1), draw(1));
        assert_ne!(draw(1), draw(2));
        assert_eq!(draw(1).0.get_version_num(), 7);
    }

    #[test]
    fn weights_and_bounds_hold() {
        let mut chance = Chance::new(7);
        let many: Vec<u8> = (0..10_000).map(|_| chance.weighted(&[(90, 1), (10, 2), (0, 3)])).collect();
        let ones = many.iter().filter(|v| **v == 1).count();
        assert!((8_800..9_200).contains(&ones), "{ones}");
        assert!(!many.contains(&3));
        assert!((0..1_000).all(|_| (18.0..=55.0).contains(&chance.triangular(18.0, 25.0, 55.0))));
    }
}
