//! A text of the product in the programme's own words. Whether it fits the place of the product's text is seen where
//! the catalogues are.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::form::{Check, FieldError};
use crate::locale::Locale;

/// Longest text of the programme's own, in characters.
pub const TEXT_OWN_MAX: usize = 2_000;

/// Texts that are asked word for word as their publisher has them, in every language: the Washington Group Short Set. Said
/// otherwise, the answers compare with nobody's.
const FIXED: [&str; 13] = [
    "health-intro",
    "health-seeing",
    "health-hearing",
    "health-walking",
    "health-remembering",
    "health-self-care",
    "health-communicating",
    "difficulty-1",
    "difficulty-2",
    "difficulty-3",
    "difficulty-4",
    "difficulty-7",
    "difficulty-9",
];

/// Whether a text stays as the product says it.
pub fn is_fixed(key: &str) -> bool {
    FIXED.contains(&key)
}

/// What the page of one text sends.
#[derive(Serialize, Deserialize, Default, Clone, Debug)]
#[serde(default)]
pub struct TextForm {
    /// Which sending of the form this is.
    pub command: String,
    /// Version that was seen.
    pub version: String,
    /// Key of the text.
    pub key: String,
    /// In English; empty is as the product says it.
    pub en: String,
    /// In French.
    pub fr: String,
    /// In Arabic.
    pub ar: String,
}

/// A text in the programme's own words; nothing where it stays as the product says it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnText {
    /// Which sending of the form this is.
    pub command: Uuid,
    /// Version that was seen.
    pub version: i64,
    /// Key of the text.
    pub key: String,
    /// Words of each language.
    pub words: Vec<(Locale, Option<String>)>,
}

impl TextForm {
    /// What was typed for a language.
    pub fn of(&self, locale: Locale) -> &str {
        match locale {
            Locale::En => &self.en,
            Locale::Fr => &self.fr,
            Locale::Ar => &self.ar,
        }
    }

    /// Checks what needs no catalogue: length, control characters, marks that turn the direction of what follows, markup.
    pub fn parse(&self) -> Result<OwnText, Vec<FieldError>> {
        let mut check = Check::new();
        let command = check.command(&self.command);
        let version = check.version(&self.version);
        let words = Locale::ALL.iter().map(|l| (*l, words(&mut check, l.as_str(), self.of(*l)))).collect();
        let key = self.key.trim().to_owned();
        check.finish(command.zip(version).map(|(command, version)| OwnText { command, version, key, words }))
    }
}

/// What the form sends that says one word everywhere instead of another.
#[derive(Serialize, Deserialize, Default, Clone, Debug)]
#[serde(default)]
pub struct WordForm {
    /// Which sending of the form this is.
    pub command: String,
    /// [`Locale`].
    pub language: String,
    /// The word.
    pub from: String,
    /// What is said instead.
    pub to: String,
}

/// One word instead of another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Replacement {
    /// Which sending of the form this is.
    pub command: Uuid,
    /// In which language.
    pub locale: Locale,
    /// The word.
    pub from: String,
    /// What is said instead.
    pub to: String,
}

impl WordForm {
    /// Checks it: two different words without braces or markup.
    pub fn parse(&self) -> Result<Replacement, Vec<FieldError>> {
        let mut check = Check::new();
        let command = check.command(&self.command);
        let locale: Option<Locale> = check.required_code("language", &self.language, "error-word-language");
        let from = check.required_line("from", &self.from, "error-word-missing");
        let to = check.required_line("to", &self.to, "error-word-missing");
        for (field, word) in [("from", &from), ("to", &to)] {
            if has_markup(word) || turns(word) || word.contains(['{', '}']) {
                check.error(field, "error-word-plain");
            }
        }
        if !check.failed() && from == to {
            check.error("to", "error-word-same");
        }
        check.finish(command.zip(locale).map(|(command, locale)| Replacement { command, locale, from, to }))
    }
}

impl Replacement {
    /// The text with the whole word replaced, a capital letter at its beginning kept; nothing where it does not stand.
    pub fn apply(&self, text: &str) -> Option<String> {
        let mut out = String::with_capacity(text.len());
        let mut rest = text;
        let mut before = None;
        let mut found = false;
        while let Some(c) = rest.chars().next() {
            match self.at(before, rest) {
                Some((len, word)) => {
                    out.push_str(&word);
                    before = rest[..len].chars().next_back();
                    rest = &rest[len..];
                    found = true;
                }
                None => {
                    out.push(c);
                    before = Some(c);
                    rest = &rest[c.len_utf8()..];
                }
            }
        }
        found.then_some(out)
    }

    /// The word at the beginning of `rest`: how long it is there, and what is said instead.
    fn at(&self, before: Option<char>, rest: &str) -> Option<(usize, String)> {
        let part = |c: char| c.is_alphanumeric();
        if before.is_some_and(part) {
            return None;
        }
        let ends = |len: usize| !rest[len..].chars().next().is_some_and(part);
        if rest.starts_with(&self.from) && ends(self.from.len()) {
            return Some((self.from.len(), self.to.clone()));
        }
        let capital = capital(&self.from);
        (rest.starts_with(&capital) && ends(capital.len())).then(|| (capital.len(), self::capital(&self.to)))
    }
}

