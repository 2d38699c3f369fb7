//! The program on its desk: starting, killing, starting again.

use std::path::{Path, PathBuf};

use super::desk::{Desk, RUN, RUN_BROWSER, free_port};
use super::page::Page;
use super::patience::wait_until;
use super::phone::Phone;
use super::processes::{self, Group};
use super::screen::Monitor;

const PROGRAM: &str = env!("CARGO_BIN_EXE_kvitt");
/// Where pictures of failures go.
const FAILURES: &str = concat!(env!("CARGO_TARGET_TMPDIR"), "/window");
/// Lines of the log shown when something fails.
const LOG_TAIL: usize = 12;
/// The program dies at the n-th durable write or call, if this says n.
const DIE_AT: &str = "KVITT_DIE_AT";

/// How a counter is started.
#[derive(Clone, Copy, Default)]
pub struct Start {
    /// On a bus with an unlocked password store.
    pub has_password_store: bool,
    /// On a bus that offers nothing at all, so no password store either: elsewhere the system may start a locked one.
    pub has_bare_bus: bool,
    /// Which register, if not practice.
    pub environment: Option<&'static str>,
    /// What the computer speaks, if it speaks at all.
    pub locale: Option<&'static str>,
}

impl Start {
    /// A live register on a computer without a password store.
    pub fn without_password_store() -> Self {
        Self { has_bare_bus: true, environment: Some("test"), ..Self::default() }
    }
}

/// A driver with its window.
struct Window {
    page: Page,
    /// The window goes when this is dropped.
    driver: Group,
}

/// A running program with its desk.
pub struct Counter {
    window: Option<Window>,
    failures: PathBuf,
    desk: Desk,
}

impl Counter {
    /// Starts the program on a new desk.
    pub fn open() -> Self {
        Self::open_with(Start::default())
    }

    /// Starts the program on a new desk of a certain kind.
    pub fn open_with(start: Start) -> Self {
        let desk = if start.has_bare_bus { Desk::bare() } else { Desk::new(start.has_password_store) };
        let desk = match start.locale {
            Some(locale) => desk.speaking(locale),
            None => desk,
        };
        if let Some(environment) = start.environment {
            std::fs::write(desk.folder().join("environment"), environment).unwrap();
        }
        Self::open_on(desk)
    }

    /// Starts the program on a new desk with these monitors.
    pub fn open_before(monitors: &[Monitor]) -> Self {
        Self::open_on(Desk::with_monitors(monitors))
    }

    fn open_on(desk: Desk) -> Self {
        let mut counter = Self { window: None, failures: FAILURES.into(), desk };
        counter.start(None);
        counter
    }

    /// Starts the program on a new desk with a practice register that is there, and works in that.
    pub fn open_in(register: &Path) -> Self {
        let desk = Desk::new(false);
        std::os::unix::fs::symlink(register, desk.folder().join("practice")).unwrap();
        Self::open_on(desk)
    }

    /// Where the picture of a failure goes.
    pub fn keep_failures_in(&mut self, folder: &Path) {
        folder.clone_into(&mut self.failures);
    }

    /// Starts the program; it shall die at a certain point, if one is named.
    pub fn start(&mut self, die_at: Option<u32>) {
        self.window = None;
        self.window = Some(window(&self.desk, Some(Path::new(PROGRAM)), die_at));
        wait_until("the page", || self.screen().filter(|screen| screen != "starting"));
    }

    /// Kills the program where it stands, without a warning.
    pub fn kill(&mut self) {
        let running = self.desk.running(Path::new(PROGRAM));
        assert!(!running.is_empty(), "the program runs");
        for id in &running {
            processes::kill(id);
        }
        wait_until("the program to be gone", || (!self.is_running()).then_some(()));
        self.window = None;
    }

    /// Kills the program and starts it again.
    pub fn restart(&mut self) {
        self.kill();
        self.start(None);
    }

