//! The customer display: when it opens, and how it is told what to show.

use serde::{Deserialize, Serialize};
use tauri::{AppHandle, Manager, Monitor, Runtime, WebviewWindow, WindowEvent};
use till_app::error::{Code, UserError};
use till_app::view::DisplayView;
use ts_rs::TS;

use crate::faults;
use crate::shell::Shell;
use crate::windows;

/// The event of the display's own page that carries its view.
const CHANGED: &str = "display-changed";

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

/// The customer display as the till's page shows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DisplayState {
    /// When it opens.
    pub choice: DisplayChoice,
    /// It is open now.
    pub is_open: bool,
    /// The computer has a second monitor.
    pub has_second_monitor: bool,
}

impl DisplayMemory {
    fn opens_at_start(self, has_second_monitor: bool) -> bool {
        match self.choice {
            DisplayChoice::Automatic => has_second_monitor && self.was_open != Some(false),
            DisplayChoice::OnRequest => self.was_open == Some(true),
            DisplayChoice::Off => false,
        }
    }
}

/// Opens the display at the start of the program, if it is to open. Without it the till sells all the same.
pub fn open_at_start<R: Runtime>(app: &AppHandle<R>) {
    let memory = app.state::<Shell>().places().display();
    if memory.opens_at_start(second_monitor(app).is_some())
        && let Err(error) = open(app)
    {
        tracing::warn!(%error, "the customer display does not open");
    }
}

/// How things stand.
pub fn state<R: Runtime>(app: &AppHandle<R>) -> DisplayState {
    DisplayState {
        choice: app.state::<Shell>().places().display().choice,
        is_open: app.get_webview_window(windows::DISPLAY).is_some(),
        has_second_monitor: second_monitor(app).is_some(),
    }
}

/// Opens the display, or closes it, and remembers how it was left.
pub fn turn<R: Runtime>(app: &AppHandle<R>) -> Result<DisplayState, UserError> {
    let was_open = app.get_webview_window(windows::DISPLAY).is_some();
    turned(app, !was_open)?;
    remember(app, |memory| memory.was_open = Some(!was_open));
    Ok(DisplayState { is_open: !was_open, ..state(app) })
}

/// Chooses when the display opens; what follows from it now is done at once.
pub fn choose<R: Runtime>(app: &AppHandle<R>, choice: DisplayChoice) -> Result<DisplayState, UserError> {
    let was_open = app.get_webview_window(windows::DISPLAY).is_some();
    let is_open = match choice {
        DisplayChoice::Automatic => was_open || second_monitor(app).is_some(),
        DisplayChoice::OnRequest => was_open,
        DisplayChoice::Off => false,
    };
    turned(app, is_open)?;
    let kept = (choice == DisplayChoice::OnRequest).then_some(is_open);
    remember(app, |memory| *memory = DisplayMemory { choice, was_open: kept });
    Ok(DisplayState { choice, is_open, ..state(app) })
}

/// Tells the display's page of a change, and nobody else.
pub fn tell<R: Runtime>(window: &WebviewWindow<R>, view: &DisplayView, language: &str) -> tauri::Result<()> {
    let view = serde_json::to_string(view)?;
    window.set_title(windows::display_title(language))?;
    window.eval(format!("window.dispatchEvent(new CustomEvent(\"{CHANGED}\", {{ detail: {view} }}))"))
}

fn turned<R: Runtime>(app: &AppHandle<R>, opens: bool) -> Result<(), UserError> {
    let turned = match (app.get_webview_window(windows::DISPLAY), opens) {
        (None, true) => open(app),
        // Closing by the program is not closing by hand, so nobody is asked and nothing is remembered by it.
        (Some(window), false) => window.destroy(),
        (None, false) | (Some(_), true) => Ok(()),
    };
    turned.map_err(|error| faults::told(Code::Internal, &error))
}

fn open<R: Runtime>(app: &AppHandle<R>) -> tauri::Result<()> {
    let window = windows::open_display(app, second_monitor(app).as_ref())?;
    let closing = app.clone();
    window.on_window_event(move |event| {
        if let WindowEvent::CloseRequested { .. } = event {
            remember(&closing, |memory| memory.was_open = Some(false));
        }
    });
    // Some window managers hand the keyboard to every new window.
    app.get_webview_window(windows::TILL).map_or(Ok(()), |till| till.set_focus())
}

/// A lost choice is a display to be opened by hand once more, and no reason to stop.
fn remember<R: Runtime>(app: &AppHandle<R>, change: impl FnOnce(&mut DisplayMemory)) {
    let shell = app.state::<Shell>();
    let mut memory = shell.places().display();
    change(&mut memory);
    if let Err(error) = shell.places().remember_display(memory) {
        tracing::warn!(%error, "how the customer display was left is not remembered");
    }
}

/// A monitor on which the till window is not.
fn second_monitor<R: Runtime>(app: &AppHandle<R>) -> Option<Monitor> {
    let till = app.get_webview_window(windows::TILL)?;
    let all = till.available_monitors().unwrap_or_default();
    // A window that is not on the screen yet will open on the primary one.
    let here = till.current_monitor().ok().flatten().or_else(|| till.primary_monitor().ok().flatten());
    let here = here.or_else(|| all.first().cloned())?;
    all.into_iter().find(|one| one.position() != here.position())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(choice: DisplayChoice, was_open: Option<bool>, on_one_monitor: bool, on_two: bool) {
        let memory = DisplayMemory { choice, was_open };
        assert_eq!((memory.opens_at_start(false), memory.opens_at_start(true)), (on_one_monitor, on_two), "{memory:?}");
    }

    #[test]
    fn the_display_opens_by_itself_on_a_second_monitor_only_and_closing_it_by_hand_is_respected() {
        check(DisplayChoice::Automatic, None, false, true);
        check(DisplayChoice::Automatic, Some(true), false, true);
        check(DisplayChoice::Automatic, Some(false), false, false);
    }

    #[test]
    fn on_request_it_is_left_as_it_was_and_off_is_off() {
        check(DisplayChoice::OnRequest, None, false, false);
        check(DisplayChoice::OnRequest, Some(true), true, true);
        check(DisplayChoice::OnRequest, Some(false), false, false);
        for was_open in [None, Some(true), Some(false)] {
            check(DisplayChoice::Off, was_open, false, false);
        }
    }
}
