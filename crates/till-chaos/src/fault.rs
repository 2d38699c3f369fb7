//! What goes wrong around the till, and what stops going wrong.

mod provider;
mod surroundings;

pub use provider::strike_provider;
pub use surroundings::Trouble;

use crate::story::Sort;
use crate::world::World;

/// A kind of fault.
#[derive(Clone, Copy, Debug)]
pub struct Named {
    /// In stories and tables.
    pub name: &'static str,
    /// How often it comes, where it comes at all.
    pub weight: u32,
    kind: Kind,
}

/// Where a fault sits.
#[derive(Clone, Copy, Debug)]
enum Kind {
    /// Coming calls to the provider go wrong.
    Provider(provider::Make),
    /// Nothing can be reached.
    Line,
    /// Another operation holds a payment.
    Lock,
    /// The bank lets go of a reservation.
    FundsGone,
    /// A request runs out at the provider before its time.
    EarlyEnd,
    /// The provider's history tells no keys of captures and refunds.
    NoKeys,
    /// The people's ids come late.
    LateSub,
    /// Another program writes to one of the till's files.
    FileHeld,
    /// The disk is full.
    DiskFull,
    /// Somebody sets the till's clock.
    Clock,
    /// The computer sleeps.
    Sleep,
}

const fn named(name: &'static str, weight: u32, kind: Kind) -> Named {
    Named { name, weight, kind }
}

const fn call(name: &'static str, weight: u32, make: provider::Make) -> Named {
    named(name, weight, Kind::Provider(make))
}

/// All kinds. Those that cost real time come rarely.
pub const FAULTS: &[Named] = &[
    call("token refused", 4, provider::token_refused),
    call("401", 3, provider::not_signed_in),
    call("403", 3, provider::forbidden),
    call("400 with a code", 3, provider::refused),
    call("6260 to a capture, for now", 4, provider::funds_unavailable),
    call("409", 3, provider::conflict),
    call("409 with effect", 3, provider::conflict_after),
    call("409 with its code, call done", 3, provider::used_before),
    call("6160 or 6280, call done", 3, provider::not_now),
    call("404 of a gateway", 4, provider::not_there),
    call("401 to 429 of a gateway, call done", 4, provider::nothing_done),
    call("423", 3, provider::held_by_another),
    call("429", 4, provider::too_many),
    call("5xx without effect", 5, provider::broken),
    call("5xx with effect", 5, provider::broken_after),
    call("call lost", 5, provider::lost_before),
    call("answer lost", 8, provider::lost_after),
    call("answer cut off", 4, provider::truncated),
    call("endless answer", 1, provider::endless),
    call("web page instead of an answer", 3, provider::page),
    call("web page, call done", 3, provider::page_after),
    call("call arrives late", 6, provider::late),
    call("call arrives twice", 4, provider::twice),
    call("call arrives once more later", 4, provider::again),
    call("call held back", 6, provider::held),
    call("answer held back", 6, provider::answer_held),
    call("call never answered", 1, provider::hang),
    named("line cut", 5, Kind::Line),
    named("payment locked", 3, Kind::Lock),
    named("funds gone for good (6260)", 8, Kind::FundsGone),
    named("request runs out early", 9, Kind::EarlyEnd),
    named("history tells no keys", 4, Kind::NoKeys),
    named("ids of people late", 2, Kind::LateSub),
    named("file held by another program", 4, Kind::FileHeld),
    named("disk full", 3, Kind::DiskFull),
    named("till's clock set", 4, Kind::Clock),
    named("computer sleeps", 3, Kind::Sleep),
];

impl World {
    /// Something begins to go wrong.
    pub async fn strike(&mut self) {
        let faults = core::mem::take(&mut self.temper.faults);
        let struck = self.dice.weighted(&faults, |fault| fault.weight).copied();
        self.temper.faults = faults;
        let Some(fault) = struck else { return };
        let details = match fault.kind {
            Kind::Provider(make) => strike_provider(self, make),
            Kind::Line => self.cut_line().await,
            Kind::Lock => self.lock_payment(),
            Kind::FundsGone => self.lose_funds(),
            Kind::EarlyEnd => self.end_early(),
            Kind::NoKeys => self.hide_keys(),
            Kind::LateSub => self.make_ids_late(),
            Kind::FileHeld => self.hold_file(),
            Kind::DiskFull => self.fill_disk(),
            Kind::Clock => self.set_clock(),
            Kind::Sleep => self.sleep(),
        };
        if let Some(details) = details {
            self.story.tell(Sort::Fault, fault.name, &details);
        }
    }
}
