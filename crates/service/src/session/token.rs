//! Random tokens: what the holder keeps, and the hash that is stored.

use domain::account::{RECOVERY_ALPHABET, show_recovery_code};
use sha2::{Digest, Sha256};

use crate::{ServiceError, ServiceResult};

/// 256 random bits as hexadecimal text.
pub fn new() -> ServiceResult<String> {
    let mut bytes = [0_u8; 32];
    fill(&mut bytes)?;
    Ok(hex::encode(bytes))
}

/// A code of six digits to type from a mail. Not biased: numbers past the last full round are drawn again.
pub fn six_digits() -> ServiceResult<String> {
    loop {
        let mut bytes = [0_u8; 4];
        fill(&mut bytes)?;
        let n = u32::from_be_bytes(bytes);
        if n < u32::MAX / 1_000_000 * 1_000_000 {
            return Ok(format!("{:06}", n % 1_000_000));
        }
    }
}

/// A text of `length` letters and digits that are not mistaken for one another; five bits each.
pub fn readable(length: usize) -> ServiceResult<String> {
    let mut bytes = vec![0_u8; length];
    fill(&mut bytes)?;
    Ok(bytes.into_iter().map(|b| char::from(RECOVERY_ALPHABET[usize::from(b & 31)])).collect())
}

/// A password to hand out: eighty bits, in groups of four.
pub fn one_time_password() -> ServiceResult<String> {
    Ok(show_recovery_code(&readable(16)?))
}

/// What is stored of a token.
pub fn hash(token: &str) -> Vec<u8> {
    Sha256::digest(token.as_bytes()).to_vec()
}

pub(crate) fn fill(bytes: &mut [u8]) -> ServiceResult<()> {
    getrandom::fill(bytes).map_err(|_| ServiceError::Internal("the system gives no random numbers".into()))
}
