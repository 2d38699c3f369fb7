//! What a store is opened with.

use std::sync::Arc;
use std::sync::atomic::AtomicU32;
use std::time::Duration;

use secrecy::SecretBox;

/// As much as the write-ahead log grows before it is moved into the file (1000 pages), and as much for the file.
const ROOM_BYTES: u64 = 8 * 1024 * 1024;

/// The keys that lie in neither file.
#[derive(Debug)]
pub struct StoreKeys {
    /// Wraps the key of every customer. Belongs to this register.
    pub master: SecretBox<[u8; 32]>,
    /// Makes the keyed hashes by which a customer is found. Belongs to the shop.
    pub lookup: SecretBox<[u8; 32]>,
}

/// Called right before and right after each durable commit.
pub type CommitHook = Arc<dyn Fn(CommitPoint) + Send + Sync>;

/// Called right before a mark that keeps a number out is made.
pub type MarkHook = Arc<dyn Fn() + Send + Sync>;

/// What it costs to make the mark that keeps a number out, and so to guess whose it is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct MarkCost {
    /// Memory, in KiB.
    pub memory_kib: u32,
    /// How often it is gone over.
    pub passes: u32,
}

impl MarkCost {
    /// About a tenth of a second: nobody at a counter waits for it, and whoever tries all numbers of a country does for
    /// weeks. Every mark is stored with its own, so this may be raised.
    pub const USUAL: Self = Self { memory_kib: 64 * 1024, passes: 3 };
    /// As little as can be, for tests that make many.
    pub const LEAST: Self = Self { memory_kib: 8, passes: 1 };
}

/// How a store behaves.
#[derive(Clone)]
pub struct StoreOptions {
    /// A test's process can stop itself here, at every point that a power cut could choose.
    pub on_commit: Option<CommitHook>,
    /// How long to wait for another program that is in the files.
    pub busy_timeout: Duration,
    /// Nobody else gets in while the files are open. A test that looks in from outside does without.
    pub keeps_others_out: bool,
    /// How much room is kept back on the disk, to be given up when it is full; a test keeps less.
    pub room_bytes: u64,
    /// Most pages that `till.db` may have, looked at when a transaction begins: a test lets the disk be full.
    pub pages_max: Option<Arc<AtomicU32>>,
    /// A commit waits until it is on the disk. A made-up register that is filled and can be filled again does without.
    pub waits_for_disk: bool,
    /// What a new mark that keeps a number out costs; a test wants to pay less.
    pub mark_cost: MarkCost,
    /// A test looks here whether anybody has to wait for a mark.
    pub on_mark: Option<MarkHook>,
}

impl Default for StoreOptions {
    fn default() -> Self {
        Self {
            on_commit: None,
            busy_timeout: Duration::from_secs(5),
            keeps_others_out: true,
            room_bytes: ROOM_BYTES,
            pages_max: None,
            waits_for_disk: true,
            mark_cost: MarkCost::USUAL,
            on_mark: None,
        }
    }
}

impl core::fmt::Debug for StoreOptions {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.debug_struct("StoreOptions").field("busy_timeout", &self.busy_timeout).finish_non_exhaustive()
    }
}

/// Where a commit stands.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum CommitPoint {
    /// Nothing is durable yet.
    Before(CommittedFile),
    /// Everything is.
    After(CommittedFile),
}

/// What is committed.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum CommittedFile {
    /// A transaction in `till.db` that changed something.
    Till,
    /// What `keys.db` must hold before a transaction in `till.db`: somebody is kept out, or sent to no longer.
    Promise,
    /// A customer's new key in `keys.db`.
    KeyMade,
    /// The place of `keys.db`, of a register that an older version made.
    KeysMoved,
    /// The end of a customer's key in `keys.db`. Its log is emptied after that.
    KeyDestroyed,
}

/// Calls the hook around `commit`.
pub fn around<T, E>(
    hook: Option<&CommitHook>,
    file: CommittedFile,
    commit: impl FnOnce() -> Result<T, E>,
) -> Result<T, E> {
    if let Some(hook) = hook {
        hook(CommitPoint::Before(file));
    }
    let done = commit()?;
    if let Some(hook) = hook {
        hook(CommitPoint::After(file));
    }
    Ok(done)
}