    /// Whether the program lives.
    pub fn is_running(&self) -> bool {
        !self.desk.running(Path::new(PROGRAM)).is_empty()
    }

    /// Of the program and of each process of its web view: its name, and how much of its memory the system may write to
    /// the disk if it dies, now and at most.
    pub fn core_limits(&self) -> Vec<(String, [String; 2])> {
        let own = |name: &str| name == "kvitt" || name.starts_with("WebKit") && name != "WebKitWebDriver";
        self.desk
            .programs()
            .into_iter()
            .filter(|(_, name)| own(name))
            .map(|(id, name)| (name, processes::core_limit(&id)))
            .collect()
    }

    /// The till's page.
    pub fn page(&self) -> &Page {
        &self.window.as_ref().expect("the program was started").page
    }

    /// The customer's phone and the provider's books.
    pub fn phone(&self) -> Phone {
        Phone::of(&self.folder())
    }

    /// A browser beside the till, and what keeps it open.
    pub fn browser(&self) -> (Page, impl Sized) {
        let window = window(&self.desk, None, None);
        (window.page, window.driver)
    }

    /// Plugs monitors in and out, so that these are left.
    #[track_caller]
    pub fn set_monitors(&self, monitors: &[Monitor]) {
        self.desk.screen().set_monitors(monitors);
    }

    /// The till's files.
    pub fn folder(&self) -> PathBuf {
        self.desk.folder()
    }

    /// Everything the program, its web view and its password store have written.
    pub fn everything_written(&self) -> &Path {
        self.desk.base()
    }

    /// The last lines of the log.
    pub fn log_tail(&self) -> String {
        let Ok(logs) = std::fs::read_dir(self.folder().join("logs")) else { return "there is no log".to_owned() };
        let mut logs: Vec<PathBuf> = logs.filter_map(|entry| entry.ok().map(|entry| entry.path())).collect();
        logs.sort();
        let text = logs.last().map(|log| std::fs::read_to_string(log).unwrap_or_default()).unwrap_or_default();
        let lines: Vec<&str> = text.lines().collect();
        lines.iter().skip(lines.len().saturating_sub(LOG_TAIL)).copied().collect::<Vec<_>>().join("\n")
    }
}

/// Starts a driver and has it open a program.
fn window(desk: &Desk, program: Option<&Path>, die_at: Option<u32>) -> Window {
    let die_at = die_at.map(|point| (DIE_AT, point.to_string()));
    let (driver, port) = driver(desk, if program.is_some() { RUN } else { RUN_BROWSER }, die_at);
    let page = Page::open(port, program).unwrap_or_else(|error| panic!("no window: {error}"));
    Window { page, driver }
}

/// Starts a driver, and answers where it listens. What it opens inherits the variable.
pub fn driver(desk: &Desk, run: &str, variable: Option<(&str, String)>) -> (Group, u16) {
    let port = free_port();
    let mut command = desk.command(run, "WebKitWebDriver", &[format!("--port={port}")]);
    command.env_remove(DIE_AT).envs(variable);
    let mut driver = Group::start(&mut command);
    wait_until("the driver", || {
        assert!(!driver.has_ended(), "the driver does not start");
        Page::is_driver_ready(port).then_some(())
    });
    (driver, port)
}

impl Drop for Counter {
    /// A failure leaves a picture and the end of the log.
    fn drop(&mut self) {
        if !std::thread::panicking() {
            return;
        }
        let name = std::thread::current().name().unwrap_or("test").replace("::", "-");
        match self.window.as_ref().map(|window| window.page.picture()) {
            Some(Ok(picture)) => {
                let file = self.failures.join(format!("failed-{name}.png"));
                let kept = std::fs::create_dir_all(&self.failures).and_then(|()| std::fs::write(&file, picture));
                eprintln!("picture of {name}: {} ({kept:?})", file.display());
            }
            none => eprintln!("no picture of {name}: {none:?}"),
        }
        eprintln!("end of the log of {name}:\n{}", self.log_tail());
    }
}
