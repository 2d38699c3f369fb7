//! One shop: a till that may die, a provider that does not, and everything that is known of both.

use std::any::Any;
use std::collections::BTreeMap;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::AtomicU32;
use std::time::Duration;

use jiff::SignedDuration;
use secrecy::SecretString;
use tempfile::TempDir;
use till_app::error::{Code, UserError};
use till_app::view::{Environment, TillView};
use till_wiring::{AppTill, Options, ProviderAccess, Timeouts, wire};
use vipps_sim::{Control, Running};

use crate::Mishap;
use crate::air::Flight;
use crate::books::Books;
use crate::death::{Fate, cause};
use crate::dice::Dice;
use crate::fault::Trouble;
use crate::ids::SeededIds;
use crate::logbook::Logbook;
use crate::ordered::Ordered;
use crate::shop::{CLERKS, Clerk, Shop, keys};
use crate::story::{Sort, Story};
use crate::temper::Temper;
use crate::times::Times;

/// Starts in a row after which the till counts as one that cannot be started.
const STARTS_MAX: u32 = 20;
/// Real time a call may take; only calls that are never answered take it.
const CALL_MS: u64 = 500;

/// Everything of one seed.
pub struct World {
    /// Chance.
    pub dice: Dice,
    /// What this seed is like.
    pub temper: Temper,
    /// What happened.
    pub story: Story,
    /// The time.
    pub times: Times,
    /// The provider.
    pub provider: Running,
    /// The customers' phones, and the provider's own books.
    pub phone: Control,
    /// What the clerks ordered.
    pub ordered: Ordered,
    /// Codes seen on the screen: reference and text.
    pub codes: Vec<(String, String)>,
    /// Approvals begun and not finished: reference and number.
    pub begun: BTreeMap<String, String>,
    /// What is wrong at present.
    pub trouble: Trouble,
    /// Calls in the air.
    pub air: Vec<Flight>,
    /// When the till dies.
    pub fate: Fate,
    /// Who stands at the counter.
    pub clerk: &'static Clerk,
    /// What was found to be wrong while playing.
    pub wrongs: Vec<String>,
    /// The till's files, read beside it.
    pub books: Books,
    /// Where they are.
    pub register: PathBuf,
    till: Option<Arc<AppTill>>,
    ids: Arc<SeededIds>,
    logbook: Logbook,
    pages_max: Arc<AtomicU32>,
    _folder: TempDir,
}

/// What came of pressing something.
#[derive(Debug)]
pub enum Pressed<T> {
    /// It was done.
    Done(T),
    /// It was refused.
    Refused(Code),
    /// The till died over it. It may have been done.
    Died,
    /// There is no till.
    Absent,
}

impl<T> Pressed<T> {
    /// It was done, or may have been.
    pub fn may_count(&self) -> bool {
        matches!(self, Self::Done(_) | Self::Died)
    }

    /// In a word.
    pub fn word(&self) -> String {
        match self {
            Self::Done(_) => "done".into(),
            Self::Refused(code) => format!("refused: {code:?}"),
            Self::Died => "died over it".into(),
            Self::Absent => "no till".into(),
        }
    }
}

impl World {
    /// Opens the shop.
    pub async fn open(seed: u64, shop: &Shop, logbook: Logbook) -> Result<Self, Mishap> {
        let mut dice = Dice::new(seed);
        let temper = Temper::new(&mut dice);
        let times = Times::new();
        let options = vipps_sim::Options {
            clock: times.shared(),
            settings: temper.settings.clone(),
            push_allowed: temper.settings.push_allowed,
            ..vipps_sim::Options::default()
        };
        let provider = vipps_sim::start(options).await.map_err(|error| Mishap::of("no provider", &error))?;
        let (folder, register) = shop.open()?;
        let pages_max = Arc::new(AtomicU32::new(u32::MAX));
        let mut world = Self {
            ids: Arc::new(SeededIds::new(dice.fork(), times.clone())),
            dice,
            temper,
            story: Story::new(times.clone()),
            phone: provider.control(),
            provider,
            ordered: Ordered::default(),
            codes: Vec::new(),
            begun: BTreeMap::new(),
            trouble: Trouble::new(register.clone(), Arc::clone(&pages_max)),
            air: Vec::new(),
            fate: Fate::default(),
            clerk: CLERKS.first().ok_or_else(|| Mishap("there are no clerks".into()))?,
            wrongs: Vec::new(),
            books: Books::open(&register)?,
            times,
            register,
            till: None,
            logbook,
            pages_max,
            _folder: folder,
        };
        world.start();
        Ok(world)
    }

    /// Something is not as it must be.
    pub fn wrong(&mut self, words: String) {
        self.story.note(Sort::Till, &format!("WRONG: {words}"));
        self.wrongs.push(words);
    }

    /// The till, while it lives.
    pub fn till(&self) -> Option<Arc<AppTill>> {
        self.till.clone()
    }

    /// The screen; nothing while the files cannot be read.
    pub fn view(&mut self) -> Option<TillView> {
        match self.attempt(AppTill::view) {
            Pressed::Done(view) => {
                self.learn_code(&view);
                Some(view)
            }
            Pressed::Refused(_) | Pressed::Died | Pressed::Absent => None,
        }
    }

