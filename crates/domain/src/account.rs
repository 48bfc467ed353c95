//! One's own account: names for signing in, passwords, codes, sessions.
//!
//! A password is long rather than odd: length, a short list of the most guessed ones, and not the e-mail. What was
//! typed into a secret field never appears in a `Debug` text.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::form::{Check, FieldError, LINE_MAX};
use crate::locale::Locale;

/// Fewest characters of a password.
pub const PASSWORD_MIN: usize = 12;
/// Recovery codes handed out together.
pub const RECOVERY_CODES: usize = 10;
/// Letters and digits of a recovery code, without those that are mistaken for another.
pub const RECOVERY_ALPHABET: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";
/// Characters of a recovery code, without the hyphens.
pub const RECOVERY_LENGTH: usize = 12;

/// A typed secret. Its `Debug` text does not show it.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Secret(pub String);

impl std::fmt::Debug for Secret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Secret(…)")
    }
}

/// An e-mail address as a sign-in name: in lower case, of a shape that a mail server can take.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Email(String);

/// Not an e-mail address.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not an e-mail address")]
pub struct NotAnEmail;

impl Email {
    /// The address.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl std::str::FromStr for Email {
    type Err = NotAnEmail;
    /// A dull rule on purpose: one `@`, a name before it, a host with a dot after it, plain characters.
    fn from_str(s: &str) -> Result<Self, NotAnEmail> {
        let address = s.trim().to_lowercase();
        let (name, host) = address.split_once('@').ok_or(NotAnEmail)?;
        let name_ok = (1..=64).contains(&name.len())
            && name.bytes().all(|b| b.is_ascii_alphanumeric() || b".!#$%&'*+/=?^_`{|}~-".contains(&b))
            && !name.starts_with('.')
            && !name.ends_with('.')
            && !name.contains("..");
        let label = |l: &str| {
            (1..=63).contains(&l.len())
                && l.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
                && !l.starts_with('-')
                && !l.ends_with('-')
        };
        let host_ok = host.len() <= 253 && host.contains('.') && host.split('.').all(label);
        if name_ok && host_ok { Ok(Email(address)) } else { Err(NotAnEmail) }
    }
}

/// Reads an e-mail address that may not be missing.
pub fn required_email(check: &mut Check, field: &str, value: &str) -> Option<Email> {
    if value.trim().is_empty() {
        check.error(field, "error-email-missing");
        return None;
    }
    let email = value.parse().ok();
    if email.is_none() {
        check.error(field, "error-email");
    }
    email
}

/// What most people type when a rule asks for length. Compared without case, digits and signs.
const GUESSED: [&str; 19] = [
    "password",
    "passwords",
    "passwordpassword",
    "motdepasse",
    "passerelle",
    "passerelledemo",
    "administrator",
    "administrateur",
    "welcome",
    "welcomewelcome",
    "bienvenue",
    "iloveyou",
    "letmein",
    "changeme",
    "qwertyuiop",
    "qwertyuiopasdf",
    "azertyuiop",
    "azertyuiopqsdf",
    "reintegration",
];

/// Whether a password is among the first that anybody would try for this account.
fn is_guessed(password: &str, email: &str) -> bool {
    let lower = password.to_lowercase();
    let letters: String = lower.chars().filter(|c| c.is_alphabetic()).collect();
    let mut distinct: Vec<char> = lower.chars().collect();
    distinct.sort_unstable();
    distinct.dedup();
    let (name, _) = email.split_once('@').unwrap_or((email, ""));
    let own_name = name.len() >= 4 && lower.replace(name, "").chars().count() < 6;
    // Four different characters make no password of twelve; digits alone are dates and phone numbers.
    distinct.len() < 5 || letters.is_empty() || GUESSED.contains(&letters.as_str()) || lower == email || own_name
}

/// Checks a new password; nothing when it may not be used.
pub fn new_password(check: &mut Check, field: &str, value: &Secret, email: &str) -> Option<Secret> {
    let length = value.0.chars().count();
    if length < PASSWORD_MIN {
        check.error_with(field, "error-password-short", vec![("min", PASSWORD_MIN.to_string())]);
    } else if length > LINE_MAX {
        check.error_with(field, "error-too-long", vec![("max", LINE_MAX.to_string())]);
    } else if is_guessed(&value.0, email) {
        check.error(field, "error-password-guessed");
    } else {
        return Some(value.clone());
    }
    None
}

