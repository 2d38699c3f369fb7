//! The tables: what is needed, how to tell that it is there, and what each package manager calls it.
//!
//! The probe is a library's pkg-config name or a program, never a package name: it does not matter who put it
//! there. Names were taken from Tauri's page of prerequisites, less what only tray icons, X11 automation and
//! AppImages need (appindicator, xdo, librsvg), which Kvitt does not use.

use super::host::Host;
use super::manager::Manager;

/// One thing the computer must have.
#[derive(Debug, PartialEq, Eq)]
pub struct Need {
    /// Its name, for people.
    pub what: &'static str,
    /// What it is for.
    pub why: &'static str,
    /// How to tell that it is there.
    pub probe: Probe,
    /// Systems it is needed on, as `std::env::consts::OS` names them.
    pub systems: &'static [&'static str],
    /// What to install.
    pub packages: Packages,
}

/// How to tell that something is there.
#[derive(Debug, PartialEq, Eq)]
pub enum Probe {
    /// A program on PATH.
    Program(&'static str),
    /// A library with headers, known to pkg-config.
    Library(&'static str),
}

/// Package names, separated by blanks. For dnf and zypper a path stands for whatever package holds that file.
/// Empty: this manager has nothing to offer for it.
#[derive(Debug, PartialEq, Eq)]
pub struct Packages {
    pub apt: &'static str,
    pub dnf: &'static str,
    pub pacman: &'static str,
    pub zypper: &'static str,
    pub brew: &'static str,
}

const LINUX: &[&str] = &["linux"];
const UNIX: &[&str] = &["linux", "macos"];
const ALL: &[&str] = &["linux", "macos", "windows"];

/// Needed to build and open Kvitt.
pub const BUILD: &[Need] = &[
    Need {
        what: "a C compiler",
        why: "SQLite and the TLS library are compiled from C",
        probe: Probe::Program("cc"),
        systems: UNIX,
        packages: Packages {
            apt: "build-essential",
            dnf: "gcc gcc-c++ make",
            pacman: "base-devel",
            zypper: "gcc gcc-c++ make",
            brew: "",
        },
    },
    Need {
        what: "pkg-config",
        why: "finds the system's libraries",
        probe: Probe::Program("pkg-config"),
        systems: LINUX,
        packages: Packages {
            apt: "pkg-config",
            dnf: "pkgconf-pkg-config",
            pacman: "pkgconf",
            zypper: "pkg-config",
            brew: "",
        },
    },
    Need {
        what: "WebKitGTK 4.1 with headers",
        why: "shows the page in the window",
        probe: Probe::Library("webkit2gtk-4.1"),
        systems: LINUX,
        packages: Packages {
            apt: "libwebkit2gtk-4.1-dev",
            dnf: "webkit2gtk4.1-devel",
            pacman: "webkit2gtk-4.1",
            zypper: "webkit2gtk3-devel",
            brew: "",
        },
    },
    Need {
        what: "D-Bus with headers",
        why: "the window's way to the desktop",
        probe: Probe::Library("dbus-1"),
        systems: LINUX,
        packages: Packages {
            apt: "libdbus-1-dev",
            dnf: "dbus-devel",
            pacman: "dbus",
            zypper: "dbus-1-devel",
            brew: "",
        },
    },
];

/// Needed to drive the window without a display.
pub const TOUR: &[Need] = &[
    Need {
        what: "Xvfb",
        why: "a display that nobody has to look at",
        probe: Probe::Program("Xvfb"),
        systems: LINUX,
        packages: Packages {
            apt: "xvfb",
            dnf: "xorg-x11-server-Xvfb",
            pacman: "xorg-server-xvfb",
            zypper: "xorg-x11-server-Xvfb",
            brew: "",
        },
    },
    Need {
        what: "WebKitWebDriver",
        why: "presses the window's buttons",
        probe: Probe::Program("WebKitWebDriver"),
        systems: LINUX,
        packages: Packages {
            apt: "webkit2gtk-driver",
            dnf: "/usr/bin/WebKitWebDriver",
            pacman: "webkitgtk-6.0",
            zypper: "/usr/bin/WebKitWebDriver",
            brew: "",
        },
    },
    Need {
        what: "dbus-run-session",
        why: "a desktop session of the tour's own",
        probe: Probe::Program("dbus-run-session"),
        systems: LINUX,
        packages: Packages { apt: "dbus", dnf: "dbus-daemon", pacman: "dbus", zypper: "dbus-1", brew: "" },
    },
    Need {
        what: "gnome-keyring-daemon",
        why: "a password store of the tour's own",
        probe: Probe::Program("gnome-keyring-daemon"),
        systems: LINUX,
        packages: Packages {
            apt: "gnome-keyring",
            dnf: "gnome-keyring",
            pacman: "gnome-keyring",
            zypper: "gnome-keyring",
            brew: "",
        },
    },
];

/// Needed beside that to try the window on several monitors.
pub const MONITORS: &[Need] = &[
    Need {
        what: "Xvnc",
        why: "a display with monitors to plug in and out",
        probe: Probe::Program("Xvnc"),
        systems: LINUX,
        packages: Packages {
            apt: "tigervnc-standalone-server",
            dnf: "tigervnc-server",
            pacman: "tigervnc",
            zypper: "xorg-x11-Xvnc",
            brew: "",
        },
    },
    Need {
        what: "Openbox",
        why: "puts a window on the whole of a monitor",
        probe: Probe::Program("openbox"),
        systems: LINUX,
        packages: Packages { apt: "openbox", dnf: "openbox", pacman: "openbox", zypper: "openbox", brew: "" },
    },
];

/// Needed by the checks of the page and for installers. Kvitt itself is built without Node.
pub const NODE: &[Need] = &[
    Need {
        what: "Node.js",
        why: "runs the type checker of the page",
        probe: Probe::Program("node"),
        systems: ALL,
        packages: Packages { apt: "nodejs", dnf: "nodejs", pacman: "nodejs", zypper: "nodejs-default", brew: "node" },
    },
    Need {
        what: "npm",
        why: "installs the pinned tools of xtask/js",
        probe: Probe::Program(if cfg!(windows) { "npm.cmd" } else { "npm" }),
        systems: ALL,
        packages: Packages { apt: "npm", dnf: "nodejs-npm", pacman: "npm", zypper: "npm-default", brew: "node" },
    },
];

/// Those of `needs` that apply on this system and are not there.
pub fn lacking<'a>(needs: &'a [Need], system: &str, host: &dyn Host) -> Vec<&'a Need> {
    let is_there = |need: &Need| match need.probe {
        Probe::Program(name) => host.has_program(name),
        Probe::Library(name) => host.has_library(name),
    };
    needs.iter().filter(|need| need.systems.contains(&system) && !is_there(need)).collect()
}

