//! Counts of people that betray nobody: a number from 1 to 4 is never told exactly. Source: rule 14 of the field's data
//! protection rules, small cells under five.

/// The smallest number that is told.
pub const SMALLEST: i64 = 5;

/// A count as it may be shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Shown {
    /// Nobody.
    Nobody,
    /// Somebody, fewer than [`SMALLEST`].
    Few,
    /// This many.
    Exact(i64),
}

impl Shown {
    /// What may be shown of `n`.
    pub fn of(n: i64) -> Shown {
        match n {
            ..=0 => Shown::Nobody,
            n if n < SMALLEST => Shown::Few,
            n => Shown::Exact(n),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn from_one_to_four_nobody_is_counted() {
        assert_eq!(Shown::of(0), Shown::Nobody);
        for n in 1..5 {
            assert_eq!(Shown::of(n), Shown::Few);
        }
        assert_eq!(Shown::of(5), Shown::Exact(5));
    }
}
