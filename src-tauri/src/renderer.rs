//! A setting of the web view that must stand in the environment before anything starts.

/// On Linux, chooses the renderer that draws on every graphics driver: with DMA-BUF, some show an empty window.
/// Whoever has set the variable, to whatever, is left alone.
///
/// A process must not change its own environment once threads may read it, and whether there are any is not ours to
/// know. So the program replaces itself with itself, with the variable set. If that fails, it goes on as it is.
pub fn settle_renderer() {
    #[cfg(target_os = "linux")]
    linux::settle();
}

#[cfg(target_os = "linux")]
mod linux {
    use std::env;
    use std::os::unix::process::CommandExt;
    use std::process::Command;

    const VARIABLE: &str = "WEBKIT_DISABLE_DMABUF_RENDERER";

    pub fn settle() {
        if env::var_os(VARIABLE).is_some() {
            return;
        }
        let Ok(program) = env::current_exe() else { return };
        let mut given = env::args_os();
        let mut again = Command::new(program);
        if let Some(name) = given.next() {
            again.arg0(name);
        }
        // Comes back only if it failed; the window may then stay empty on some drivers, which is no reason to stop.
        let _failure = again.args(given).env(VARIABLE, "1").exec();
    }
}
