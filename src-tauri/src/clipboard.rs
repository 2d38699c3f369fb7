//! The system's clipboard. It is read here, and only while somebody pastes into a held field, so that what was copied
//! never passes the page.

use std::sync::mpsc::{self, Sender};
use std::time::Duration;

use secrecy::zeroize::Zeroizing;
use tauri::AppHandle;
use till_app::ports::Clipboard;

/// How long another program may take to hand over what was copied there.
const PATIENCE: Duration = Duration::from_secs(2);

/// What was copied; nothing, if it is no text. Told too late, nobody listens any more, and it is wiped.
type Copied = Option<Zeroizing<String>>;

/// The clipboard of the desktop that the windows are on.
pub struct SystemClipboard(AppHandle);

impl SystemClipboard {
    /// That of this program's desktop.
    pub fn new(app: &AppHandle) -> Self {
        Self(app.clone())
    }
}

impl Clipboard for SystemClipboard {
    fn text(&self) -> Copied {
        let (tell, told) = mpsc::channel();
        ask(&self.0, tell);
        let text = told.recv_timeout(PATIENCE).ok();
        if text.is_none() {
            tracing::warn!("the clipboard did not answer");
        }
        text.flatten()
    }
}

/// The window's own toolkit has it under X11 and Wayland alike, where others may not ask.
#[cfg(target_os = "linux")]
fn ask(app: &AppHandle, tell: Sender<Copied>) {
    let asked = app.run_on_main_thread(move || {
        let clipboard = gtk::Clipboard::get(&gtk::gdk::SELECTION_CLIPBOARD);
        clipboard.request_text(move |_, text| {
            drop(tell.send(text.map(|text| Zeroizing::new(text.to_owned()))));
        });
    });
    if let Err(error) = asked {
        tracing::warn!(%error, "the clipboard cannot be asked");
    }
}

/// On a thread of its own: a program that copied may hand it over late, or never.
#[cfg(not(target_os = "linux"))]
fn ask(_app: &AppHandle, tell: Sender<Copied>) {
    std::thread::spawn(move || {
        let text = arboard::Clipboard::new().and_then(|mut clipboard| clipboard.get_text());
        if let Err(error) = &text {
            tracing::warn!(%error, "the clipboard cannot be read");
        }
        drop(tell.send(text.ok().map(Zeroizing::new)));
    });
}
