//! Death on request, for recovery tests: the process kills itself at the n-th point where a power cut would
//! leave another trace. Not in release builds.

use core::sync::atomic::{AtomicU64, Ordering};
use std::process::Command;
use std::sync::Arc;

use till_store::StoreOptions;

use crate::provider::CallHook;

/// Counts commits and calls, each before and after, and dies at one of them.
#[derive(Debug)]
pub struct Tripwire {
    passed: AtomicU64,
    deadly: u64,
}

impl Tripwire {
    /// Dies at the `deadly`-th point, counted from one.
    pub fn new(deadly: u64) -> Arc<Self> {
        Arc::new(Self { passed: AtomicU64::new(0), deadly })
    }

    /// Points passed so far.
    pub fn passed(&self) -> u64 {
        self.passed.load(Ordering::SeqCst)
    }

    /// Hooks for the files.
    pub fn store_options(self: &Arc<Self>) -> StoreOptions {
        let wire = Arc::clone(self);
        StoreOptions { on_commit: Some(Arc::new(move |_| wire.pass())), ..StoreOptions::default() }
    }

    /// Hook for the calls.
    pub fn call_hook(self: &Arc<Self>) -> CallHook {
        let wire = Arc::clone(self);
        Arc::new(move |_| wire.pass())
    }

    fn pass(&self) {
        if self.passed.fetch_add(1, Ordering::SeqCst).saturating_add(1) == self.deadly {
            die();
        }
    }
}

/// SIGKILL to this process: no destructor runs, nothing is flushed.
fn die() {
    let killed = Command::new("kill").args(["-9", &std::process::id().to_string()]).status();
    if killed.is_err() {
        std::process::abort();
    }
    loop {
        std::thread::park();
    }
}
