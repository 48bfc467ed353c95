//! Where a list goes on: the key of the last row, as a text for an address. It says nothing about anybody.

use chrono::{DateTime, Utc};
use store::awaited::Place;
use uuid::Uuid;

/// The last row's instant and id.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cursor {
    /// Its instant.
    pub at: DateTime<Utc>,
    /// Its id.
    pub id: Uuid,
}

impl Cursor {
    /// The key of a row.
    pub fn new(at: DateTime<Utc>, id: Uuid) -> Self {
        Self { at, id }
    }
}

impl std::fmt::Display for Cursor {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}.{}", self.at.timestamp_micros(), self.id.simple())
    }
}

impl std::str::FromStr for Cursor {
    type Err = ();
    fn from_str(s: &str) -> Result<Self, ()> {
        let (at, id) = s.split_once('.').ok_or(())?;
        let at = DateTime::from_timestamp_micros(at.parse().map_err(|_| ())?).ok_or(())?;
        Ok(Self { at, id: Uuid::parse_str(id).map_err(|_| ())? })
    }
}

/// Leaves the first `most` rows of what was read with one more, and tells whether there were more.
pub fn cut<T>(rows: &mut Vec<T>, most: usize) -> bool {
    let more = rows.len() > most;
    rows.truncate(most);
    more
}

/// The last line of a page of a list in which what awaits an answer comes first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct After(pub(crate) Place);

impl std::fmt::Display for After {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Place { answered, at, id } = self.0;
        write!(f, "{}{}", if answered { "a" } else { "w" }, Cursor::new(at, id))
    }
}

impl std::str::FromStr for After {
    type Err = ();
    fn from_str(s: &str) -> Result<Self, ()> {
        let (answered, rest) = match (s.strip_prefix('a'), s.strip_prefix('w')) {
            (Some(rest), _) => (true, rest),
            (_, Some(rest)) => (false, rest),
            _ => return Err(()),
        };
        let Cursor { at, id } = rest.parse()?;
        Ok(After(Place { answered, at, id }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cursor_survives_an_address_and_nonsense_is_refused() {
        let cursor = Cursor::new(DateTime::from_timestamp_micros(1_795_000_000_000_123).unwrap(), Uuid::from_u128(9));
        assert_eq!(cursor.to_string().parse(), Ok(cursor));
        for bad in ["", ".", "1", "1.x", "x.00000000-0000-0000-0000-000000000000", "99999999999999999999.0"] {
            assert_eq!(bad.parse::<Cursor>(), Err(()), "{bad}");
        }
    }
}
