//! The line, the disk, the clock: what surrounds the till, and how it is put right again.

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

use rusqlite::Connection;
use vipps_sim::{LedgerEntry, State};

use crate::story::Sort;
use crate::temper::LATE_SUBS_S;
use crate::world::World;

/// What is wrong at present.
#[derive(Debug)]
pub struct Trouble {
    register: PathBuf,
    pages_max: Arc<AtomicU32>,
    /// The other program, while it writes.
    writer: Option<Connection>,
    is_cut: bool,
    locked: BTreeSet<String>,
}

impl Trouble {
    /// Nothing is.
    pub fn new(register: PathBuf, pages_max: Arc<AtomicU32>) -> Self {
        Self { register, pages_max, writer: None, is_cut: false, locked: BTreeSet::new() }
    }

    /// The register lies elsewhere from now on, and nothing is wrong there.
    pub fn follow(&mut self, register: PathBuf) {
        self.mend_files();
        self.register = register;
    }

    /// There is room on the disk, and nobody else writes.
    pub fn mend_files(&mut self) {
        // Dropped, the other program undoes what it had begun.
        self.writer = None;
        self.pages_max.store(u32::MAX, Ordering::SeqCst);
    }

    fn are_files_well(&self) -> bool {
        self.writer.is_none() && self.pages_max.load(Ordering::SeqCst) == u32::MAX
    }
}

/// Wrong by so many seconds: a minute, hours, a day, the wrong year.
const WRONG_BY_S: [i64; 10] = [0, 60, -60, 3_600, -3_600, 7_200, -86_400, 86_400, 31_536_000, -31_536_000];
/// An hour, a night, a week.
const SLEEPS_S: [i64; 4] = [3_600, 30_000, 86_400, 604_800];

impl World {
    pub(super) async fn cut_line(&mut self) -> Option<String> {
        if self.trouble.is_cut {
            return None;
        }
        self.trouble.is_cut = true;
        self.provider.set_reachable(false).await;
        self.quiet_down().await;
        Some(String::new())
    }

    pub(super) fn lock_payment(&mut self) -> Option<String> {
        let ledger = self.phone.ledger().ok()?;
        let reference = self.dice.pick(&ledger)?.reference.clone();
        self.phone.lock(&reference).ok()?;
        self.trouble.locked.insert(reference.clone());
        Some(reference)
    }

    pub(super) fn lose_funds(&mut self) -> Option<String> {
        let ledger = self.phone.ledger().ok()?;
        let rest = |entry: &LedgerEntry| {
            entry.authorized_minor.saturating_sub(entry.captured_minor).saturating_sub(entry.cancelled_minor)
        };
        let reserved: Vec<_> = ledger.into_iter().filter(|entry| rest(entry) > 0).collect();
        let reference = self.dice.pick(&reserved)?.reference.clone();
        self.phone.let_funds_go(&reference).ok()?;
        Some(reference)
    }

    pub(super) fn end_early(&mut self) -> Option<String> {
        let ledger = self.phone.ledger().ok()?;
        let open: Vec<_> = ledger.into_iter().filter(|entry| entry.state == State::Created).collect();
        let reference = self.dice.pick(&open)?.reference.clone();
        self.phone.expire(&reference).ok()?;
        Some(reference)
    }

    pub(super) fn make_ids_late(&mut self) -> Option<String> {
        let mut settings = self.phone.settings().ok()?;
        settings.late_sub_s = *self.dice.pick(&[0, 30, 5_000, 100_000])?;
        settings.late_sub_alone_s = *self.news.pick(&LATE_SUBS_S)?;
        let details = format!("by {} s, and alone by {} s", settings.late_sub_s, settings.late_sub_alone_s);
        self.phone.set_settings(settings).ok()?;
        Some(details)
    }

    pub(super) fn hide_keys(&mut self) -> Option<String> {
        let mut settings = self.phone.settings().ok()?;
        settings.log_tells_keys = !settings.log_tells_keys;
        let details = if settings.log_tells_keys { "it does again" } else { "from now on" };
        self.phone.set_settings(settings).ok()?;
        Some(details.to_owned())
    }

    pub(super) fn hold_file(&mut self) -> Option<String> {
        if self.trouble.writer.is_some() {
            return None;
        }
        let file = *self.dice.pick(&["till.db", "till.db", "keys/keys.db"])?;
        let writer = Connection::open(self.trouble.register.join(file)).ok()?;
        writer.execute_batch("BEGIN IMMEDIATE").ok()?;
        self.trouble.writer = Some(writer);
        Some(file.to_owned())
    }

    #[expect(clippy::unnecessary_wraps, reason = "one shape with the faults that may find nothing to strike")]
    pub(super) fn fill_disk(&mut self) -> Option<String> {
        // The file keeps what it has and gets no page more.
        self.trouble.pages_max.store(1, Ordering::SeqCst);
        Some(String::new())
    }

    pub(super) fn set_clock(&mut self) -> Option<String> {
        let wrong_by = *self.dice.pick(&WRONG_BY_S)?;
        self.times.set_wrong_by(wrong_by);
        Some(format!("wrong by {wrong_by} s"))
    }

    pub(super) fn sleep(&mut self) -> Option<String> {
        let seconds = *self.dice.pick(&SLEEPS_S)?;
        self.pass(seconds);
        Some(format!("for {seconds} s"))
    }

    /// One thing stops going wrong.
    pub async fn mend(&mut self) {
        match self.dice.count(0, 5) {
            0 => {
                self.phone.clear_faults();
                self.story.note(Sort::Fault, "the provider answers as it should again");
            }
            1 | 2 => self.mend_line().await,
            3 => self.unlock_payments(),
            4 if !self.trouble.are_files_well() => {
                self.trouble.mend_files();
                self.story.note(Sort::Fault, "the files can be written again");
            }
            _ => {
                self.story.note(Sort::Fault, "what was held back or on its way goes on");
                self.land().await;
            }
        }
    }

    /// Nothing is wrong any more.
    pub async fn mend_everything(&mut self) {
        self.fate.spare();
        self.is_ending = true;
        self.phone.clear_faults();
        self.trouble.mend_files();
        self.unlock_payments();
        self.mend_line().await;
        self.times.set_wrong_by(0);
        self.story.note(Sort::Fault, "nothing is wrong any more");
        self.land().await;
    }

    async fn mend_line(&mut self) {
        if core::mem::take(&mut self.trouble.is_cut) {
            self.provider.set_reachable(true).await;
            self.story.note(Sort::Fault, "the line is mended");
        }
    }

    fn unlock_payments(&mut self) {
        for reference in core::mem::take(&mut self.trouble.locked) {
            if self.phone.unlock(&reference).is_err() {
                self.wrong(format!("{reference} cannot be unlocked"));
            }
            self.story.note(Sort::Fault, &format!("{reference} is unlocked"));
        }
    }
}
