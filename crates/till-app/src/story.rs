//! A sale's story: its journal in the order it happened, as sentences to choose from.

use std::collections::{HashMap, HashSet};

use jiff::Timestamp;
use till_core::consent;
use till_core::ids::{LineId, PaymentId, RefundId};
use till_core::money::Money;
use till_core::order::{Discount, Line};
use till_core::parts::Part;
use till_core::payment::{Aggregate, Event, Observation, ProviderState, Refusal, Request, Way};
use till_core::printing::Print;
use till_core::refund::{self, RefundOrder};
use till_core::sale;

use crate::customers::Hidden;
use crate::days::{day_begins, zone};
use crate::desk::Desk;
use crate::error::Fault;
use crate::looking::percent_text;
use crate::ports::{Clerk, Entry, Fact, Register, Subject};
use crate::view::{StoryEntry, StoryKind};

/// Turns a sale's journal into its story. Of what people typed, nothing hidden is told.
pub(crate) fn story(
    desk: &Desk<'_>,
    entries: &[Entry],
    clerks: &[Clerk],
    hidden: &Hidden<'_, '_>,
) -> Result<Vec<StoryEntry>, Fault> {
    let mut teller = Teller {
        clerks,
        lines: Vec::new(),
        removed: None,
        seen: HashMap::new(),
        asked: HashMap::new(),
        releases: HashSet::new(),
        pushes: HashSet::new(),
        owner: None,
        numbers: HashMap::new(),
        told: Vec::new(),
    };
    for entry in entries {
        teller.tell(entry);
    }
    let register = desk.register()?;
    for told in &mut teller.told {
        if told.kind == StoryKind::CustomerForgotten {
            tell_the_day(told, &register)?;
        }
        let typed = if is_typed(told.kind) { &mut told.text } else { &mut told.words };
        *typed = typed.take().map(|words| hidden.taken_from(&words)).transpose()?;
    }
    Ok(teller.told)
}

/// That a number passed on is told in the story of one sale, and in the same moment somebody is remembered with another.
/// With the time, it could be told whose number it is now; so all who are forgotten are told of by the day.
fn tell_the_day(told: &mut StoryEntry, register: &Register) -> Result<(), Fault> {
    let at: Timestamp = told.at.parse().map_err(|error: jiff::Error| Fault::Broken(error.to_string()))?;
    let begins = day_begins(register, at)?;
    told.day = Some(begins.to_zoned(zone(register)).date().to_string());
    told.at = begins.to_string();
    Ok(())
}

/// The text of these was typed by somebody; of others, only what stands apart as their words.
fn is_typed(kind: StoryKind) -> bool {
    matches!(kind, StoryKind::SaleParked | StoryKind::RefundAsked)
}

/// What a refusal can be about.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Asked {
    Payment,
    Capture,
    Cancel,
    Refund,
}

/// What is remembered while telling: the lines, and what the provider had said before.
struct Teller<'a> {
    clerks: &'a [Clerk],
    /// Every line that was added, in that order; its number is its place, counted from one.
    lines: Vec<(LineId, String)>,
    removed: Option<LineId>,
    seen: HashMap<PaymentId, (Option<ProviderState>, Option<Aggregate>)>,
    /// What was asked of the provider last, to know what it refused.
    asked: HashMap<PaymentId, Asked>,
    /// Payments of which something was to be given back, to know what the provider did by itself.
    releases: HashSet<PaymentId>,
    /// Requests that were sent to a number.
    pushes: HashSet<PaymentId>,
    /// The attempt the sale waits for.
    owner: Option<PaymentId>,
    /// Receipt numbers of refunds.
    numbers: HashMap<RefundId, u64>,
    told: Vec<StoryEntry>,
}

