//! What a practice provider is started with.

use std::net::{Ipv4Addr, SocketAddr};
use std::path::PathBuf;

use crate::clock::Clock;
use crate::people::Person;
use crate::settings::Settings;

/// How to start a practice provider. The defaults are documented practice values, good for nothing else.
#[derive(Clone, Debug)]
pub struct Options {
    /// Where to listen. Loopback only; port 0 lets the system choose, or takes up the port the state file remembers.
    pub listen: SocketAddr,
    /// Expected in the header `client_id`.
    pub client_id: String,
    /// Expected in the header `client_secret`.
    pub client_secret: String,
    /// Expected in the header `Ocp-Apim-Subscription-Key`.
    pub subscription_key: String,
    /// The sales unit's number, expected in the header `Merchant-Serial-Number`.
    pub msn: String,
    /// The sales unit's currency: `NOK`, `DKK` or `EUR`.
    pub currency: String,
    /// The shop's name on the practice phone.
    pub merchant_name: String,
    /// Where the state is kept; in memory only if absent.
    pub state_file: Option<PathBuf>,
    /// Whether the unit is approved for `PUSH_MESSAGE`. Wins over `settings.push_allowed`.
    pub push_allowed: bool,
    /// The other switches as they stand at the start.
    pub settings: Settings,
    /// The customers known at the start. Those in the state file win over these.
    pub people: Vec<Person>,
    /// The provider's time.
    pub clock: Clock,
}

impl Options {
    /// Default `client_id`.
    pub const CLIENT_ID: &'static str = "00000000-0000-4000-8000-00000000c11d";
    /// Default `client_secret`.
    pub const CLIENT_SECRET: &'static str = "cHJhY3RpY2Utb25seS1uby1tb25leQ==";
    /// Default subscription key.
    pub const SUBSCRIPTION_KEY: &'static str = "0123456789abcdef0123456789abcdef";
    /// Default sales unit number.
    pub const MSN: &'static str = "999001";
    /// Default shop name.
    pub const MERCHANT_NAME: &'static str = "Practice shop";
}

impl Default for Options {
    fn default() -> Self {
        Self {
            listen: SocketAddr::from((Ipv4Addr::LOCALHOST, 0)),
            client_id: Self::CLIENT_ID.to_owned(),
            client_secret: Self::CLIENT_SECRET.to_owned(),
            subscription_key: Self::SUBSCRIPTION_KEY.to_owned(),
            msn: Self::MSN.to_owned(),
            currency: "NOK".to_owned(),
            merchant_name: Self::MERCHANT_NAME.to_owned(),
            state_file: None,
            push_allowed: true,
            settings: Settings::default(),
            people: Person::seeds(),
            clock: Clock::real(),
        }
    }
}
