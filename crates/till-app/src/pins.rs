//! PINs: kept as a hash that is slow to make, never as they are.

use argon2::Argon2;
use argon2::password_hash::{PasswordHash, PasswordHasher, PasswordVerifier, SaltString};

use crate::error::Fault;
use crate::ports::Ids;

/// Whether this is the PIN that was hashed.
pub(crate) fn verify(pin: &str, hash: &str) -> Result<bool, Fault> {
    let hash = PasswordHash::new(hash).map_err(|error| Fault::Broken(error.to_string()))?;
    Ok(Argon2::default().verify_password(pin.as_bytes(), &hash).is_ok())
}

/// Argon2id with the crate's recommended parameters; the salt comes from a fresh random id.
pub(crate) fn hash(pin: &str, ids: &dyn Ids) -> Result<String, Fault> {
    let broken = |error: argon2::password_hash::Error| Fault::Broken(error.to_string());
    let salt = SaltString::encode_b64(ids.next().as_bytes()).map_err(broken)?;
    Ok(Argon2::default().hash_password(pin.as_bytes(), &salt).map_err(broken)?.to_string())
}
