//! A whole register on its way to another computer: closed, copied, sealed into one file under a passphrase, and taken
//! over there.
//!
//! The file holds the keys that open its customers, so it is worth as much as the register. It is written for this user
//! only, is verified by reading it back, and holds neither the provider's keys nor logs. What comes out of one is
//! verified in a folder of its own before anything that is there is touched; see `arriving` for how it takes its place.

mod arriving;
mod container;
mod leaving;

use std::io;

use secrecy::SecretString;
use till_app::error::{Code, UserError};
use till_app::ports::StoreError;
use till_store::OpenError;

pub use arriving::{Arrived, is_waiting, put_aside, refuse_used, settle, unpack, waiting};
pub use leaving::{Leaving, leave};

/// Ending of the file's name.
pub const FILE_ENDING: &str = "kvitt";
/// What opens the file. Does not print, and is kept nowhere.
pub struct Passphrase(SecretString);

impl Passphrase {
    /// As it was typed.
    pub fn new(typed: SecretString) -> Self {
        Self(typed)
    }

    fn secret(&self) -> SecretString {
        self.0.clone()
    }
}

/// Why a move did not come about. Nothing has changed then.
#[derive(Debug, thiserror::Error)]
pub enum MoveError {
    /// The till says why.
    #[error("the till refused: {0:?}")]
    Told(UserError),
    /// The file could not be written.
    #[error("the file of the move cannot be written")]
    NotWritten(#[source] io::Error),
    /// The file does not read back as what was written.
    #[error("the file of the move is not what was written: {0}")]
    NotVerified(Box<MoveError>),
    /// The file cannot be read.
    #[error("the file of the move cannot be read")]
    Missing(#[source] io::Error),
    /// The passphrase does not open it.
    #[error("the passphrase does not open the file")]
    WrongPassphrase,
    /// It is not what a till wrote.
    #[error("the file of the move is damaged: {0}")]
    Damaged(String),
    /// A newer program wrote it.
    #[error("a newer version of the program has written the file")]
    Newer,
    /// What is in it is no whole register.
    #[error("what the file holds is no whole register")]
    NotWhole(#[source] OpenError),
    /// What is in it could not be looked through.
    #[error("what the file holds cannot be used")]
    NotTaken(#[source] StoreError),
    /// A register that was sold with has the place.
    #[error("a register that was sold with is here already")]
    InUse,
    /// Whether one has it cannot be told.
    #[error("the register that is here cannot be looked at")]
    NotKnown(#[source] OpenError),
    /// There is no room for what is in it, or it may not be written here.
    #[error("what the file holds cannot be put on this computer")]
    NotPlaced(#[source] io::Error),
}

impl MoveError {
    fn damaged(why: impl core::fmt::Display) -> Self {
        Self::Damaged(why.to_string())
    }

    /// Which sentence tells it.
    pub fn code(&self) -> Code {
        match self {
            Self::Told(error) => error.code,
            Self::NotWritten(_) | Self::NotVerified(_) => Code::MoveNotWritten,
            Self::Missing(_) => Code::MoveFileMissing,
            Self::WrongPassphrase => Code::PassphraseWrong,
            Self::Damaged(_) | Self::NotWhole(_) => Code::MoveFileDamaged,
            Self::Newer => Code::MoveFileNewer,
            Self::InUse => Code::RegisterInUse,
            Self::NotKnown(_) => Code::DatabaseFailed,
            Self::NotTaken(_) | Self::NotPlaced(_) => Code::TakeOverFailed,
        }
    }
}
