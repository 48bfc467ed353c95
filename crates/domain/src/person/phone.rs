//! Phones, whose they are, and whether using them is safe. Nobody is called before somebody asked.

use serde::{Deserialize, Serialize};

use super::YesNo;
use crate::form::Check;

text_enum! {
    /// Whose phone it is.
    pub enum PhoneOwner ("phone-owner") {
        Own = "own",
        Family = "family",
        Neighbour = "neighbour",
        Shared = "shared",
        Other = "other",
    }
}

/// A phone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Phone {
    /// As it is dialled: `+226 70 11 48 02`, or as typed.
    pub number: String,
    /// Digits with the country's, for comparing: `22670114802`.
    pub key: String,
    /// Whose.
    pub owner: PhoneOwner,
    /// Whether a call endangers nobody.
    pub safe_to_call: bool,
    /// Whether a text message endangers nobody. It never says anything of the case.
    pub safe_to_text: bool,
    /// When.
    pub safe_times: Option<String>,
}

/// What the form sends.
#[derive(Serialize, Deserialize, Default, Clone, Debug, PartialEq, Eq)]
#[serde(default)]
pub struct PhoneForm {
    /// The number, with or without the country's digits.
    pub number: String,
    /// [`PhoneOwner`].
    pub owner: String,
    /// [`YesNo`]: asked for each number.
    pub safe_to_call: String,
    /// [`YesNo`].
    pub safe_to_text: String,
    /// In the person's words: "mornings".
    pub safe_times: String,
}

/// Most phones of one person.
pub const PHONES_MAX: usize = 5;

/// Digits that countries put before their numbers, for the countries of the programme.
const CALLING: [(&str, &str); 10] = [
    ("BFA", "226"),
    ("MLI", "223"),
    ("NER", "227"),
    ("COD", "243"),
    ("TCD", "235"),
    ("CMR", "237"),
    ("NGA", "234"),
    ("SOM", "252"),
    ("SDN", "249"),
    ("SSD", "211"),
];

/// Digits before the phone numbers of a country of the programme; empty for others.
pub fn calling_code(country: &str) -> &'static str {
    CALLING.iter().find(|(c, _)| *c == country).map_or("", |(_, digits)| digits)
}

/// The digits by which numbers are compared, or nothing when it is no number. `country` is the office's.
pub fn number_key(number: &str, country: &str) -> Option<String> {
    let mut digits = String::new();
    let mut international = false;
    for c in number.trim().chars() {
        match c {
            '+' if digits.is_empty() => international = true,
            ' ' | '.' | '-' | '(' | ')' | '/' | '\u{A0}' | '\u{202F}' | '\u{200E}' | '\u{202A}'..='\u{202C}' => {}
            _ => digits.push(char::from_digit(digit(c)?, 10)?),
        }
    }
    if !international && digits.starts_with("00") {
        digits.drain(..2);
        international = true;
    }
    let calling = calling_code(country);
    let key = match international {
        true => digits,
        // A number typed with the country's digits but without the plus is longer than any national one.
        false if !calling.is_empty() && digits.starts_with(calling) && digits.len() > 9 => digits,
        false => format!("{calling}{}", digits.trim_start_matches('0')),
    };
    (7..=15).contains(&key.len()).then_some(key)
}

/// European, Arabic and Persian digits.
pub(super) fn digit(c: char) -> Option<u32> {
    match c {
        '0'..='9' => Some(c as u32 - '0' as u32),
        '\u{0660}'..='\u{0669}' => Some(c as u32 - 0x0660),
        '\u{06F0}'..='\u{06F9}' => Some(c as u32 - 0x06F0),
        _ => None,
    }
}

impl PhoneForm {
    /// Whether nothing was said about this row.
    pub fn is_empty(&self) -> bool {
        [&self.number, &self.owner, &self.safe_to_call, &self.safe_to_text, &self.safe_times]
            .iter()
            .all(|s| s.trim().is_empty())
    }

    fn parse(&self, check: &mut Check, at: &str, country: &str) -> Option<Phone> {
        let number = check.required_line(&format!("{at}[number]"), &self.number, "error-phone-missing");
        let key = number_key(&number, country);
        if key.is_none() && !number.is_empty() {
            check.error(format!("{at}[number]"), "error-phone");
        }
        let owner = check.required_code(&format!("{at}[owner]"), &self.owner, "error-phone-owner");
        let call: Option<YesNo> =
            check.required_code(&format!("{at}[safe_to_call]"), &self.safe_to_call, "error-phone-safe-call");
        let text: Option<YesNo> =
            check.required_code(&format!("{at}[safe_to_text]"), &self.safe_to_text, "error-phone-safe-text");
        let safe_times = check.line(&format!("{at}[safe_times]"), &self.safe_times);
        Some(Phone {
            number,
            key: key?,
            owner: owner?,
            safe_to_call: call? == YesNo::Yes,
            safe_to_text: text? == YesNo::Yes,
            safe_times,
        })
    }
}

/// Every row that is not empty. The same number twice is an error.
pub(super) fn parse_all(check: &mut Check, forms: &[PhoneForm], country: &str) -> Vec<Phone> {
    let mut out: Vec<Phone> = Vec::new();
    for (i, form) in forms.iter().enumerate().filter(|(_, f)| !f.is_empty()) {
        let at = format!("phones[{i}]");
        if i >= PHONES_MAX {
            check.error_with(format!("{at}[number]"), "error-too-many", vec![("max", PHONES_MAX.to_string())]);
            break;
        }
        let Some(phone) = form.parse(check, &at, country) else { continue };
        if out.iter().any(|p| p.key == phone.key) {
            check.error(format!("{at}[number]"), "error-phone-twice");
        }
        out.push(phone);
    }
    out
}

impl From<&Phone> for PhoneForm {
    fn from(p: &Phone) -> Self {
        let yes_no = |yes: bool| if yes { YesNo::Yes } else { YesNo::No }.as_str().to_owned();
        PhoneForm {
            number: p.number.clone(),
            owner: p.owner.as_str().into(),
            safe_to_call: yes_no(p.safe_to_call),
            safe_to_text: yes_no(p.safe_to_text),
            safe_times: p.safe_times.clone().unwrap_or_default(),
        }
    }
}
