//! What helps whoever helps the shop: how the till is set up and how much is in it, and nothing of anybody.

use jiff::Timestamp;
use till_core::rights::Right;

use crate::error::UserError;
use crate::ports::{FileCounts, Provider};
use crate::till::{Till, lock};
use crate::view::{Connection, Environment, KeyPlace};

/// How a till is, without a name, a number, a key or an amount.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Diagnosis {
    /// When this was.
    pub at: Timestamp,
    /// Version of the program.
    pub version: String,
    /// Which provider answers.
    pub environment: Environment,
    /// Folder of the register's files.
    pub folder: String,
    /// The register was closed to move to another computer.
    pub is_moved: bool,
    /// Where the shop is.
    pub country: String,
    /// What the till speaks.
    pub language: String,
    /// Versions of the files, and how much is in them.
    pub counts: FileCounts,
    /// Payments that are not over.
    pub open_payments: usize,
    /// Notices that nobody has closed.
    pub notices: usize,
    /// Where keys are stored.
    pub key_place: KeyPlace,
    /// The provider's keys are stored.
    pub keys_are_set: bool,
    /// How the last call went.
    pub connection: Connection,
    /// Months without a visit after which a remembered customer is forgotten.
    pub unused_months: u32,
    /// When customers were last looked after.
    pub swept_at: Option<Timestamp>,
}

impl<P: Provider> Till<P> {
    /// How this till is. Whoever is signed on may hand it to whoever helps.
    pub fn diagnosis(&self) -> Result<Diagnosis, UserError> {
        self.require(Right::Sell)?;
        let connection = *lock(&self.connection);
        self.read(|desk| {
            let (register, retention) = (desk.register()?, desk.tx.retention()?);
            Ok(Diagnosis {
                at: desk.now,
                version: self.surroundings.version.clone(),
                environment: self.surroundings.environment,
                folder: self.surroundings.folder.clone(),
                is_moved: register.moved_at.is_some(),
                country: register.shop.country,
                language: register.shop.language,
                counts: desk.tx.counts()?,
                open_payments: desk.tx.open_payments()?.len(),
                notices: desk.tx.notices()?.len(),
                key_place: self.surroundings.key_place,
                keys_are_set: self.surroundings.keys_are_set,
                connection,
                unused_months: retention.months,
                swept_at: retention.swept_at,
            })
        })
    }
}
