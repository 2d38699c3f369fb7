//! How the till looks and sounds on this computer. No sale knows of it, so it lies beside the registers.

use serde::{Deserialize, Serialize};
use tauri::{AppHandle, Manager, Runtime};
use till_app::error::{Code, UserError};
use ts_rs::TS;

use crate::display;
use crate::faults;
use crate::shell::Shell;

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

/// What people at this till prefer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
pub struct Preferences {
    /// The colours of the windows.
    pub theme: Theme,
    /// The till makes sounds.
    pub has_sounds: bool,
}

impl Default for Preferences {
    fn default() -> Self {
        Self { theme: Theme::default(), has_sounds: true }
    }
}

/// Changes what is preferred, keeps it for the next start, and shows the customer display its colours.
pub fn change<R: Runtime>(app: &AppHandle<R>, change: impl FnOnce(&mut Preferences)) -> Result<Preferences, UserError> {
    let kept = app.state::<Shell>().places().change_preferences(change);
    let now = kept.map_err(|error| faults::told(Code::DatabaseFailed, &error))?;
    display::tell_theme(app, now.theme);
    Ok(now)
}
