//! Numbers are planted, everything is done with customers that can be done, and after each act the numbers are looked for
//! in whatever they could be written in: in files, copies, the log at its most talkative, pages and errors.

use std::fmt::Debug;
use std::io;

use till_app::RefundWhat;
use till_app::error::UserError;
use till_store::Store;
use till_wiring::export;
use tracing_subscriber::EnvFilter;
use vipps_sim::{Fault, FaultKind, Operation};

use crate::counter::{Counter, KARI, NILS, OLA, PER, store_keys};
use crate::moving::Desk;
use crate::needles::{Log, METTE, PLANTED, Search, digits_of, looked_up_by};
use crate::refunds::ask;

const DAY: i64 = 24 * 60;
const LABEL: &str = "Gul sykkel";

/// Looks everywhere after each act.
struct Watch {
    search: Search,
    /// What a clerk calls somebody: on the page, and neither in a file nor in the log.
    label: Search,
    /// What those would be found by who are never remembered: there while they are asked, and gone with the asking.
    never_kept: Search,
    log: Log,
}

impl Watch {
    fn new() -> (Self, tracing::subscriber::DefaultGuard) {
        let log = Log::default();
        let everything = EnvFilter::new("trace");
        let subscriber = tracing_subscriber::fmt().json().with_env_filter(everything).with_writer(log.clone()).finish();
        let guard = tracing::subscriber::set_default(subscriber);
        let search = Search::of_numbers(&PLANTED);
        let label = Search::new(vec![LABEL.as_bytes().to_vec()]);
        let never_kept = Search::new([PER, NILS].iter().flat_map(|number| looked_up_by(number)).collect());
        (Self { search, label, never_kept, log }, guard)
    }

    /// A page or an error, as it goes to the window and as it would print.
    #[track_caller]
    fn page(&self, place: &str, page: &(impl serde::Serialize + Debug)) {
        let texts = [serde_json::to_string(page).unwrap(), format!("{page:?}")];
        for text in texts {
            assert_eq!(self.search.found(text.as_bytes()), None, "{place}: on a page");
        }
    }

    #[track_caller]
    fn answer<T: serde::Serialize + Debug>(&self, place: &str, answer: Result<T, UserError>) -> Option<T> {
        match answer {
            Ok(page) => {
                self.page(place, &page);
                Some(page)
            }
            Err(error) => {
                self.page(place, &error);
                None
            }
        }
    }

    /// While nobody is asked, also what those would be found by who are never remembered is in no file.
    #[track_caller]
    fn look_at_rest(&self, counter: &Counter, place: &str) {
        self.look(counter, place);
        assert_eq!(self.never_kept.found_under(counter.folder()), None, "{place}: found by what was not to be kept");
    }

    /// Every view there is, the files as they lie, and the log.
    #[track_caller]
    fn look(&self, counter: &Counter, place: &str) {
        let till = &counter.till;
        self.answer(place, till.view());
        self.answer(place, till.display());
        self.answer(place, till.settings());
        for digits in ["9901", "9908", "99999901", "99989901", "4799999905", "12345678901234567"] {
            self.answer(place, till.find_customers(digits));
            let listed = self.answer(place, till.customers(digits, 0)).map(|page| page.rows).unwrap_or_default();
            for row in listed {
                self.answer(place, till.customer_detail(&row.id));
            }
        }
        self.answer(place, till.customers("", 0));
        for day in [None, Some("2026-11-23"), Some("2026-11-24")] {
            let rows = self.answer(place, till.history(day)).map(|page| page.rows).unwrap_or_default();
            for row in rows {
                self.answer(place, till.sale_detail(&row.sale_id));
                self.answer(place, till.unpaid_detail(&row.sale_id));
            }
        }
        let logged = std::mem::take(&mut *self.log.0.lock().unwrap());
        for search in [&self.search, &self.label] {
            assert_eq!(search.found_under(counter.folder()), None, "{place}: in a file");
            assert_eq!(search.found(&logged), None, "{place}: in the log");
        }
    }
}

/// Everything that is logged, as the mask of the program lets it through.
#[derive(Clone, Default)]
struct Masked(Log);

