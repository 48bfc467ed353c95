//! Occupations with the codes of ISCO-08, found by a word in any of the three languages.

mod list;

use serde::{Deserialize, Serialize};

use crate::form::Check;
use crate::locale::Locale;
use crate::name::words;

/// One occupation: a unit group of ISCO-08 in everyday words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Occupation {
    /// Four digits.
    pub code: &'static str,
    en: &'static str,
    fr: &'static str,
    ar: &'static str,
}

impl Occupation {
    /// What it is called.
    pub fn title(&self, locale: Locale) -> &'static str {
        match locale {
            Locale::En => self.en,
            Locale::Fr => self.fr,
            Locale::Ar => self.ar,
        }
    }

    /// `Tailor (7531)`: what a form offers and accepts back.
    pub fn label(&self, locale: Locale) -> String {
        format!("{} ({})", self.title(locale), self.code)
    }

    /// Whether each of the words typed begins a word of its name in some language.
    fn matches(&self, typed: &[String]) -> bool {
        [self.en, self.fr, self.ar].iter().any(|title| {
            let title = words(title);
            typed.iter().all(|t| title.iter().any(|w| w.starts_with(t.as_str())))
        })
    }
}

/// What somebody said about their work.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Said {
    /// An occupation of the list, by its code.
    Coded(String),
    /// Something that is not on the list.
    Words(String),
}

impl Said {
    /// In the reader's language.
    pub fn text(&self, locale: Locale) -> String {
        match self {
            Said::Coded(code) => by_code(code).map_or_else(|| code.clone(), |o| o.title(locale).to_owned()),
            Said::Words(words) => words.clone(),
        }
    }
}

/// Most occupations that are offered for one text.
pub const FOUND_MAX: usize = 8;

/// Every occupation, in the order of the codes.
pub fn all() -> impl Iterator<Item = &'static Occupation> {
    list::ALL.iter()
}

/// The occupation with this code.
pub fn by_code(code: &str) -> Option<&'static Occupation> {
    all().find(|o| o.code == code)
}

/// The occupations that a text may mean. A code, or a name in full, is that one alone.
pub fn find(text: &str) -> Vec<&'static Occupation> {
    if let Some(exact) = typed_code(text).and_then(by_code) {
        return vec![exact];
    }
    let typed = words(text);
    if typed.is_empty() {
        return Vec::new();
    }
    let in_full = |o: &&Occupation| [o.en, o.fr, o.ar].iter().any(|title| words(title) == typed);
    if let Some(exact) = all().find(in_full) {
        return vec![exact];
    }
    all().filter(|o| o.matches(&typed)).take(FOUND_MAX).collect()
}

/// `7531`, or the code at the end of a label.
fn typed_code(text: &str) -> Option<&str> {
    let text = text.trim();
    let code = text.strip_suffix(')').and_then(|t| t.rsplit_once('(')).map_or(text, |(_, code)| code.trim());
    (code.len() == 4 && code.bytes().all(|b| b.is_ascii_digit())).then_some(code)
}

/// What was meant: what was typed in full, what was chosen, the only one found, or else the words as they are. Several are
/// asked about. `pick` is a code that was chosen, or `words`.
pub fn resolve(check: &mut Check, field: &str, text: &str, pick: &str) -> Option<Said> {
    let line = check.line(field, text)?;
    let found = find(&line);
    let said = match found.as_slice() {
        [] => Said::Words(line),
        [one] => Said::Coded(one.code.to_owned()),
        several => match several.iter().find(|o| o.code == pick) {
            Some(chosen) => Said::Coded(chosen.code.to_owned()),
            None if pick == "words" => Said::Words(line),
            None => {
                check.error(field, "error-occupation-choose");
                return None;
            }
        },
    };
    Some(said)
}

/// An occupation of the list that has to be said: its code. Words that are on no list are refused.
pub fn required_occupation(check: &mut Check, field: &str, (text, pick): (&str, &str)) -> Option<String> {
    match resolve(check, field, text, pick) {
        Some(Said::Coded(code)) => Some(code),
        Some(Said::Words(_)) => {
            check.error(field, "error-course-occupation-unknown");
            None
        }
        None => {
            if !check.failed_at(&[field]) {
                check.error(field, "error-course-occupation");
            }
            None
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn codes(text: &str) -> Vec<&'static str> {
        find(text).into_iter().map(|o| o.code).collect()
    }

    fn said(text: &str, pick: &str) -> Result<Option<Said>, String> {
        let mut check = Check::new();
        let said = resolve(&mut check, "what", text, pick);
        check.finish(Some(said)).map_err(|e| e[0].key.clone())
    }

    #[test]
    fn codes_have_four_digits_stand_once_and_in_order() {
        let codes: Vec<_> = all().map(|o| o.code).collect();
        assert!(codes.len() > 90, "{}", codes.len());
        assert!(codes.is_sorted() && codes.windows(2).all(|w| w[0] != w[1]));
        assert!(codes.iter().all(|c| c.len() == 4 && c.bytes().all(|b| b.is_ascii_digit())));
    }

    #[test]
    fn a_word_of_any_language_finds_it() {
        for text in ["tailor", "Couturi", "COUTURIER", "خياط"] {
            assert!(codes(text).contains(&"7531"), "{text}: {:?}", codes(text));
        }
        assert_eq!(codes("(7231)"), ["7231"]);
        assert_eq!(codes("9999"), [] as [&str; 0]);
        assert_eq!(codes("  "), [] as [&str; 0]);
    }

    #[test]
    fn a_label_of_any_language_gives_its_code_back() {
        for occupation in all() {
            for locale in Locale::ALL {
                let coded = Ok(Some(Said::Coded(occupation.code.into())));
                assert_eq!(said(&occupation.label(*locale), ""), coded, "{}", occupation.code);
                assert_eq!(find(occupation.title(*locale)).len(), 1, "{} {locale}", occupation.code);
            }
        }
    }

    #[test]
    fn several_are_asked_about_and_none_keeps_the_words() {
        let several = codes("mechanic");
        assert!(several.len() > 1, "{several:?}");
        assert_eq!(said("mechanic", ""), Err("error-occupation-choose".into()));
        assert_eq!(said("mechanic", several[0]), Ok(Some(Said::Coded(several[0].into()))));
        assert_eq!(said("mechanic", "words"), Ok(Some(Said::Words("mechanic".into()))));
        assert_eq!(said("mechanic", "0110"), Err("error-occupation-choose".into()));
        assert_eq!(said("Praise singer", ""), Ok(Some(Said::Words("Praise singer".into()))));
        assert_eq!(said(" ", "7531"), Ok(None));
    }

    proptest! {
        #[test]
        fn no_text_makes_the_search_panic(s in "\\PC{0,40}") {
            prop_assert!(find(&s).len() <= FOUND_MAX);
        }
    }
}