fn capital(word: &str) -> String {
    let mut chars = word.chars();
    chars.next().map(|first| first.to_uppercase().chain(chars).collect()).unwrap_or_default()
}

/// Whether invisible marks would turn the direction of what follows.
fn turns(text: &str) -> bool {
    text.chars().any(|c| matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}'))
}

fn words(check: &mut Check, field: &str, typed: &str) -> Option<String> {
    if typed.trim().chars().count() > TEXT_OWN_MAX {
        check.error_with(field, "error-too-long", vec![("max", TEXT_OWN_MAX.to_string())]);
        return None;
    }
    let words = check.text(field, typed)?;
    if turns(&words) {
        check.error(field, "error-text-direction");
    } else if has_markup(&words) {
        check.error(field, "error-text-markup");
    }
    Some(words)
}

/// Whether it looks like markup. Pages would show it as it stands, letter by letter; nobody wants that.
pub fn has_markup(text: &str) -> bool {
    let begins_tag = |c: char| c.is_ascii_alphabetic() || matches!(c, '/' | '!' | '?');
    let tag = text.split('<').skip(1).any(|rest| rest.starts_with(begins_tag));
    let entity = text.split('&').skip(1).any(|rest| {
        let name = rest.split(';').next().unwrap_or_default();
        name.len() < rest.len() && !name.is_empty() && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '#')
    });
    tag || entity
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn form(en: &str) -> TextForm {
        TextForm {
            command: Uuid::nil().to_string(),
            version: "0".into(),
            key: "nav-cases".into(),
            en: en.into(),
            ..TextForm::default()
        }
    }

    fn error(en: &str) -> String {
        form(en).parse().unwrap_err()[0].key.clone()
    }

    #[test]
    fn an_empty_text_is_as_the_product_says_it() {
        let text = form("  Files \r\n").parse().unwrap();
        assert_eq!(text.words, [(Locale::En, Some("Files".into())), (Locale::Fr, None), (Locale::Ar, None)]);
    }

    #[test]
    fn markup_and_turned_directions_are_refused_and_arrows_are_not() {
        for markup in ["<script>alert(1)</script>", "a <b>c", "</p>", "<!-- x", "&lt;b&gt;", "&#60;", "<?php"] {
            assert_eq!(error(markup), "error-text-markup", "{markup}");
        }
        assert_eq!(error("a\u{202E}b"), "error-text-direction");
        assert_eq!(error(&"x".repeat(TEXT_OWN_MAX + 1)), "error-too-long");
        assert!(form("Less than < 5, Food & water; A -> B").parse().is_ok());
    }

    fn instead(from: &str, to: &str) -> Replacement {
        let form =
            WordForm { command: Uuid::nil().to_string(), language: "en".into(), from: from.into(), to: to.into() };
        form.parse().unwrap()
    }

    #[test]
    fn a_word_is_replaced_as_a_whole_and_keeps_its_capital() {
        let word = instead("person", "participant");
        let said = word.apply("Person: the person, personal, person’s; salesperson").unwrap();
        assert_eq!(said, "Participant: the participant, personal, participant’s; salesperson");
        assert_eq!(word.apply("nobody"), None);
        assert_eq!(instead("الشخص", "المشارك").apply("اسم الشخص").as_deref(), Some("اسم المشارك"));
    }

    #[test]
    fn a_word_may_become_the_same_with_a_capital_and_back() {
        let upper = instead("commune", "Commune");
        assert_eq!(upper.apply("Commune and commune, communes").as_deref(), Some("Commune and Commune, communes"));
        let lower = instead("Commune", "commune");
        assert_eq!(lower.apply("Commune and commune").as_deref(), Some("commune and commune"));
        assert_eq!(instead("dori", "Dori").apply("in dori").as_deref(), Some("in Dori"));
    }

    #[test]
    fn what_is_no_word_is_refused() {
        let error = |from: &str, to: &str| {
            let form =
                WordForm { command: Uuid::nil().to_string(), language: "en".into(), from: from.into(), to: to.into() };
            form.parse().unwrap_err().remove(0).key
        };
        assert_eq!(error("", "x"), "error-word-missing");
        assert_eq!(error("a", "{ $n }"), "error-word-plain");
        assert_eq!(error("a", "<b>"), "error-word-plain");
        assert_eq!(error("a", "a"), "error-word-same");
    }

    proptest! {
        #[test]
        fn replacing_and_putting_back_gives_the_text_again(text in "[a-z ]{0,40}") {
            prop_assume!(!text.contains("zz"));
            if let Some(said) = instead("a", "zz").apply(&text) {
                prop_assert_eq!(instead("zz", "a").apply(&said), Some(text));
            }
        }

        #[test]
        fn no_text_makes_the_check_panic(text in "\\PC{0,80}") {
            let _ = form(&text).parse();
            let _ = has_markup(&text);
        }
    }
}
