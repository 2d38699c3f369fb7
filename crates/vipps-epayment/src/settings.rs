//! Everything a client has to be told: where the provider is, who we are, and how long to wait.

use std::fmt;

use secrecy::SecretString;
use url::{Host, Url};

use crate::identifiers::MerchantSerialNumber;

/// Where the provider is, who we are, and how long to wait.
///
/// `Debug` prints neither keys nor the address.
#[derive(Clone)]
pub struct Settings {
    /// The host, without a path: see [`Settings::production_url`] and [`Settings::test_url`]. `https`, except for
    /// plain `http` to this computer itself.
    pub base_url: Url,
    /// The `client_id` of the sales unit.
    pub client_id: SecretString,
    /// The `client_secret` of the sales unit.
    pub client_secret: SecretString,
    /// One of the two subscription keys of the sales unit.
    pub subscription_key: SecretString,
    /// The number of the sales unit.
    pub merchant_serial_number: MerchantSerialNumber,
    /// The program that calls.
    pub system: System,
    /// How long to wait.
    pub timeouts: Timeouts,
}

impl Settings {
    /// Where real money is.
    ///
    /// # Errors
    /// None that can happen: the address is fixed. The type is that of the parser.
    pub fn production_url() -> Result<Url, url::ParseError> {
        Url::parse("https://api.vipps.no")
    }

    /// Where test money is. Keys of one environment do not work in the other.
    ///
    /// # Errors
    /// None that can happen: the address is fixed. The type is that of the parser.
    pub fn test_url() -> Result<Url, url::ParseError> {
        Url::parse("https://apitest.vipps.no")
    }

    /// Refuses settings that would leak keys or that the provider would refuse.
    pub(crate) fn check(&self) -> Result<(), SettingsError> {
        check_base_url(&self.base_url)?;
        self.system.check()?;
        self.timeouts.check()
    }

    /// True if the provider is a program on this computer.
    pub(crate) fn is_loopback(&self) -> bool {
        is_loopback(&self.base_url)
    }
}

impl fmt::Debug for Settings {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Settings")
            .field("merchant_serial_number", &self.merchant_serial_number)
            .field("system", &self.system)
            .field("timeouts", &self.timeouts)
            .finish_non_exhaustive()
    }
}

/// The program that calls, as the provider's support sees it: each text at most 30 visible ASCII characters. A program
/// without plug-ins repeats its name and version in the second pair. (HTTP headers page)
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct System {
    /// Name of the system, e.g. of the shop's till software.
    pub name: String,
    /// Its version.
    pub version: String,
    /// Name of the part that talks to the provider.
    pub plugin_name: String,
    /// Its version.
    pub plugin_version: String,
}

impl System {
    fn check(&self) -> Result<(), SettingsError> {
        let texts = [
            ("name", &self.name),
            ("version", &self.version),
            ("plugin_name", &self.plugin_name),
            ("plugin_version", &self.plugin_version),
        ];
        for (field, text) in texts {
            let fits = text.len() <= 30 && text.bytes().all(|byte| byte == b' ' || byte.is_ascii_graphic());
            if !fits {
                return Err(SettingsError::SystemText { field });
            }
        }
        Ok(())
    }
}

/// How long to wait. The provider publishes no numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Timeouts {
    /// For a connection: name look-up, network and TLS. Running out here is certainly "not sent".
    pub connect_ms: u64,
    /// For one HTTP exchange from the first byte to the last. A call may need up to four: for a token, itself, and
    /// after a 401 both once more (a look-up of a customer: one more).
    pub total_ms: u64,
}

impl Default for Timeouts {
    /// 10 seconds to connect, 30 in all.
    fn default() -> Self {
        Timeouts { connect_ms: 10_000, total_ms: 30_000 }
    }
}

impl Timeouts {
    fn check(self) -> Result<(), SettingsError> {
        if self.connect_ms == 0 || self.total_ms < self.connect_ms {
            return Err(SettingsError::Timeouts);
        }
        Ok(())
    }
}

