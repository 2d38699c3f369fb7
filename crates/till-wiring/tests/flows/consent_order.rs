//! Whatever the order of asking, agreeing, taking back, forgetting, letting in, joining, late and lost answers, restarts,
//! old copies and months in which nobody comes: a number is sent to only with a live consent, or because it was told for
//! this very sale.
//!
//! The rule, exactly. A create with a number leaves only if, at that moment, nobody has taken that number's consent back,
//! forgotten it or joined it away, and it was not forgotten because nobody came, since
//! - it was told at the counter for the sale that the create is for, or
//! - its owner agreed in the app, after asking to be let in if they were kept out; and the register has a live consent
//!   for the customer it is sent to.
//!
//! What is known of people is kept here, apart from the till; the till's file is only asked whom a call is to.

mod answers;
mod awaited;
mod disuse;
mod known;
mod twice;

use std::sync::{Arc, Mutex, MutexGuard};

use jiff::Timestamp;
use proptest::prelude::*;
use proptest::test_runner::{Config, RngAlgorithm, TestCaseError, TestRng, TestRunner};
use till_app::view::{ConsentStanding, Stage};
use till_store::Store;
use till_wiring::CallPoint;
use vipps_sim::{FaultKind, Operation};

use self::disuse::{Here, KEPT_OUT, MONTHS};
use self::known::{Known, Seen};
use self::twice::Twice;
use crate::burglar::restored;
use crate::counter::{Counter, KARI, OLA, store_keys};
use crate::files::{TILL, column};
use crate::refunds::fault;

/// Everybody who comes: two with the same ending, and one of another country.
const PEOPLE: [&str; 3] = [KARI, OLA, "4599999908"];

/// How the customer of the sale on the screen is asked.
#[derive(Clone, Copy, Debug)]
enum How {
    /// By a code.
    Code { remember: bool },
    /// By a number told.
    Told { who: usize, remember: bool },
    /// By push to whoever is known.
    Known { who: usize },
    /// The last way again without sharing, after a no to that.
    WithoutSharing,
}

/// Something that happens at the counter.
#[derive(Clone, Copy, Debug)]
enum Act {
    /// The sale on the screen is asked for; while a request is out, that is another way.
    Ask(How),
    /// The same for a new customer, whatever was on the screen; and it is sent at once, perhaps in vain, or waits.
    AskAnew { how: How, is_sent: bool, trouble: Option<Trouble> },
    /// Somebody is asked by a code, agrees and pays, if nobody stands there yet.
    Remembers { who: usize },
    /// The engine does what is due.
    Serve,
    /// The next call that creates something goes wrong.
    Wrong(Trouble),
    /// What is held back on the line arrives.
    Arrives,
    /// Somebody answers the newest request on their phone; nobody's, if it is not theirs.
    Answers { who: usize, yes: bool },
    /// From now on the number comes so many seconds after the yes.
    Late { seconds: u32 },
    /// The next customer is served while this one's request is out.
    Next,
    /// What is on the screen is captured, or taken back and emptied.
    Ends,
    /// The consent is taken back.
    Withdraws { who: usize },
    /// The customer is forgotten.
    IsForgotten { who: usize },
    /// Somebody tells the number, agrees and pays, and the number is still on its way. Perhaps they tell it again for the
    /// next sale, which goes wrong; perhaps they take the consent back then.
    PaysAndIsAwaited { who: usize, again: Option<Trouble>, ends: bool },
    /// Somebody tells the number for a sale, and again for the next one while that request is out.
    IsToldTwice(Twice),
    /// The consent is taken back, or the customer forgotten, from one of the last payments: also of somebody whose number
    /// is still on its way, and who is on no list.
    EndsFromPayment { nth: usize, is_forgotten: bool },
    /// Asked not to be remembered before, and has another mind now.
    IsLetIn { who: usize },
    /// The second record becomes a part of the first.
    AreJoined { who: usize, with: usize },
    /// Time passes.
    Minutes(i64),
    /// Days pass in which nobody does anything, and each month is closed, or all at once with the program off.
    Days { days: i64, is_off: bool },
    /// The program stops and starts.
    Restart,
    /// A copy of the register is made.
    Copy,
    /// The last copy takes the register's place.
    OldCopy,
    /// A copy with a request that waits takes the register's place, and the consent was taken back in between.
    OldRequest { who: usize },
}

