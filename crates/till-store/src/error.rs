//! What can go wrong, inside and at the border.

use std::path::PathBuf;

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

impl From<OpenError> for StoreError {
    fn from(error: OpenError) -> Self {
        if matches!(error, OpenError::Newer) { Self::Newer } else { Self::Failed(Box::new(error)) }
    }
}

/// What goes wrong inside; becomes a [`StoreError`] at the border.
#[derive(Debug, thiserror::Error)]
pub enum Fault {
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
        if is_a_value { Self::broken(error) } else { Self::failed(error) }
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
