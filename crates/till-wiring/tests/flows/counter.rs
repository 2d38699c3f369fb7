//! A counter to play at: a till, a practice provider, one clock for both, and verbs.

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, AtomicU32, Ordering};

use jiff::{SignedDuration, Timestamp};
use secrecy::{SecretBox, SecretString};
use tempfile::TempDir;
use till_app::error::UserError;
use till_app::ports::Clock;
use till_app::view::{Action, Environment, PaymentView, SaleView, Stage, TillView};
use till_app::{Approval, PartChosen, PartOrder};
use till_store::StoreKeys;
use till_wiring::{AppTill, CallHook, Options, ProviderAccess, Timeouts, wire};
use vipps_sim::{Control, LedgerEntry, Running, Step};

/// A practice customer who agrees to share.
pub const KARI: &str = "4799999901";
/// Another with the same last four digits.
pub const OLA: &str = "4799989901";
/// One who never shares.
pub const PER: &str = "4799999905";
/// One without the app.
pub const NILS: &str = "4799999903";

/// The provider's clock, which the till sees too unless somebody sets the till's own wrong.
#[derive(Clone)]
pub struct TillClock {
    shared: vipps_sim::Clock,
    wrong_by_seconds: Arc<AtomicI64>,
}

impl Clock for TillClock {
    fn now(&self) -> Timestamp {
        self.shared.now() + SignedDuration::from_secs(self.wrong_by_seconds.load(Ordering::SeqCst))
    }
}

/// The keys of the till's files.
pub const MASTER: [u8; 32] = [7; 32];
pub const LOOKUP: [u8; 32] = [9; 32];

/// Room kept back on the disk.
pub const ROOM_BYTES: u64 = 256 * 1024;

/// A counter with everything on it.
pub struct Counter {
    pub till: Arc<AppTill>,
    pub phone: Control,
    provider: Running,
    clock: TillClock,
    /// Most pages that the till's file may have.
    pages_max: Arc<AtomicU32>,
    on_call: Option<CallHook>,
    folder: TempDir,
}

/// What every till of a counter shares.
type Surroundings<'a> = (&'a TillClock, &'a Arc<AtomicU32>, Option<CallHook>);

impl Counter {
    /// Opens the shop, with the clerk Kari signed on.
    pub async fn open() -> Self {
        let counter = Self::open_in(Environment::Practice).await;
        counter.sign_on("Kari", "1111");
        counter
    }

    /// Opens a shop that is not in practice: it has one owner, without a PIN, and nobody is signed on.
    pub async fn open_live() -> Self {
        Self::open_in(Environment::Test).await
    }

