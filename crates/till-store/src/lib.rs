//! The till's files: journal, projections, customers and queue, in SQLite.
//!
//! Two files make a register. `till.db` holds everything that happened and what follows from it; the only
//! personal data in it is sealed, each customer's under a key of their own. `keys.db` holds those keys, wrapped
//! by a master key that lies in neither; it has a folder of its own, which back-up programs leave out. Because the keys never enter `till.db` or its
//! backups, destroying a key makes every old copy of that customer's data unreadable. A third file, `kept-room`,
//! holds nothing: it keeps room back on the disk. While the files are open, no other program gets in.
//!
//! [`Store`] implements [`till_app::ports::Files`]. Each table has its own file under `tables`, with its
//! migration, its reads and its writes. The journal and the projections hold the core's types as JSON through
//! mirror types under `shape`, because the core knows no JSON.

mod backup;
mod error;
mod file;
#[cfg(test)]
mod forgetting_plan;
mod kept_room;
mod keys;
mod options;
mod rebuild;
mod shape;
mod shelf;
mod sql;
mod store;
mod tables;
mod transaction;
mod undoing;
mod value;

pub use error::OpenError;
pub use keys::left_out::mark as mark_left_out;
pub use keys::place::{KEYS_FILE, has_keys, keys_path, prepare_keys_path};
pub use options::{CommitHook, CommitPoint, CommittedFile, MarkCost, MarkHook, StoreKeys, StoreOptions};
pub use rebuild::{Comparison, Difference};
pub use store::{Store, TILL_FILE};
pub use tables::journal::{Flaw, JournalCheck};
