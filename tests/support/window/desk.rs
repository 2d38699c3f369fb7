//! A screen, a message bus and folders for one program.

use std::collections::BTreeSet;
use std::net::{Ipv4Addr, TcpListener};
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::{Mutex, PoisonError};

use tempfile::TempDir;

use super::processes;
use super::screen::{Monitor, Screen};

/// Tells the program where its files are; everything that inherits it belongs to this desk.
const FOLDER: &str = "KVITT_FOLDER";
/// Sockets of the program's bus.
pub const RUN: &str = "run";
/// Sockets of the bus of the browser beside it: two buses in one folder get into each other's way.
pub const RUN_BROWSER: &str = "run-browser";
/// A till stands in the country of its shop.
const TIME_ZONE: &str = "Europe/Oslo";
/// What the computer speaks: nothing that the till does, so that every test begins in the same language.
const LOCALE: &str = "C.UTF-8";
/// Runs the rest of its arguments on a bus whose password store is unlocked.
const WITH_PASSWORD_STORE: &str =
    "printf unlocked | gnome-keyring-daemon --unlock --components=secrets >/dev/null && exec \"$@\"";
/// A bus on which nothing is offered and nothing can be started.
const BARE_BUS: &str = r#"<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:tmpdir=/tmp</listen>
  <auth>EXTERNAL</auth>
  <policy context="default"><allow send_destination="*"/><allow eavesdrop="true"/><allow own="*"/></policy>
</busconfig>
"#;
const BARE_BUS_FILE: &str = "bare-bus.conf";

/// Where one program runs.
pub struct Desk {
    screen: Screen,
    has_password_store: bool,
    has_bare_bus: bool,
    locale: &'static str,
    base: TempDir,
}

impl Desk {
    pub fn new(has_password_store: bool) -> Self {
        Self::of(has_password_store, false, |_base| Screen::start())
    }

    /// Without a password store, also where the system would start one.
    pub fn bare() -> Self {
        Self::of(false, true, |_base| Screen::start())
    }

    /// On a screen with these monitors.
    pub fn with_monitors(monitors: &[Monitor]) -> Self {
        Self::of(false, false, |base| Screen::with_monitors(base, monitors))
    }

    fn of(has_password_store: bool, has_bare_bus: bool, screen: impl FnOnce(&Path) -> Screen) -> Self {
        let base = tempfile::Builder::new().prefix("kvitt-").tempdir().unwrap();
        for folder in ["home", RUN, RUN_BROWSER, "data", "config", "cache", "state", "kvitt"] {
            let path = base.path().join(folder);
            std::fs::create_dir(&path).unwrap();
            // A bus wants its folder to be private.
            std::fs::set_permissions(path, std::fs::Permissions::from_mode(0o700)).unwrap();
        }
        std::fs::write(base.path().join(BARE_BUS_FILE), BARE_BUS).unwrap();
        let screen = screen(base.path());
        Self { screen, has_password_store, has_bare_bus, locale: LOCALE, base }
    }

    /// The same desk, whose computer speaks another language.
    pub fn speaking(mut self, locale: &'static str) -> Self {
        self.locale = locale;
        self
    }

    /// What it is drawn on.
    pub fn screen(&self) -> &Screen {
        &self.screen
    }

    /// The program's own folder.
    pub fn folder(&self) -> PathBuf {
        self.base.path().join("kvitt")
    }

    /// Everything the program and what it uses may write to.
    pub fn base(&self) -> &Path {
        self.base.path()
    }

    /// A command that will run on this desk, on a bus of its own with its sockets in one of the two folders.
    pub fn command(&self, run: &str, program: &str, arguments: &[String]) -> Command {
        let mut command = Command::new("dbus-run-session");
        if self.has_bare_bus {
            command.arg("--config-file").arg(self.base.path().join(BARE_BUS_FILE));
        }
        command.arg("--");
        if self.has_password_store {
            command.args(["sh", "-c", WITH_PASSWORD_STORE, "sh"]);
        }
        let at = |folder: &str| self.base.path().join(folder);
        command
            .arg(program)
            .args(arguments)
            .env("DISPLAY", &self.screen.name)
            .env(FOLDER, self.folder())
            .env("HOME", at("home"))
            .env("TZ", TIME_ZONE)
            .env("LC_ALL", self.locale)
            .env_remove("LANGUAGE")
            .env("XDG_RUNTIME_DIR", at(run))
            .env("XDG_DATA_HOME", at("data"))
            .env("XDG_CONFIG_HOME", at("config"))
            .env("XDG_CACHE_HOME", at("cache"))
            .env("XDG_STATE_HOME", at("state"))
            .env("GDK_BACKEND", "x11")
            .env("LIBGL_ALWAYS_SOFTWARE", "1")
            .env("WEBKIT_DISABLE_DMABUF_RENDERER", "1")
            .env("NO_AT_BRIDGE", "1")
            .env("TAURI_AUTOMATION", "true")
            .env("TAURI_WEBVIEW_AUTOMATION", "true")
            .env_remove("DBUS_SESSION_BUS_ADDRESS")
            .env_remove("WAYLAND_DISPLAY")
            .stdout(Stdio::null())
            .stderr(Stdio::null());
        command
    }

    /// Processes of a program on this desk.
    pub fn running(&self, program: &Path) -> Vec<String> {
        processes::started_with(FOLDER, self.folder().as_os_str(), Some(program))
    }

    /// Everything that runs on this desk: each process with the name of its program.
    pub fn programs(&self) -> Vec<(String, String)> {
        let ids = processes::started_with(FOLDER, self.folder().as_os_str(), None);
        ids.into_iter().filter_map(|id| Some((id.clone(), processes::name(&id)?))).collect()
    }

    /// Ends everything on this desk but the screen, also what left its group.
    pub fn clear(&self) {
        for id in processes::started_with(FOLDER, self.folder().as_os_str(), None) {
            processes::kill(&id);
        }
    }
}

impl Drop for Desk {
    fn drop(&mut self) {
        self.clear();
    }
}

/// A port nobody listens on, and none that was handed out before.
pub fn free_port() -> u16 {
    static HANDED_OUT: Mutex<BTreeSet<u16>> = Mutex::new(BTreeSet::new());
    let mut handed_out = HANDED_OUT.lock().unwrap_or_else(PoisonError::into_inner);
    loop {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let port = listener.local_addr().unwrap().port();
        if handed_out.insert(port) {
            return port;
        }
    }
}
