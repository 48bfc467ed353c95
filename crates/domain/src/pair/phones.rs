//! Phones of two records side by side: which digits agree, and no more than that.

/// A phone as somebody who compares may see it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShownPhone {
    /// Digits that agree with the likest number of the other record, and the last two; a dot for every other one.
    pub text: String,
    /// How many digits agree. Nothing when the other record has no number, or it is out of sight.
    pub common: Option<usize>,
    /// Whether it is the same number.
    pub same: bool,
}

/// Stands for a digit that is not shown.
const HIDDEN: char = '•';
/// Digits at the end that are shown in any case, so that a number can be told from another one.
const ALWAYS: usize = 2;

/// The phones of one record (by `person::number_key`), beside those of the other.
pub fn shown_phones(keys: &[String], others: &[String]) -> Vec<ShownPhone> {
    keys.iter().map(|key| shown(key, others)).collect()
}

fn shown(key: &str, others: &[String]) -> ShownPhone {
    let likest = others.iter().max_by_key(|other| agreeing(key, other).filter(|agrees| *agrees).count());
    let agrees: Vec<bool> = match likest {
        Some(other) => agreeing(key, other).collect(),
        None => vec![false; key.len()],
    };
    // From the end to the beginning: numbers are compared by their last digits, whatever the country's in front.
    let text: Vec<char> = key
        .chars()
        .rev()
        .enumerate()
        .map(|(i, digit)| if i < ALWAYS || agrees.get(i).copied().unwrap_or(false) { digit } else { HIDDEN })
        .collect();
    ShownPhone {
        text: text.into_iter().rev().collect(),
        common: likest.map(|_| agrees.iter().filter(|a| **a).count()),
        same: likest.is_some_and(|other| other == key),
    }
}

/// For each digit of `key` from the end, whether the other number has the same one there.
fn agreeing<'a>(key: &'a str, other: &'a str) -> impl Iterator<Item = bool> + 'a {
    let others = other.chars().rev().map(Some).chain(std::iter::repeat(None));
    key.chars().rev().zip(others).map(|(a, b)| Some(a) == b)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn one(key: &str, others: &[&str]) -> ShownPhone {
        let others: Vec<String> = others.iter().map(|o| (*o).to_owned()).collect();
        shown_phones(&[key.to_owned()], &others).remove(0)
    }

    #[test]
    fn only_digits_that_agree_are_shown() {
        let phone = one("22670114412", &["22670994412"]);
        assert_eq!((phone.text.as_str(), phone.common, phone.same), ("22670••4412", Some(9), false));
        let same = one("22670114412", &["22676000000", "22670114412"]);
        assert_eq!((same.text.as_str(), same.common, same.same), ("22670114412", Some(11), true));
    }

    #[test]
    fn beside_no_other_number_the_last_two_digits_are_shown() {
        let phone = one("22670114412", &[]);
        assert_eq!((phone.text.as_str(), phone.common), ("•••••••••12", None));
    }

    #[test]
    fn numbers_of_different_length_are_compared_from_the_end() {
        assert_eq!(one("70114412", &["22670114412"]).text, "70114412");
        assert_eq!(one("22670114412", &["70114412"]).text, "•••70114412");
    }
}
