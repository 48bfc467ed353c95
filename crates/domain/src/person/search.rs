//! The search before a registration: names and a phone, never in an address.

use serde::{Deserialize, Serialize};

use super::number_key;
use crate::form::{Check, FieldError};
use crate::name::{SEARCH_MIN, SearchWord, search_words};

/// What the form sends.
#[derive(Serialize, Deserialize, Default, Clone, Debug, PartialEq, Eq)]
#[serde(default)]
pub struct SearchForm {
    /// Given names.
    pub given: String,
    /// Family name.
    pub family: String,
    /// A phone number.
    pub phone: String,
}

/// What to look for. At least one of the two is there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Query {
    /// The name as typed, to rank hits with.
    pub name: String,
    /// Its words.
    pub words: Vec<SearchWord>,
    /// A phone, by [`number_key`].
    pub phone: Option<String>,
}

impl SearchForm {
    /// Checks the form. `country` is the office's.
    pub fn parse(&self, country: &str) -> Result<Query, Vec<FieldError>> {
        let mut check = Check::new();
        let given = check.line("given", &self.given);
        let family = check.line("family", &self.family);
        let phone = check.line("phone", &self.phone);
        let key = phone.as_deref().and_then(|p| number_key(p, country));
        if phone.is_some() && key.is_none() {
            check.error("phone", "error-phone");
        }
        let name = [given, family].into_iter().flatten().collect::<Vec<_>>().join(" ");
        let words = search_words(&name);
        if words.is_empty() && phone.is_none() {
            check.error_with("given", "error-search-short", vec![("min", SEARCH_MIN.to_string())]);
        }
        check.finish(Some(Query { name, words, phone: key }))
    }
}
