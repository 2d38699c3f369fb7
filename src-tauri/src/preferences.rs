//! How the till looks and sounds on this computer, and how fast its scanner types. No sale knows of it, so it lies beside the registers.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The colours of the windows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Theme {
    /// What the operating system says: light or dark, and high contrast if it asks for more.
    #[default]
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
    /// High contrast, on white or on black, whichever the system prefers.
    Contrast,
}

/// How fast the scanner types, by which the till tells a scan from a hand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum ScannerSpeed {
    /// As nearly every scanner does.
    #[default]
    Normal,
    /// As some do over radio, or with a delay that cannot be taken off.
    Slow,
}

/// What people at this till prefer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
pub struct Preferences {
    /// The colours of the windows.
    pub theme: Theme,
    /// The till makes sounds.
    pub has_sounds: bool,
    /// How fast the scanner types.
    pub scanner: ScannerSpeed,
}

impl Default for Preferences {
    fn default() -> Self {
        Self { theme: Theme::default(), has_sounds: true, scanner: ScannerSpeed::default() }
    }
}
