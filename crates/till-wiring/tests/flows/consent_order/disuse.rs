//! Time in which somebody does not come: who was not here for the time set is forgotten when a day closes.
//!
//! Known from outside is only by when somebody was here last: whoever approved or was captured from may have been here
//! until the number has come for certain. From then on the time runs.

use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp, ToSpan};

use super::known::Known;
use super::{PEOPLE, Play};

/// Whoever was not here for so many months is forgotten.
pub(super) const MONTHS: u32 = 2;
/// Whoever is kept out is so for at least so long.
pub(super) const KEPT_OUT: SignedDuration = SignedDuration::from_hours(24 * 720);
/// By then a number that was agreed to has come, if the till looks.
const COMES_WITHIN: SignedDuration = SignedDuration::from_hours(2);
/// Whoever is asked while a day closes is looked at when the next one does.
const CLOSES: SignedDuration = SignedDuration::from_hours(48);
const DAY_MINUTES: i64 = 24 * 60;

/// When somebody was last seen to do something, and by when they were here last.
#[derive(Clone, Copy, Default, Debug)]
pub(super) struct Here {
    pub(super) stirred: Option<Timestamp>,
    pub(super) until: Option<Timestamp>,
}

impl Here {
    /// Something of theirs may still arrive at that time.
    fn may_come(self, at: Timestamp) -> bool {
        self.stirred.is_some_and(|stirred| at.duration_since(stirred) <= COMES_WITHIN)
    }

    /// Of two records that are one person, or of two pasts that may both be meant.
    pub(super) fn later(self, other: Self) -> Self {
        Self { stirred: self.stirred.max(other.stirred), until: self.until.max(other.until) }
    }
}

impl Known {
    /// Whoever said yes to this request said it, or was captured from, at that time.
    pub(super) fn pays(&mut self, reference: &str, at: Timestamp) {
        if let Some(who) = self.approved.get(reference) {
            self.here[*who].stirred = Some(at);
        }
    }

    /// Between these times something happened, and whatever was on its way may have come.
    pub(super) fn time_passed(&mut self, from: Timestamp, to: Timestamp) {
        for here in &mut self.here {
            if here.may_come(from) || here.stirred.is_some_and(|stirred| stirred >= from) {
                here.until = Some(to);
            }
        }
        for wishes in &mut self.wishes {
            if wishes.kept_out_until.is_some_and(|until| until < to) {
                (wishes.kept_out, wishes.kept_out_until) = (0, None);
            }
        }
    }

    /// The register is as it was at that time, and takes up again what was on its way then.
    pub(super) fn is_again_as(&mut self, copied: Timestamp, then: [Here; PEOPLE.len()], now: Timestamp) {
        for (here, before) in self.here.iter_mut().zip(then) {
            let is_taken_up = here.may_come(copied) || here.stirred.is_some_and(|stirred| stirred >= copied);
            *here = if is_taken_up { Here { stirred: Some(now), until: Some(now) } } else { before };
        }
    }

    /// Whoever must be forgotten by that time has agreed to nothing any more. Nobody asked for it, so nobody is kept out.
    fn forget_unused(&mut self, now: Timestamp) -> Vec<usize> {
        let closed =
            (now - CLOSES).to_zoned(TimeZone::UTC).checked_sub(i64::from(MONTHS).months()).unwrap().timestamp();
        let is_over = |here: &Here| here.until.is_some_and(|until| until < closed);
        let over: Vec<usize> = (0..PEOPLE.len()).filter(|who| is_over(&self.here[*who])).collect();
        for who in &over {
            // Of nobody else a record is there to be forgotten: a number that was told is needed for as long as its request.
            if self.wishes[*who].has_agreed() {
                self.seen.unused += 1;
                self.wishes[*who].ended = self.now;
            }
            self.parts.retain(|(kept, _)| kept != who);
        }
        over
    }
}

impl Play {
    /// So many days pass: every day closes by the month, or the program was off and its clock has leapt. A clock that
    /// leapt is believed after an hour.
    pub(super) async fn days(&self, days: i64, is_off: bool) {
        let before = self.counter.phone.now();
        let step = if is_off { days } else { 30 };
        for _ in 0..days / step {
            self.counter.skip(step * DAY_MINUTES).await;
        }
        for minutes in [61, DAY_MINUTES, DAY_MINUTES] {
            self.counter.skip(minutes).await;
        }
        let now = self.counter.phone.now();
        self.known().time_passed(before, now);
        let over = self.known().forget_unused(now);
        for who in over {
            if self.id(who).is_some() {
                let here = self.known().here[who];
                self.known().wrong.push(format!("{who} is still kept at {now}, {here:?}"));
            }
        }
    }
}
