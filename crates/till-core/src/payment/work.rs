//! What the till owes the provider, and when.

use jiff::{SignedDuration, Timestamp};

use crate::payment::settle::SECOND_LOOK;
use crate::payment::{
    Call, CallKind, LogCheck, Payment, Phase, REQUEST_LIFETIME, SHARED_DATA_LIFETIME, Sharing, Status, Way,
};

/// The next thing to do for a payment.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Work {
    /// Send the call.
    Send(Call),
    /// Read the payment.
    Read,
    /// Read the payment and its event log, to learn what became of the call in flight.
    Ask(Call),
    /// Read the payment for the number the customer shared.
    ReadNumber,
    /// Read the event log and compare it with our own record.
    Compare,
    /// Nothing: it is over, or a call is being sent this moment.
    Nothing,
}

impl Payment {
    /// What the till owes the provider now.
    pub fn work(&self) -> Work {
        if let Some(call) = &self.in_flight {
            return match call.phase {
                Phase::Queued => Work::Send(call.clone()),
                Phase::Asking(_) => Work::Ask(call.clone()),
                Phase::Sent => Work::Nothing,
            };
        }
        match self.status {
            Status::Requested | Status::Waiting => Work::Read,
            Status::Authorized if self.sharing == Sharing::Awaited => Work::ReadNumber,
            Status::Authorized if self.is_reserved() => Work::Read,
            Status::Authorized if self.log == LogCheck::Open => Work::Compare,
            Status::Aborted | Status::Expired | Status::Terminated | Status::NotCreated | Status::NeverSent
                if self.is_to_be_looked_at() =>
            {
                Work::Read
            }
            Status::Authorized
            | Status::Aborted
            | Status::Expired
            | Status::Terminated
            | Status::NotCreated
            | Status::NeverSent => Work::Nothing,
        }
    }

    /// When the next work is due. `tries` counts the turns in a row that failed or, where an outcome is
    /// waited for, brought nothing new.
    ///
    /// The provider advises to poll a code once a second, and a push from five seconds after it was made,
    /// then every two (ePayment API, "Polling guidelines"); both stay within 120 reads a minute.
    pub fn next_due(&self, tries: u32, now: Timestamp) -> Option<Timestamp> {
        let seconds = match self.work() {
            Work::Nothing => return None,
            Work::Send(_) if tries == 0 => 0,
            // Each of its rounds takes two turns: asked about, then sent again.
            Work::Send(call) if call.was_doubted && call.kind.moves_money() => {
                backoff(2, (tries / 2).saturating_sub(1), 60)
            }
            Work::Send(_) => backoff(2, tries.saturating_sub(1), 60),
            // A call that is asked about and sent again takes two turns: the pause grows with every round.
            Work::Ask(_) => backoff(1, tries / 2, 30),
            Work::Compare => backoff(1, tries, 300),
            // A reservation is read every minute, whatever else is waited for.
            Work::ReadNumber if self.is_reserved() => backoff(1, tries, 60),
            Work::ReadNumber => backoff(1, tries, 3_600),
            Work::Read if self.status == Status::Authorized => 60,
            Work::Read if self.status.ended_unpaid() => return Some(self.second_look(now, tries)),
            Work::Read if now > self.expires_at() => overdue(now.duration_since(self.expires_at())),
            Work::Read => return Some(self.next_poll(now, tries)),
        };
        now.saturating_add(SignedDuration::from_secs(seconds)).ok()
    }

    /// The customer may still be asked: the request is with them, or the call that makes it may have to be repeated.
    pub fn may_be_asked(&self) -> bool {
        matches!(self.status, Status::Requested | Status::Waiting) || self.in_flight_kind() == Some(CallKind::Create)
    }

    /// The number it was asked with is kept for something: to ask with it, or until the one agreed to in the app has come.
    /// To capture takes none.
    pub fn needs_number(&self) -> bool {
        self.may_be_asked() || matches!(self.sharing, Sharing::Asked | Sharing::Awaited)
    }

    /// The number can still be read from the provider.
    pub fn number_may_come(&self, now: Timestamp) -> bool {
        self.sharing == Sharing::Awaited
            && self.authorized_at.is_some_and(|at| now.duration_since(at) < SHARED_DATA_LIFETIME)
    }

    /// The kind of the call in flight.
    pub fn in_flight_kind(&self) -> Option<CallKind> {
        self.in_flight.as_ref().map(|call| call.kind)
    }

    fn second_look(&self, now: Timestamp, failures: u32) -> Timestamp {
        let ended_at = self.ended_at.unwrap_or(now).min(now);
        let first = ended_at.saturating_add(SECOND_LOOK).unwrap_or(now);
        let last = ended_at.saturating_add(self.last_look()).unwrap_or(now);
        let at = if now < first { first } else { last };
        let pause = SignedDuration::from_secs(if failures == 0 { 0 } else { backoff(60, failures, 3_600) });
        at.max(now.saturating_add(pause).unwrap_or(now))
    }

    fn next_poll(&self, now: Timestamp, failures: u32) -> Timestamp {
        let (first, every) = match self.request.way {
            Way::Qr => (1, 1),
            Way::Push | Way::OwnCode => (5, 2),
        };
        let after = |from: Timestamp, seconds| from.saturating_add(SignedDuration::from_secs(seconds)).unwrap_or(from);
        // A clock set back must not make the first poll wait for the old time to come again.
        let asked_at = self.request.at.min(now);
        let every = if failures == 0 { every } else { backoff(every, failures, 30) };
        after(asked_at, first).max(after(now, every))
    }
}

/// Pause between reads of a request that should have run out: the provider says so within seconds, and
/// whatever it says is waited for.
fn overdue(since: SignedDuration) -> i64 {
    if since < SignedDuration::from_mins(1) {
        2
    } else if since < REQUEST_LIFETIME {
        10
    } else {
        60
    }
}

/// `first`, doubled with every try, at most `most` seconds.
fn backoff(first: i64, tries: u32, most: i64) -> i64 {
    let factor = 1_i64.checked_shl(tries.min(16)).unwrap_or(i64::MAX);
    first.saturating_mul(factor).min(most)
}
