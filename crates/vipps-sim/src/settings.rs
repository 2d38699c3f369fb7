//! What the sales unit may do, and which reading of an unclear rule applies. All of it can be changed while running.

use serde::{Deserialize, Serialize};

use crate::keys::KeyReading;

/// The switches of the practice provider.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[allow(clippy::struct_excessive_bools, reason = "each is a separate permission of the sales unit")]
pub struct Settings {
    /// Whether the unit is approved for `PUSH_MESSAGE`; if not, create answers 5080.
    pub push_allowed: bool,
    /// Whether a part of the reserved sum may be captured; if not, 6140.
    pub partial_capture: bool,
    /// Whether refunds are possible at all; if not, 5100.
    pub refund_allowed: bool,
    /// Whether `expiresAt` is allowed; if not, 5050.
    pub long_living_allowed: bool,
    /// Whether calls are counted and answered 429 over the published limits.
    pub rate_limits: bool,
    /// Whether a field the API does not know is refused. The published sources disagree; the strict reading is the safe one.
    pub strict_fields: bool,
    /// Whether the test environment's special amounts decline the card.
    pub magic_amounts: bool,
    /// Whether userinfo requires the subscription key (`true`) or refuses it (`false`). The published sources disagree.
    pub userinfo_wants_subscription_key: bool,
    /// How many seconds after approval `sub` and the shared details appear.
    pub late_sub_s: u32,
    /// How many seconds after approval `sub` appears, where it comes after the shared details: each is written on its own.
    pub late_sub_alone_s: u32,
    /// How many seconds a customer who approves late takes after pressing the button.
    pub late_approval_s: u32,
    /// Whether the history tells the keys behind captures and refunds. The field is published as one that may be null.
    pub log_tells_keys: bool,
    /// Within what an idempotency key is unique.
    pub key_reading: KeyReading,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            push_allowed: true,
            partial_capture: true,
            refund_allowed: true,
            long_living_allowed: false,
            rate_limits: true,
            strict_fields: true,
            magic_amounts: true,
            userinfo_wants_subscription_key: true,
            late_sub_s: 0,
            late_sub_alone_s: 0,
            late_approval_s: 20,
            log_tells_keys: true,
            key_reading: KeyReading::PerOperation,
        }
    }
}
