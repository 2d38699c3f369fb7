//! The till: its parts, and the frame every use case runs in.

use core::sync::atomic::{AtomicU64, Ordering};
use std::collections::{HashMap, HashSet};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use till_core::ids::{ClerkId, PaymentId, SaleId};
use till_core::phone::Msisdn;
use till_core::rights::{Actor, Right, Role};

use crate::desk::Desk;
use crate::error::{Code, Fault, UserError};
use crate::held_field::fields::HeldFields;
use crate::ports::{Clock, Codes, Files, Ids, Listener, Provider, StoreError};
use crate::scanned::ScannedCodes;
use crate::view::{Coach, Connection, Environment, KeyPlace, TillView};

/// What a till is made of.
pub struct Parts<P> {
    /// Its files.
    pub files: Box<dyn Files>,
    /// Who takes the money.
    pub provider: P,
    /// The time.
    pub clock: Arc<dyn Clock>,
    /// Ids of rows and keys.
    pub ids: Arc<dyn Ids>,
    /// Who is told of changes.
    pub listener: Arc<dyn Listener>,
    /// Pictures of codes.
    pub codes: Arc<dyn Codes>,
    /// Where it runs.
    pub surroundings: Surroundings,
}

/// Where a till runs; fixed for the life of the process.
#[derive(Clone, Debug)]
pub struct Surroundings {
    /// Which provider answers.
    pub environment: Environment,
    /// Where keys are stored.
    pub key_place: KeyPlace,
    /// The provider's keys are stored.
    pub keys_are_set: bool,
    /// Merchant serial number at the provider, for showing; empty while no keys are set.
    pub merchant_serial_number: String,
    /// The computer's language, for the first start; nothing if it is none that the till speaks.
    pub language: Option<String>,
    /// Folder of the files, for showing.
    pub folder: String,
    /// Version of the program.
    pub version: String,
}

/// The till. Use cases are methods; each runs in one transaction and returns the view after it.
///
/// Calls to the provider are not made by use cases: they write down what is to be done, and
/// [`Till::serve`] does it.
pub struct Till<P> {
    pub(crate) files: Mutex<Box<dyn Files>>,
    pub(crate) provider: P,
    pub(crate) clock: Arc<dyn Clock>,
    pub(crate) ids: Arc<dyn Ids>,
    pub(crate) listener: Arc<dyn Listener>,
    pub(crate) codes: Arc<dyn Codes>,
    pub(crate) surroundings: Surroundings,
    pub(crate) session: Mutex<Option<Session>>,
    pub(crate) connection: Mutex<Connection>,
    /// The latest time seen, to notice a clock that is set back.
    pub(crate) latest: Mutex<jiff::Timestamp>,
    /// Payments being served this moment.
    pub(crate) busy: Mutex<HashSet<PaymentId>>,
    /// Payments left alone for a while: the provider asked for a pause, or the files failed.
    pub(crate) resting: Mutex<HashMap<PaymentId, Rest>>,
    /// When to look whether room can be kept back on the disk again; nothing while it is kept.
    pub(crate) looks_for_room_at: Mutex<Option<jiff::Timestamp>>,
    /// The sentence shown last per waiting payment, to tell the page when time alone changes it.
    pub(crate) coaches: Mutex<HashMap<PaymentId, Coach>>,
    /// When a number was first read without its provider's id, for which it is worth waiting a moment.
    pub(crate) without_id: Mutex<HashMap<PaymentId, jiff::Timestamp>>,
    /// Numbers told with which a customer may be asked again, in memory only.
    pub(crate) told: Mutex<HashMap<SaleId, Msisdn>>,
    /// Customers' numbers and own codes being typed, in memory only and never shown whole.
    pub(crate) fields: Mutex<HeldFields>,
    /// Customers' own codes, in memory only and never longer than a call may need them.
    pub(crate) scanned: Mutex<ScannedCodes>,
    /// The language that the customer before the display chose, and the sale it was chosen beside. With another sale it
    /// is the shop's again.
    pub(crate) display_language: Mutex<Option<(Option<SaleId>, String)>>,
    revision: AtomicU64,
}

/// A payment left alone.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Rest {
    /// Until when.
    pub until: jiff::Timestamp,
    /// Turns in a row that ended in a fault of ours.
    pub faults: u32,
}

/// Who is signed on.
#[derive(Clone, Debug)]
pub(crate) struct Session {
    pub clerk: ClerkId,
    pub role: Role,
}

