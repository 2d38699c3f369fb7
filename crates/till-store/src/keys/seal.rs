//! Sealing, opening, keyed hashes and slow ones.

use argon2::{Algorithm, Argon2, Params, Version};
use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{Key, XChaCha20Poly1305, XNonce};
use hmac::{Hmac, Mac};
use secrecy::zeroize::Zeroizing;
use sha2::Sha256;

use crate::error::Fault;
use crate::options::MarkCost;

/// A key that is wiped when it goes out of use.
pub type SymmetricKey = Zeroizing<[u8; 32]>;

/// The long nonce of XChaCha20: random ones never repeat in practice, so nothing has to be counted.
const NONCE_BYTES: usize = 24;

/// A fresh key from the operating system.
pub fn random_key() -> Result<SymmetricKey, Fault> {
    let mut key = Zeroizing::new([0; 32]);
    getrandom::fill(key.as_mut_slice()).map_err(Fault::failed)?;
    Ok(key)
}

/// Seals `plain`: nonce, then ciphertext with tag. `context` must be the same when it is opened.
pub fn seal(key: &[u8; 32], context: &[u8], plain: &[u8]) -> Result<Vec<u8>, Fault> {
    let mut nonce = [0; NONCE_BYTES];
    getrandom::fill(&mut nonce).map_err(Fault::failed)?;
    let cipher = XChaCha20Poly1305::new(Key::from_slice(key));
    let payload = Payload { msg: plain, aad: context };
    let sealed = cipher
        .encrypt(XNonce::from_slice(&nonce), payload)
        .map_err(|_| Fault::broken("something is too long to be sealed"))?;
    Ok([nonce.as_slice(), &sealed].concat())
}

/// Opens what [`seal`] made.
pub fn open(key: &[u8; 32], context: &[u8], sealed: &[u8]) -> Result<Zeroizing<Vec<u8>>, Fault> {
    let altered = || Fault::broken("something sealed was altered or sealed with another key");
    let (nonce, sealed) = sealed.split_at_checked(NONCE_BYTES).ok_or_else(altered)?;
    let cipher = XChaCha20Poly1305::new(Key::from_slice(key));
    let payload = Payload { msg: sealed, aad: context };
    cipher.decrypt(XNonce::from_slice(nonce), payload).map(Zeroizing::new).map_err(|_| altered())
}

/// HMAC-SHA256 over the parts one after the other.
pub fn keyed_hash(key: &[u8; 32], parts: &[&[u8]]) -> Result<[u8; 32], Fault> {
    let mut mac = <Hmac<Sha256> as Mac>::new_from_slice(key).map_err(Fault::failed)?;
    for part in parts {
        mac.update(part);
    }
    Ok(mac.finalize().into_bytes().into())
}

/// Argon2id of a text under a key: slow, and takes memory, so that it is no use to try all that the text can be. The key
/// is the shop's own, so the salt need not be.
pub fn slow_hash(key: &[u8; 32], salt: &[u8], text: &[u8], cost: MarkCost) -> Result<[u8; 32], Fault> {
    let broken = |_: argon2::Error| Fault::broken("a mark cannot be made at this cost");
    let mut hash = [0; 32];
    let params = Params::new(cost.memory_kib, cost.passes, 1, Some(hash.len())).map_err(broken)?;
    let argon = Argon2::new_with_secret(key, Algorithm::Argon2id, Version::V0x13, params).map_err(broken)?;
    argon.hash_password_into(text, salt, &mut hash).map_err(broken)?;
    Ok(hash)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slow_hash_depends_on_the_key_the_text_and_what_it_cost() {
        let hash = |key: u8, text: &str, cost| slow_hash(&[key; 32], b"for a test", text.as_bytes(), cost).unwrap();
        let dearer = MarkCost { passes: 2, ..MarkCost::LEAST };
        let one = hash(1, "4799999901", MarkCost::LEAST);
        assert_eq!(one, hash(1, "4799999901", MarkCost::LEAST));
        let others = [hash(2, "4799999901", MarkCost::LEAST), hash(1, "4799999902", MarkCost::LEAST)];
        assert!(!others.contains(&one) && hash(1, "4799999901", dearer) != one);
        assert!(slow_hash(&[1; 32], b"for a test", b"", MarkCost { memory_kib: 0, passes: 0 }).is_err());
    }

    #[test]
    fn what_is_sealed_opens_only_with_its_key_and_context() {
        let (key, other) = ([1; 32], [2; 32]);
        let sealed = seal(&key, b"a", b"plain").unwrap();
        assert_eq!(open(&key, b"a", &sealed).unwrap().as_slice(), b"plain");
        assert!(open(&other, b"a", &sealed).is_err());
        assert!(open(&key, b"b", &sealed).is_err());
        for index in 0..sealed.len() {
            let mut altered = sealed.clone();
            altered[index] ^= 1;
            assert!(open(&key, b"a", &altered).is_err(), "byte {index}");
        }
        assert!(open(&key, b"a", b"short").is_err());
    }

    #[test]
    fn the_same_text_is_never_sealed_the_same_way_twice() {
        let seal = || seal(&[1; 32], b"a", b"plain").unwrap();
        assert_ne!(seal(), seal());
    }
}
