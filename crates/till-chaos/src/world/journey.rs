//! What happens to a register once in its life: it moves to another computer, or an old copy of its sales is put back.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use rusqlite::{Connection, OpenFlags};
use till_app::error::Code;
use till_app::ports::{Clock, Files};
use till_core::ids::CustomerId;
use till_store::{JournalCheck, MarkCost, Store, StoreOptions, keys_path};
use till_wiring::AppTill;
use vipps_sim::Step;

use super::{Pressed, World};
use crate::books::Books;
use crate::customer::PEOPLE;
use crate::shop::{CLERKS, OWNER, keys};
use crate::story::Sort;
use crate::{Mishap, check, ending};

/// Presses until the register is closed; the till may die over each.
const PRESSES_MAX: u32 = 5;

/// Those who are not to be sent to any more, by the file of keys alone.
struct Gone {
    forgotten: BTreeSet<String>,
    withdrawn: BTreeSet<String>,
}

impl World {
    /// The register is closed, copied whole, and taken over on another computer. The old one sells no more.
    pub fn move_away(&mut self) -> Result<(), Mishap> {
        self.story.tell(Sort::Clerk, "moves to another computer", "");
        let before = format!("{:?} {:?}", self.books.payments()?, self.books.live_consents()?);
        if !self.close() {
            self.wrong("a register at rest does not close".into());
            return Ok(());
        }
        let there = self.folder.path().join("there");
        fs::create_dir(&there).map_err(|error| Mishap::of("no folder for the copies", &error))?;
        let copied = self.clerk("copies the register", "", |till| till.copy_register(&there));
        if !matches!(copied, Pressed::Done(())) {
            self.wrong(format!("a closed register cannot be copied: {}", copied.word()));
            return Ok(());
        }
        let sold = self.press(|till| till.add_open_amount("100", 2_500));
        if !matches!(sold, Pressed::Refused(Code::RegisterMoved)) {
            self.wrong(format!("a register that has moved sells: {}", sold.word()));
        }
        self.take_over(&there)?;
        if before != format!("{:?} {:?}", self.books.payments()?, self.books.live_consents()?) {
            self.wrong("a register that was taken over holds something else than before".into());
        }
        self.is_ending = false;
        Ok(())
    }

    /// The owner closes the register, at times with the till dying over it. Closed twice is closed.
    fn close(&mut self) -> bool {
        self.clerk = &OWNER;
        self.clerk("signs off", "", AppTill::sign_off);
        self.press_sign_on();
        if self.news.chance(40) {
            let points = self.news.count(1, 3);
            self.fate.seal(points);
        }
        let closed = (0..PRESSES_MAX).any(|_| {
            let closed = self.clerk("closes the register", "", AppTill::close_register);
            matches!(closed, Pressed::Done(_))
        });
        self.fate.spare();
        closed
    }

    fn take_over(&mut self, there: &Path) -> Result<(), Mishap> {
        let failed = |error: &dyn core::fmt::Display| Mishap::of("the register cannot be taken over", error);
        self.end();
        let options = StoreOptions { mark_cost: MarkCost::LEAST, ..StoreOptions::default() };
        let mut store = Store::open(there, keys(), options).map_err(|error| failed(&error))?;
        let journal = store.verify_journal().map_err(|error| failed(&error))?;
        if let JournalCheck::Broken { seq, flaw } = journal {
            self.wrong(format!("the journal that moved is broken at {seq}: {flaw:?}"));
        }
        till_app::take_over(&mut store, self.times.now(), &*self.ids).map_err(|error| failed(&error))?;
        drop(store);
        there.clone_into(&mut self.register);
        self.trouble.follow(self.register.clone());
        self.books = Books::open(&self.register)?;
        self.clerk = CLERKS.first().ok_or_else(|| Mishap("there are no clerks".into()))?;
        self.start();
        Ok(())
    }

    /// A copy of the sales alone, as somebody who keeps copies makes it.
    pub fn copy_sales(&mut self) -> Result<PathBuf, Mishap> {
        let copy = self.folder.path().join("copy.db");
        self.books.copy_to(&copy)?;
        self.story.tell(Sort::Clerk, "copies the sales", "");
        Ok(copy)
    }

