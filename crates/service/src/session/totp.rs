//! Codes of an authenticator app (RFC 6238): six digits, thirty seconds, one step of grace on either side.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use totp_rs::{Algorithm, Builder, Totp};

use super::token;
use crate::{ServiceError, ServiceResult};

const ISSUER: &str = "Passerelle";

/// What the app and this installation share: 160 bits. Its `Debug` text does not show them.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct TotpSecret([u8; 20]);

impl std::fmt::Debug for TotpSecret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("TotpSecret(…)")
    }
}

impl TotpSecret {
    /// A new one.
    pub fn new() -> ServiceResult<Self> {
        let mut bytes = [0; 20];
        token::fill(&mut bytes)?;
        Ok(TotpSecret(bytes))
    }

    /// The key to type where a camera is missing: base 32, in groups of four.
    pub fn typed_key(&self) -> String {
        let key = self.base32();
        key.as_bytes().chunks(4).map(|c| String::from_utf8_lossy(c).into_owned()).collect::<Vec<_>>().join(" ")
    }

    /// What the square code holds. The account's name says where the codes belong, in the app only.
    pub fn url(&self, email: &str) -> String {
        let account: String = email
            .bytes()
            .map(|b| match b {
                b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => char::from(b).to_string(),
                _ => format!("%{b:02X}"),
            })
            .collect();
        format!("otpauth://totp/{ISSUER}:{account}?secret={}&issuer={ISSUER}", self.base32())
    }

    /// The step a typed code belongs to, if it is right at `now`.
    pub fn step_of(&self, digits: &str, now: DateTime<Utc>) -> ServiceResult<Option<i64>> {
        let seconds = u64::try_from(now.timestamp()).unwrap_or_default();
        Ok(self.totp()?.check(digits, seconds).and_then(|step| i64::try_from(step).ok()))
    }

    /// The code at `at`; for tests of whoever signs in.
    pub fn code(&self, at: DateTime<Utc>) -> ServiceResult<String> {
        Ok(self.totp()?.generate(u64::try_from(at.timestamp()).unwrap_or_default()).to_string())
    }

    fn totp(&self) -> ServiceResult<Totp> {
        let builder = Builder::new().with_algorithm(Algorithm::SHA1).with_digits(6).with_skew(1).with_step_duration(30);
        builder
            .with_secret(totp_rs::Secret::new_stack(self.0))
            .build()
            .map_err(|_| ServiceError::Internal("the second factor cannot be computed".into()))
    }

    /// RFC 4648. Twenty bytes are exactly thirty-two letters: no padding.
    fn base32(&self) -> String {
        const ALPHABET: &[u8; 32] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
        let mut out = String::with_capacity(32);
        for group in self.0.chunks(5) {
            let bits = group.iter().fold(0_u64, |bits, byte| (bits << 8) | u64::from(*byte));
            for i in (0..8).rev() {
                out.push(char::from(ALPHABET[((bits >> (i * 5)) & 31) as usize]));
            }
        }
        out
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::{Duration, TimeZone};

    /// The key of RFC 6238's test vectors.
    fn known() -> TotpSecret {
        TotpSecret(*b"12345678901234567890")
    }

    #[test]
    fn the_codes_are_those_of_the_standard() {
        let at = |s| Utc.timestamp_opt(s, 0).unwrap();
        assert_eq!(known().code(at(59)).unwrap(), "287082");
        assert_eq!(known().code(at(1_111_111_109)).unwrap(), "081804");
        assert_eq!(known().step_of("287082", at(59)).unwrap(), Some(1));
        assert_eq!(known().step_of("287082", at(59) + Duration::seconds(30)).unwrap(), Some(1));
        assert_eq!(known().step_of("287082", at(59) + Duration::seconds(90)).unwrap(), None);
    }

    #[test]
    fn the_key_is_written_as_apps_read_it() {
        assert_eq!(known().typed_key(), "GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ");
        assert_eq!(
            known().url("a+b@c.example"),
            "otpauth://totp/Passerelle:a%2Bb%40c.example?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Passerelle"
        );
    }
}
