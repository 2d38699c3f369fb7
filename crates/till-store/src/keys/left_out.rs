//! Tells back-up programs to leave a folder out. Each has its own sign; a folder on which one cannot be put is no
//! reason not to sell.
//!
//! Not a `CACHEDIR.TAG`: what cleans up caches would remove what cannot be made again.

use std::fs;
use std::io;
use std::path::Path;

/// Names by which a program knows a folder that it leaves out: one that many can be told to heed, and the one that the
/// back-ups of the GNOME desktop heed by themselves.
const SIGNS: [&str; 2] = [".nobackup", ".deja-dup-ignore"];

const TEXT: &str = "\
This folder holds the keys that open the remembered customers of this till.

It must not be in any back-up: whoever is forgotten would be readable in the back-up for as long as it is kept.
This file tells back-up programs to leave the folder out. It is not a cache: never delete the folder to save room.
";

/// Tells back-up programs to leave a folder with keys of customers out: puts every sign on it that can be put here.
pub fn mark(folder: &Path) {
    for sign in SIGNS {
        let path = folder.join(sign);
        if !path.exists() {
            told(sign, fs::write(path, TEXT));
        }
    }
    #[cfg(target_os = "linux")]
    told("no dump", linux::no_dump(folder));
    #[cfg(target_os = "macos")]
    told("Time Machine", macos::leave_out(folder));
}

fn told(sign: &str, put: io::Result<()>) {
    if let Err(error) = put {
        // Many file systems know no such signs.
        tracing::debug!(sign, %error, "a folder cannot be marked as one that back-ups leave out");
    }
}

#[cfg(target_os = "linux")]
mod linux {
    use std::fs::File;
    use std::io;
    use std::path::Path;

    use rustix::fs::{IFlags, ioctl_getflags, ioctl_setflags};

    /// The flag of `chattr +d`.
    pub fn no_dump(folder: &Path) -> io::Result<()> {
        let folder = File::open(folder)?;
        let flags = ioctl_getflags(&folder)?;
        if flags.contains(IFlags::NODUMP) {
            return Ok(());
        }
        Ok(ioctl_setflags(&folder, flags | IFlags::NODUMP)?)
    }
}

#[cfg(target_os = "macos")]
mod macos {
    use std::io;
    use std::path::Path;

    use rustix::fs::{XattrFlags, setxattr};

    /// What `tmutil addexclusion` sets, and as it sets it: a binary property list with one text.
    const NAME: &str = "com.apple.metadata:com_apple_backup_excludeItem";
    const VALUE: &[u8] = b"bplist00\x5f\x10\x11com.apple.backupd\x08\
        \0\0\0\0\0\0\x01\x01\0\0\0\0\0\0\0\x01\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x1c";

    pub fn leave_out(folder: &Path) -> io::Result<()> {
        Ok(setxattr(folder, NAME, VALUE, XattrFlags::empty())?)
    }
}
