//! A text of the product in the programme's own words. Whether it fits the place of the product's text is seen where
//! the catalogues are.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::form::{Check, FieldError};
use crate::locale::Locale;

/// Longest text of the programme's own, in characters.
pub const TEXT_OWN_MAX: usize = 2_000;

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

fn words(check: &mut Check, field: &str, typed: &str) -> Option<String> {
    if typed.trim().chars().count() > TEXT_OWN_MAX {
        check.error_with(field, "error-too-long", vec![("max", TEXT_OWN_MAX.to_string())]);
        return None;
    }
    let words = check.text(field, typed)?;
    if words.chars().any(|c| matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')) {
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

    proptest! {
        #[test]
        fn no_text_makes_the_check_panic(text in "\\PC{0,80}") {
            let _ = form(&text).parse();
            let _ = has_markup(&text);
        }
    }
}