impl Teller<'_> {
    fn say(&mut self, entry: &Entry, kind: StoryKind, amount: Option<Money>, text: Option<String>) {
        let by = entry.actor.and_then(|id| self.clerks.iter().find(|clerk| clerk.id == id));
        self.told.push(StoryEntry {
            at: entry.at.to_string(),
            day: None,
            by: by.map(|clerk| clerk.name.clone()),
            kind,
            amount: amount.map(Into::into),
            text,
            line: None,
            quantity: None,
            words: None,
        });
    }

    /// About a line: its number and name, with a quantity.
    fn say_line(
        &mut self,
        entry: &Entry,
        kind: StoryKind,
        line: LineId,
        (amount, quantity): (Option<Money>, Option<String>),
    ) {
        let place = self.lines.iter().position(|(id, _)| *id == line);
        let name = place.and_then(|place| self.lines.get(place)).map(|(_, name)| name.clone());
        self.say(entry, kind, amount, name);
        if let Some(told) = self.told.last_mut() {
            told.line = place.and_then(|place| u32::try_from(place.saturating_add(1)).ok());
            told.quantity = quantity;
        }
    }

    fn tell(&mut self, entry: &Entry) {
        match (&entry.fact, entry.subject) {
            (Fact::SaleOpened { number, .. }, _) => {
                self.say(entry, StoryKind::SaleOpened, None, Some(number.to_string()));
            }
            (Fact::Sale(event), _) => self.tell_sale(entry, event),
            (Fact::PaymentRequested(request), _) => self.tell_request(entry, request),
            (Fact::Payment(event), Subject::Payment(id)) => self.tell_payment(entry, id, event),
            (Fact::RefundOrdered(order), _) => self.tell_refund_order(entry, order),
            (Fact::Refund { refund, event }, _) => self.tell_refund(entry, *refund, event),
            (Fact::ReceiptPrinted { refund, print }, _) => self.tell_print(entry, *refund, *print),
            (Fact::Approved { manager }, _) => {
                let name = self.clerks.iter().find(|clerk| clerk.id == *manager).map(|clerk| clerk.name.clone());
                self.say(entry, StoryKind::ManagerApproved, None, name);
            }
            (Fact::Started { .. }, Subject::Payment(_)) => self.say(entry, StoryKind::TillRestarted, None, None),
            (Fact::Consent { event: consent::Event::Withdrawn, .. }, _) => {
                self.say(entry, StoryKind::ConsentWithdrawn, None, None);
            }
            (Fact::Consent { event: consent::Event::NoNumberKept(_), .. }, _) => {
                self.say(entry, StoryKind::NoNumberKept, None, None);
            }
            (Fact::Consent { event: consent::Event::KeptOut(_), .. }, _) => {
                self.say(entry, StoryKind::CustomerKeptOut, None, None);
            }
            (Fact::Consent { event: consent::Event::Forgotten(_), .. }, _) => {
                self.say(entry, StoryKind::CustomerForgotten, None, None);
            }
            (Fact::Consent { event: consent::Event::NumberReceived(_), .. }, _) => {
                self.say(entry, StoryKind::CustomerRemembered, None, None);
            }
            (
                Fact::Payment(_)
                | Fact::Consent { .. }
                | Fact::Customers(_)
                | Fact::SignedOn
                | Fact::SignedOff
                | Fact::ShopChanged
                | Fact::PersonChanged { .. }
                | Fact::RegisterClosed
                | Fact::RegisterReopened
                | Fact::RegisterTakenOver
                | Fact::ArticleChanged { .. }
                | Fact::CategoryAdded(_)
                | Fact::FavouritesArranged(_)
                | Fact::Started { .. },
                _,
            ) => {}
        }
    }

    fn tell_sale(&mut self, entry: &Entry, event: &sale::Event) {
        match event {
            sale::Event::LineAdded(line) => self.tell_line_added(entry, line),
            sale::Event::QuantitySet(id, quantity) => {
                self.say_line(entry, StoryKind::QuantityChanged, *id, (None, Some(quantity.decimal())));
            }
            sale::Event::DiscountSet(id, discount) => {
                self.say_line(entry, StoryKind::DiscountChanged, *id, discount_told(*discount));
            }
            sale::Event::ReturnSet(id, is_return) => {
                let kind = if *is_return { StoryKind::LineReturned } else { StoryKind::LineKept };
                self.say_line(entry, kind, *id, (None, None));
            }
            sale::Event::ReturnsRestored(lines) => {
                self.say(entry, StoryKind::ReturnsRestored, None, None);
                for line in lines {
                    self.say_line(entry, StoryKind::LineReturned, line.id, (None, Some(line.quantity.decimal())));
                }
            }
            sale::Event::PriceSet(id, price, reason) => {
                self.say_line(entry, StoryKind::PriceChanged, *id, (Some(*price), None));
                self.add_words(reason);
            }
            sale::Event::NoteSet(id, note) => {
                self.say_line(entry, StoryKind::NoteChanged, *id, (None, None));
                self.add_words(note);
            }
            sale::Event::SaleDiscountSet(discount) => self.tell_sale_discount(entry, *discount),
            sale::Event::ReturnsRefunded(_) => self.say(entry, StoryKind::ReturnsRefunded, None, None),
            sale::Event::LineRemoved(id) => {
                self.removed = Some(*id);
                self.say_line(entry, StoryKind::LineRemoved, *id, (None, None));
            }
            sale::Event::LineRestored => {
                if let Some(id) = self.removed.take() {
                    self.say_line(entry, StoryKind::LineRestored, id, (None, None));
                }
            }
            sale::Event::ParkedAs(name) => self.say(entry, StoryKind::SaleParked, None, Some(name.clone())),
            sale::Event::Parked | sale::Event::ParkedUnseen => self.say(entry, StoryKind::SaleParked, None, None),
            sale::Event::Recalled => self.say(entry, StoryKind::SaleRecalled, None, None),
            sale::Event::Discarded => self.say(entry, StoryKind::SaleDiscarded, None, None),
            sale::Event::Reopened => self.say(entry, StoryKind::SaleReopened, None, None),
            sale::Event::Attached(payment) => {
                self.owner = Some(*payment);
                self.say(entry, StoryKind::Attached, None, None);
            }
            sale::Event::WrongPerson(_) => self.say(entry, StoryKind::WrongPerson, None, None),
            sale::Event::WayChosen(_) => self.say(entry, StoryKind::WayChanged, None, None),
            sale::Event::ReceiptNumbered(number) => {
                self.say(entry, StoryKind::ReceiptNumbered, None, Some(number.to_string()));
            }
            sale::Event::AttemptStarted(payment) => self.owner = Some(*payment),
            // Told by the payment's own events.
            sale::Event::AttemptEnded(..) => self.owner = None,
            sale::Event::WayDropped | sale::Event::SellerNoted(_) | sale::Event::Paid(_) => {}
        }
    }

    fn tell_line_added(&mut self, entry: &Entry, line: &Line) {
        self.lines.push((line.id, line.name.clone()));
        let price = if line.is_return { line.unit_price.checked_neg().ok() } else { Some(line.unit_price) };
        let kind = if line.is_tip { StoryKind::TipAdded } else { StoryKind::LineAdded };
        self.say_line(entry, kind, line.id, (price, Some(line.quantity.decimal())));
    }

    fn tell_sale_discount(&mut self, entry: &Entry, discount: Discount) {
        let (amount, percent) = discount_told(discount);
        self.say(entry, StoryKind::SaleDiscountChanged, amount, None);
        if let Some(told) = self.told.last_mut() {
            told.quantity = percent;
        }
    }

    /// What somebody typed, with the entry told last.
    fn add_words(&mut self, words: &str) {
        if let Some(told) = self.told.last_mut() {
            told.words = Some(words.to_owned()).filter(|words| !words.is_empty());
        }
    }

    fn tell_parts(&mut self, entry: &Entry, kind: StoryKind, parts: &[Part]) {
        for part in parts {
            self.say_line(entry, kind, part.line, (None, Some(part.quantity.decimal())));
        }
    }

    fn tell_refund_order(&mut self, entry: &Entry, order: &RefundOrder) {
        self.asked.insert(order.payment, Asked::Refund);
        self.say(entry, StoryKind::RefundAsked, Some(order.amount), Some(order.reason.clone()));
        self.tell_parts(entry, StoryKind::PartRefunded, &order.parts);
    }

    fn tell_print(&mut self, entry: &Entry, refund: Option<RefundId>, print: Print) {
        let number = refund.and_then(|id| self.numbers.get(&id)).map(u64::to_string);
        let kind = match (refund, print) {
            (None, Print::Original) => StoryKind::ReceiptPrinted,
            (None, Print::Copy) => StoryKind::CopyPrinted,
            (Some(_), Print::Original) => StoryKind::RefundReceiptPrinted,
            (Some(_), Print::Copy) => StoryKind::RefundCopyPrinted,
        };
        self.say(entry, kind, None, number);
    }

    fn tell_refund(&mut self, entry: &Entry, id: RefundId, event: &refund::Event) {
        match event {
            // Told by what the provider's sums show.
            refund::Event::Confirmed | refund::Event::Refused(None) | refund::Event::SellerNoted(_) => {}
            refund::Event::Refused(Some(refusal)) => {
                self.say(entry, StoryKind::RefundRefused, None, Some(refusal_text(*refusal)));
            }
            refund::Event::ReceiptNumbered(number) => {
                self.numbers.insert(id, *number);
                self.say(entry, StoryKind::RefundNumbered, None, Some(number.to_string()));
            }
        }
    }

    fn tell_request(&mut self, entry: &Entry, request: &Request) {
        self.asked.insert(request.id, Asked::Payment);
        let kind = match request.way {
            Way::Qr => StoryKind::QrRequested,
            Way::Push => StoryKind::PushRequested,
            Way::OwnCode => StoryKind::OwnCodeRequested,
        };
        if request.way == Way::Push {
            self.pushes.insert(request.id);
        }
        self.say(entry, kind, Some(request.amount), Some(request.reference.to_string()));
        if request.asks_to_share {
            self.say(entry, StoryKind::SharingAsked, None, None);
        }
    }

    fn tell_payment(&mut self, entry: &Entry, id: PaymentId, event: &Event) {
        match event {
            Event::OutcomeUnknown => self.say(entry, StoryKind::OutcomeUnknown, None, None),
            // What could not be sent: the code is gone, or the consent that allowed a push is.
            Event::OwnCodeGone if self.pushes.contains(&id) => self.say(entry, StoryKind::ConsentWithdrawn, None, None),
            Event::OwnCodeGone => self.say(entry, StoryKind::OwnCodeGone, None, None),
            Event::Created { .. } => self.say(entry, StoryKind::RequestCreated, None, None),
            Event::Modified(observation) | Event::Observed(observation, _) => self.tell_seen(entry, id, observation),
            Event::CallRefused(refusal) | Event::CallDoubted(refusal) => self.tell_refusal(entry, id, *refusal),
            Event::TakeBackOrdered { .. } => {
                self.asked.insert(id, Asked::Cancel);
                self.say(entry, StoryKind::TakeBackAsked, None, None);
            }
            Event::ReleaseOrdered { .. } => {
                self.asked.insert(id, Asked::Cancel);
                self.releases.insert(id);
                self.say(entry, StoryKind::ReleaseAsked, None, None);
            }
            Event::CaptureOrdered { amount, parts, release, .. } => {
                self.tell_capture(entry, id, *amount, (parts, release.is_some()));
            }
            Event::StopOrdered => {
                let is_refund = self.asked.get(&id) == Some(&Asked::Refund);
                let kind = match (is_refund, entry.actor.is_some()) {
                    (true, true) => StoryKind::RefundStopped,
                    (true, false) => StoryKind::RefundNotSent,
                    (false, true) => StoryKind::CaptureStopped,
                    (false, false) => StoryKind::CaptureNotSent,
                };
                self.say(entry, kind, None, None);
            }
            Event::LogCompared { agrees: true } => self.say(entry, StoryKind::LedgerAgrees, None, None),
            Event::LogCompared { agrees: false } => self.say(entry, StoryKind::LedgerDiffers, None, None),
            // Told by the consent's own event, or of no interest to a person.
            Event::Sending
            | Event::NotSent
            | Event::NotFound
            | Event::RefundOrdered { .. }
            | Event::NumberReceived(_)
            | Event::NumberMissing => {}
        }
    }

    fn tell_capture(&mut self, entry: &Entry, id: PaymentId, amount: Money, (parts, is_last): (&[Part], bool)) {
        self.asked.insert(id, Asked::Capture);
        let sums = self.seen.get(&id).and_then(|(_, sums)| *sums);
        let is_all = sums.and_then(|sums| sums.remaining().ok()).is_none_or(|rest| rest == amount);
        let kind = if is_all { StoryKind::CaptureAsked } else { StoryKind::PartCaptureAsked };
        self.say(entry, kind, Some(amount), None);
        if !is_all {
            self.tell_parts(entry, StoryKind::PartHandedOver, parts);
        }
        if is_last {
            self.releases.insert(id);
            self.say(entry, StoryKind::RestReleaseAsked, None, None);
        }
    }

    /// A cancel that was refused is told by what is read next.
    fn tell_refusal(&mut self, entry: &Entry, id: PaymentId, refusal: Refusal) {
        let text = Some(refusal_text(refusal));
        match self.asked.get(&id) {
            Some(Asked::Payment) | None => self.say(entry, StoryKind::RequestRefused, None, text),
            Some(Asked::Capture) => self.say(entry, StoryKind::CaptureRefused, None, text),
            // Told by the refund's own end.
            Some(Asked::Cancel | Asked::Refund) => {}
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
            if observation.state == ProviderState::Authorized && self.owner != Some(id) {
                self.say(entry, StoryKind::ApprovedLate, None, None);
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
        if let Some(amount) = grown(|sums| sums.refunded) {
            self.say(entry, StoryKind::RefundConfirmed, Some(amount), None);
        }
        let is_reserved = observation.state == ProviderState::Authorized;
        if let Some(amount) = grown(|sums| sums.cancelled).filter(|_| is_reserved) {
            let kind = if self.releases.contains(&id) { StoryKind::Released } else { StoryKind::ReservationLapsed };
            self.say(entry, kind, Some(amount), None);
        }
    }
}

/// The sum off, or the percentage.
fn discount_told(discount: Discount) -> (Option<Money>, Option<String>) {
    match discount {
        Discount::None => (None, None),
        Discount::Percent(basis_points) => (None, Some(percent_text(basis_points))),
        Discount::Amount(amount) => (Some(amount), None),
    }
}

fn refusal_text(refusal: Refusal) -> String {
    refusal.code.map_or_else(|| refusal.status.to_string(), |code| code.to_string())
}