/// Name and language of one's own account.
#[derive(Serialize, Deserialize, Default, Clone, Debug)]
#[serde(default)]
pub struct ProfileForm {
    /// Recognises the form when it is sent twice.
    pub command: String,
    /// Version that was edited.
    pub version: String,
    /// Name to show to colleagues.
    pub name: String,
    /// Language of pages and mails.
    pub language: String,
}

/// A parsed [`ProfileForm`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Profile {
    /// Name to show to colleagues.
    pub name: String,
    /// Language of pages and mails.
    pub language: Locale,
}

impl ProfileForm {
    /// Checks it.
    pub fn parse(&self) -> Result<(Uuid, Profile), Vec<FieldError>> {
        let mut check = Check::new();
        let command = check.command(&self.command);
        let name = check.required_line("name", &self.name, "error-user-name-missing");
        let language = check.required_code("language", &self.language, "error-language-missing");
        let profile = language.map(|language| Profile { name, language });
        check.finish(command.zip(profile))
    }
}

/// Whether one wants the mail of the morning. It says how it shall be: sent twice, it is the same.
#[derive(Serialize, Deserialize, Default, Clone, Debug)]
#[serde(default)]
pub struct DigestForm {
    /// Recognises the form when it is sent twice.
    pub command: String,
    /// Whether it is wanted.
    pub wanted: bool,
}

/// A change of one's own password.
#[derive(Serialize, Deserialize, Default, Clone, Debug)]
#[serde(default)]
pub struct PasswordForm {
    /// Recognises the form when it is sent twice.
    pub command: String,
    /// The password until now.
    pub current: Secret,
    /// The new one.
    pub password: Secret,
    /// The new one again.
    pub repeat: Secret,
}

impl PasswordForm {
    /// The new password, typed twice alike. Whether `current` is right is the service's to know.
    pub fn parse(&self, email: &str) -> Result<Secret, Vec<FieldError>> {
        let mut check = Check::new();
        if self.current.0.is_empty() {
            check.error("current", "error-password-current-missing");
        }
        let password = chosen(&mut check, &self.password, &self.repeat, email);
        if password.is_some() && self.password == self.current {
            check.error("password", "error-password-same");
        }
        check.finish(password)
    }
}

/// A password chosen at the first sign-in with a one-time password.
#[derive(Serialize, Deserialize, Default, Clone, Debug)]
#[serde(default)]
pub struct FirstPasswordForm {
    /// Recognises the form when it is sent twice.
    pub command: String,
    /// The new one.
    pub password: Secret,
    /// The new one again.
    pub repeat: Secret,
}

impl FirstPasswordForm {
    /// The new password, typed twice alike.
    pub fn parse(&self, email: &str) -> Result<Secret, Vec<FieldError>> {
        let mut check = Check::new();
        let password = chosen(&mut check, &self.password, &self.repeat, email);
        check.finish(password)
    }
}

fn chosen(check: &mut Check, password: &Secret, repeat: &Secret, email: &str) -> Option<Secret> {
    let chosen = new_password(check, "password", password, email)?;
    if password != repeat {
        check.error("repeat", "error-password-repeat");
        return None;
    }
    Some(chosen)
}

/// Six digits as typed: blanks between them are how some apps show them. Arabic digits are digits too.
pub fn six_digits(typed: &str) -> Option<String> {
    let digits: Option<String> = typed
        .chars()
        .filter(|c| !c.is_whitespace())
        .map(|c| match c {
            '0'..='9' => Some(c),
            '٠'..='٩' => char::from_digit(u32::from(c) - u32::from('٠'), 10),
            '۰'..='۹' => char::from_digit(u32::from(c) - u32::from('۰'), 10),
            _ => None,
        })
        .collect();
    digits.filter(|d| d.len() == 6)
}

