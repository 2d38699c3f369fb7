//! What is left of a program that dies: nothing of its memory, in which a number or a key may stand.

/// Has the system write no core dump of this process, nor of those that it starts. Where that cannot be had, as on systems
/// that know no such limit, it stays as the system has it.
pub fn leave_none() {
    #[cfg(unix)]
    {
        use rustix::process::{Resource, Rlimit, setrlimit};
        let none = Rlimit { current: Some(0), maximum: Some(0) };
        if setrlimit(Resource::Core, none).is_err() {
            tracing::warn!("the system may write what is in memory to the disk should the program die");
        }
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
