//! Numbers of documents, compared: in a list as they were read, between records by what stands for them.

use crate::person::COMPARED_FROM;

/// How the documents of two agree.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Documents {
    /// They have a number in common.
    Same,
    /// Two numbers differ by one character, or by two that changed places.
    Near,
    /// Every number is another one. Many have more than one document.
    Differ,
}

/// Compares the numbers of two; nothing when one of them has none.
pub(super) fn documents<'a>(
    a: impl IntoIterator<Item = &'a String>,
    b: impl IntoIterator<Item = &'a String> + Clone,
) -> Option<Documents> {
    let mut best = None;
    for x in a {
        for y in b.clone() {
            let agreement = match x == y {
                true => return Some(Documents::Same),
                false if one_apart(x, y) => Documents::Near,
                false => Documents::Differ,
            };
            best = best.filter(|known| *known == Documents::Near).or(Some(agreement));
        }
    }
    best
}

/// Whether two numbers differ by one digit, or by two that changed places.
pub(super) fn one_apart(p: &str, q: &str) -> bool {
    p.len() == q.len() && p.len() >= COMPARED_FROM && strsim::damerau_levenshtein(p, q) == 1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_number_in_common_is_enough_whatever_the_others_are() {
        let numbers = |all: &[&str]| all.iter().map(|n| (*n).to_owned()).collect::<Vec<String>>();
        let compare = |a: &[&str], b: &[&str]| documents(&numbers(a), &numbers(b));
        assert_eq!(compare(&["A1000", "B4197"], &["B4197"]), Some(Documents::Same));
        assert_eq!(compare(&["A1000", "B4179"], &["B4197", "C2000"]), Some(Documents::Near));
        assert_eq!(compare(&["A1000"], &["B4197"]), Some(Documents::Differ));
        assert_eq!(compare(&["A1000"], &[]), None);
    }
}
