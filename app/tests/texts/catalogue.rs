//! A language's texts, by key, with the arguments each wants.

use std::collections::{BTreeMap, BTreeSet};

use app::i18n;
use domain::locale::Locale;

/// One text as written.
pub struct Message {
    pub text: String,
    pub arguments: BTreeSet<String>,
}

impl Message {
    /// Whether it chooses its words by a number.
    pub fn counts(&self) -> bool {
        self.text.contains("->") && self.text.contains("[one]")
    }
}

pub struct Catalogue(BTreeMap<String, Message>);

impl Catalogue {
    pub fn of(locale: Locale) -> Self {
        let mut messages = BTreeMap::new();
        for (_, text) in i18n::sources(locale) {
            let mut current: Option<(String, String)> = None;
            for line in text.lines().chain(std::iter::once("end-of-file =")) {
                match key_of(line) {
                    Some(key) => {
                        let next = (key.to_owned(), line.to_owned());
                        if let Some((key, text)) = current.replace(next) {
                            let arguments = arguments(&text);
                            messages.insert(key, Message { text, arguments });
                        }
                    }
                    None => {
                        if let Some((_, text)) = &mut current {
                            text.push('\n');
                            text.push_str(line);
                        }
                    }
                }
            }
        }
        Catalogue(messages)
    }

    pub fn keys(&self) -> impl Iterator<Item = &String> {
        self.0.keys()
    }

    pub fn get(&self, key: &str) -> Option<&Message> {
        self.0.get(key)
    }
}

/// Keys in the order of a file.
pub fn keys_of(text: &str) -> Vec<String> {
    text.lines().filter_map(key_of).map(str::to_owned).collect()
}

/// A key begins its line; what belongs to it is indented.
fn key_of(line: &str) -> Option<&str> {
    let (key, _) = line.split_once('=')?;
    let key = key.trim_end();
    let plain = key.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
    (plain && key.starts_with(|c: char| c.is_ascii_lowercase())).then_some(key)
}

fn arguments(text: &str) -> BTreeSet<String> {
    text.split('$')
        .skip(1)
        .map(|rest| rest.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '_').collect())
        .collect()
}
