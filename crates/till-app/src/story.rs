//! A sale's story: its journal in the order it happened, as sentences to choose from.

use std::collections::HashMap;

use till_core::consent;
use till_core::ids::{LineId, PaymentId};
use till_core::money::Money;
use till_core::payment::{Aggregate, Event, Observation, ProviderState, Refusal, Request, Way};
use till_core::sale;

use crate::ports::{Clerk, Entry, Fact, Subject};
use crate::view::{StoryEntry, StoryKind};

/// Turns a sale's journal into its story.
pub(crate) fn story(entries: &[Entry], clerks: &[Clerk]) -> Vec<StoryEntry> {
    let mut teller =
        Teller { clerks, names: HashMap::new(), seen: HashMap::new(), asked: HashMap::new(), told: Vec::new() };
    for entry in entries {
        teller.tell(entry);
    }
    teller.told
}

/// What a refusal can be about.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Asked {
    Payment,
    Capture,
    Cancel,
}

/// What is remembered while telling: names of lines, and what the provider had said before.
struct Teller<'a> {
    clerks: &'a [Clerk],
    names: HashMap<LineId, String>,
    seen: HashMap<PaymentId, (Option<ProviderState>, Option<Aggregate>)>,
    /// What was asked of the provider last, to know what it refused.
    asked: HashMap<PaymentId, Asked>,
    told: Vec<StoryEntry>,
}