impl io::Write for Masked {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.write_all(&till_wiring::masked(bytes))?;
        Ok(bytes.len())
    }
    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[test]
fn no_writing_of_a_number_gets_through_the_mask_of_the_log() {
    let log = Masked::default();
    let lines = log.clone();
    let subscriber = tracing_subscriber::fmt().json().with_writer(move || lines.clone()).finish();
    let texts: Vec<String> = PLANTED.iter().flat_map(|number| digits_of(number)).collect();
    tracing::subscriber::with_default(subscriber, || {
        for text in &texts {
            tracing::info!(field = %text, quoted = ?text, "asked {text}");
            tracing::info!("asked +47 {text}, \n0047{text}\n(tel:{text})");
            let written = till_wiring::masked_text(&format!("asked {text}\n{text},+47{text}"));
            assert!(!written.contains(text), "{written}");
        }
    });
    let logged = std::mem::take(&mut *log.0.0.lock().unwrap());
    let search = Search::new(texts.into_iter().map(String::into_bytes).collect());
    assert_eq!(search.found(&logged), None);
    let logged = String::from_utf8(logged).unwrap();
    assert_eq!(logged.lines().count(), 2 * PLANTED.len() * 19);
    for line in logged.lines() {
        let line: serde_json::Value = serde_json::from_str(line).unwrap();
        assert!(line["timestamp"].as_str().unwrap().starts_with("20"), "when it was stays");
    }
}

/// What becomes of a request whose customer cannot be asked for long: taken back and emptied.
async fn give_up(counter: &Counter) {
    counter.phone.clear_faults();
    counter.phone.release();
    counter.wait(15).await;
    if let Some(payment) = counter.sale().payment {
        drop(counter.till.take_back(&payment.id));
        counter.wait(15).await;
    }
    drop(counter.till.discard_sale());
}

fn on(operation: Operation, kind: FaultKind) -> Fault {
    Fault { operation, reference: None, times: 3, after: 0, kind }
}

fn status(status: u16, code: Option<u16>) -> FaultKind {
    FaultKind::Status { status, code, body: None, retry_after_s: None, acts: false }
}

/// A refusal that repeats the number, as providers do.
fn echo(status: u16, number: &str) -> FaultKind {
    let text = format!("customer.phoneNumber {number} (+{number}) is not allowed");
    let problem = serde_json::json!({
        "type": "about:blank", "title": text, "detail": text, "status": status, "traceId": number,
        "extraDetails": [{ "name": number, "reason": text, "code": text }],
    });
    FaultKind::Status { status, code: None, body: Some(problem), retry_after_s: None, acts: false }
}

/// How a call fails: refused, out of order, without an answer, with one that is none.
fn failures(number: &str) -> Vec<FaultKind> {
    let refused = [(400, Some(4050)), (400, Some(5090)), (401, None), (403, None), (404, None), (409, Some(4020))];
    let broken = [(429, None), (500, None), (502, None), (503, None)];
    let echoes = [400, 403, 422, 500].map(|status| echo(status, number));
    let statuses = refused.into_iter().chain(broken).map(|(code, problem)| status(code, problem));
    let cut = [
        FaultKind::DropBefore,
        FaultKind::DropAfter,
        FaultKind::ArriveLate,
        FaultKind::ArriveTwice,
        FaultKind::Html,
        FaultKind::Page { acts: true },
        FaultKind::Truncate,
    ];
    statuses.chain(echoes).chain(cut).collect()
}