    async fn open_in(environment: Environment) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let shared = vipps_sim::Clock::still_at("2026-11-23T09:00:00Z".parse().unwrap());
        let options = vipps_sim::Options { clock: shared.clone(), ..vipps_sim::Options::default() };
        let clock = TillClock { shared, wrong_by_seconds: Arc::default() };
        let provider = vipps_sim::start(options).await.unwrap();
        let pages_max = Arc::new(AtomicU32::new(u32::MAX));
        let till = till(folder.path(), &provider.base_url(), (&clock, &pages_max, None), environment);
        Self { till, phone: provider.control(), provider, clock, pages_max, on_call: None, folder }
    }

    /// Nobody answers any more: every connection is refused.
    pub async fn cut_line(&mut self) {
        self.provider.set_reachable(false).await;
    }

    /// The line is back.
    pub async fn mend_line(&mut self) {
        self.provider.set_reachable(true).await;
    }

    /// The till's file gets so many pages and no more: the disk is full.
    pub fn fill_disk(&self, pages: u32) {
        self.pages_max.store(pages, Ordering::SeqCst);
    }

    /// There is as much room on the disk as anybody wants.
    pub fn free_disk(&self) {
        self.fill_disk(u32::MAX);
    }

    /// Where the provider answers.
    pub fn base_url(&self) -> String {
        self.provider.base_url()
    }

    /// A second till over the same files and the same provider.
    pub fn till_in(&self, environment: Environment) -> Arc<AppTill> {
        till(self.folder.path(), &self.provider.base_url(), self.surroundings(), environment)
    }

    fn surroundings(&self) -> Surroundings<'_> {
        (&self.clock, &self.pages_max, self.on_call.clone())
    }

    /// This is called around each call to the provider from the next start on.
    pub fn watch_calls(&mut self, on_call: CallHook) {
        self.on_call = Some(on_call);
        self.restart();
    }

    /// Where the till's files are.
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// A till over other files and the same provider.
    pub fn till_over(&self, folder: &Path) -> Arc<AppTill> {
        till(folder, &self.provider.base_url(), self.surroundings(), Environment::Practice)
    }

    /// How the files may be opened beside the till.
    pub fn store_options(&self) -> till_store::StoreOptions {
        self.options().store_options
    }

    /// What another till over the same files is started with.
    pub fn options(&self) -> Options {
        options(self.folder.path(), &self.base_url(), self.surroundings(), Environment::Practice)
    }

    /// Stops the till and starts it again from its files.
    pub fn restart(&mut self) {
        self.restart_at(&self.provider.base_url());
    }

    /// The same, with the provider sought at another address.
    pub fn restart_at(&mut self, base_url: &str) {
        let surroundings = self.surroundings();
        self.till = till(self.folder.path(), base_url, surroundings, Environment::Practice);
        self.sign_on("Kari", "1111");
    }

    /// Stops the till and starts it again, and no call waits longer than this for its answer.
    pub fn restart_waiting(&mut self, total_ms: u64) {
        self.restart_as(|options| options.timeouts = Timeouts { connect_ms: total_ms, total_ms });
    }

    /// Stops the till and starts it again, and this is called around each durable commit.
    pub fn restart_watched(&mut self, on_commit: till_store::CommitHook) {
        self.restart_as(|options| options.store_options.on_commit = Some(on_commit));
    }

    /// Stops the till and starts it again with other options.
    pub fn restart_as(&mut self, change: impl FnOnce(&mut Options)) {
        let mut options = self.options();
        change(&mut options);
        self.till = wire(options).unwrap().till;
        self.sign_on("Kari", "1111");
    }

    /// Sets the till's clock wrong, and not the provider's.
    pub fn set_clock_wrong_by(&self, seconds: i64) {
        self.clock.wrong_by_seconds.store(seconds, Ordering::SeqCst);
    }

    /// Throws the till's files away and starts anew at the same provider.
    pub fn reinstall(&mut self) {
        self.folder = tempfile::tempdir().unwrap();
        self.restart();
    }

    /// Goes on with the files of another folder, and answers the till that was, with its own.
    pub fn carry_on_in(&mut self, folder: TempDir) -> (Arc<AppTill>, TempDir) {
        let before = (Arc::clone(&self.till), std::mem::replace(&mut self.folder, folder));
        self.restart();
        before
    }

    /// Signs somebody on.
    pub fn sign_on(&self, name: &str, pin: &str) -> TillView {
        let clerk = self.view().clerks.into_iter().find(|clerk| clerk.name == name).unwrap();
        self.till.sign_on(&clerk.id, pin).unwrap()
    }

    /// Jonas, a manager, types the PIN beside whoever is signed on.
    pub fn manager(&self) -> Approval {
        self.approval("Jonas", "2222")
    }

    /// Somebody types a PIN beside whoever is signed on.
    pub fn approval(&self, name: &str, pin: &str) -> Approval {
        let clerk = self.view().clerks.into_iter().find(|clerk| clerk.name == name).unwrap();
        Approval { clerk_id: clerk.id, pin: pin.to_owned() }
    }

    pub fn view(&self) -> TillView {
        self.till.view().unwrap()
    }

    pub fn sale(&self) -> SaleView {
        self.view().sale.unwrap()
    }

    pub fn payment(&self) -> PaymentView {
        self.sale().payment.unwrap()
    }

    pub fn stage(&self) -> Stage {
        self.sale().stage
    }

    pub fn may(&self, action: Action) -> bool {
        self.sale().allowed.contains(&action)
    }

    /// The published order: two insurances, 3000.00 in all.
    pub fn ring_up_insurances(&self) {
        self.add("601");
        self.add("602");
    }

    /// Adds an article by its number.
    pub fn add(&self, number: &str) {
        self.till.scan(number).unwrap();
    }

    /// Serves whatever is due, until nothing is.
    pub async fn settle(&self) {
        for _ in 0..64 {
            let turn = self.till.due().unwrap();
            if turn.payments.is_empty() {
                return;
            }
            for id in turn.payments {
                self.till.serve(id).await;
            }
        }
        panic!("the till never comes to rest");
    }

    /// Lets time pass second by second for both sides, serving as it goes.
    pub async fn wait(&self, seconds: u32) {
        for _ in 0..seconds {
            self.phone.advance(SignedDuration::from_secs(1)).unwrap();
            self.settle().await;
        }
    }

    /// Lets time pass at once.
    pub async fn skip(&self, minutes: i64) {
        self.phone.advance(SignedDuration::from_mins(minutes)).unwrap();
        self.settle().await;
    }

    /// Shows a code and waits until it is there.
    pub async fn show_code(&self, remember: bool) -> String {
        self.till.charge_qr(remember).unwrap();
        self.settle().await;
        self.payment().qr.unwrap().link.unwrap()
    }

    /// The customer scans, agrees to share if asked, and approves; the till notices.
    pub async fn pay_by_code(&self, number: &str, code: &str) {
        let request = self.phone.scan(number, code).unwrap();
        // An agreement of the last seven days is not asked for again.
        if request.step == Step::Consent {
            self.phone.consent(number, &request.reference, true).unwrap();
        }
        self.phone.approve(number, &request.reference).unwrap();
        self.wait(2).await;
    }

    /// Captures what is on the screen and waits for the outcome.
    pub async fn capture(&self) {
        let payment = self.payment();
        self.till.capture(&payment.id, &payment.captured.decimal).unwrap();
        self.settle().await;
        self.wait(2).await;
    }

    /// Captures these lines, as a button drawn now would.
    pub fn hand_over(&self, payment_id: &str, lines: &[PartChosen], keeps_rest: bool) -> Result<TillView, UserError> {
        let captured_before = self.payment().captured.decimal;
        let lines = lines.to_vec();
        self.till.capture_part(&PartOrder { payment_id: payment_id.to_owned(), captured_before, lines, keeps_rest })
    }

    /// A whole sale of the published order, by code, with the number remembered.
    pub async fn sell_and_remember(&self, number: &str) {
        self.ring_up_insurances();
        let code = self.show_code(true).await;
        self.pay_by_code(number, &code).await;
        self.capture().await;
        assert_eq!(self.stage(), Stage::Done);
        self.till.next_sale().unwrap();
    }

    /// Reference of the newest push on a phone.
    pub fn pushed(&self, number: &str) -> String {
        self.phone.inbox(number).unwrap().last().expect("a push on the phone").reference.clone()
    }

    /// What the provider alone knows, oldest first.
    pub fn ledger(&self) -> Vec<LedgerEntry> {
        self.phone.ledger().unwrap()
    }

    /// Everything the provider took.
    pub fn provider_sum(&self) -> i64 {
        self.ledger().iter().map(|entry| entry.captured_minor).sum()
    }

    /// Everything the till says was taken today.
    pub fn till_sum(&self) -> i64 {
        self.till.history(None).unwrap().sum.minor
    }
}

