//! Money on the wire.

use serde::{Deserialize, Serialize};

use super::text_enum::text_enum;

text_enum! {
    /// A currency. It must be that of the sales unit's country, else the provider answers 5040.
    Currency {
        /// Norwegian krone.
        Nok = "NOK",
        /// Danish krone.
        Dkk = "DKK",
        /// Euro.
        Eur = "EUR",
        /// Swedish krona; not for payments with the app.
        Sek = "SEK",
        /// US dollar; not for payments with the app.
        Usd = "USD",
        /// Pound sterling; not for payments with the app.
        Gbp = "GBP",
    }
}

/// An amount in minor units: 49900 NOK is 499 kroner.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Amount {
    /// The currency.
    pub currency: Currency,
    /// Whole minor units, 0 to 65 000 000 by the published limits.
    pub value: i64,
}

impl Amount {
    /// An amount of so many minor units.
    pub fn new(currency: Currency, value_minor: i64) -> Self {
        Amount { currency, value: value_minor }
    }
}

/// How much of a payment is where. After approval only this moves; the state stays `AUTHORIZED`.
///
/// A member is `None` if the provider did not say; nobody has published what an aborted or expired payment shows.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Aggregate {
    /// Reserved when the customer approved.
    pub authorized_amount: Option<Amount>,
    /// Taken so far.
    pub captured_amount: Option<Amount>,
    /// Given back so far.
    pub refunded_amount: Option<Amount>,
    /// Let go without being taken.
    pub cancelled_amount: Option<Amount>,
}
