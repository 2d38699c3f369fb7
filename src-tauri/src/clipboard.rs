//! The system's clipboard. It is read here, and only while somebody pastes into a held field, so that what was copied
//! never passes the page.

use secrecy::zeroize::Zeroizing;
use tauri::AppHandle;
use till_app::ports::Clipboard;

#[cfg(not(target_os = "linux"))]
pub use elsewhere::SystemClipboard;
#[cfg(target_os = "linux")]
pub use linux::SystemClipboard;

/// The window's own toolkit has it under X11 and Wayland alike, where others may not ask.
#[cfg(target_os = "linux")]
mod linux {
    use std::sync::mpsc;
    use std::time::Duration;

    use super::{AppHandle, Clipboard, Zeroizing};

    /// How long another program may take to hand over what was copied there.
    const PATIENCE: Duration = Duration::from_secs(2);

    /// The clipboard of the desktop that the windows are on.
    pub struct SystemClipboard(AppHandle);

    impl SystemClipboard {
        /// That of this program's desktop.
        pub fn new(app: &AppHandle) -> Self {
            Self(app.clone())
        }
    }

    impl Clipboard for SystemClipboard {
        fn text(&self) -> Option<Zeroizing<String>> {
            let (tell, told) = mpsc::channel();
            let asked = self.0.run_on_main_thread(move || {
                let clipboard = gtk::Clipboard::get(&gtk::gdk::SELECTION_CLIPBOARD);
                // Told too late, nobody listens any more, and it is wiped.
                clipboard.request_text(move |_, text| {
                    drop(tell.send(text.map(|text| Zeroizing::new(text.to_owned()))));
                });
            });
            let text = asked.ok().and_then(|()| told.recv_timeout(PATIENCE).ok());
            if text.is_none() {
                tracing::warn!("the clipboard did not answer");
            }
            text.flatten()
        }
    }
}

#[cfg(not(target_os = "linux"))]
mod elsewhere {
    use super::{AppHandle, Clipboard, Zeroizing};

    /// The clipboard of the system.
    pub struct SystemClipboard;

    impl SystemClipboard {
        /// There is one for all programs.
        pub fn new(_app: &AppHandle) -> Self {
            Self
        }
    }

    impl Clipboard for SystemClipboard {
        fn text(&self) -> Option<Zeroizing<String>> {
            match arboard::Clipboard::new().and_then(|mut clipboard| clipboard.get_text()) {
                Ok(text) => Some(Zeroizing::new(text)),
                Err(error) => {
                    tracing::warn!(%error, "the clipboard cannot be read");
                    None
                }
            }
        }
    }
}
