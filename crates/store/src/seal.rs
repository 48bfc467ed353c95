//! Sealed columns: facts that a stolen dump or a curious administrator must not read (class X).
//!
//! XChaCha20-Poly1305 with a random nonce; the record's kind and id are authenticated, so a sealed value moved to
//! another row does not open. Layout: version byte 1, nonce (24 bytes), ciphertext and tag.
//!
//! Tags are made with a key of their own, derived from the same key file: who has the database alone, or knows a
//! record's id, cannot compute one.

use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use hmac::{Hmac, Mac};
use serde::{Serialize, de::DeserializeOwned};
use sha2::Sha256;
use uuid::Uuid;

use crate::{StoreError, StoreResult};

const VERSION: u8 = 1;
const NONCE: usize = 24;

/// What the key of tags is derived with.
const TAG_KEY: &[u8] = b"passerelle tag key 1";

/// Seals and opens values with the installation's key, and tags what must not be recognised without it.
#[derive(Clone)]
pub struct Sealer {
    cipher: XChaCha20Poly1305,
    tags: Hmac<Sha256>,
}

impl std::fmt::Debug for Sealer {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Sealer(…)")
    }
}

impl Sealer {
    /// With the key of `seal.key`.
    pub fn new(key: &[u8; 32]) -> Self {
        let derived = mac(key).chain_update(TAG_KEY).finalize().into_bytes();
        Sealer { cipher: XChaCha20Poly1305::new(key.into()), tags: mac(&derived.into()) }
    }

    /// The tag of a message: the same each time, another for another `purpose` (HMAC-SHA256).
    pub fn tag(&self, purpose: &'static str, message: &[u8]) -> [u8; 32] {
        self.tags.clone().chain_update(purpose).chain_update([0]).chain_update(message).finalize().into_bytes().into()
    }

    /// Seals `value` for the row `id` of `column` (`table.column`).
    pub fn seal<T: Serialize>(&self, column: &'static str, id: Uuid, value: &T) -> StoreResult<Vec<u8>> {
        let plain = serde_json::to_vec(value).map_err(|_| StoreError::Sealed)?;
        self.encrypt(&associated(column, id), &plain)
    }

    /// Opens what [`seal`](Self::seal) made for the same row and column.
    pub fn open<T: DeserializeOwned>(&self, column: &'static str, id: Uuid, sealed: &[u8]) -> StoreResult<T> {
        let plain = self.decrypt(&associated(column, id), sealed)?;
        serde_json::from_slice(&plain).map_err(|_| StoreError::Sealed)
    }

    /// Seals one part of something large: it opens only in its own place among the parts.
    pub fn seal_part(&self, column: &'static str, id: Uuid, part: i64, bytes: &[u8]) -> StoreResult<Vec<u8>> {
        self.encrypt(&associated_part(column, id, part), bytes)
    }

    /// Opens what [`seal_part`](Self::seal_part) made for the same place.
    pub fn open_part(&self, column: &'static str, id: Uuid, part: i64, sealed: &[u8]) -> StoreResult<Vec<u8>> {
        self.decrypt(&associated_part(column, id, part), sealed)
    }

    fn encrypt(&self, aad: &[u8], plain: &[u8]) -> StoreResult<Vec<u8>> {
        let mut nonce = [0; NONCE];
        getrandom::fill(&mut nonce).map_err(|_| StoreError::Sealed)?;
        let payload = Payload { msg: plain, aad };
        let sealed = self.cipher.encrypt(&XNonce::from(nonce), payload).map_err(|_| StoreError::Sealed)?;
        Ok([&[VERSION][..], &nonce, &sealed].concat())
    }

    fn decrypt(&self, aad: &[u8], sealed: &[u8]) -> StoreResult<Vec<u8>> {
        let (&version, rest) = sealed.split_first().ok_or(StoreError::Sealed)?;
        if version != VERSION || rest.len() < NONCE {
            return Err(StoreError::Sealed);
        }
        let (nonce, body) = rest.split_at(NONCE);
        let nonce: [u8; NONCE] = nonce.try_into().map_err(|_| StoreError::Sealed)?;
        self.cipher.decrypt(&XNonce::from(nonce), Payload { msg: body, aad }).map_err(|_| StoreError::Sealed)
    }
}

fn mac(key: &[u8; 32]) -> Hmac<Sha256> {
    // The key fills less than a block of the hash: it is used as it is.
    let mut block = hmac::digest::Key::<Hmac<Sha256>>::default();
    block[..32].copy_from_slice(key);
    Hmac::new(&block)
}

fn associated(column: &str, id: Uuid) -> Vec<u8> {
    [column.as_bytes(), b"\0", id.as_bytes()].concat()
}

fn associated_part(column: &str, id: Uuid, part: i64) -> Vec<u8> {
    [&associated(column, id)[..], b"\0", &part.to_be_bytes()].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sealed_value_opens_only_in_its_own_row_and_column() {
        let sealer = Sealer::new(&[7; 32]);
        let (here, there) = (Uuid::from_u128(1), Uuid::from_u128(2));
        let sealed = sealer.seal("person.category", here, &"value").unwrap();
        assert_eq!(sealer.open::<String>("person.category", here, &sealed).unwrap(), "value");
        assert!(sealer.open::<String>("person.category", there, &sealed).is_err());
        assert!(sealer.open::<String>("association_episode.episode", here, &sealed).is_err());
        assert!(Sealer::new(&[8; 32]).open::<String>("person.category", here, &sealed).is_err());
    }

    #[test]
    fn a_part_opens_only_in_its_own_place() {
        let sealer = Sealer::new(&[7; 32]);
        let id = Uuid::from_u128(1);
        let sealed = sealer.seal_part("t.c", id, 1, b"bytes").unwrap();
        assert_eq!(sealer.open_part("t.c", id, 1, &sealed).unwrap(), b"bytes");
        assert!(sealer.open_part("t.c", id, 2, &sealed).is_err());
        assert!(sealer.open_part("t.c", Uuid::from_u128(2), 1, &sealed).is_err());
        assert!(sealer.open::<String>("t.c", id, &sealed).is_err());
    }

    #[test]
    fn a_tag_depends_on_key_purpose_and_message() {
        let sealer = Sealer::new(&[7; 32]);
        assert_eq!(sealer.tag("a", b"x"), sealer.tag("a", b"x"));
        assert_ne!(sealer.tag("a", b"x"), sealer.tag("b", b"x"));
        assert_ne!(sealer.tag("a", b"x"), sealer.tag("a", b"y"));
        assert_ne!(sealer.tag("a", b"x"), Sealer::new(&[8; 32]).tag("a", b"x"));
    }

    #[test]
    fn a_changed_byte_does_not_open() {
        let sealer = Sealer::new(&[7; 32]);
        let id = Uuid::from_u128(1);
        let sealed = sealer.seal("t.c", id, &"value").unwrap();
        for i in 0..sealed.len() {
            let mut bad = sealed.clone();
            bad[i] ^= 1;
            assert!(sealer.open::<String>("t.c", id, &bad).is_err(), "byte {i}");
        }
        assert!(sealer.open::<String>("t.c", id, &[]).is_err());
    }
}
