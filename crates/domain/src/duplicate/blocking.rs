//! Which rows of a list are compared at all: those that share a key.

use super::row::Row;
use super::words::Vocabulary;

/// What brings two rows together.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) enum Key {
    /// Two sounds of the names.
    Sounds(u32, u32),
    /// One sound and the year.
    Year(u32, i32),
    /// One sound, the first letter of another, and the year or the next one.
    Nearly(u32, char, i32),
    /// The only name that the row has.
    Only(u32),
    Phone(String),
    Document(String),
}

/// The keys of a row.
pub(super) fn keys_of(row: &Row, vocabulary: &Vocabulary) -> Vec<Key> {
    let sounds = vocabulary.sounds(&row.all);
    let mut keys = Vec::with_capacity(16);
    for (i, x) in sounds.iter().enumerate() {
        keys.extend(sounds[i + 1..].iter().map(|y| Key::Sounds(*x.min(y), *x.max(y))));
    }
    if let [only] = sounds[..] {
        keys.push(Key::Only(only));
    }
    if let Some(year) = row.year {
        keys.extend(sounds.iter().map(|s| Key::Year(*s, year)));
        for (i, s) in sounds.iter().enumerate() {
            let others = sounds.iter().enumerate().filter(|(j, _)| *j != i);
            let first = others.filter_map(|(_, other)| vocabulary.first_letter(*other));
            keys.extend(first.flat_map(|c| [Key::Nearly(*s, c, year), Key::Nearly(*s, c, year + 1)]));
        }
    }
    keys.extend(row.phone.clone().map(Key::Phone));
    keys.extend(row.document.clone().map(Key::Document));
    keys
}