impl Teller<'_> {
    fn say(&mut self, entry: &Entry, kind: StoryKind, amount: Option<Money>, text: Option<String>) {
        let by = entry.actor.and_then(|id| self.clerks.iter().find(|clerk| clerk.id == id));
        self.told.push(StoryEntry {
            at: entry.at.to_string(),
            by: by.map(|clerk| clerk.name.clone()),
            kind,
            amount: amount.map(Into::into),
            text,
        });
    }

    fn tell(&mut self, entry: &Entry) {
        match (&entry.fact, entry.subject) {
            (Fact::SaleOpened { number, .. }, _) => {
                self.say(entry, StoryKind::SaleOpened, None, Some(number.to_string()));
            }
            (Fact::Sale(event), _) => self.tell_sale(entry, event),
            (Fact::PaymentRequested(request), _) => self.tell_request(entry, request),
            (Fact::Payment(event), Subject::Payment(id)) => self.tell_payment(entry, id, event),
            (Fact::Started { .. }, Subject::Payment(_)) => self.say(entry, StoryKind::TillRestarted, None, None),
            (Fact::Consent { event: consent::Event::Withdrawn, .. }, _) => {
                self.say(entry, StoryKind::CustomerForgotten, None, None);
            }
            (Fact::Consent { event: consent::Event::NumberReceived(_), .. }, _) => {
                self.say(entry, StoryKind::CustomerRemembered, None, None);
            }
            (
                Fact::Payment(_)
                | Fact::Consent { .. }
                | Fact::SignedOn
                | Fact::SignedOff
                | Fact::ShopChanged
                | Fact::Started { .. },
                _,
            ) => {}
        }
    }

    fn tell_sale(&mut self, entry: &Entry, event: &sale::Event) {
        match event {
            sale::Event::LineAdded(line) => {
                self.names.insert(line.id, line.name.clone());
                self.say(entry, StoryKind::LineAdded, Some(line.unit_price), Some(line.name.clone()));
            }
            sale::Event::QuantitySet(id, _) | sale::Event::DiscountSet(id, _) => {
                let name = self.names.get(id).cloned();
                self.say(entry, StoryKind::LineChanged, None, name);
            }
            sale::Event::LineRemoved(id) => {
                let name = self.names.get(id).cloned();
                self.say(entry, StoryKind::LineRemoved, None, name);
            }
            sale::Event::LineRestored => self.say(entry, StoryKind::LineAdded, None, None),
            sale::Event::Parked(name) => self.say(entry, StoryKind::SaleParked, None, Some(name.clone())),
            sale::Event::Recalled => self.say(entry, StoryKind::SaleRecalled, None, None),
            sale::Event::Discarded => self.say(entry, StoryKind::SaleDiscarded, None, None),
            sale::Event::ReceiptNumbered(number) => {
                self.say(entry, StoryKind::ReceiptNumbered, None, Some(number.to_string()));
            }
            // Told by the payment's own events.
            sale::Event::AttemptStarted(_) | sale::Event::AttemptEnded(..) | sale::Event::Paid(_) => {}
        }
    }

    fn tell_request(&mut self, entry: &Entry, request: &Request) {
        self.asked.insert(request.id, Asked::Payment);
        let kind = match request.way {
            Way::Qr => StoryKind::QrRequested,
            Way::Push => StoryKind::PushRequested,
        };
        self.say(entry, kind, Some(request.amount), Some(request.reference.to_string()));
        if request.asks_to_share {
            self.say(entry, StoryKind::SharingAsked, None, None);
        }
    }

    fn tell_payment(&mut self, entry: &Entry, id: PaymentId, event: &Event) {
        match event {
            Event::OutcomeUnknown => self.say(entry, StoryKind::OutcomeUnknown, None, None),
            Event::Created { .. } => self.say(entry, StoryKind::RequestCreated, None, None),
            Event::Modified(observation) | Event::Observed(observation, _) => self.tell_seen(entry, id, observation),
            Event::CallRefused(refusal) => self.tell_refusal(entry, id, *refusal),
            Event::TakeBackOrdered { .. } => {
                self.asked.insert(id, Asked::Cancel);
                self.say(entry, StoryKind::TakeBackAsked, None, None);
            }
            Event::ReleaseOrdered { .. } => {
                self.asked.insert(id, Asked::Cancel);
                self.say(entry, StoryKind::ReleaseAsked, None, None);
            }
            Event::CaptureOrdered { amount, .. } => {
                self.asked.insert(id, Asked::Capture);
                self.say(entry, StoryKind::CaptureAsked, Some(*amount), None);
            }
            Event::LogCompared { agrees: true } => self.say(entry, StoryKind::LedgerAgrees, None, None),
            Event::LogCompared { agrees: false } => self.say(entry, StoryKind::LedgerDiffers, None, None),
            // Told by the consent's own event, or of no interest to a person.
            Event::Sending | Event::NotSent | Event::NotFound | Event::NumberReceived(_) | Event::NumberMissing => {}
        }
    }

    /// A cancel that was refused is told by what is read next.
    fn tell_refusal(&mut self, entry: &Entry, id: PaymentId, refusal: Refusal) {
        let text = Some(refusal_text(refusal));
        match self.asked.get(&id) {
            Some(Asked::Payment) | None => self.say(entry, StoryKind::RequestRefused, None, text),
            Some(Asked::Capture) => self.say(entry, StoryKind::CaptureRefused, None, text),
            Some(Asked::Cancel) => {}
        }
    }

    /// What the provider said, as far as it is news.
    fn tell_seen(&mut self, entry: &Entry, id: PaymentId, observation: &Observation) {
        let (state, sums) =
            self.seen.insert(id, (Some(observation.state), Some(observation.aggregate))).unwrap_or_default();
        if state != Some(observation.state) {
            let kind = match observation.state {
                ProviderState::Created => None,
                ProviderState::Authorized => Some(StoryKind::CustomerApproved),
                ProviderState::Aborted => Some(StoryKind::CustomerDeclined),
                ProviderState::Expired => Some(StoryKind::RequestExpired),
                ProviderState::Terminated => Some(StoryKind::TakenBack),
            };
            if let Some(kind) = kind {
                self.say(entry, kind, None, None);
            }
        }
        let grown = |part: fn(&Aggregate) -> Money| {
            let before = sums.as_ref().map_or(0, |sums| part(sums).minor());
            let now = part(&observation.aggregate);
            let rise = now.minor().saturating_sub(before);
            (rise > 0).then(|| Money::new(rise, now.currency()))
        };
        if let Some(amount) = grown(|sums| sums.captured) {
            self.say(entry, StoryKind::CaptureConfirmed, Some(amount), None);
        }
        let is_reserved = observation.state == ProviderState::Authorized;
        if let Some(amount) = grown(|sums| sums.cancelled).filter(|_| is_reserved) {
            self.say(entry, StoryKind::Released, Some(amount), None);
        }
    }
}

fn refusal_text(refusal: Refusal) -> String {
    refusal.code.map_or_else(|| refusal.status.to_string(), |code| code.to_string())
}