    /// Presses something. A till that dies over it is started again.
    pub fn press<T>(&mut self, act: impl FnOnce(&AppTill) -> Result<T, UserError>) -> Pressed<T> {
        let pressed = self.attempt(act);
        if self.till.is_none() {
            self.start();
        }
        pressed
    }

    /// Ends the life of the till here and now, and begins another.
    pub fn pull_the_plug(&mut self, when: &str) {
        self.story.tell(Sort::Death, when, "");
        self.end();
        self.start();
    }

    /// What came out of an unwound stack: the till is dead, by our hook or by a fault of its own.
    pub fn fall(&mut self, unwound: &(dyn Any + Send)) {
        self.end();
        match cause(unwound) {
            Ok(point) => self.story.tell(Sort::Death, point, ""),
            Err(words) => self.wrong(format!("the program panicked: {words}")),
        }
    }

    /// Lets time pass for both sides.
    pub fn pass(&mut self, seconds: i64) {
        if self.phone.advance(SignedDuration::from_secs(seconds)).is_err() {
            self.wrong("the provider's time does not move".into());
        }
    }

    /// Builds the till from its files, and signs on whoever stands there.
    pub fn start(&mut self) {
        for _ in 0..STARTS_MAX {
            self.end();
            let options = self.options();
            match catch_unwind(AssertUnwindSafe(|| wire(options))) {
                Ok(Ok(wired)) => {
                    self.till = Some(wired.till);
                    self.read_log();
                    self.sign_on();
                }
                Ok(Err(error)) => {
                    self.read_log();
                    self.story.tell(Sort::Fault, "the till does not start", &error.to_string());
                    // Whoever sees that looks after the disk and the other program.
                    self.trouble.mend_files();
                }
                Err(unwound) => self.fall(&*unwound),
            }
            if self.till.is_some() {
                return;
            }
        }
        self.wrong("the till cannot be started any more".into());
    }

    /// Signs on whoever stands at the counter.
    fn sign_on(&mut self) {
        let Some(view) = self.view() else { return };
        let clerk = self.clerk;
        let Some(id) = view.clerks.iter().find(|known| known.name == clerk.name).map(|known| known.id.clone()) else {
            return self.wrong(format!("{} is not on the sign-on screen", clerk.name));
        };
        let signed_on = self.attempt(|till| till.sign_on(&id, clerk.pin));
        self.story.note(Sort::Clerk, &format!("{} signs on: {}", clerk.name, signed_on.word()));
    }

    /// Signs on, and starts the till again if it dies over that.
    pub fn press_sign_on(&mut self) {
        self.sign_on();
        if self.till.is_none() {
            self.start();
        }
    }

    fn end(&mut self) {
        self.air.clear();
        self.till = None;
    }

    fn attempt<T>(&mut self, act: impl FnOnce(&AppTill) -> Result<T, UserError>) -> Pressed<T> {
        let Some(till) = self.till.clone() else { return Pressed::Absent };
        let came = catch_unwind(AssertUnwindSafe(|| act(&till)));
        drop(till);
        self.read_log();
        match came {
            Ok(Ok(value)) => Pressed::Done(value),
            Ok(Err(error)) => {
                if error.code == Code::Internal {
                    self.wrong("a use case ended in a fault of ours".into());
                }
                Pressed::Refused(error.code)
            }
            Err(unwound) => {
                self.fall(&*unwound);
                Pressed::Died
            }
        }
    }

    /// Takes the till's own words into the story. What cannot be is always a fault of ours.
    pub fn read_log(&mut self) {
        for line in self.logbook.read() {
            self.story.note(Sort::Till, &line);
            if line.contains("cannot be:") || line.contains("shows another amount") {
                self.wrong(line);
            }
        }
    }

    fn learn_code(&mut self, view: &TillView) {
        let payment = view.sale.as_ref().and_then(|sale| sale.payment.as_ref());
        let link = payment.and_then(|payment| payment.qr.as_ref()).and_then(|qr| qr.link.clone());
        if let (Some(payment), Some(link)) = (payment, link)
            && !self.codes.iter().any(|(reference, _)| *reference == payment.reference)
        {
            self.codes.push((payment.reference.clone(), link));
        }
    }

    fn options(&self) -> Options {
        let mut options = Options::new(self.register.clone(), Environment::Practice, keys());
        options.provider = Some(ProviderAccess {
            base_url: self.provider.base_url(),
            client_id: SecretString::from(vipps_sim::Options::CLIENT_ID),
            client_secret: SecretString::from(vipps_sim::Options::CLIENT_SECRET),
            subscription_key: SecretString::from(vipps_sim::Options::SUBSCRIPTION_KEY),
            merchant_serial_number: vipps_sim::Options::MSN.to_owned(),
        });
        options.store_options.on_commit = Some(self.fate.on_commit());
        // Who holds the file in a seed holds it for longer than anybody would wait.
        options.store_options.busy_timeout = Duration::ZERO;
        options.store_options.pages_max = Some(Arc::clone(&self.pages_max));
        options.on_call = Some(self.fate.on_call());
        options.timeouts = Timeouts { connect_ms: CALL_MS, total_ms: CALL_MS };
        options.clock = Arc::new(self.times.clone());
        options.ids = Arc::<SeededIds>::clone(&self.ids);
        options
    }
}