/// A till over these files and this provider.
fn till(folder: &Path, base_url: &str, surroundings: Surroundings<'_>, environment: Environment) -> Arc<AppTill> {
    wire(options(folder, base_url, surroundings, environment)).unwrap().till
}

fn options(
    folder: &Path,
    base_url: &str,
    (clock, pages_max, on_call): Surroundings<'_>,
    environment: Environment,
) -> Options {
    let mut options = Options::new(folder.to_owned(), environment, store_keys());
    options.provider = Some(access(base_url));
    options.clock = Arc::new(clock.clone());
    // A counter that is watched plays long; nobody cuts its power.
    options.store_options.waits_for_disk = on_call.is_none();
    options.on_call = on_call;
    // Tests look into the files while they are open. Nobody else writes, except where a test wants the files to be
    // locked: then it shall not wait long.
    options.store_options.keeps_others_out = false;
    options.store_options.busy_timeout = std::time::Duration::from_millis(20);
    options.store_options.room_bytes = ROOM_BYTES;
    options.store_options.mark_cost = till_store::MarkCost::LEAST;
    options.store_options.pages_max = Some(Arc::clone(pages_max));
    options
}

/// The keys of the till's files, as a store takes them.
pub fn store_keys() -> StoreKeys {
    StoreKeys { master: SecretBox::new(Box::new(MASTER)), lookup: SecretBox::new(Box::new(LOOKUP)) }
}

/// The practice keys.
pub fn access(base_url: &str) -> ProviderAccess {
    ProviderAccess {
        base_url: base_url.to_owned(),
        client_id: SecretString::from(vipps_sim::Options::CLIENT_ID),
        client_secret: SecretString::from(vipps_sim::Options::CLIENT_SECRET),
        subscription_key: SecretString::from(vipps_sim::Options::SUBSCRIPTION_KEY),
        merchant_serial_number: vipps_sim::Options::MSN.to_owned(),
    }
}

/// The code of a refusal.
pub fn refusal<T: std::fmt::Debug>(result: Result<T, UserError>) -> till_app::error::Code {
    result.unwrap_err().code
}