#[derive(Clone, Copy, Debug)]
enum Trouble {
    NeverArrives,
    AnswerLost,
    ArrivesLater,
    Refused,
}

fn some_trouble() -> impl Strategy<Value = Trouble> + Clone {
    prop::sample::select(vec![Trouble::NeverArrives, Trouble::AnswerLost, Trouble::ArrivesLater, Trouble::Refused])
}

fn trouble() -> impl Strategy<Value = Option<Trouble>> + Clone {
    prop::option::weighted(0.4, some_trouble())
}

fn act() -> impl Strategy<Value = Act> {
    let who = || 0..PEOPLE.len();
    prop_oneof![
        3 => any::<bool>().prop_map(|remember| Act::Ask(How::Code { remember })),
        3 => (who(), any::<bool>()).prop_map(|(who, remember)| Act::Ask(How::Told { who, remember })),
        5 => who().prop_map(|who| Act::Ask(How::Known { who })),
        5 => (who(), any::<bool>(), any::<bool>(), trouble()).prop_map(|(who, remember, is_sent, trouble)| {
            Act::AskAnew { how: How::Told { who, remember }, is_sent, trouble }
        }),
        12 => (who(), any::<bool>(), trouble()).prop_map(|(who, is_sent, trouble)| {
            Act::AskAnew { how: How::Known { who }, is_sent, trouble }
        }),
        11 => who().prop_map(|who| Act::Remembers { who }),
        1 => Just(Act::Ask(How::WithoutSharing)),
        8 => Just(Act::Serve),
        1 => some_trouble().prop_map(Act::Wrong),
        2 => Just(Act::Arrives),
        8 => (who(), prop::bool::weighted(0.8)).prop_map(|(who, yes)| Act::Answers { who, yes }),
        1 => prop::sample::select(vec![0, 0, 40, 4_000]).prop_map(|seconds| Act::Late { seconds }),
        2 => Just(Act::Next),
        4 => Just(Act::Ends),
        5 => who().prop_map(|who| Act::Withdraws { who }),
        2 => who().prop_map(|who| Act::IsForgotten { who }),
        4 => (who(), trouble(), any::<bool>()).prop_map(|(who, again, ends)| Act::PaysAndIsAwaited { who, again, ends }),
        6 => (0..3_usize, prop::bool::weighted(0.3)).prop_map(|(nth, is_forgotten)| {
            Act::EndsFromPayment { nth, is_forgotten }
        }),
        6 => who().prop_map(|who| Act::IsLetIn { who }),
        1 => (who(), who()).prop_map(|(who, with)| Act::AreJoined { who, with }),
        3 => prop::sample::select(vec![1, 90, 24 * 60, 45 * 24 * 60]).prop_map(Act::Minutes),
        5 => (prop::sample::select(vec![30, 60, 90]), any::<bool>()).prop_map(|(days, is_off)| Act::Days { days, is_off }),
        2 => Just(Act::Restart),
        1 => Just(Act::Copy),
        1 => Just(Act::OldCopy),
        3 => who().prop_map(|who| Act::OldRequest { who }),
    ]
}

/// A counter, and what is known apart from it.
struct Play {
    counter: Counter,
    known: Arc<Mutex<Known>>,
    copy: Option<(tempfile::TempDir, Timestamp, [Here; PEOPLE.len()])>,
}

impl Play {
    async fn new() -> Self {
        let mut counter = Counter::open().await;
        counter.sign_on("Åse", "3333");
        counter.till.set_retention(MONTHS).unwrap();
        counter.sign_on("Kari", "1111");
        let known = Arc::new(Mutex::new(Known { till_db: counter.folder().join("till.db"), ..Known::default() }));
        let watched = Arc::clone(&known);
        counter.watch_calls(Arc::new(move |point| {
            if point == CallPoint::Before {
                watched.lock().unwrap().check();
            }
        }));
        Self { counter, known, copy: None }
    }