impl Packages {
    /// The names one manager uses.
    pub fn of(&self, manager: Manager) -> impl Iterator<Item = &'static str> {
        let names = match manager {
            Manager::Apt => self.apt,
            Manager::Dnf => self.dnf,
            Manager::Pacman => self.pacman,
            Manager::Zypper => self.zypper,
            Manager::Brew => self.brew,
        };
        names.split_whitespace()
    }
}

#[cfg(test)]
mod tests {
    use super::super::host::fake::FakeHost;
    use super::*;

    fn lacking_names(needs: &'static [Need], system: &str, host: &FakeHost) -> Vec<&'static str> {
        lacking(needs, system, host).iter().map(|need| need.what).collect()
    }

    #[test]
    fn a_bare_linux_lacks_everything() {
        assert_eq!(lacking(BUILD, "linux", &FakeHost::default()).len(), BUILD.len());
    }

    #[test]
    fn what_is_there_is_not_asked_for() {
        let host = FakeHost { programs: vec!["cc", "pkg-config"], libraries: vec!["dbus-1"], root: true };
        assert_eq!(lacking_names(BUILD, "linux", &host), ["WebKitGTK 4.1 with headers"]);
    }

    #[test]
    fn a_mac_needs_only_a_compiler() {
        assert_eq!(lacking_names(BUILD, "macos", &FakeHost::default()), ["a C compiler"]);
        assert!(lacking_names(TOUR, "macos", &FakeHost::default()).is_empty());
    }

    #[test]
    fn every_linux_manager_has_a_name_for_every_need() {
        for need in BUILD.iter().chain(TOUR).chain(MONITORS).chain(NODE) {
            for manager in [Manager::Apt, Manager::Dnf, Manager::Pacman, Manager::Zypper] {
                assert!(need.packages.of(manager).next().is_some(), "{} with {manager:?}", need.what);
            }
        }
    }
}