#[tokio::test]
async fn a_number_is_nowhere_however_the_request_to_it_fails() {
    let (watch, _guard) = Watch::new();
    let mut counter = Counter::open().await;
    counter.sell_and_remember(KARI).await;
    let kari = counter.till.find_customers("9901").unwrap().matches.remove(0).id;
    for (at, kind) in failures(PER).into_iter().enumerate() {
        let place = format!("{at}: {kind:?}").replace(PER, "PER");
        counter.phone.fault(on(Operation::Create, kind));
        counter.add("101");
        let asked = if at % 2 == 0 {
            counter.till.charge_number("99 99 99 05", at % 4 == 0)
        } else {
            counter.till.charge_customer(&kari)
        };
        watch.answer(&place, asked);
        counter.settle().await;
        watch.look(&counter, &place);
        give_up(&counter).await;
    }
    watch.look_at_rest(&counter, "afterwards");
    // Nobody answers in time, and one who cannot be reached at all.
    counter.restart_waiting(250);
    counter.phone.fault(on(Operation::Create, FaultKind::Hang));
    counter.add("101");
    watch.answer("hangs", counter.till.charge_number("+47 999 99 905", true));
    counter.settle().await;
    watch.look(&counter, "hangs");
    give_up(&counter).await;
    counter.restart();
    counter.add("101");
    watch.answer("no app", counter.till.charge_number("0047 99 99 99 03", false));
    counter.settle().await;
    watch.look(&counter, "no app");
}

#[tokio::test]
async fn what_a_customer_shares_is_nowhere_however_the_reading_of_it_fails() {
    let (watch, _guard) = Watch::new();
    let counter = Counter::open().await;
    for (at, kind) in [FaultKind::Truncate, FaultKind::Html, echo(500, KARI), echo(400, KARI), FaultKind::DropAfter]
        .into_iter()
        .enumerate()
    {
        counter.ring_up_insurances();
        let code = counter.show_code(true).await;
        let request = counter.phone.scan(KARI, &code).unwrap();
        drop(counter.phone.consent(KARI, &request.reference, true));
        counter.phone.approve(KARI, &request.reference).unwrap();
        counter.phone.fault(on(Operation::Get, kind));
        counter.wait(3).await;
        watch.look(&counter, &format!("reading {at}"));
        counter.wait(30).await;
        counter.capture().await;
        watch.look(&counter, &format!("captured {at}"));
        counter.till.next_sale().unwrap();
    }
}

#[tokio::test]
async fn a_number_is_nowhere_whatever_is_done_with_its_customer() {
    let (watch, _guard) = Watch::new();
    let mut counter = Counter::open().await;
    remember_everybody(&counter, &watch).await;
    ask_in_every_way(&counter, &watch).await;
    keep_and_let_go(&counter, &watch).await;
    let diagnosis = format!("{:?}", counter.till.diagnosis().unwrap());
    assert_eq!(watch.search.found(diagnosis.as_bytes()), None, "diagnosed");
    counter.restart();
    counter.settle().await;
    watch.look_at_rest(&counter, "restarted");
    copies(&mut counter, &watch).await;
}

/// By code, by a number told, by the customer's own code.
async fn remember_everybody(counter: &Counter, watch: &Watch) {
    counter.sell_and_remember(KARI).await;
    watch.look(counter, "by code");
    counter.add("101");
    watch.answer("told", counter.till.charge_number("99989901", true));
    watch.look(counter, "told and not sent");
    counter.settle().await;
    watch.look(counter, "told");
    let reference = counter.pushed(OLA);
    counter.phone.consent(OLA, &reference, true).unwrap();
    counter.phone.approve(OLA, &reference).unwrap();
    counter.wait(8).await;
    counter.capture().await;
    watch.look(counter, "told and agreed");
    counter.till.next_sale().unwrap();
    counter.add("102");
    let own_code = counter.phone.own_code(METTE).unwrap();
    watch.answer("own code", counter.till.charge_own_code(&own_code, true));
    counter.settle().await;
    let reference = counter.pushed(METTE);
    counter.phone.consent(METTE, &reference, true).unwrap();
    counter.phone.approve(METTE, &reference).unwrap();
    counter.wait(8).await;
    counter.capture().await;
    watch.look(counter, "by own code");
    counter.till.next_sale().unwrap();
}