    fn known(&self) -> MutexGuard<'_, Known> {
        self.known.lock().unwrap()
    }

    /// The id under which somebody is listed.
    fn id(&self, who: usize) -> Option<String> {
        let number = if who == 2 { format!("+{}", PEOPLE[who]) } else { PEOPLE[who][2..].to_owned() };
        let digits = number.trim_start_matches('+');
        let rows = self.counter.till.customers(digits, 0).unwrap().rows;
        rows.into_iter().next().map(|row| row.id)
    }

    /// Who is listed now is known by that id from now on.
    fn learn(&self) {
        let ids: Vec<String> = column(&self.counter, TILL, "SELECT id FROM customers WHERE used_at IS NOT NULL");
        if ids.iter().all(|id| self.known().ids.contains_key(id)) {
            return;
        }
        for who in 0..PEOPLE.len() {
            if let Some(id) = self.id(who) {
                self.known().ids.insert(id, who);
            }
        }
    }

    async fn act(&mut self, act: Act) {
        self.known().now += 1;
        let before = self.counter.phone.now();
        match act {
            Act::Ask(how) => self.ask(how),
            Act::AskAnew { how, is_sent, trouble } => {
                self.end().await;
                if let Some(trouble) = trouble {
                    self.go_wrong(trouble);
                }
                self.ask(how);
                if is_sent {
                    self.serve_once().await;
                }
            }
            Act::Remembers { who } => {
                self.end().await;
                self.late(0);
                self.ask(How::Code { remember: true });
                self.counter.settle().await;
                self.answer(who, true).await;
                self.counter.wait(3).await;
                self.end().await;
            }
            Act::Serve => self.counter.wait(1).await,
            Act::Wrong(trouble) => self.go_wrong(trouble),
            Act::Arrives => {
                self.counter.phone.release();
                self.counter.wait(2).await;
            }
            Act::Answers { who, yes } => self.answer(who, yes).await,
            Act::Late { seconds } => self.late(seconds),
            Act::Next => drop(self.counter.till.serve_next()),
            Act::Ends => self.end().await,
            Act::Withdraws { who } => self.withdraw(who, |till, id| till.withdraw_consent(id).is_ok()),
            Act::IsForgotten { who } => {
                let manager = self.counter.manager();
                self.withdraw(who, |till, id| till.forget_customer(id, Some(&manager)).is_ok());
            }
            Act::PaysAndIsAwaited { who, again, ends } => self.pays_and_is_awaited(who, again, ends).await,
            Act::IsToldTwice(twice) => self.is_told_twice(twice).await,
            Act::EndsFromPayment { nth, is_forgotten } => self.end_from_payment(nth, is_forgotten),
            Act::IsLetIn { who } => self.let_in(who),
            Act::AreJoined { who, with } => self.join(who, with),
            Act::Minutes(minutes) => self.counter.skip(minutes).await,
            Act::Days { days, is_off } => self.days(days, is_off).await,
            Act::Restart => self.counter.restart(),
            Act::Copy => self.copy(),
            Act::OldCopy => self.put_back(),
            Act::OldRequest { who } => {
                self.end().await;
                self.ask(How::Known { who });
                self.copy();
                self.withdraw(who, |till, id| till.withdraw_consent(id).is_ok());
                self.put_back();
                self.counter.wait(2).await;
            }
        }
        self.known().time_passed(before, self.counter.phone.now());
        self.learn();
        self.compare_phones();
    }

    /// The provider tells apart from the till on whose phone a request is: it must be whose it was meant to be.
    fn compare_phones(&self) {
        let with_number: Vec<String> =
            self.counter.ledger().into_iter().filter(|one| one.has_number).map(|one| one.reference).collect();
        let mut known = self.known();
        for (who, number) in PEOPLE.into_iter().enumerate() {
            let inbox = self.counter.phone.inbox(number).unwrap();
            known.seen.twice += u32::from(inbox.len() > 1);
            for request in inbox {
                let meant = known.meant.get(&request.reference).copied();
                if with_number.contains(&request.reference) && meant != Some(who) {
                    known.wrong.push(format!("{} is on the phone of {who}, and was for {meant:?}", request.reference));
                }
                known.seen.reached += u32::from(meant == Some(who));
            }
        }
    }

    fn ask(&self, how: How) {
        let till = &self.counter.till;
        let sale = self.counter.view().sale;
        if sale.as_ref().is_none_or(|sale| sale.stage == Stage::Building && sale.lines.is_empty()) {
            self.counter.add("101");
        }
        let sale = self.counter.sale();
        let is_out = sale.stage == Stage::Waiting;
        let asked = match how {
            How::Code { remember } if is_out => till.change_to_code(remember),
            How::Code { remember } => till.charge_qr(remember),
            How::Told { who, remember } => {
                let number = format!("+{}", PEOPLE[who]);
                let told = if is_out {
                    till.change_to_number(&number, remember)
                } else {
                    till.charge_number(&number, remember)
                };
                if told.is_ok() {
                    self.known().is_told(sale.id, who);
                }
                told
            }
            How::Known { who } => {
                let Some(id) = self.id(who) else { return };
                // Perhaps since a moment ago.
                self.learn();
                if is_out { till.change_to_customer(&id) } else { till.charge_customer(&id) }
            }
            How::WithoutSharing => till.pay_without_sharing(),
        };
        drop(asked);
    }

    /// One turn, so that what went wrong is not made good at once.
    async fn serve_once(&self) {
        for payment in self.counter.till.due().unwrap().payments {
            self.counter.till.serve(payment).await;
        }
    }

    fn go_wrong(&self, trouble: Trouble) {
        self.go_wrong_often(trouble, 1);
    }

    fn go_wrong_often(&self, trouble: Trouble, times: u32) {
        let kind = match trouble {
            Trouble::NeverArrives => FaultKind::DropBefore,
            Trouble::AnswerLost => FaultKind::DropAfter,
            Trouble::ArrivesLater => FaultKind::ArriveLate,
            Trouble::Refused => {
                FaultKind::Status { status: 500, code: None, body: None, retry_after_s: None, acts: false }
            }
        };
        fault(&self.counter, Operation::Create, kind, times);
    }

    async fn end(&self) {
        let Some(sale) = self.counter.view().sale else { return };
        if let Some(payment) = sale.payment {
            let ended = if sale.stage == Stage::Approved {
                self.known().pays(&payment.reference, self.counter.phone.now());
                self.counter.till.capture(&payment.id, &payment.captured.decimal)
            } else {
                self.counter.till.take_back(&payment.id)
            };
            drop(ended);
            self.counter.wait(3).await;
        }
        drop(self.counter.till.discard_sale());
        drop(self.counter.till.next_sale());
    }

    /// Nobody is sent to any more from the moment it is done, nor under numbers that were joined into theirs.
    fn withdraw(&self, who: usize, act: impl Fn(&till_wiring::AppTill, &str) -> bool) {
        let Some(id) = self.id(who).filter(|id| act(&self.counter.till, id)) else { return };
        assert_eq!(self.known().ids.get(&id), Some(&who));
        self.has_ended(who);
    }

    /// From now on, until they say otherwise.
    fn has_ended(&self, who: usize) {
        let mut known = self.known();
        let (now, kept_out_until) = (known.now, Some(self.counter.phone.now() + KEPT_OUT));
        let former: Vec<usize> =
            known.parts.iter().filter(|(kept, _)| *kept == who).map(|(_, joined)| *joined).collect();
        // Whoever has agreed anew since the join stands for themselves.
        let former = former.into_iter().filter(|joined| !known.wishes[*joined].has_agreed()).collect::<Vec<_>>();
        for who in former.into_iter().chain([who]) {
            (known.wishes[who].kept_out, known.wishes[who].kept_out_until) = (now, kept_out_until);
            known.wishes[who].ended = now;
        }
    }

    fn let_in(&self, who: usize) {
        self.counter.till.let_in(&format!("+{}", PEOPLE[who])).unwrap();
        let mut known = self.known();
        known.wishes[who].let_in = known.now;
    }

    fn join(&self, who: usize, with: usize) {
        let (Some(kept), Some(joined)) = (self.id(who), self.id(with)) else { return };
        if self.counter.till.join_customers(&kept, &joined, Some(&self.counter.manager())).is_err() {
            return;
        }
        let mut known = self.known();
        known.wishes[with].joined = known.now;
        known.here[who] = known.here[who].later(known.here[with]);
        for (kept, _) in &mut known.parts {
            *kept = if *kept == with { who } else { *kept };
        }
        known.parts.push((who, with));
        known.ids.remove(&joined);
    }

    fn copy(&mut self) {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open(self.counter.folder(), store_keys(), self.counter.store_options()).unwrap();
        store.backup_to(&folder.path().join("copy.db")).unwrap();
        let here = self.known().here;
        self.copy = Some((folder, self.counter.phone.now(), here));
    }

    /// The keys stay as they are.
    fn put_back(&mut self) {
        let Some((copy, copied, then)) = &self.copy else { return };
        let folder = restored(&self.counter, &copy.path().join("copy.db"));
        self.known().till_db = folder.path().join("till.db");
        self.known().is_again_as(*copied, *then, self.counter.phone.now());
        drop(self.counter.carry_on_in(folder));
    }

    /// Asks everybody: it goes out exactly where a live consent is.
    async fn push(&mut self) {
        self.counter.phone.clear_faults();
        self.counter.phone.release();
        self.counter.wait(5).await;
        for _ in 0..3 {
            self.end().await;
        }
        // What was held back may have brought a number.
        self.learn();
        for who in 0..PEOPLE.len() {
            let Some(id) = self.id(who) else { continue };
            let standing = self.counter.till.customer_detail(&id).unwrap().row.standing;
            drop(self.counter.till.serve_next());
            self.known().now += 1;
            let before = self.counter.ledger().len();
            self.counter.add("101");
            let asked = self.counter.till.charge_customer(&id);
            self.counter.settle().await;
            let sent = self.counter.ledger().len() - before;
            let is_live = standing == ConsentStanding::Live;
            assert_eq!((asked.is_ok(), sent), (is_live, usize::from(is_live)), "{who} stands {standing:?}");
            self.end().await;
        }
    }
}

