//! Where the programme can be reached by whoever has no account.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::form::{Check, FieldError};

/// What the form of the telephone number for complaints sends.
#[derive(Serialize, Deserialize, Default, Clone, Debug)]
#[serde(default)]
pub struct ContactForm {
    /// Which sending of the form this is.
    pub command: String,
    /// Version that was seen.
    pub version: String,
    /// The number; empty where there is none.
    pub complaints_phone: String,
}

/// The number for complaints as the form says it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contact {
    /// Which sending of the form this is.
    pub command: Uuid,
    /// Version that was seen.
    pub version: i64,
    /// The number, as it is read out and dialled.
    pub complaints_phone: Option<String>,
}

/// Whether it can be dialled: digits in groups, a plus sign in front at most. Lines of three digits are usual for
/// complaints.
fn is_dialled(number: &str) -> bool {
    let digits = number.chars().filter(char::is_ascii_digit).count();
    let rest = number.strip_prefix('+').unwrap_or(number);
    (3..=15).contains(&digits) && rest.chars().all(|c| c.is_ascii_digit() || matches!(c, ' ' | '-'))
}

/// What a telephone dials: the number without what only helps to read it.
pub fn dialled(number: &str) -> String {
    number.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect()
}

impl ContactForm {
    /// Checks it.
    pub fn parse(&self) -> Result<Contact, Vec<FieldError>> {
        let mut check = Check::new();
        let command = check.command(&self.command);
        let version = check.version(&self.version);
        let complaints_phone = check.line("complaints_phone", &self.complaints_phone);
        if complaints_phone.as_deref().is_some_and(|number| !is_dialled(number)) {
            check.error("complaints_phone", "error-contact-phone");
        }
        let contact = |(command, version)| Contact { command, version, complaints_phone };
        check.finish(command.zip(version).map(contact))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn parsed(number: &str) -> Result<Option<String>, String> {
        let form =
            ContactForm { command: Uuid::nil().to_string(), version: "0".into(), complaints_phone: number.into() };
        form.parse().map(|c| c.complaints_phone).map_err(|errors| errors[0].key.clone())
    }

    #[test]
    fn a_number_is_one_that_can_be_dialled_or_none() {
        assert_eq!(parsed("  "), Ok(None));
        for number in ["+226 70 00 00 09", "80 00 11 22", "116", "0800-1234"] {
            assert_eq!(parsed(number), Ok(Some(number.to_owned())));
        }
        for wrong in ["11", "call us", "+226+70000009", "70000009;ext=1", "1234567890123456", "٧٠٠٠"] {
            assert_eq!(parsed(wrong), Err("error-contact-phone".to_owned()), "{wrong}");
        }
        assert_eq!(dialled("+226 70-00 00 09"), "+22670000009");
    }

    proptest! {
        #[test]
        fn what_is_dialled_holds_nothing_but_a_number(typed in "\\PC{0,40}") {
            if let Ok(Some(number)) = parsed(&typed) {
                let dialled = dialled(&number);
                prop_assert!(dialled.trim_start_matches('+').bytes().all(|b| b.is_ascii_digit()));
            }
        }
    }
}