/// Why settings cannot be used. No message repeats a key.
#[derive(Debug, thiserror::Error)]
pub enum SettingsError {
    /// The address is not `https`, and not `http` to this computer.
    #[error("the base address must be https, or http to this computer")]
    NotSecure,
    /// The address has more than scheme, host, port and path.
    #[error("the base address must have no user name, password, query or fragment")]
    BaseUrlParts,
    /// A key is empty or holds a character no header may hold, such as a line break from pasting.
    #[error("{field} is empty or has characters that cannot be sent")]
    Key {
        /// The field of [`Settings`].
        field: &'static str,
    },
    /// A text about the system is too long or not plain.
    #[error("system.{field} must be at most 30 visible ASCII characters")]
    SystemText {
        /// The field of [`System`].
        field: &'static str,
    },
    /// The time-outs cannot work.
    #[error("connect_ms must be at least 1 and total_ms no shorter than connect_ms")]
    Timeouts,
    /// The HTTP library could not be set up, e.g. because the system's trusted certificates cannot be read.
    #[error("the HTTP library could not be set up")]
    Http {
        /// What it said.
        #[source]
        source: reqwest::Error,
    },
}

fn check_base_url(url: &Url) -> Result<(), SettingsError> {
    let secure = url.scheme() == "https" || (url.scheme() == "http" && is_loopback(url));
    if !secure || !url.has_host() {
        return Err(SettingsError::NotSecure);
    }
    let bare =
        url.username().is_empty() && url.password().is_none() && url.query().is_none() && url.fragment().is_none();
    if bare { Ok(()) } else { Err(SettingsError::BaseUrlParts) }
}

fn is_loopback(url: &Url) -> bool {
    match url.host() {
        Some(Host::Ipv4(address)) => address.is_loopback(),
        Some(Host::Ipv6(address)) => address.is_loopback(),
        Some(Host::Domain(name)) => name == "localhost",
        None => false,
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test that cannot set itself up should stop")]
    use super::*;

    fn settings(base_url: &str) -> Settings {
        Settings {
            base_url: Url::parse(base_url).unwrap(),
            client_id: "an-id".into(),
            client_secret: "a-secret".into(),
            subscription_key: "a-subscription".into(),
            merchant_serial_number: MerchantSerialNumber::parse("123456").unwrap(),
            system: System {
                name: "shop".into(),
                version: "1".into(),
                plugin_name: String::new(),
                plugin_version: String::new(),
            },
            timeouts: Timeouts::default(),
        }
    }

    #[test]
    fn keys_only_travel_encrypted_or_inside_this_computer() {
        let good = [
            "https://api.vipps.no",
            "http://127.0.0.1:8080",
            "http://[::1]:1/x",
            "http://localhost:1",
            "https://10.0.0.1",
        ];
        let bad = [
            "http://api.vipps.no",
            "http://10.0.0.1",
            "http://localhost.example.com",
            "ftp://localhost",
            "file:///etc",
            "https://me:pw@api.vipps.no",
            "https://api.vipps.no?x=1",
            "https://api.vipps.no#x",
            "http://0.0.0.0",
        ];
        for url in good {
            assert!(settings(url).check().is_ok(), "{url}");
        }
        for url in bad {
            assert!(settings(url).check().is_err(), "{url}");
        }
        for url in [Settings::production_url().unwrap(), Settings::test_url().unwrap()] {
            assert!(settings(url.as_str()).check().is_ok());
        }
    }

    #[test]
    fn system_texts_are_short_and_plain() {
        for (text, fits) in
            [("a".repeat(30), true), ("a".repeat(31), false), ("kåk".into(), false), ("a\nb".into(), false)]
        {
            let mut settings = settings("https://api.vipps.no");
            settings.system.plugin_name.clone_from(&text);
            assert_eq!(settings.check().is_ok(), fits, "{text:?}");
        }
    }

    #[test]
    fn time_outs_must_be_possible() {
        for (connect_ms, total_ms, fits) in [(1, 1, true), (0, 10, false), (20, 10, false)] {
            let mut settings = settings("https://api.vipps.no");
            settings.timeouts = Timeouts { connect_ms, total_ms };
            assert_eq!(settings.check().is_ok(), fits);
        }
    }

    #[test]
    fn debug_shows_no_key() {
        let printed = format!("{:?}", settings("https://api.vipps.no"));
        for secret in ["an-id", "a-secret", "a-subscription"] {
            assert!(!printed.contains(secret), "{printed}");
        }
    }
}
