//! Errors of a form, each naming its field.
//!
//! A field's path is the input's `name` in the page, e.g. `form[phones][0][number]`, so the error summary can
//! link to it. The text is a catalogue key with arguments: the domain speaks no language.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::programme::{Listed, is_refused};

/// One thing to put right.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FieldError {
    /// Path inside the form, e.g. `phones[0][number]`; empty for the form as a whole.
    pub field: String,
    /// Catalogue key that says how to put it right.
    pub key: String,
    /// Arguments of the text.
    pub args: Vec<(String, String)>,
}

/// Collects errors in the order of the form.
#[derive(Debug, Default)]
pub struct Check {
    errors: Vec<FieldError>,
}

/// Longest accepted one-line answer, in characters.
pub const LINE_MAX: usize = 200;
/// Longest accepted free text, in characters.
pub const TEXT_MAX: usize = 8_000;

impl Check {
    /// Starts with no error.
    pub fn new() -> Self {
        Self::default()
    }

    /// Notes an error of `field`.
    pub fn error(&mut self, field: impl Into<String>, key: &str) {
        self.error_with(field, key, Vec::new());
    }

    /// Notes an error whose text has arguments.
    pub fn error_with(&mut self, field: impl Into<String>, key: &str, args: Vec<(&str, String)>) {
        self.errors.push(FieldError {
            field: field.into(),
            key: key.to_owned(),
            args: args.into_iter().map(|(k, v)| (k.to_owned(), v)).collect(),
        });
    }

    /// A one-line answer that may be empty; trimmed, inner white space kept, control characters refused.
    pub fn line(&mut self, field: &str, value: &str) -> Option<String> {
        self.bounded(field, value, LINE_MAX, false)
    }

    /// A one-line answer that may not be empty. `key` is the error text when it is.
    pub fn required_line(&mut self, field: &str, value: &str, key: &str) -> String {
        if value.trim().is_empty() {
            self.error(field, key);
            return String::new();
        }
        self.line(field, value).unwrap_or_default()
    }

    /// Free text of several lines that may be empty.
    pub fn text(&mut self, field: &str, value: &str) -> Option<String> {
        self.bounded(field, value, TEXT_MAX, true)
    }

    /// Free text that may not be empty.
    pub fn required_text(&mut self, field: &str, value: &str, key: &str) -> String {
        if value.trim().is_empty() {
            self.error(field, key);
            return String::new();
        }
        self.text(field, value).unwrap_or_default()
    }

    /// A code of a closed list; empty is an error with `key`, an unknown one with `error-unknown-choice`.
    pub fn required_code<T: Listed>(&mut self, field: &str, value: &str, key: &str) -> Option<T> {
        if value.trim().is_empty() {
            self.error(field, key);
            return None;
        }
        self.code(field, value)
    }

    /// A code of a closed list, or nothing.
    pub fn code<T: Listed>(&mut self, field: &str, value: &str) -> Option<T> {
        let value = value.trim();
        if value.is_empty() {
            return None;
        }
        match value.parse() {
            Ok(v) => self.offered(field, v),
            Err(_) => {
                self.error(field, "error-unknown-choice");
                None
            }
        }
    }

    /// The value, unless the programme left it out and the record did not say so already.
    fn offered<T: Listed>(&mut self, field: &str, value: T) -> Option<T> {
        if is_refused(T::LIST, value.listed()) {
            self.error(field, "error-value-hidden");
            return None;
        }
        Some(value)
    }

    /// Codes of a closed list, without repeats.
    pub fn codes<T: Listed + PartialEq>(&mut self, field: &str, values: &[String]) -> Vec<T> {
        let mut out: Vec<T> = Vec::new();
        for value in values.iter().filter(|v| !v.trim().is_empty()) {
            match value.trim().parse() {
                Ok(v) if out.contains(&v) => {}
                Ok(v) => out.extend(self.offered(field, v)),
                Err(_) => self.error(field, "error-unknown-choice"),
            }
        }
        out
    }

    /// A whole number within bounds, or nothing. Accepts surrounding blanks.
    pub fn number(&mut self, field: &str, value: &str, range: std::ops::RangeInclusive<i64>) -> Option<i64> {
        let value = value.trim();
        if value.is_empty() {
            return None;
        }
        match value.parse::<i64>() {
            Ok(n) if range.contains(&n) => Some(n),
            _ => {
                let args = vec![("min", range.start().to_string()), ("max", range.end().to_string())];
                self.error_with(field, "error-number-range", args);
                None
            }
        }
    }