/// A recovery code as it is stored: hyphens, blanks and case do not count, and look-alikes are the same letter.
pub fn recovery_code(typed: &str) -> Option<String> {
    let code: String = typed
        .chars()
        .filter(|c| !c.is_whitespace() && *c != '-')
        .map(|c| match c.to_ascii_lowercase() {
            'o' => '0',
            'i' | 'l' => '1',
            other => other,
        })
        .collect();
    let known = code.bytes().all(|b| RECOVERY_ALPHABET.contains(&b));
    (known && code.len() == RECOVERY_LENGTH).then_some(code)
}

/// A recovery code as it is printed: in groups of four.
pub fn show_recovery_code(code: &str) -> String {
    let chars: Vec<char> = code.chars().collect();
    chars.chunks(4).map(|c| c.iter().collect::<String>()).collect::<Vec<_>>().join("-")
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const EMAIL: &str = "awa.sawadogo@example.org";

    fn refused(password: &str) -> Option<String> {
        let mut check = Check::new();
        new_password(&mut check, "password", &Secret(password.into()), EMAIL);
        check.finish(Some(())).err().map(|errors| errors[0].key.clone())
    }

    #[test]
    fn a_long_phrase_is_a_password_and_the_first_guesses_are_not() {
        for good in ["correct horse battery", "trois ânes et un puits", "سبعة جمال وبئر", "xK9!mm2$pQ7v"] {
            assert_eq!(refused(good), None, "{good}");
        }
        for bad in ["Password1234!", "aaaaaaaaaaaa", "226701148022", "MotDePasse2026", "passerelle-demo", EMAIL] {
            assert_eq!(refused(bad).as_deref(), Some("error-password-guessed"), "{bad}");
        }
        assert_eq!(refused("awa.sawadogo12").as_deref(), Some("error-password-guessed"));
        assert_eq!(refused("elevenchars").as_deref(), Some("error-password-short"));
    }

    #[test]
    fn a_new_password_differs_from_the_old_and_is_typed_twice_alike() {
        let form = |current: &str, password: &str, repeat: &str| PasswordForm {
            current: Secret(current.into()),
            password: Secret(password.into()),
            repeat: Secret(repeat.into()),
            ..PasswordForm::default()
        };
        let field = |f: PasswordForm| f.parse(EMAIL).unwrap_err()[0].field.clone();
        assert_eq!(field(form("old", "three donkeys, one well", "three donkeys, one wel")), "repeat");
        assert_eq!(
            field(form("three donkeys, one well", "three donkeys, one well", "three donkeys, one well")),
            "password"
        );
        assert_eq!(field(form("", "three donkeys, one well", "three donkeys, one well")), "current");
        assert!(form("old", "three donkeys, one well", "three donkeys, one well").parse(EMAIL).is_ok());
        assert!(!format!("{:?}", form("old", "a secret", "")).contains("secret\""));
    }

    #[test]
    fn addresses_that_mail_can_reach() {
        for good in ["a@b.example", " Awa.Sawadogo@Example.org ", "a+b@x-y.example"] {
            assert!(good.parse::<Email>().is_ok(), "{good}");
        }
        for bad in ["", "a", "a@b", "@b.c", "a@b..c", "a b@c.d", "a@b@c.d", "a@-b.c", "é@b.c", "a\u{0}@b.c", ".a@b.c"]
        {
            assert!(bad.parse::<Email>().is_err(), "{bad}");
        }
    }

    #[test]
    fn codes_are_read_as_people_type_them() {
        assert_eq!(six_digits("123 456").as_deref(), Some("123456"));
        assert_eq!(six_digits("١٢٣٤٥٦").as_deref(), Some("123456"));
        assert_eq!(six_digits("12345"), None);
        assert_eq!(six_digits("12345a"), None);
        assert_eq!(recovery_code("K7MP-2xo9 vt4l").as_deref(), Some("k7mp2x09vt41"));
        assert_eq!(recovery_code("k7mp-2x09"), None);
        assert_eq!(show_recovery_code("k7mp2x09vt41"), "k7mp-2x09-vt41");
    }

    proptest! {
        #[test]
        fn no_text_makes_a_reader_panic(s in ".{0,80}") {
            let _ = (s.parse::<Email>(), six_digits(&s), recovery_code(&s), refused(&s));
        }
    }
}
