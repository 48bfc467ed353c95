//! Code names: neutral words that stand for a person, and how they are searched.

use crate::name;

/// Neutral words: trees of the Sahel and of the Kivus, in the words used there.
const CODE_WORDS: [&str; 24] = [
    "Néré",
    "Tamarin",
    "Balanzan",
    "Karité",
    "Acacia",
    "Doum",
    "Rônier",
    "Jujubier",
    "Gommier",
    "Baobab",
    "Caïlcédrat",
    "Fromager",
    "Neem",
    "Moringa",
    "Kapokier",
    "Figuier",
    "Manguier",
    "Palmier",
    "Bambou",
    "Ébène",
    "Santal",
    "Teck",
    "Olivier",
    "Cèdre",
];

/// Code name number `n` (from 1) of an office: a word and a number, unique in its office, telling nothing.
///
/// Neighbouring numbers get different words, so that two cases opened one after the other are not mixed up.
pub fn code_name(n: u32) -> String {
    let index = n.saturating_sub(1);
    let words = CODE_WORDS.len() as u32;
    // 7 has no factor in common with 24: every word comes once in a round.
    let word = CODE_WORDS[((index * 7) % words) as usize];
    format!("{word} {:02}", index / words + 1)
}

/// Code names in `from <= name < to`, in the order of code points.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Range {
    /// The first.
    pub from: String,
    /// The first after the last.
    pub to: String,
    /// Whether the word was typed right.
    pub exact: bool,
}

/// The code names that a search means: "Néré 27", "nere 27", "NER" or, with a slip, "tamarine 8".
pub fn code_names_like(query: &str) -> Vec<Range> {
    let typed = name::words(query);
    let (word, number) = match &typed[..] {
        [word] => (word, None),
        [word, number] => match number.parse::<u32>() {
            Ok(n) => (word, Some(n)),
            Err(_) => return Vec::new(),
        },
        _ => return Vec::new(),
    };
    if word.chars().count() < 3 {
        return Vec::new();
    }
    let folded: Vec<(&str, String)> = CODE_WORDS.iter().map(|w| (*w, name::fold(w))).collect();
    let range = |w: &str, exact| match number {
        // Only the name itself lies before what begins with it and a blank.
        Some(n) => Range { from: format!("{w} {n:02}"), to: format!("{w} {n:02} "), exact },
        None => Range { from: format!("{w} "), to: format!("{w}!"), exact },
    };
    let begins: Vec<_> = folded.iter().filter(|(_, f)| f.starts_with(word.as_str())).collect();
    if !begins.is_empty() {
        return begins.into_iter().map(|(w, _)| range(w, true)).collect();
    }
    // One slip in a short word, two in a long one.
    let slips = if word.chars().count() < 6 { 1 } else { 2 };
    folded.iter().filter(|(_, f)| strsim::levenshtein(f, word) <= slips).map(|(w, _)| range(w, false)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn code_names_are_unique_in_an_office() {
        let names: std::collections::HashSet<String> = (1..=5_000).map(code_name).collect();
        assert_eq!(names.len(), 5_000);
    }

    fn meant(query: &str, name: &str) -> bool {
        code_names_like(query).iter().any(|r| r.from.as_str() <= name && name < r.to.as_str())
    }

    #[test]
    fn a_code_name_is_found_without_marks_and_with_a_slip() {
        assert!(meant("Néré 27", "Néré 27"));
        assert!(meant("  NERE 27", "Néré 27"));
        assert!(meant("tam", "Tamarin 08"));
        assert!(meant("tamarine 8", "Tamarin 08"));
        assert!(meant("acasia 12", "Acacia 12"));
        assert!(!meant("Néré 2", "Néré 27"));
        assert!(!meant("Néré 27", "Néré 270"));
    }

    #[test]
    fn the_name_of_a_person_is_no_code_name() {
        for query in ["Boukari Ouédraogo", "Ali", "27", "", "Moussa", "a 1 2"] {
            assert_eq!(code_names_like(query), [], "{query}");
        }
    }
}
