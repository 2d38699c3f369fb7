//! What a live till shows the provider: the shop's keys and its sales unit, kept together as one secret.

use secrecy::{ExposeSecret, SecretString};
use serde::{Deserialize, Serialize};
use till_app::error::{Code, UserError};
use till_app::view::{ConnectionSettings, Environment};
use uuid::Uuid;

use super::{SecretError, SecretStore};
use crate::places;

/// Keys of the form the provider gives out; empty while there are none. Does not print.
#[derive(Default, Serialize, Deserialize)]
pub struct Connection {
    client_id: String,
    client_secret: String,
    subscription_key: String,
    merchant_serial_number: String,
}

impl Connection {
    /// What the owner typed, if it has the form of keys.
    pub fn read(typed: &ConnectionSettings) -> Result<Self, UserError> {
        let refused = |field| Err(UserError::field(Code::BadKeys, field));
        let read = Self {
            client_id: typed.client_id.trim().to_owned(),
            client_secret: typed.client_secret.trim().to_owned(),
            subscription_key: typed.subscription_key.trim().to_owned(),
            merchant_serial_number: typed.merchant_serial_number.trim().to_owned(),
        };
        if typed.environment == Environment::Practice {
            return refused("environment");
        }
        // Of the forms a UUID is written in, the provider uses the one of 36 signs.
        if read.client_id.len() != 36 || Uuid::try_parse(&read.client_id).is_err() {
            return refused("clientId");
        }
        if read.client_secret.is_empty() || !read.client_secret.chars().all(|sign| sign.is_ascii_graphic()) {
            return refused("clientSecret");
        }
        if read.subscription_key.len() != 32 || !read.subscription_key.chars().all(|sign| sign.is_ascii_hexdigit()) {
            return refused("subscriptionKey");
        }
        let unit = &read.merchant_serial_number;
        if !(4..=10).contains(&unit.len()) || !unit.chars().all(|sign| sign.is_ascii_digit()) {
            return refused("merchantSerialNumber");
        }
        Ok(read)
    }

    /// What is kept for an environment.
    pub fn stored(store: &dyn SecretStore, environment: Environment) -> Result<Option<Self>, SecretError> {
        let Some(text) = store.get(&name(environment))? else { return Ok(None) };
        // The parser's words could repeat a key.
        let damaged = |_| SecretError::Refused("the stored keys are damaged".into());
        serde_json::from_str(text.expose_secret()).map(Some).map_err(damaged)
    }

    /// Keeps it for an environment.
    pub fn store(&self, store: &dyn SecretStore, environment: Environment) -> Result<(), SecretError> {
        let text = serde_json::to_string(self).map_err(|error| SecretError::Refused(Box::new(error)))?;
        store.set(&name(environment), &text.into())
    }

    /// `client_id`.
    pub fn client_id(&self) -> SecretString {
        self.client_id.clone().into()
    }

    /// `client_secret`.
    pub fn client_secret(&self) -> SecretString {
        self.client_secret.clone().into()
    }

    /// `Ocp-Apim-Subscription-Key`.
    pub fn subscription_key(&self) -> SecretString {
        self.subscription_key.clone().into()
    }

    /// The sales unit; not a secret.
    pub fn merchant_serial_number(&self) -> String {
        self.merchant_serial_number.clone()
    }
}

fn name(environment: Environment) -> String {
    format!("{}/connection", places::word(environment))
}

#[cfg(test)]
mod tests {
    use super::super::fake::FakeStore;
    use super::*;

    fn typed() -> ConnectionSettings {
        ConnectionSettings {
            environment: Environment::Test,
            client_id: "00000000-0000-4000-8000-00000000c11d".into(),
            client_secret: "bm90IGEgc2VjcmV0".into(),
            subscription_key: "0123456789abcdef0123456789ABCDEF".into(),
            merchant_serial_number: "999001".into(),
        }
    }

    #[track_caller]
    fn check(expected: Option<&str>, change: impl FnOnce(&mut ConnectionSettings)) {
        let mut typed = typed();
        change(&mut typed);
        let refused = Connection::read(&typed).err();
        assert_eq!(refused.as_ref().and_then(|error| error.field.as_deref()), expected);
        assert!(refused.is_none_or(|error| error.code == Code::BadKeys));
    }

    #[test]
    fn keys_must_have_the_form_the_provider_gives_out() {
        check(None, |_| ());
        check(None, |typed| typed.client_id = format!(" {}\n", typed.client_id));
        check(Some("environment"), |typed| typed.environment = Environment::Practice);
        check(Some("clientId"), |typed| typed.client_id = "kvitt".into());
        check(Some("clientSecret"), |typed| typed.client_secret = String::new());
        check(Some("clientSecret"), |typed| typed.client_secret = "a b".into());
        check(Some("subscriptionKey"), |typed| typed.subscription_key = "0123456789abcdef".into());
        check(Some("subscriptionKey"), |typed| typed.subscription_key = "x".repeat(32));
        check(Some("merchantSerialNumber"), |typed| typed.merchant_serial_number = "123".into());
        check(Some("merchantSerialNumber"), |typed| typed.merchant_serial_number = "12345678901".into());
        check(Some("merchantSerialNumber"), |typed| typed.merchant_serial_number = "12a456".into());
    }

    #[test]
    fn what_is_kept_comes_back_for_its_environment_only() {
        let store = FakeStore::default();
        Connection::read(&typed()).unwrap().store(&store, Environment::Test).unwrap();
        let kept = Connection::stored(&store, Environment::Test).unwrap().unwrap();
        assert_eq!(kept.client_secret().expose_secret(), "bm90IGEgc2VjcmV0");
        assert!(Connection::stored(&store, Environment::Production).unwrap().is_none());
    }
}
