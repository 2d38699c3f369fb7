//! Room kept back on the disk: given up when the disk is full, told, and kept again when there is some.

use jiff::{SignedDuration, Timestamp};

use crate::desk::Desk;
use crate::error::Fault;
use crate::ports::{Files, Notice, Provider};
use crate::till::{Till, lock};
use crate::view::NoticeKind;

/// How long after the last look it is looked again whether there is room.
const LOOK_AGAIN: SignedDuration = SignedDuration::from_mins(1);

impl<P: Provider> Till<P> {
    /// At the start: keeps room back, or tells people that there is too little.
    pub(crate) fn keep_room_or_tell(&self) {
        let mut files = lock(&self.files);
        let is_told = !files.keep_room() && self.tell_of_full_disk(&mut **files);
        drop(files);
        if is_told {
            self.changed();
        }
    }

    /// While no room is kept back, it is looked about once a minute whether it can be, whatever the clock does.
    pub(crate) fn look_for_room(&self) {
        let now = self.clock.now();
        let is_time = |at: Timestamp| at <= now || at.duration_since(now) > LOOK_AGAIN;
        if lock(&self.looks_for_room_at).is_some_and(is_time) {
            let is_kept = lock(&self.files).keep_room();
            *lock(&self.looks_for_room_at) = (!is_kept).then(|| later(now));
        }
    }

    /// Leaves a notice, if none is shown, and looks for room later. Says whether the view is out of date by that. What
    /// was to be done is done by now, or has failed: a notice that cannot be written changes neither.
    pub(crate) fn tell_of_full_disk(&self, files: &mut dyn Files) -> bool {
        let now = self.clock.now();
        *lock(&self.looks_for_room_at) = Some(later(now));
        self.put_notice_of_full_disk(files, now).unwrap_or_else(|error| {
            tracing::warn!(%error, "people cannot be told that the disk is full");
            false
        })
    }

    fn put_notice_of_full_disk(&self, files: &mut dyn Files, now: Timestamp) -> Result<bool, Fault> {
        tracing::error!("the disk is full");
        let mut desk = Desk::new(files.begin()?, now, &*self.ids, None);
        if desk.tx.notices()?.iter().any(|notice| notice.kind == NoticeKind::DiskFull) {
            return Ok(false);
        }
        let notice = Notice { id: self.ids.next(), at: now, kind: NoticeKind::DiskFull, sale: None, amount: None };
        desk.tx.put_notice(&notice)?;
        desk.commit()?;
        Ok(true)
    }
}

fn later(now: Timestamp) -> Timestamp {
    now.saturating_add(LOOK_AGAIN).unwrap_or(Timestamp::MAX)
}
