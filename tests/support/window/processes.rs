//! Processes that end with their test.

use std::ffi::OsStr;
use std::fs;
use std::os::unix::ffi::OsStrExt;
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::{Child, Command, Stdio};

/// A process and all it starts; killed together when dropped.
pub struct Group {
    pub child: Child,
}

impl Group {
    /// Starts it at the head of a group of its own.
    pub fn start(command: &mut Command) -> Self {
        let child = command.stdin(Stdio::null()).process_group(0).spawn();
        Self { child: child.unwrap_or_else(|error| panic!("{}: {error}", command.get_program().display())) }
    }

    /// Whether it has ended by itself.
    pub fn has_ended(&mut self) -> bool {
        self.child.try_wait().unwrap().is_some()
    }
}

impl Drop for Group {
    fn drop(&mut self) {
        kill(&format!("-{}", self.child.id()));
        // It was killed: there is nothing to do about an error.
        let _ended = self.child.wait();
    }
}

/// Ends a process, or with a minus sign a group, at once.
pub fn kill(id: &str) {
    let kill = Command::new("kill").args(["-KILL", "--", id]).stderr(Stdio::null()).status();
    // It may have ended by itself meanwhile.
    drop(kill);
}

/// Processes that were started with this variable; of one program, if it is named.
pub fn started_with(name: &str, value: &OsStr, program: Option<&Path>) -> Vec<String> {
    let mut mark = format!("{name}=").into_bytes();
    mark.extend_from_slice(value.as_bytes());
    let carries = |process: &Path| {
        let environment = fs::read(process.join("environ")).unwrap_or_default();
        environment.split(|byte| *byte == 0).any(|variable| variable == mark)
            && program.is_none_or(|program| fs::read_link(process.join("exe")).is_ok_and(|exe| exe == program))
    };
    let processes = fs::read_dir("/proc").unwrap().filter_map(|entry| entry.ok().map(|entry| entry.path()));
    processes
        .filter(|process| carries(process))
        .filter_map(|process| process.file_name()?.to_str().map(str::to_owned))
        .filter(|id| id.bytes().all(|byte| byte.is_ascii_digit()))
        .collect()
}

/// The name of a process's program, while it runs.
pub fn name(id: &str) -> Option<String> {
    let program = fs::read_link(Path::new("/proc").join(id).join("exe")).ok()?;
    Some(program.file_name()?.to_str()?.to_owned())
}

/// How much of a process's memory may be written to the disk when it dies: now, and as far as it can be raised.
pub fn core_limit(id: &str) -> [String; 2] {
    let limits = fs::read_to_string(Path::new("/proc").join(id).join("limits")).unwrap();
    let line = limits.lines().find_map(|line| line.strip_prefix("Max core file size")).unwrap();
    let mut columns = line.split_whitespace().map(str::to_owned);
    [columns.next().unwrap(), columns.next().unwrap()]
}
