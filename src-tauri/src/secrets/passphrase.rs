//! What a passphrase must be like, and sealing under one.

use age::{DecryptError, scrypt};
use secrecy::zeroize::Zeroizing;
use secrecy::{ExposeSecret, SecretString};
use till_app::error::{Code, Details, UserError};

use super::SecretError;

/// Shorter ones are guessed, however slowly each is tried.
pub const SHORTEST: usize = 12;
/// How much a try costs, as a power of two: about half a second and 128 MiB. Tests try hundreds.
const WORK: u8 = if cfg!(test) { 2 } else { 17 };
/// Files of later versions may cost more, but not without end.
const WORK_MOST: u8 = 22;

/// A passphrase that was typed twice, if it may be one.
pub fn chosen(typed: SecretString, again: &SecretString) -> Result<SecretString, UserError> {
    if typed.expose_secret().chars().count() < SHORTEST {
        let details = Details { limit: Some(SHORTEST.to_string()), ..Details::default() };
        return Err(UserError { details: Box::new(details), ..UserError::field(Code::PassphraseShort, "passphrase") });
    }
    if typed.expose_secret() != again.expose_secret() {
        return Err(UserError::field(Code::PassphrasesDiffer, "again"));
    }
    Ok(typed)
}

/// Seals a text in the age format.
pub fn seal(passphrase: &SecretString, plain: &[u8]) -> Result<Vec<u8>, SecretError> {
    let mut recipient = scrypt::Recipient::new(passphrase.clone());
    recipient.set_work_factor(WORK);
    age::encrypt(&recipient, plain).map_err(|error| SecretError::File(std::io::Error::other(error)))
}

/// Opens what was sealed.
pub fn open(passphrase: &SecretString, sealed: &[u8]) -> Result<Zeroizing<Vec<u8>>, SecretError> {
    let mut identity = scrypt::Identity::new(passphrase.clone());
    identity.set_max_work_factor(WORK_MOST);
    match age::decrypt(&identity, sealed) {
        Ok(plain) => Ok(Zeroizing::new(plain)),
        // Either the passphrase, or the few bytes of the file that it opens first.
        Err(DecryptError::DecryptionFailed) => Err(SecretError::WrongPassphrase),
        Err(_) => Err(SecretError::Damaged),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(typed: &str, again: &str, expected: Option<(Code, &str)>) {
        let refused = chosen(typed.into(), &again.into()).err();
        assert_eq!(refused.as_ref().map(|error| (error.code, error.field.as_deref().unwrap())), expected);
    }

    #[test]
    fn a_passphrase_has_twelve_characters_and_is_typed_twice_the_same() {
        check("tolv bokstav", "tolv bokstav", None);
        check("æøåæøåæøåæøå", "æøåæøåæøåæøå", None);
        check("elleve tegn", "elleve tegn", Some((Code::PassphraseShort, "passphrase")));
        check("æøåæøåæøåæø", "æøåæøåæøåæø", Some((Code::PassphraseShort, "passphrase")));
        check("", "", Some((Code::PassphraseShort, "passphrase")));
        check("tolv bokstav", "tolv bokstavr", Some((Code::PassphrasesDiffer, "again")));
        check("tolv bokstav", "", Some((Code::PassphrasesDiffer, "again")));
    }
}
