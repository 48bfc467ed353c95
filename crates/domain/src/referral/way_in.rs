//! How a provider's focal point comes in: by the link of a mail or by an address, and a one-time code.

use serde::{Deserialize, Serialize};

use crate::account::Email;
use crate::form::{Check, FieldError};

/// Asking for a one-time code, on the page that the mail links to, or without a link.
#[derive(Serialize, Deserialize, Default, Clone, Debug)]
#[serde(default)]
pub struct CodeRequestForm {
    /// Recognises a form sent twice; nothing to recognise here.
    pub command: String,
    /// Token of the link; empty without one.
    pub token: String,
    /// Address of the focal point, where there is no link.
    pub email: String,
}

impl CodeRequestForm {
    /// By what somebody comes in.
    pub fn parse(&self) -> Result<WayIn, Vec<FieldError>> {
        WayIn::of(&self.token, &self.email)
    }
}

/// By what a focal point comes in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum WayIn {
    /// The link of a mail about one referral: its token.
    Link(String),
    /// Their address: whoever lost the mail, or never got one.
    Address(Email),
}

impl WayIn {
    fn of(token: &str, email: &str) -> Result<WayIn, Vec<FieldError>> {
        if !token.is_empty() {
            return Ok(WayIn::Link(token.to_owned()));
        }
        let mut check = Check::new();
        let email = email.parse::<Email>().ok();
        if email.is_none() {
            check.error("email", "error-email");
        }
        check.finish(email.map(WayIn::Address))
    }

    /// What tries are counted by.
    pub fn key(&self) -> &str {
        match self {
            WayIn::Link(token) => token,
            WayIn::Address(email) => email.as_str(),
        }
    }
}

/// Typing the code.
#[derive(Serialize, Deserialize, Default, Clone, Debug)]
#[serde(default)]
pub struct CodeForm {
    /// Recognises a form sent twice; nothing to recognise here.
    pub command: String,
    /// Token of the link; empty without one.
    pub token: String,
    /// Address of the focal point, where there is no link.
    pub email: String,
    /// Six digits; blanks and hyphens do not matter.
    pub code: String,
    /// Whether others use the device too.
    pub shared: bool,
}

impl CodeForm {
    /// By what somebody comes in.
    pub fn way(&self) -> Result<WayIn, Vec<FieldError>> {
        WayIn::of(&self.token, &self.email)
    }

    /// Six digits in ASCII, whatever digits were typed.
    pub fn parse(&self) -> Result<String, Vec<FieldError>> {
        let mut check = Check::new();
        let digits: Option<String> = self
            .code
            .chars()
            .filter(|c| !c.is_whitespace() && *c != '-')
            .map(|c| arabic(c).or_else(|| c.to_digit(10)).and_then(|d| char::from_digit(d, 10)))
            .collect();
        let code = digits.filter(|d| d.len() == 6);
        if code.is_none() {
            check.error("code", "error-code-form");
        }
        check.finish(code)
    }
}

/// Arabic-Indic digits and their eastern forms.
fn arabic(c: char) -> Option<u32> {
    [0x0660, 0x06F0].iter().find_map(|zero| u32::from(c).checked_sub(*zero).filter(|d| *d < 10))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_may_be_typed_with_blanks_and_in_arabic_digits() {
        let code = |c: &str| CodeForm { code: c.into(), ..CodeForm::default() }.parse();
        assert_eq!(code(" 123-456 ").unwrap(), "123456");
        assert_eq!(code("١٢٣٤٥٦").unwrap(), "123456");
        for bad in ["", "12345", "1234567", "12345a"] {
            assert!(code(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn who_has_no_link_comes_in_by_an_address() {
        let way = |token: &str, email: &str| {
            CodeRequestForm { token: token.into(), email: email.into(), ..CodeRequestForm::default() }.parse()
        };
        assert_eq!(way("abc", ""), Ok(WayIn::Link("abc".into())));
        assert_eq!(way("", " Awa@Clinic.example ").unwrap().key(), "awa@clinic.example");
        assert_eq!(way("", "nobody").unwrap_err()[0].field, "email");
    }
}
