//! The till's calls: served one after the other, kept in the air while other things happen, or cut off.

use std::any::Any;
use std::collections::BTreeMap;
use std::future::{Future, poll_fn};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::pin::Pin;

use till_app::Turn;
use till_core::ids::PaymentId;
use vipps_sim::Operation;

use crate::Mishap;
use crate::death::Doing;
use crate::story::Sort;
use crate::world::{Pressed, World};

type Landed = Result<(), Box<dyn Any + Send>>;

/// A turn whose call the provider holds back.
pub struct Flight {
    turn: Pin<Box<dyn Future<Output = Landed>>>,
    /// What the turn is about.
    pub doing: Doing,
}

/// Turns of the runtime in which every socket of this computer has told what it has to tell.
const TURNS_OF_THE_RUNTIME: u32 = 16;

impl World {
    /// Serves what is due, and what becomes due by that, for so many turns. Says whether anything was due.
    pub async fn serve(&mut self, turns: u32) -> bool {
        let mut was_due = false;
        for _ in 0..turns {
            let Some(turn) = self.due() else { return was_due };
            if turn.payments.is_empty() {
                return was_due;
            }
            was_due = true;
            for id in turn.payments {
                if !self.serve_one(id).await {
                    return was_due;
                }
            }
        }
        was_due
    }

    /// What is due; nothing while the files cannot be read.
    pub fn due(&mut self) -> Option<Turn> {
        match self.press(till_wiring::AppTill::due) {
            Pressed::Done(turn) => Some(turn),
            Pressed::Refused(_) | Pressed::Died | Pressed::Absent => None,
        }
    }

    /// Serves one payment, until it is served or its call is held back. Says whether the till lived through it.
    pub async fn serve_one(&mut self, id: PaymentId) -> bool {
        let Some(till) = self.till() else { return false };
        self.doing = match self.books.in_flight(&id.to_string()) {
            Ok(call) => Doing::turn(call.as_ref()),
            Err(mishap) => return self.unread(&mishap),
        };
        if self.doing.is_rare() {
            self.endanger();
        }
        let turn = Box::pin(unwinding(async move { till.serve(id).await }));
        let mut flight = Flight { turn, doing: self.doing.clone() };
        let (held, before) = (self.phone.held(), self.calls());
        let landed = tokio::select! {
            biased;
            landed = &mut flight.turn => Some(landed),
            () = self.phone.until_held(held.saturating_add(1)) => None,
        };
        self.read_log();
        self.tell_calls(&before);
        if let Some(landed) = landed {
            return self.landed(landed);
        }
        self.story.note(Sort::Till, "its call is in the air");
        self.air.push(flight);
        self.doing = Doing::Look;
        true
    }

    /// The till's file should be readable at any time.
    fn unread(&mut self, mishap: &Mishap) -> bool {
        self.wrong(mishap.to_string());
        true
    }

    fn calls(&self) -> BTreeMap<Operation, u64> {
        self.phone.calls().unwrap_or_default()
    }

    /// Tells which calls have arrived at the provider since. A look at a payment is not worth telling: there are many.
    fn tell_calls(&mut self, before: &BTreeMap<Operation, u64>) {
        let new = |(operation, count): (Operation, u64)| {
            let count = count.saturating_sub(before.get(&operation).copied().unwrap_or(0));
            (count > 0 && operation != Operation::Get).then(|| format!("{operation:?} {count}"))
        };
        let arrived: Vec<String> = self.calls().into_iter().filter_map(new).collect();
        if !arrived.is_empty() {
            self.story.note(Sort::Till, &format!("calls: {}", arrived.join(", ")));
        }
    }

    /// Lets the provider answer what it holds back, and what is still on its way arrive.
    pub async fn land(&mut self) {
        let before = self.calls();
        self.phone.release();
        self.tell_calls(&before);
        for flight in core::mem::take(&mut self.air) {
            let before = self.calls();
            self.doing = flight.doing;
            let landed = flight.turn.await;
            self.read_log();
            self.tell_calls(&before);
            if !self.landed(landed) {
                return;
            }
        }
    }

    /// Cuts off one call in the air: its turn never ends, and the till lives on.
    pub async fn cut_off(&mut self) {
        if self.air.pop().is_some() {
            self.story.tell(Sort::Fault, "a turn is cut off in the middle of its call", "");
            self.quiet_down().await;
        }
    }

    /// Waits until both sides know of connections that have ended.
    pub async fn quiet_down(&self) {
        for _ in 0..TURNS_OF_THE_RUNTIME {
            tokio::task::yield_now().await;
        }
    }

    fn landed(&mut self, landed: Landed) -> bool {
        let Err(unwound) = landed else {
            self.doing = Doing::Look;
            return true;
        };
        self.fall(&*unwound);
        self.start();
        false
    }
}

/// The future, with what unwinds out of it caught.
async fn unwinding(future: impl Future<Output = ()>) -> Landed {
    let mut future = Box::pin(future);
    poll_fn(move |context| match catch_unwind(AssertUnwindSafe(|| future.as_mut().poll(context))) {
        Ok(polled) => polled.map(Ok),
        Err(unwound) => std::task::Poll::Ready(Err(unwound)),
    })
    .await
}
