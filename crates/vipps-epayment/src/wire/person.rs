//! What customers share about themselves. Every member may be missing, empty or `[Expired]`.

use serde::Deserialize;

use super::lenient;
use crate::personal::{Personal, msisdn_digits};

/// What a payment says about its customer: whatever was consented to, for 168 hours.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct UserDetails {
    /// First name.
    pub first_name: Option<Personal<String>>,
    /// Last name.
    pub last_name: Option<Personal<String>>,
    /// E-mail address.
    pub email: Option<Personal<String>>,
    /// As it came. For use, take [`mobile_number_digits`](Self::mobile_number_digits).
    pub mobile_number: Option<Personal<String>>,
    /// Year, month, day.
    pub date_of_birth: Option<Personal<String>>,
    /// Postal addresses.
    #[serde(deserialize_with = "lenient::null_is_default")]
    pub addresses: Vec<Personal<Address>>,
}

impl UserDetails {
    /// The number with its country code, if it is one: 9 to 15 digits. After the consent's 168 hours the text reads
    /// `[Expired]`, which is no number and gives `None`.
    pub fn mobile_number_digits(&self) -> Option<&str> {
        msisdn_digits(self.mobile_number.as_ref()?.expose())
    }
}

/// A postal address.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Address {
    /// First line.
    pub address_line1: Option<String>,
    /// Second line.
    pub address_line2: Option<String>,
    /// City.
    pub city: Option<String>,
    /// Postal code.
    pub post_code: Option<String>,
    /// Country.
    pub country: Option<String>,
}

/// The answer of the Userinfo API: whatever was consented to. National identity numbers are not read.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct UserInfo {
    /// The customer's id at this sales unit.
    pub sub: Option<Personal<String>>,
    /// As it came. For use, take [`mobile_number_digits`](Self::mobile_number_digits).
    pub phone_number: Option<Personal<String>>,
    /// Whether the number was checked.
    #[serde(deserialize_with = "lenient::flag")]
    pub phone_number_verified: Option<bool>,
    /// Full name.
    pub name: Option<Personal<String>>,
    /// First names.
    pub given_name: Option<Personal<String>>,
    /// Last name.
    pub family_name: Option<Personal<String>>,
    /// E-mail address.
    pub email: Option<Personal<String>>,
    /// Whether the e-mail address was checked.
    #[serde(deserialize_with = "lenient::flag")]
    pub email_verified: Option<bool>,
    /// Year, month, day.
    pub birthdate: Option<Personal<String>>,
    /// The preferred address.
    pub address: Option<Personal<UserInfoAddress>>,
}

impl UserInfo {
    /// The number with its country code, if it is one: 9 to 15 digits.
    pub fn mobile_number_digits(&self) -> Option<&str> {
        msisdn_digits(self.phone_number.as_ref()?.expose())
    }
}

/// A postal address as the Userinfo API writes it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct UserInfoAddress {
    /// `home`, `work` or `other`.
    pub address_type: Option<String>,
    /// Street and house.
    pub street_address: Option<String>,
    /// Postal code.
    pub postal_code: Option<String>,
    /// City.
    pub region: Option<String>,
    /// Two letters.
    pub country: Option<String>,
    /// All of it as one text.
    pub formatted: Option<String>,
}
