//! Questions to the computer, behind a trait so that plans can be tested for computers that are not here.

use std::env;
use std::path::Path;
use std::process::{Command, Stdio};

/// What a plan has to know about a computer.
pub trait Host {
    /// Whether a program of this name would be found.
    fn has_program(&self, name: &str) -> bool;
    /// Whether pkg-config knows a library of this name.
    fn has_library(&self, name: &str) -> bool;
    /// Whether we may install without asking anybody.
    fn is_root(&self) -> bool;
}

/// The computer this runs on.
pub struct Computer;

impl Host for Computer {
    fn has_program(&self, name: &str) -> bool {
        is_on_path(name)
    }

    fn has_library(&self, name: &str) -> bool {
        quietly(Command::new("pkg-config").args(["--exists", name]))
    }

    fn is_root(&self) -> bool {
        let id = Command::new("id").arg("-u").output();
        id.is_ok_and(|output| output.stdout.trim_ascii() == b"0")
    }
}

/// Whether a program of this name is in one of the folders of PATH.
pub fn is_on_path(name: &str) -> bool {
    let file = format!("{name}{}", env::consts::EXE_SUFFIX);
    env::var_os("PATH").is_some_and(|path| env::split_paths(&path).any(|folder| is_program(&folder.join(&file))))
}

#[cfg(unix)]
fn is_program(path: &Path) -> bool {
    use std::os::unix::fs::PermissionsExt;
    path.metadata().is_ok_and(|found| found.is_file() && found.permissions().mode() & 0o111 != 0)
}

#[cfg(not(unix))]
fn is_program(path: &Path) -> bool {
    path.is_file()
}

fn quietly(command: &mut Command) -> bool {
    let status = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).status();
    status.is_ok_and(|status| status.success())
}

#[cfg(test)]
pub mod fake {
    //! A computer made up for a test.

    use super::Host;

    /// Has what is listed, nothing else.
    #[derive(Default)]
    pub struct FakeHost {
        pub programs: Vec<&'static str>,
        pub libraries: Vec<&'static str>,
        pub root: bool,
    }

    impl Host for FakeHost {
        fn has_program(&self, name: &str) -> bool {
            self.programs.contains(&name)
        }

        fn has_library(&self, name: &str) -> bool {
            // As in life: without pkg-config no library can be found.
            self.programs.contains(&"pkg-config") && self.libraries.contains(&name)
        }

        fn is_root(&self) -> bool {
            self.root
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_made_up_program_is_not_on_the_path() {
        assert!(!is_on_path("no-such-program-anywhere"));
    }

    #[cfg(unix)]
    #[test]
    fn the_shell_is_on_the_path() {
        assert!(is_on_path("sh"));
    }
}
