//! The customer display: when it opens and where, and how it is told what to show.

pub mod memory;
mod place;

use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use serde::Serialize;
use tauri::{AppHandle, Manager, PhysicalPosition, Runtime, WebviewWindow, WindowEvent};
use till_app::error::{Code, UserError};
use till_app::view::DisplayView;
use ts_rs::TS;

use self::memory::{DisplayChoice, DisplayMemory};
use self::place::{Monitors, Open, Place, Step};
use crate::faults;
use crate::preferences::Theme;
use crate::shell::Shell;
use crate::windows;

/// The event of the display's own page that carries its view.
const CHANGED: &str = "display-changed";
/// The one that carries the theme.
const THEME: &str = "display-theme";
/// The one that says that the page has the keyboard.
const KEYBOARD: &str = "display-keyboard";
/// How often monitors are counted. Not every system says by itself that one was plugged in.
const COUNT_MONITORS_EVERY: Duration = Duration::from_secs(3);

/// The monitor whose whole the display was put on, if it was.
#[derive(Default)]
pub struct Whole(Mutex<Option<Place>>);

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

/// Opens the display at the start of the program, if it is to open. Without it the till sells all the same.
pub fn open_at_start<R: Runtime>(app: &AppHandle<R>) {
    let memory = app.state::<Shell>().places().display();
    if memory.opens_at_start(has_second_monitor(app))
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
        has_second_monitor: has_second_monitor(app),
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
        DisplayChoice::Automatic => was_open || has_second_monitor(app),
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
    window.set_title(windows::display_title(language))?;
    hand_in(window, CHANGED, view)
}

/// Shows the display's page other colours, if it is open.
pub fn tell_theme<R: Runtime>(app: &AppHandle<R>, theme: Theme) {
    let Some(window) = app.get_webview_window(windows::DISPLAY) else { return };
    if let Err(error) = hand_in(&window, THEME, &theme) {
        tracing::warn!(%error, "the display keeps its colours");
    }
}

/// Lends the keyboard to the display. Without this its window never has it, so that touching it takes nothing from the
/// clerk and the scanner.
pub fn lend_keyboard<R: Runtime>(app: &AppHandle<R>) -> Result<(), UserError> {
    let window = app.get_webview_window(windows::DISPLAY).ok_or_else(|| UserError::new(Code::NotNow))?;
    let lent =
        window.set_focusable(true).and_then(|()| window.set_focus()).and_then(|()| hand_in(&window, KEYBOARD, &()));
    lent.map_err(|error| faults::told(Code::Internal, &error))
}

/// Gives the keyboard back to the till.
pub fn return_keyboard<R: Runtime>(app: &AppHandle<R>) {
    let returned = app.get_webview_window(windows::TILL).map_or(Ok(()), |till| till.set_focus());
    if let Err(error) = returned.and_then(|()| keep_off_keyboard(app)) {
        tracing::warn!(%error, "the display keeps the keyboard");
    }
}

/// Looks after the monitors as long as the program runs.
pub fn follow_monitors<R: Runtime>(app: AppHandle<R>) {
    tauri::async_runtime::spawn(async move {
        let mut seen = monitors(&app);
        loop {
            tokio::time::sleep(COUNT_MONITORS_EVERY).await;
            let now = monitors(&app);
            if now != seen {
                tracing::info!(monitors = ?now, "the monitors have changed");
                follow(&app, now.as_ref());
                seen = now;
            }
        }
    });
}

fn follow<R: Runtime>(app: &AppHandle<R>, monitors: Option<&Monitors>) {
    // No monitor at all: they are just being changed, or the program ends.
    let Some(monitors) = monitors else { return };
    let window = app.get_webview_window(windows::DISPLAY);
    let how = match (&window, *whole(app)) {
        (None, _) => Open::No,
        (Some(_), None) => Open::InWindow,
        (Some(_), Some(place)) => Open::Whole(place),
    };
    let done = match (place::step(app.state::<Shell>().places().display(), monitors, how), window) {
        (Step::Open, _) => open(app),
        (Step::Move(place), Some(window)) => cover(app, &window, place),
        (Step::Close, Some(window)) => window.destroy(),
        (Step::Leave, _) | (Step::Move(_) | Step::Close, None) => Ok(()),
    };
    if let Err(error) = done {
        tracing::warn!(%error, "the customer display does not follow the monitors");
    }
}

/// Hands something to the display's page, as an event of that page.
fn hand_in<R: Runtime>(window: &WebviewWindow<R>, event: &str, detail: &impl Serialize) -> tauri::Result<()> {
    let detail = serde_json::to_string(detail)?;
    window.eval(format!("window.dispatchEvent(new CustomEvent(\"{event}\", {{ detail: {detail} }}))"))
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
    let window = windows::open_display(app)?;
    let own = app.clone();
    window.on_window_event(move |event| {
        if let WindowEvent::CloseRequested { .. } = event {
            remember(&own, |memory| memory.was_open = Some(false));
        }
        // Whoever turns to another window has taken the keyboard back.
        if let WindowEvent::Focused(false) = event
            && let Err(error) = keep_off_keyboard(&own)
        {
            tracing::warn!(%error, "the display may still be given the keyboard");
        }
    });
    match monitors(app).and_then(|monitors| monitors.second()) {
        Some(place) => cover(app, &window, place)?,
        None => *whole(app) = None,
    }
    // Some window managers hand the keyboard to every new window.
    app.get_webview_window(windows::TILL).map_or(Ok(()), |till| till.set_focus())
}

/// Puts the display on the whole of a monitor.
fn cover<R: Runtime>(app: &AppHandle<R>, window: &WebviewWindow<R>, place: Place) -> tauri::Result<()> {
    *whole(app) = Some(place);
    let (x, y) = place;
    window.set_fullscreen(false)?;
    // For window managers that take a window to the monitor it is on.
    window.set_position(PhysicalPosition::new(x, y))?;
    window.set_fullscreen_on_monitor(PhysicalPosition::new(f64::from(x), f64::from(y)))
}

fn keep_off_keyboard<R: Runtime>(app: &AppHandle<R>) -> tauri::Result<()> {
    app.get_webview_window(windows::DISPLAY).map_or(Ok(()), |window| window.set_focusable(false))
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

fn has_second_monitor<R: Runtime>(app: &AppHandle<R>) -> bool {
    monitors(app).is_some_and(|monitors| monitors.second().is_some())
}

/// The monitors now; nothing if the system names none.
fn monitors<R: Runtime>(app: &AppHandle<R>) -> Option<Monitors> {
    let till = app.get_webview_window(windows::TILL)?;
    let all = till.available_monitors().unwrap_or_default();
    // A window that is not on the screen yet will open on the primary one.
    let here = till.current_monitor().ok().flatten().or_else(|| till.primary_monitor().ok().flatten());
    let here = here.or_else(|| all.first().cloned())?;
    let place = |monitor: &tauri::Monitor| (monitor.position().x, monitor.position().y);
    let all: Vec<Place> = all.iter().map(place).collect();
    (!all.is_empty()).then(|| Monitors { all, of_till: place(&here) })
}

fn whole<R: Runtime>(app: &AppHandle<R>) -> MutexGuard<'_, Option<Place>> {
    app.state::<Whole>().inner().0.lock().unwrap_or_else(PoisonError::into_inner)
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
