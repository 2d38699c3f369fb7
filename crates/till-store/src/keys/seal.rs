//! Sealing, opening and keyed hashes.

use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{Key, XChaCha20Poly1305, XNonce};
use hmac::{Hmac, Mac};
use secrecy::zeroize::Zeroizing;
use sha2::Sha256;

use crate::error::Fault;

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

#[cfg(test)]
mod tests {
    use super::*;

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
