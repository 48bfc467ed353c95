//! Amounts of money as whole numbers of the currency's smallest unit, typed as people write them.

use crate::form::Check;

/// A currency, by its ISO 4217 code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Currency {
    /// Its code.
    pub code: &'static str,
    /// Digits after the decimal sign; the franc has none.
    pub decimals: u32,
}

/// The currency in which the programme counts: what every stored amount is in.
pub const PROGRAMME: Currency = Currency { code: "XOF", decimals: 0 };

/// Currencies in which grants are given; the first is the programme's.
pub const CURRENCIES: [Currency; 4] = [
    PROGRAMME,
    Currency { code: "XAF", decimals: 0 },
    Currency { code: "USD", decimals: 2 },
    Currency { code: "CDF", decimals: 2 },
];

/// The currency with this code, if grants are given in it.
pub fn currency(code: &str) -> Option<Currency> {
    CURRENCIES.into_iter().find(|c| c.code == code)
}

/// Most that a form takes, in units of the currency: above it somebody typed a zero too many.
pub const AMOUNT_MAX: i64 = 100_000_000;

/// Why a text is no amount.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotAnAmount {
    /// Something else than digits, or too much.
    Unclear,
    /// More digits after the decimal sign than the currency has.
    Decimals,
}

impl Currency {
    /// Reads an amount: digits of any script that the languages use, in groups or not, with a decimal comma or point.
    ///
    /// "12 500" and "١٢٬٥٠٠" are 12500 francs. "12.500" is refused, not guessed at: it may be twelve and a half.
    pub fn parse(self, text: &str) -> Result<i64, NotAnAmount> {
        let plain: String = text.chars().filter_map(plain).collect();
        let (whole, fraction) = match plain.split_once(['.', ',']) {
            Some((whole, fraction)) => (whole, Some(fraction)),
            None => (plain.as_str(), None),
        };
        let digits = |s: &str| !s.is_empty() && s.bytes().all(|b| b.is_ascii_digit());
        if !digits(whole) || fraction.is_some_and(|f| !digits(f)) {
            return Err(NotAnAmount::Unclear);
        }
        let fraction = fraction.unwrap_or_default();
        let decimals = self.decimals as usize;
        if fraction.len() > decimals {
            return Err(NotAnAmount::Decimals);
        }
        let amount: i64 = format!("{whole}{fraction:0<decimals$}").parse().map_err(|_| NotAnAmount::Unclear)?;
        let most = AMOUNT_MAX.saturating_mul(10_i64.pow(self.decimals));
        if amount > most { Err(NotAnAmount::Unclear) } else { Ok(amount) }
    }

    /// An amount as one types it.
    pub fn typed(self, amount: i64) -> String {
        let unit = 10_i64.pow(self.decimals);
        match self.decimals {
            0 => amount.to_string(),
            n => format!("{}.{:0width$}", amount / unit, amount % unit, width = n as usize),
        }
    }

    /// An amount of a form, or nothing when it is empty.
    pub fn field(self, check: &mut Check, field: &str, text: &str) -> Option<i64> {
        if text.trim().is_empty() {
            return None;
        }
        match self.parse(text) {
            Ok(amount) => Some(amount),
            Err(NotAnAmount::Unclear) => {
                check.error_with(field, "error-amount", vec![("max", AMOUNT_MAX.to_string())]);
                None
            }
            Err(NotAnAmount::Decimals) => {
                check.error_with(field, "error-amount-decimals", vec![("n", self.decimals.to_string())]);
                None
            }
        }
    }
}

/// A character as the parser reads it; nothing for what only separates groups.
fn plain(c: char) -> Option<char> {
    match c {
        c if c.is_whitespace() || matches!(c, '\'' | '’' | '\u{066C}') => None,
        '\u{0660}'..='\u{0669}' => char::from_digit(u32::from(c) - 0x0660, 10),
        '\u{06F0}'..='\u{06F9}' => char::from_digit(u32::from(c) - 0x06F0, 10),
        '\u{066B}' => Some('.'),
        c => Some(c),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const CENTS: Currency = Currency { code: "USD", decimals: 2 };

    #[test]
    fn francs_have_groups_and_no_decimals() {
        for text in ["12500", " 12 500 ", "12\u{202F}500", "12\u{a0}500", "12'500", "١٢٬٥٠٠", "١٢٥٠٠"] {
            assert_eq!(PROGRAMME.parse(text), Ok(12_500), "{text}");
        }
        for text in ["12.5", "12,50", "12.500", "١٢٫٥"] {
            assert_eq!(PROGRAMME.parse(text), Err(NotAnAmount::Decimals), "{text}");
        }
        for text in ["", "-5", "12 F", "1.", ".5", "1.2.3", "1e9", "99999999999999999999", "100000001"] {
            assert_eq!(PROGRAMME.parse(text), Err(NotAnAmount::Unclear), "{text}");
        }
    }

    #[test]
    fn a_currency_with_cents_counts_cents() {
        assert_eq!(CENTS.parse("12.5"), Ok(1_250));
        assert_eq!(CENTS.parse("12,50"), Ok(1_250));
        assert_eq!(CENTS.parse("12"), Ok(1_200));
        assert_eq!(CENTS.parse("12.505"), Err(NotAnAmount::Decimals));
    }

    proptest! {
        #[test]
        fn what_is_written_in_groups_comes_back(n in 0i64..=AMOUNT_MAX) {
            let plain = n.to_string();
            let grouped: Vec<String> =
                plain.as_bytes().rchunks(3).rev().map(|c| String::from_utf8_lossy(c).into_owned()).collect();
            prop_assert_eq!(PROGRAMME.parse(&grouped.join(" ")), Ok(n));
            prop_assert_eq!(CENTS.parse(&format!("{plain}.05")), if n < AMOUNT_MAX { Ok(n * 100 + 5) } else { Err(NotAnAmount::Unclear) });
        }

        #[test]
        fn no_text_makes_the_parser_panic(s in "\\PC{0,40}") {
            if let Ok(amount) = PROGRAMME.parse(&s) {
                prop_assert!((0..=AMOUNT_MAX).contains(&amount));
            }
        }
    }
}
