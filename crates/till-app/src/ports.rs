//! What the use cases need from their surroundings: files, a provider, a clock, ids, and an ear.
//!
//! Deliberately not here: windows, threads, sockets, SQL. A test implements these traits with a
//! temporary folder and nothing else.

mod counts;
mod customers;
mod files;
mod goods;
mod people;
mod provider;
mod rows;

use jiff::Timestamp;
use uuid::Uuid;
use zeroize::Zeroizing;

pub use counts::FileCounts;
pub use customers::{ConsentText, CustomerSecret, CustomerVisits, CustomersFact, Marks, Retention, StoredConsent};
pub use files::{Entry, Fact, Files, StoreError, Subject, Transaction};
pub use goods::{Article, ArticleEntry, Category, PageWanted};
pub use people::{Clerk, PersonChange};
pub use provider::{
    Addressee, Answer, Ask, Created, LogEntry, LogName, Provider, Reading, RefusedCall, TransportFault,
};
pub use rows::{CallRow, Due, Notice, PaidSale, Register, Scheduled};

use crate::view::QrView;

/// The time, passed in so that tests decide it.
pub trait Clock: Send + Sync {
    /// Now.
    fn now(&self) -> Timestamp;
}

/// Ids of rows and keys, passed in so that tests can repeat a run.
pub trait Ids: Send + Sync {
    /// A fresh version 7 id.
    fn next(&self) -> Uuid;
}

/// Who is told when something changed.
pub trait Listener: Send + Sync {
    /// The view is out of date.
    fn changed(&self);
    /// There may be work for the provider.
    fn work_waiting(&self);
}

/// What was copied here or in another program.
pub trait Clipboard: Send + Sync {
    /// The text of it. Nothing, if it is something else, or cannot be read.
    fn text(&self) -> Option<Zeroizing<String>>;
}

/// Makes the picture of a code.
pub trait Codes: Send + Sync {
    /// Draws `target`, or shows the provider's picture that lies at this address. A picture not fetched yet
    /// is empty, and the listener is told when it is there.
    fn draw(&self, target: &str, draws_code: bool) -> QrView;
}
