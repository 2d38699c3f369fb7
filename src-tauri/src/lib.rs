//! The desktop shell: windows, commands, folders, keys and logs around a till that knows of none of them.
//!
//! `install` runs when the program is ready: it opens the log and the till window, and starts the till beside them.
//! Everything the page can ask for is listed in `commands.in`.

mod arrival;
mod clipboard;
mod commands;
mod cores;
mod diagnostics;
mod display;
mod events;
mod faults;
#[cfg(test)]
mod generated;
mod language;
mod logging;
mod moving;
mod places;
mod preferences;
mod renderer;
mod secrets;
mod shell;
mod start;
mod windows;

use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;

use tauri::{AppHandle, Manager, RunEvent, Runtime, WindowEvent};
use till_app::ports::Clipboard;

pub use renderer::settle_renderer;
pub use secrets::{SecretError, SecretStore};

use crate::clipboard::SystemClipboard;
use crate::places::Places;
use crate::secrets::Keychain;
use crate::shell::{Around, Shell};

/// What surrounds the shell; tests put their own in.
pub struct Setup {
    /// The till's folder; without one, the place the system has for this program's files.
    pub folder: Option<PathBuf>,
    /// What a new register begins in; without one, the till decides.
    pub language: Option<String>,
    /// Where keys are kept.
    pub secrets: Arc<dyn SecretStore>,
    /// What was copied, for whoever pastes a number.
    pub clipboard: Arc<dyn Clipboard>,
    /// Starts the program again, after a change of provider.
    pub restart: Arc<dyn Fn() + Send + Sync>,
}

/// The program with its commands; the same for the app and for its tests. Call [`install`] when it is ready.
pub fn builder<R: Runtime>(builder: tauri::Builder<R>) -> tauri::Builder<R> {
    builder.invoke_handler(commands::handler())
}

/// The configuration with its windows' permissions, and the page.
pub fn context<R: Runtime>() -> tauri::Context<R> {
    tauri::generate_context!()
}

/// Opens the log and the till window, and starts the till beside them.
///
/// A till that cannot start does not keep the window from opening: every command then answers why.
pub fn install<R: Runtime>(app: &AppHandle<R>, setup: Setup) -> tauri::Result<()> {
    let Setup { folder, language, secrets, clipboard, restart } = setup;
    let places = match folder {
        Some(folder) => Places::new(folder),
        None => Places::of_this_computer(app.path().app_local_data_dir()?, app.path().app_data_dir()?),
    };
    logging::install(&places.logs());
    tracing::info!(version = env!("CARGO_PKG_VERSION"), environment = ?places.environment(), "Kvitt starts");
    let (shell, bell) = Shell::start(places, Around { language, secrets, clipboard, restart });
    app.manage(shell);
    app.manage(display::Whole::default());
    windows::open_till(app)?;
    display::open_at_start(app);
    display::follow_monitors(app.clone());
    events::tell_the_page(app.clone(), bell);
    Ok(())
}

/// Runs the program until its window is closed.
pub fn run() -> ExitCode {
    cores::leave_none();
    let app = builder(tauri::Builder::default())
        .plugin(tauri_plugin_single_instance::init(|app, _arguments, _folder| windows::bring_to_front(app)))
        .setup(|app| {
            let handle = app.handle().clone();
            let restart = Arc::new(move || handle.request_restart());
            let folder = std::env::var_os("KVITT_FOLDER").filter(|folder| !folder.is_empty()).map(PathBuf::from);
            let language = language::of_this_computer();
            let clipboard = Arc::new(SystemClipboard::new(app.handle()));
            Ok(install(app.handle(), Setup { folder, language, secrets: Arc::new(Keychain), clipboard, restart })?)
        })
        .build(context());
    match app {
        Ok(app) => {
            app.run(end_with_the_till_window);
            ExitCode::SUCCESS
        }
        Err(error) => {
            // There is neither a window nor a log to say it in.
            let _ = writeln!(std::io::stderr(), "Kvitt cannot open its window: {error}");
            ExitCode::FAILURE
        }
    }
}

/// The practice phone and the customer display alone are no reason to go on.
fn end_with_the_till_window<R: Runtime>(app: &AppHandle<R>, event: RunEvent) {
    if let RunEvent::WindowEvent { label, event: WindowEvent::Destroyed, .. } = event
        && label == windows::TILL
    {
        app.exit(0);
    }
}
