//! Screens that nobody has to look at.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::Shutdown;
use std::os::unix::net::UnixStream;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use super::patience::wait_until;
use super::processes::Group;

/// One monitor, large enough for every size of a window that is tried.
const ONE: &str = "2048x1280x24";
/// The socket through which monitors are plugged in and out.
const SOCKET: &str = "screen";
/// What a viewer sends first: the version it speaks, the wish for no password, and that others may look too.
const GREETING: [&[u8]; 3] = [b"RFB 003.008\n", &[1], &[1]];
/// What is answered before the name of the screen: the version, one way to sign on, that it went well, the screen.
const ANSWER: usize = 12 + 2 + 4 + 20;
/// That the viewer knows of screens with several monitors.
const KNOWS_MONITORS: [u8; 8] = [2, 0, 0, 1, 0xff, 0xff, 0xfe, 0xcc];
/// The message that sets them.
const SET_MONITORS: u8 = 251;

/// A monitor: where it begins and how large it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Monitor {
    pub left: u16,
    pub top: u16,
    pub width: u16,
    pub height: u16,
}

/// What a program is drawn on.
pub struct Screen {
    /// The value of `DISPLAY`.
    pub name: String,
    socket: Option<PathBuf>,
    /// Puts windows on the whole of a monitor; without several monitors nobody needs it. It goes first.
    _manager: Option<Group>,
    _server: Group,
}

impl Screen {
    /// One with one monitor that stays.
    pub fn start() -> Self {
        let (server, name) = served(Command::new("Xvfb").args(["-screen", "0", ONE, "-nolisten", "tcp"]));
        Self { name, socket: None, _manager: None, _server: server }
    }

    /// One whose monitors can be plugged in and out, with a window manager as on a desktop. Its files are in a folder
    /// that is there.
    ///
    /// It is a server for remote desktops, because that is the one that gives every monitor an output of its own
    /// without asking for a graphics card or the rights of root.
    pub fn with_monitors(folder: &Path, monitors: &[Monitor]) -> Self {
        let socket = folder.join(SOCKET);
        let (server, name) = served(
            Command::new("Xvnc")
                .args(["-noreset", "-depth", "24", "-SecurityTypes", "None", "-rfbport", "-1", "-rfbunixpath"])
                .arg(&socket),
        );
        set_monitors(&socket, monitors);
        let mut manager = Command::new("openbox");
        manager.args(["--sm-disable", "--config-file", "/dev/null"]).env("DISPLAY", &name).stderr(Stdio::null());
        Self { name, socket: Some(socket), _manager: Some(Group::start(&mut manager)), _server: server }
    }

    /// Plugs monitors in and out, so that these are left.
    #[track_caller]
    pub fn set_monitors(&self, monitors: &[Monitor]) {
        set_monitors(self.socket.as_ref().expect("a screen with monitors"), monitors);
    }
}

/// Starts a server and answers the name it chose.
fn served(command: &mut Command) -> (Group, String) {
    let mut server = Group::start(command.args(["-displayfd", "1"]).stdout(Stdio::piped()).stderr(Stdio::null()));
    let mut number = String::new();
    BufReader::new(server.child.stdout.take().unwrap()).read_line(&mut number).unwrap();
    assert!(!number.trim().is_empty(), "{} has no screen", command.get_program().display());
    (server, format!(":{}", number.trim()))
}

/// Speaks RFB 3.8 (RFC 6143) with its extension `SetDesktopSize`.
#[track_caller]
fn set_monitors(socket: &Path, monitors: &[Monitor]) {
    let mut viewer = wait_until("the screen", || UnixStream::connect(socket).ok());
    for part in GREETING {
        viewer.write_all(part).unwrap();
    }
    let mut answer = [0; ANSWER];
    viewer.read_exact(&mut answer).unwrap();
    viewer.write_all(&KNOWS_MONITORS).unwrap();
    viewer.write_all(&message(monitors)).unwrap();
    // The screen hangs up once it has read everything, so it is waited for.
    viewer.shutdown(Shutdown::Write).unwrap();
    viewer.read_to_end(&mut Vec::new()).unwrap();
}

fn message(monitors: &[Monitor]) -> Vec<u8> {
    let end = |end: fn(&Monitor) -> u16| monitors.iter().map(end).max().unwrap();
    let width = end(|monitor| monitor.left + monitor.width);
    let height = end(|monitor| monitor.top + monitor.height);
    let mut message = vec![SET_MONITORS, 0];
    message.extend([width, height].into_iter().flat_map(u16::to_be_bytes));
    message.extend([u8::try_from(monitors.len()).unwrap(), 0]);
    for (number, monitor) in (1_u32..).zip(monitors) {
        message.extend(number.to_be_bytes());
        message
            .extend([monitor.left, monitor.top, monitor.width, monitor.height].into_iter().flat_map(u16::to_be_bytes));
        message.extend(0_u32.to_be_bytes());
    }
    message
}