impl<P: Provider> Till<P> {
    /// Puts a till together, makes the register at the first start, and takes up the thread of everything
    /// that was under way when the program stopped.
    pub fn new(parts: Parts<P>) -> Result<Self, UserError> {
        let till = Self {
            files: Mutex::new(parts.files),
            provider: parts.provider,
            clock: parts.clock,
            ids: parts.ids,
            listener: parts.listener,
            codes: parts.codes,
            connection: Mutex::new(if parts.surroundings.keys_are_set {
                Connection::Online
            } else {
                Connection::NotConnected
            }),
            surroundings: parts.surroundings,
            session: Mutex::new(None),
            latest: Mutex::new(jiff::Timestamp::MIN),
            busy: Mutex::new(HashSet::new()),
            resting: Mutex::new(HashMap::new()),
            looks_for_room_at: Mutex::new(None),
            coaches: Mutex::new(HashMap::new()),
            without_id: Mutex::new(HashMap::new()),
            told: Mutex::new(HashMap::new()),
            fields: Mutex::new(HeldFields::default()),
            scanned: Mutex::new(ScannedCodes::default()),
            display_language: Mutex::new(None),
            revision: AtomicU64::new(1),
        };
        till.first_start()?;
        till.recover()?;
        till.keep_room_or_tell();
        Ok(till)
    }

    /// Runs a change in one transaction by whoever is signed on, commits it, tells the listener, and
    /// answers with the view.
    pub(crate) fn change(
        &self,
        right: Right,
        act: impl FnMut(&mut Desk<'_>, Actor) -> Result<(), Fault>,
    ) -> Result<TillView, UserError> {
        self.alter(right, act)?;
        self.view()
    }

    /// The same for a command that answers with something else.
    pub(crate) fn alter(
        &self,
        right: Right,
        mut act: impl FnMut(&mut Desk<'_>, Actor) -> Result<(), Fault>,
    ) -> Result<(), UserError> {
        let actor = self.require(right)?;
        self.write(Some(actor), |desk| {
            desk.refuse_if_moved()?;
            act(desk, actor)
        })
    }

    /// Runs a change in one transaction and commits it.
    pub(crate) fn write<R>(
        &self,
        actor: Option<Actor>,
        act: impl FnMut(&mut Desk<'_>) -> Result<R, Fault>,
    ) -> Result<R, UserError> {
        let result = self.transact(actor, act).map_err(|fault| fault.tell(self.ids.next()))?;
        self.changed();
        self.listener.work_waiting();
        Ok(result)
    }

    /// Runs a reading; nothing is committed.
    pub(crate) fn read<R>(&self, act: impl FnOnce(&mut Desk<'_>) -> Result<R, Fault>) -> Result<R, UserError> {
        let mut files = lock(&self.files);
        let result = files
            .begin()
            .map_err(Fault::from)
            .and_then(|tx| act(&mut Desk::new(tx, self.clock.now(), &*self.ids, self.actor_or_none())));
        drop(files);
        result.map_err(|fault| fault.tell(self.ids.next()))
    }

    /// Runs a change in one transaction; once more if the disk is full and there is room to give up.
    pub(crate) fn transact<R>(
        &self,
        actor: Option<Actor>,
        mut act: impl FnMut(&mut Desk<'_>) -> Result<R, Fault>,
    ) -> Result<R, Fault> {
        let mut files = lock(&self.files);
        let now = self.clock.now();
        // What is scheduled by this time must be found again should the clock be set back before the next look.
        let mut latest = lock(&self.latest);
        *latest = now.max(*latest);
        drop(latest);
        let mut once = |files: &mut dyn Files| {
            let mut desk = Desk::new(files.begin()?, now, &*self.ids, actor);
            let result = act(&mut desk)?;
            let turns_screen = desk.turns_screen;
            desk.commit()?;
            if turns_screen {
                lock(&self.fields).put_away_of_sale();
            }
            Ok(result)
        };
        let result = once(&mut **files);
        if !matches!(result, Err(Fault::Store(StoreError::Full(_)))) || !files.give_up_room() {
            return result;
        }
        let again = once(&mut **files);
        let is_told = self.tell_of_full_disk(&mut **files);
        drop(files);
        if is_told {
            self.changed();
        }
        again
    }

    /// The view is out of date.
    pub(crate) fn changed(&self) {
        self.revision.fetch_add(1, Ordering::SeqCst);
        self.listener.changed();
    }

    pub(crate) fn revision(&self) -> u64 {
        self.revision.load(Ordering::SeqCst)
    }

    pub(crate) fn actor_or_none(&self) -> Option<Actor> {
        lock(&self.session).as_ref().map(|session| Actor { clerk: session.clerk, role: session.role })
    }

    /// Whoever is signed on, if they have the right.
    pub(crate) fn require(&self, right: Right) -> Result<Actor, UserError> {
        let actor = self.actor_or_none().ok_or_else(|| UserError::new(Code::SignedOff))?;
        actor.require(right).map_err(|refused| Fault::from(refused).tell(self.ids.next()))?;
        Ok(actor)
    }

    /// Refuses everybody but the owner.
    pub fn require_owner(&self) -> Result<(), UserError> {
        self.require(Right::SetUp).map(drop)
    }
}

/// Locks; a panic elsewhere leaves plain values behind, which stay usable.
pub(crate) fn lock<T: ?Sized>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