    /// Which sending of the form this is. Nobody types it: a wrong one is an error of the form as a whole.
    pub fn command(&mut self, value: &str) -> Option<Uuid> {
        let parsed = Uuid::parse_str(value).ok();
        if parsed.is_none() {
            self.error("", "error-malformed");
        }
        parsed
    }

    /// The version of a record that was seen. Nobody types it.
    pub fn version(&mut self, value: &str) -> Option<i64> {
        let parsed = value.parse().ok();
        if parsed.is_none() {
            self.error("", "error-malformed");
        }
        parsed
    }

    /// Checks a part of the form on its own: its errors are named `part[field]`.
    pub fn within<T>(&mut self, part: &str, check: impl FnOnce(&mut Check) -> T) -> T {
        let mut inner = Check::new();
        let value = check(&mut inner);
        self.errors.extend(inner.errors.into_iter().map(|e| {
            let (head, rest) = e.field.split_once('[').map_or((e.field.as_str(), ""), |(head, rest)| (head, rest));
            let rest = if rest.is_empty() { String::new() } else { format!("[{rest}") };
            FieldError { field: format!("{part}[{head}]{rest}"), ..e }
        }));
        value
    }

    fn bounded(&mut self, field: &str, value: &str, max: usize, lines: bool) -> Option<String> {
        let value = value.trim();
        if value.chars().any(|c| c.is_control() && !(lines && matches!(c, '\n' | '\r' | '\t'))) {
            self.error(field, "error-control-characters");
            return None;
        }
        if value.chars().count() > max {
            self.error_with(field, "error-too-long", vec![("max", max.to_string())]);
            return None;
        }
        (!value.is_empty()).then(|| value.replace("\r\n", "\n"))
    }

    /// Whether one of these fields has an error already.
    pub fn failed_at(&self, fields: &[&str]) -> bool {
        self.errors.iter().any(|e| fields.contains(&e.field.as_str()))
    }

    /// How many errors were noted so far.
    pub fn errors_so_far(&self) -> usize {
        self.errors.len()
    }

    /// Whether anything was noted.
    pub fn failed(&self) -> bool {
        !self.errors.is_empty()
    }

    /// The value, or every error of the form.
    pub fn finish<T>(self, value: Option<T>) -> Result<T, Vec<FieldError>> {
        match value {
            Some(v) if self.errors.is_empty() => Ok(v),
            _ if self.errors.is_empty() => {
                Err(vec![FieldError { field: String::new(), key: "error-incomplete".into(), args: vec![] }])
            }
            _ => Err(self.errors),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn errors_keep_the_order_of_the_form() {
        let mut check = Check::new();
        check.required_line("b", " ", "error-b");
        check.required_line("a", "", "error-a");
        let errors = check.finish(Some(())).unwrap_err();
        assert_eq!(errors.iter().map(|e| e.field.as_str()).collect::<Vec<_>>(), ["b", "a"]);
    }

    #[test]
    fn errors_of_a_part_are_named_by_it() {
        let mut check = Check::new();
        check.within("income", |check| {
            check.error("cash", "error-a");
            check.error("animals[0][count]", "error-b");
        });
        let errors = check.finish(Some(())).unwrap_err();
        let fields: Vec<_> = errors.iter().map(|e| e.field.as_str()).collect();
        assert_eq!(fields, ["income[cash]", "income[animals][0][count]"]);
    }

    #[test]
    fn script_like_text_is_kept_as_typed_and_control_characters_are_refused() {
        let mut check = Check::new();
        assert_eq!(check.line("a", " =1+1<script> ").as_deref(), Some("=1+1<script>"));
        assert!(!check.failed());
        assert_eq!(check.line("a", "a\u{0}b"), None);
        assert!(check.failed());
    }

    proptest! {
        #[test]
        fn no_text_makes_a_validator_panic(s in ".{0,300}") {
            let mut check = Check::new();
            let line = check.line("f", &s);
            check.text("f", &s);
            check.number("f", &s, 0..=10);
            prop_assert!(line.is_none_or(|l| l.chars().count() <= LINE_MAX));
        }
    }
}
