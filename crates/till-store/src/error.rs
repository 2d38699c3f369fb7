//! What can go wrong, inside and at the border.

use std::io::ErrorKind;
use std::path::PathBuf;

use rusqlite::ErrorCode;
use till_app::ports::StoreError;

/// Why the files could not be opened.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// A newer program wrote one of the files; nothing was touched.
    #[error("a newer version of the program has used this register")]
    Newer,
    /// The folder or a file could not be made or made private.
    #[error("cannot prepare {path}")]
    Folder {
        /// Which.
        path: PathBuf,
        /// Why.
        #[source]
        source: std::io::Error,
    },
    /// SQLite could not open a file, or it is locked by another program.
    #[error("cannot open a file of the register")]
    Open(#[source] rusqlite::Error),
    /// A file could not be brought up to this version; it is as it was.
    #[error("cannot bring a file of the register up to this version")]
    ApplyMigration(#[source] rusqlite_migration::Error),
    /// The keys are not those that the files were made with.
    #[error("the keys do not belong to this register")]
    WrongKeys,
    /// Something else of the files could not be read.
    #[error("cannot read the register's files")]
    Read(#[source] StoreError),
}

/// There is no room: on the disk, or for this user.
pub fn is_want_of_room(error: &std::io::Error) -> bool {
    matches!(error.kind(), ErrorKind::StorageFull | ErrorKind::QuotaExceeded)
}

impl OpenError {
    /// A full disk shows in many ways while files are opened: this may be one of them.
    pub(crate) fn may_be_want_of_room(&self) -> bool {
        match self {
            Self::Open(error) | Self::ApplyMigration(rusqlite_migration::Error::RusqliteError { err: error, .. }) => {
                matches!(
                    error.sqlite_error_code(),
                    Some(ErrorCode::DiskFull | ErrorCode::SystemIoFailure | ErrorCode::CannotOpen)
                )
            }
            Self::Folder { source, .. } => is_want_of_room(source),
            Self::Newer | Self::ApplyMigration(_) | Self::WrongKeys | Self::Read(_) => false,
        }
    }
}

impl From<OpenError> for StoreError {
    fn from(error: OpenError) -> Self {
        if matches!(error, OpenError::Newer) { Self::Newer } else { Self::Failed(Box::new(error)) }
    }
}

/// What goes wrong inside; becomes a [`StoreError`] at the border.
#[derive(Debug, thiserror::Error)]
pub enum Fault {
    /// The disk is full.
    #[error("the disk is full")]
    Full(#[source] Box<dyn core::error::Error + Send + Sync>),
    /// A statement or the operating system failed.
    #[error("the register's files cannot be used")]
    Failed(#[source] Box<dyn core::error::Error + Send + Sync>),
    /// What was read, or was to be written, breaks a promise of the core.
    #[error("{0}")]
    Broken(String),
}

impl Fault {
    /// Something failed below.
    pub fn failed(error: impl core::error::Error + Send + Sync + 'static) -> Self {
        Self::Failed(Box::new(error))
    }

    /// What was to be written is written already: it may not be done once more, also if there were room for the rest.
    #[must_use]
    pub fn too_late(self) -> Self {
        match self {
            Self::Full(source) | Self::Failed(source) => Self::Failed(source),
            Self::Broken(what) => Self::Broken(what),
        }
    }

    /// Something that cannot be, in a few words without personal data.
    pub fn broken(what: impl core::fmt::Display) -> Self {
        Self::Broken(what.to_string())
    }
}

impl From<rusqlite::Error> for Fault {
    fn from(error: rusqlite::Error) -> Self {
        use rusqlite::Error::{FromSqlConversionFailure, IntegralValueOutOfRange, InvalidColumnType};
        let is_a_value =
            matches!(error, FromSqlConversionFailure(..) | IntegralValueOutOfRange(..) | InvalidColumnType(..));
        if is_a_value {
            Self::broken(error)
        } else if error.sqlite_error_code() == Some(ErrorCode::DiskFull) {
            Self::Full(Box::new(error))
        } else {
            Self::failed(error)
        }
    }
}

impl From<core::convert::Infallible> for Fault {
    fn from(never: core::convert::Infallible) -> Self {
        match never {}
    }
}

impl From<serde_json::Error> for Fault {
    fn from(error: serde_json::Error) -> Self {
        Self::Broken(error.to_string())
    }
}

impl From<Fault> for StoreError {
    fn from(fault: Fault) -> Self {
        match fault {
            Fault::Full(source) => Self::Full(source),
            Fault::Failed(source) => Self::Failed(source),
            Fault::Broken(what) => Self::Broken(what),
        }
    }
}

impl From<Fault> for OpenError {
    fn from(fault: Fault) -> Self {
        Self::Read(fault.into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_full_disk_and_a_used_up_quota_are_want_of_room_and_nothing_else_is() {
        let is_want = |kind: ErrorKind| is_want_of_room(&std::io::Error::from(kind));
        assert!(is_want(ErrorKind::StorageFull) && is_want(ErrorKind::QuotaExceeded));
        assert!(!is_want(ErrorKind::PermissionDenied) && !is_want(ErrorKind::ReadOnlyFilesystem));
    }

    #[test]
    fn what_fails_after_the_commit_is_never_a_reason_to_do_it_again() {
        let full = || rusqlite::Error::SqliteFailure(rusqlite::ffi::Error::new(rusqlite::ffi::SQLITE_FULL), None);
        assert!(matches!(StoreError::from(Fault::from(full())), StoreError::Full(_)), "before it, it is one");
        assert!(matches!(StoreError::from(Fault::from(full()).too_late()), StoreError::Failed(_)));
    }
}
