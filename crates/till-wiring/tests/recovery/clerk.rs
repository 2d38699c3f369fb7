//! A clerk and two customers who look at what is there and do the next thing, so that they can take up any
//! sale after any restart.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use jiff::{SignedDuration, Timestamp};
use secrecy::{SecretBox, SecretString};
use serde_json::{Value, json};
use till_app::ports::Clock;
use till_app::view::{Environment, SaleView, Stage};
use till_store::StoreKeys;
use till_wiring::{AppTill, Options, ProviderAccess, SystemClock, Tripwire, wire};

use crate::{DAY, DIE_AT, FOLDER, PROVIDER, own_code, parts};

const CUSTOMER: &str = "4799999901";
const LAST_DIGITS: &str = "9901";
/// Somebody without the app, as told at the counter.
const NOT_REACHABLE: &str = "99999903";
const SALES: u32 = 3;
/// Rounds of looking and doing after which something hangs.
const ROUNDS_MAX: u32 = 500;
/// What is due later than this is not waited for second by second.
const FAR: SignedDuration = SignedDuration::from_secs(20);

/// The real clock, put forward a second at a time so that nobody has to wait.
#[derive(Default)]
struct FastClock {
    ahead_seconds: AtomicI64,
}

impl Clock for FastClock {
    fn now(&self) -> Timestamp {
        SystemClock.now() + SignedDuration::from_secs(self.ahead_seconds.load(Ordering::SeqCst))
    }
}

pub struct Clerk {
    pub till: Arc<AppTill>,
    clock: Arc<FastClock>,
    provider: String,
    http: reqwest::Client,
}

/// The till's process: a day from wherever it is to its end.
pub fn work() {
    crate::provider::runtime().block_on(async {
        let clerk = open();
        let kari = clerk.till.view().unwrap().clerks.into_iter().find(|clerk| clerk.name == "Kari").unwrap();
        clerk.till.sign_on(&kari.id, "1111").unwrap();
        let day = variable(DAY);
        for _ in 0..ROUNDS_MAX {
            match day.as_str() {
                parts::NAME => parts::do_the_next_thing(&clerk).await,
                own_code::NAME => own_code::do_the_next_thing(&clerk).await,
                _ => clerk.do_the_next_thing().await,
            }
            let is_idle = clerk.serve().await;
            let is_over = match day.as_str() {
                parts::NAME => parts::is_over(&clerk),
                own_code::NAME => own_code::is_over(&clerk),
                _ => clerk.day_is_done(),
            };
            if is_idle && is_over {
                return;
            }
        }
        panic!("the day never ends: {:#?}", clerk.till.view().unwrap());
    });
}

fn variable(name: &str) -> String {
    std::env::var(name).unwrap()
}

fn open() -> Clerk {
    let tripwire = Tripwire::new(variable(DIE_AT).parse().unwrap());
    let (clock, provider) = (Arc::new(FastClock::default()), variable(PROVIDER));
    let keys = StoreKeys { master: SecretBox::new(Box::new([7; 32])), lookup: SecretBox::new(Box::new([9; 32])) };
    let mut options = Options::new(PathBuf::from(variable(FOLDER)), Environment::Practice, keys);
    options.provider = Some(ProviderAccess {
        base_url: provider.clone(),
        client_id: SecretString::from(vipps_sim::Options::CLIENT_ID),
        client_secret: SecretString::from(vipps_sim::Options::CLIENT_SECRET),
        subscription_key: SecretString::from(vipps_sim::Options::SUBSCRIPTION_KEY),
        merchant_serial_number: vipps_sim::Options::MSN.to_owned(),
    });
    options.clock = Arc::<FastClock>::clone(&clock);
    options.store_options = tripwire.store_options();
    options.on_call = Some(tripwire.call_hook());
    let till = wire(options).unwrap().till;
    Clerk { till, clock, provider, http: reqwest::Client::builder().build().unwrap() }
}

impl Clerk {
    fn receipts(&self) -> u32 {
        self.till.history(None).unwrap().count
    }

    fn day_is_done(&self) -> bool {
        self.receipts() == SALES && self.till.view().unwrap().waiting.is_empty()
    }

    async fn do_the_next_thing(&self) {
        let sale = self.till.view().unwrap().sale.unwrap();
        match sale.stage {
            Stage::Building => self.ring_up_and_charge(&sale),
            Stage::Waiting => self.customer_pays(&sale).await,
            Stage::Approved => self.capture(sale),
            Stage::Done if self.receipts() < SALES => drop(self.till.next_sale().unwrap()),
            Stage::Capturing | Stage::Done => {}
        }
    }

    /// Captures everything, unless something is under way.
    pub fn capture(&self, sale: SaleView) {
        let payment = sale.payment.unwrap();
        if payment.in_flight.is_none() {
            self.till.capture(&payment.id, "0.00").unwrap();
        }
    }

    /// The text of the customer's own code, as scanned.
    pub async fn own_code(&self) -> String {
        let url = format!("{}/practice/own_code?number={CUSTOMER}", self.provider);
        let told: Value = self.http.get(url).send().await.unwrap().json().await.unwrap();
        told["text"].as_str().unwrap().to_owned()
    }

    fn ring_up_and_charge(&self, sale: &SaleView) {
        let receipts = self.receipts();
        let order: &[&str] = match receipts {
            0 => &["601", "602"],
            1 => &["101"],
            _ => &["102"],
        };
        if let Some(article) = order.get(sale.lines.len()) {
            self.till.scan(article).unwrap();
            return;
        }
        match (receipts, &sale.ended) {
            (0, _) => drop(self.till.charge_qr(true).unwrap()),
            (1, _) => self.charge_known(),
            (_, None) => drop(self.till.charge_number(NOT_REACHABLE, false).unwrap()),
            (_, Some(_)) => drop(self.till.show_qr(false).unwrap()),
        }
    }

    /// The number may arrive after the capture: then it is looked up again in the next round.
    fn charge_known(&self) {
        let found = self.till.find_customers(LAST_DIGITS).unwrap();
        if let Some(customer) = found.matches.first() {
            self.till.charge_customer(&customer.id).unwrap();
        }
    }

    /// Scans a code on the screen, or looks at the phone; agrees to whatever is asked.
    pub async fn customer_pays(&self, sale: &SaleView) {
        let payment = sale.payment.as_ref().unwrap();
        if let Some(link) = payment.qr.as_ref().and_then(|qr| qr.link.clone()) {
            self.phone("scan", json!({ "number": CUSTOMER, "qr_text": link })).await;
        }
        let request = json!({ "number": CUSTOMER, "reference": payment.reference });
        self.phone("consent", json!({ "number": CUSTOMER, "reference": payment.reference, "agree": true })).await;
        self.phone("approve", request).await;
    }

    /// Plays the phone; what is refused was done before, or comes later.
    async fn phone(&self, verb: &str, body: Value) {
        let url = format!("{}/practice/{verb}", self.provider);
        self.http.post(url).json(&body).send().await.unwrap();
    }

    /// Serves what is due, and puts the clock forward if nothing is. Says whether nothing ever will be.
    async fn serve(&self) -> bool {
        let turn = self.till.due().unwrap();
        if turn.payments.is_empty() {
            // A request that was given up in doubt is looked for again minutes later: nobody wants to count them all.
            let is_far = turn.next.is_some_and(|next| next.duration_since(self.clock.now()) > FAR);
            self.clock.ahead_seconds.fetch_add(if is_far { 10 } else { 1 }, Ordering::SeqCst);
            return turn.next.is_none();
        }
        for id in turn.payments {
            self.till.serve(id).await;
        }
        false
    }
}
