//! Codes that people read aloud: of cases and of referrals. They say nothing about the person.

use std::fmt;
use std::str::FromStr;

/// Not a well-formed code, or its check digit is wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a valid code")]
pub struct BadCode;

/// `BFA-DOR-26-000123-7`: country (ISO 3166-1 alpha-3), office, year, number in that year, check digit (Damm).
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct CaseCode(String);

impl CaseCode {
    /// Builds the code. `country` and `office` are three upper-case letters, `year` has two digits.
    pub fn new(country: &str, office: &str, year: u8, number: u32) -> Result<Self, BadCode> {
        let letters = |s: &str| s.len() == 3 && s.bytes().all(|b| b.is_ascii_uppercase());
        if !letters(country) || !letters(office) || year > 99 || number == 0 || number > 999_999 {
            return Err(BadCode);
        }
        let body = format!("{country}-{office}-{year:02}-{number:06}");
        let digit = damm(digits(&body));
        Ok(Self(format!("{body}-{digit}")))
    }

    /// The code as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for CaseCode {
    type Err = BadCode;
    /// Upper and lower case and surrounding blanks are accepted; a wrong check digit is not.
    fn from_str(s: &str) -> Result<Self, BadCode> {
        let text = s.trim().to_ascii_uppercase();
        let parts: Vec<&str> = text.split('-').collect();
        let [country, office, year, number, _] = parts[..] else { return Err(BadCode) };
        if year.len() != 2 || number.len() != 6 || !number.bytes().chain(year.bytes()).all(|b| b.is_ascii_digit()) {
            return Err(BadCode);
        }
        let code =
            Self::new(country, office, year.parse().map_err(|_| BadCode)?, number.parse().map_err(|_| BadCode)?)?;
        if code.0 == text { Ok(code) } else { Err(BadCode) }
    }
}

impl fmt::Display for CaseCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

macro_rules! numbers {
    ($($(#[$m:meta])* $name:ident = $letter:literal),+ $(,)?) => {$(
        $(#[$m])*
        #[derive(Debug, Clone, PartialEq, Eq, Hash)]
        pub struct $name(String);

        impl $name {
            /// Builds the number. `year` has two digits.
            pub fn new(year: u8, number: u32) -> Result<Self, BadCode> {
                if year > 99 || number == 0 || number > 999_999 {
                    return Err(BadCode);
                }
                Ok(Self(format!("{}-{year:02}-{number:06}", $letter)))
            }

            /// The number as text.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl FromStr for $name {
            type Err = BadCode;
            fn from_str(s: &str) -> Result<Self, BadCode> {
                let (year, number) = year_and_number($letter, s)?;
                Self::new(year, number)
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    )+};
}

numbers! {
    /// `R-26-004512`: a referral by year and number in that year.
    ReferralNo = "R",
    /// `B-26-000123`: a business that is started up.
    BusinessNo = "B",
    /// `P-26-000123`: a payment, as the provider of payments is told. It says nothing of whom it is for.
    PaymentNo = "P",
    /// `O-26-000123`: an order, as the supplier is told. It says nothing of whom it is for.
    OrderNo = "O",
    /// `A-26-000123`: an association or cooperative.
    CoopNo = "A",
}

fn year_and_number(letter: &str, text: &str) -> Result<(u8, u32), BadCode> {
    let text = text.trim().to_ascii_uppercase();
    let parts: Vec<&str> = text.split('-').collect();
    let [first, year, number] = parts[..] else { return Err(BadCode) };
    let digits = number.bytes().chain(year.bytes()).all(|b| b.is_ascii_digit());
    if first != letter || year.len() != 2 || number.len() != 6 || !digits {
        return Err(BadCode);
    }
    Ok((year.parse().map_err(|_| BadCode)?, number.parse().map_err(|_| BadCode)?))
}

/// Letters count as their alphabet position, so a swapped office is noticed too.
fn digits(body: &str) -> impl Iterator<Item = u8> + '_ {
    body.bytes()
        .filter(|b| *b != b'-')
        .flat_map(|b| if b.is_ascii_digit() { vec![b - b'0'] } else { vec![(b - b'A') / 10, (b - b'A') % 10] })
}

/// Damm's check digit: finds every single wrong digit and every swap of neighbours (H. M. Damm, 2004).
fn damm(digits: impl Iterator<Item = u8>) -> u8 {
    const TABLE: [[u8; 10]; 10] = [
        [0, 3, 1, 7, 5, 9, 8, 6, 4, 2],
        [7, 0, 9, 2, 1, 5, 4, 8, 6, 3],
        [4, 2, 0, 6, 8, 7, 1, 3, 5, 9],
        [1, 7, 5, 0, 9, 8, 3, 4, 2, 6],
        [6, 1, 2, 3, 0, 4, 5, 9, 7, 8],
        [3, 6, 7, 4, 2, 0, 9, 5, 8, 1],
        [5, 8, 6, 9, 7, 2, 0, 1, 3, 4],
        [8, 9, 4, 5, 3, 6, 2, 0, 1, 7],
        [9, 4, 3, 8, 6, 1, 7, 2, 0, 5],
        [2, 5, 8, 1, 4, 3, 6, 7, 9, 0],
    ];
    digits.fold(0, |acc, d| TABLE[usize::from(acc)][usize::from(d)])
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_check_digit_of_damms_paper() {
        assert_eq!(damm([5, 7, 2].into_iter()), 4);
    }

    #[test]
    fn lower_case_is_the_same_code() {
        let code = CaseCode::new("BFA", "DOR", 26, 123).unwrap();
        assert_eq!(format!(" {} ", code.as_str().to_lowercase()).parse::<CaseCode>().unwrap(), code);
    }

    proptest! {
        #[test]
        fn one_wrong_digit_is_noticed(n in 1u32..999_999, at in 0usize..6, add in 1u8..10) {
            let code = CaseCode::new("BFA", "DOR", 26, n).unwrap();
            let mut bytes = code.as_str().as_bytes().to_vec();
            let i = 11 + at;
            bytes[i] = b'0' + (bytes[i] - b'0' + add) % 10;
            prop_assert!(String::from_utf8(bytes).unwrap().parse::<CaseCode>().is_err());
        }

        #[test]
        fn no_text_panics(s in "\\PC{0,40}") {
            let _: Result<CaseCode, _> = s.parse();
            let _: Result<ReferralNo, _> = s.parse();
        }
    }
}