/// Plays runs of acts: always the same, so that what is red once is red again. Answers what was seen.
fn play(cases: u32, acts: impl Strategy<Value = Vec<Act>>) -> Seen {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let config = Config { cases, max_shrink_iters: 60, failure_persistence: None, ..Config::default() };
    let dice = TestRng::deterministic_rng(RngAlgorithm::ChaCha);
    let seen = Mutex::new(Seen::default());
    TestRunner::new_with_rng(config, dice)
        .run(&acts, |acts| {
            runtime.block_on(async {
                let mut play = Play::new().await;
                for act in acts {
                    play.act(act).await;
                    let wrong = std::mem::take(&mut play.known().wrong);
                    if !wrong.is_empty() {
                        return Err(TestCaseError::fail(format!("{act:?}: {wrong:?}")));
                    }
                }
                play.push().await;
                play.known().add_to(&mut seen.lock().unwrap());
                let wrong = std::mem::take(&mut play.known().wrong);
                if wrong.is_empty() { Ok(()) } else { Err(TestCaseError::fail(format!("at the end: {wrong:?}"))) }
            })
        })
        .unwrap();
    seen.into_inner().unwrap()
}

#[test]
fn a_number_is_sent_to_only_while_a_live_consent_exists_whatever_the_order() {
    let seen = play(24, prop::collection::vec(act(), 30..90));
    let is_proof = seen.by_consent > 30 && seen.told > 30 && seen.reached > 30 && seen.unused > 10 && seen.unlisted > 3;
    assert!(is_proof, "only so much was seen, which proves little: {seen:?}");
}