async fn ask_in_every_way(counter: &Counter, watch: &Watch) {
    let known = counter.till.find_customers("89901").unwrap().matches.remove(0).id;
    counter.add("101");
    watch.answer("known", counter.till.charge_customer(&known));
    counter.settle().await;
    watch.answer("another way", counter.till.change_to_number("99999905", true));
    watch.look(counter, "another way chosen");
    counter.wait(5).await;
    watch.look(counter, "another way asked");
    assert!(watch.never_kept.found_under(counter.folder()).is_some(), "there while the request may be sent again");
    counter.phone.consent(PER, &counter.pushed(PER), false).unwrap();
    counter.wait(8).await;
    watch.look(counter, "refused to share");
    watch.answer("without sharing", counter.till.pay_without_sharing());
    counter.settle().await;
    counter.phone.approve(PER, &counter.pushed(PER)).unwrap();
    counter.wait(8).await;
    counter.capture().await;
    watch.look_at_rest(counter, "paid without sharing");
    let sale = counter.sale().id;
    counter.till.next_sale().unwrap();
    // What people type beside it.
    counter.add("101");
    let line = counter.sale().lines[0].id.clone();
    watch.answer("a note", counter.till.set_note(&line, "ring 99 99 99 05"));
    watch.answer("a parked sale", counter.till.park("Per 999 99 905"));
    counter.sign_on("Jonas", "2222");
    let mut refund = ask(counter, &sale, RefundWhat::All);
    refund.reason = "Per, 99999905".into();
    watch.answer("a refund", counter.till.refund(&refund));
    counter.wait(5).await;
    watch.look_at_rest(counter, "typed");
    counter.sign_on("Kari", "1111");
}

async fn keep_and_let_go(counter: &Counter, watch: &Watch) {
    let id = |number: &str| counter.till.customers(&number[2..], 0).unwrap().rows.remove(0).id;
    let (kari, ola, mette) = (id(KARI), id(OLA), id(METTE));
    watch.answer("a label", counter.till.label_customer(&kari, "99 99 99 01, gul sykkel"));
    watch.answer("a label", counter.till.label_customer(&kari, LABEL));
    let papers = tempfile::tempdir().unwrap();
    let export = counter.till.export_customer(&kari, Some(&counter.manager())).unwrap();
    assert_eq!(watch.search.found(format!("{export:?}").as_bytes()), None);
    watch.page("exported", &export::write(papers.path(), &export).unwrap());
    assert!(watch.search.found_under(papers.path()).is_some(), "the person's own papers hold it, and nothing else");
    drop(export);
    watch.look_at_rest(counter, "exported");
    watch.answer("joined", counter.till.join_customers(&kari, &ola, Some(&counter.manager())));
    watch.look_at_rest(counter, "joined");
    watch.answer("withdrawn", counter.till.withdraw_consent(&kari));
    watch.look_at_rest(counter, "withdrawn");
    watch.answer("forgotten", counter.till.forget_customer(&mette, Some(&counter.manager())));
    watch.look_at_rest(counter, "forgotten");
    counter.add("101");
    watch.answer("kept out", counter.till.charge_number("99999901", true));
    watch.answer("not a number", counter.till.charge_number("999999051", true));
    drop(counter.till.discard_sale());
    for number in ["99999901", "+47 999 89 901", "4599999908", "9999990"] {
        watch.answer("let in", counter.till.let_in(number));
    }
    watch.look_at_rest(counter, "let in");
    counter.sell_and_remember(OLA).await;
    counter.skip(DAY).await;
    assert_eq!(counter.till.customers("", 0).unwrap().total, 1, "the day forgot who took it back");
    watch.look_at_rest(counter, "the day closed");
    counter.till.charge_number("99999905", false).unwrap_err();
}

/// A copy of the register, and the file of a move: sealed, and no number in either.
async fn copies(counter: &mut Counter, watch: &Watch) {
    let elsewhere = tempfile::tempdir().unwrap();
    let store = Store::open(counter.folder(), store_keys(), counter.store_options()).unwrap();
    store.backup_to(&elsewhere.path().join("copy.db")).unwrap();
    drop(store);
    assert_eq!(watch.search.found_under(elsewhere.path()), None, "in a copy");
    let desk = Desk::new();
    counter.sign_on("Åse", "3333");
    counter.wait(60).await;
    let file = desk.leave(counter).unwrap();
    assert_eq!(watch.search.found(&std::fs::read(file).unwrap()), None, "in the file of a move");
    watch.look_at_rest(counter, "moved");
    std::fs::write(counter.folder().join("planted"), format!("x{KARI}y")).unwrap();
    assert!(watch.search.found_under(counter.folder()).is_some(), "the search would find one");
}
