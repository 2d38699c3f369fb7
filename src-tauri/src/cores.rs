//! What is left of a program that dies: nothing of its memory, in which a number or a key may stand.

/// Has the system write no core dump of this process, nor of those that it starts; on Windows, no report of its crash.
/// Where that cannot be had, it stays as the system has it.
pub fn leave_none() {
    #[cfg(unix)]
    {
        use rustix::process::{Resource, Rlimit, setrlimit};
        let none = Rlimit { current: Some(0), maximum: Some(0) };
        if setrlimit(Resource::Core, none).is_err() {
            tracing::warn!("{WARNING}");
        }
    }
    #[cfg(windows)]
    if let Err(error) = reports::leave_out() {
        tracing::warn!(%error, "{WARNING}");
    }
}

#[cfg(any(unix, windows))]
const WARNING: &str = "the system may write what is in memory to the disk should the program die";

#[cfg(windows)]
mod reports {
    use std::ffi::OsStr;
    use std::io;

    use windows_registry::CURRENT_USER;

    /// Programs of this user that Windows Error Reporting leaves alone; what `WerAddExcludedApplication` writes.
    const LEFT_OUT: &str = r"Software\Microsoft\Windows\Windows Error Reporting\ExcludedApplications";

    /// Names this program there; it goes by the name of its file, and stays after it is removed.
    pub fn leave_out() -> io::Result<()> {
        let program = std::env::current_exe()?;
        let name = program.file_name().and_then(OsStr::to_str).ok_or(io::ErrorKind::InvalidFilename)?;
        let listed = CURRENT_USER.create(LEFT_OUT).and_then(|programs| programs.set_u32(name, 1));
        listed.map_err(io::Error::other)
    }
}

#[cfg(all(test, unix))]
mod tests {
    #[test]
    fn no_core_dump_is_written_and_nobody_can_allow_one_again() {
        super::leave_none();
        let limit = rustix::process::getrlimit(rustix::process::Resource::Core);
        assert_eq!((limit.current, limit.maximum), (Some(0), Some(0)));
    }
}