    /// The copy takes the place of the sales; the keys stay as they are. The books of the provider hold more than the copy
    /// may know, so they are not compared. Nobody who was forgotten or withdrew since the copy is sent to.
    pub async fn go_back(&mut self, copy: &Path) -> Result<(), Mishap> {
        if self.news.chance(60) {
            // So that the copy knows somebody: most days nobody agrees.
            self.somebody_agrees().await;
            self.books.copy_to(copy)?;
        }
        self.some_leave();
        self.end();
        let gone = Gone::read(&self.register)?;
        let known: BTreeSet<String> = self.requests()?;
        for file in ["till.db", "till.db-wal", "till.db-shm"] {
            let path = self.register.join(file);
            if path.exists() {
                fs::remove_file(path).map_err(|error| Mishap::of("the sales cannot be taken away", &error))?;
            }
        }
        fs::copy(copy, self.register.join("till.db")).map_err(|error| Mishap::of("no copy put back", &error))?;
        self.books = Books::open(&self.register)?;
        self.story.tell(Sort::Clerk, "puts an old copy of the sales back", "");
        self.start();
        self.sends_to_nobody(&gone);
        ending::rest(self, true).await;
        check::sight::look_around(self);
        self.sends_to_nobody(&gone);
        let ids = gone.forgotten.union(&gone.withdrawn).cloned().collect();
        let sent = self.books.sent_to(&ids)?;
        for reference in self.requests()?.difference(&known).filter(|reference| sent.contains(*reference)) {
            self.wrongs.push(format!("{reference}: sent to somebody who was gone before an old copy was put back"));
        }
        for wrong in [gone.back(self)?, check::of_files(self)?].concat() {
            self.wrong(wrong);
        }
        Ok(())
    }

    /// The first of the people pays what is on the screen, and agrees to be remembered.
    async fn somebody_agrees(&mut self) {
        let Some(person) = PEOPLE.first() else { return };
        self.press(AppTill::next_sale);
        self.press(|till| till.add_open_amount("10000", 2_500));
        self.clerk("charges by code at last", "", |till| till.charge_qr(true));
        ending::serve(self).await;
        self.view();
        let Some((_, link)) = self.codes.last().cloned() else { return };
        if let Ok(request) = self.phone.scan(person.number, &link) {
            if request.step == Step::Consent {
                drop(self.phone.consent(person.number, &request.reference, true));
            }
            drop(self.phone.approve(person.number, &request.reference));
        }
        ending::rest(self, true).await;
    }

    /// Of those who are known some withdraw, and some are forgotten.
    fn some_leave(&mut self) {
        for person in &PEOPLE {
            let Pressed::Done(found) = self.press(|till| till.find_customers(person.number)) else { continue };
            for id in found.matches.iter().map(|found| found.id.as_str()) {
                match self.news.count(0, 4) {
                    0 | 1 => drop(self.clerk("withdraws a consent at last", "", |till| till.withdraw_consent(id))),
                    2 | 3 => drop(self.clerk("forgets a customer at last", "", |till| till.forget_customer(id, None))),
                    _ => {}
                }
            }
        }
    }

    fn requests(&self) -> Result<BTreeSet<String>, Mishap> {
        let ledger = self.phone.ledger().map_err(|error| Mishap::of("the provider's books cannot be read", &error))?;
        Ok(ledger.into_iter().map(|entry| entry.reference).collect())
    }

    /// Those who are gone are not found, and cannot be charged.
    fn sends_to_nobody(&mut self, gone: &Gone) {
        for id in gone.forgotten.union(&gone.withdrawn) {
            let charged = self.press(|till| till.charge_customer(id));
            if charged.may_count() {
                self.wrong(format!("customer {id}, gone before an old copy was put back, is sent to"));
            }
        }
        for person in &PEOPLE {
            let Pressed::Done(found) = self.press(|till| till.find_customers(person.number)) else { continue };
            for found in found.matches.iter().filter(|found| gone.has(&found.id)) {
                self.wrong(format!("customer {}, gone before an old copy was put back, is found", found.id));
            }
        }
    }
}

impl Gone {
    fn read(register: &Path) -> Result<Self, Mishap> {
        let unread = |error: rusqlite::Error| Mishap::of("the file of keys cannot be read", &error);
        let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let keys = Connection::open_with_flags(keys_path(register), flags).map_err(unread)?;
        let ids = |sql: &str| -> rusqlite::Result<BTreeSet<String>> {
            keys.prepare(sql)?.query_map([], |row| row.get(0))?.collect()
        };
        Ok(Self {
            forgotten: ids("SELECT customer_id FROM ended").map_err(unread)?,
            withdrawn: ids("SELECT customer_id FROM person_keys WHERE is_withdrawn = 1").map_err(unread)?,
        })
    }

    fn has(&self, id: &str) -> bool {
        self.forgotten.contains(id) || self.withdrawn.contains(id)
    }

    /// Sentences about those who have come back with the copy.
    fn back(&self, world: &World) -> Result<Vec<String>, Mishap> {
        let unread = |error: &dyn core::fmt::Display| Mishap::of("the people cannot be read", error);
        let live = world.books.live_consents()?.into_iter().filter_map(|(customer, _)| customer);
        let mut wrongs: Vec<String> = live
            .filter(|id| self.has(id))
            .map(|id| format!("the consent of customer {id} came back with an old copy"))
            .collect();
        let mut store =
            Store::open(&world.register, keys(), StoreOptions::default()).map_err(|error| unread(&error))?;
        let tx = store.begin().map_err(|error| unread(&error))?;
        for id in &self.forgotten {
            let customer: CustomerId = id.parse().map_err(|_| Mishap("a customer without an id".into()))?;
            if tx.customer(customer).map_err(|error| unread(&error))?.is_some() {
                wrongs.push(format!("forgotten customer {id} came back with an old copy"));
            }
        }
        Ok(wrongs)
    }
}
