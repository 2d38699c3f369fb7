//! When the display opens, as it is remembered from one start to the next.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// When the customer display opens.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum DisplayChoice {
    /// By itself on a second monitor, unless it was closed by hand.
    #[default]
    Automatic,
    /// When somebody opens it; it is then left as it was.
    OnRequest,
    /// Never by itself, and it is closed now.
    Off,
}

/// What is remembered from one start to the next.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct DisplayMemory {
    /// When it opens.
    pub choice: DisplayChoice,
    /// How somebody left it: open or closed. Nothing if nobody touched it since the choice.
    pub was_open: Option<bool>,
}

impl DisplayMemory {
    /// Whether it opens by itself when the program starts.
    pub fn opens_at_start(self, has_second_monitor: bool) -> bool {
        match self.choice {
            DisplayChoice::Automatic => has_second_monitor && self.was_open != Some(false),
            DisplayChoice::OnRequest => self.was_open == Some(true),
            DisplayChoice::Off => false,
        }
    }
}
