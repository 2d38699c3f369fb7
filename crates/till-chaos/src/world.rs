//! One shop: a till that may die, a provider that does not, and everything that is known of both.

mod journey;
mod life;

use std::collections::BTreeMap;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::AtomicU32;

use jiff::SignedDuration;
use tempfile::TempDir;
use till_app::error::{Code, UserError};
use till_app::view::TillView;
use till_wiring::AppTill;
use vipps_sim::{Control, Running};

use crate::Mishap;
use crate::air::Flight;
use crate::books::Books;
use crate::check::sight;
use crate::clerk::again::Order;
use crate::death::{Doing, Fate};
use crate::dice::Dice;
use crate::fault::Trouble;
use crate::ids::SeededIds;
use crate::logbook::Logbook;
use crate::ordered::Ordered;
use crate::shop::{CLERKS, Clerk, Shop};
use crate::story::{Sort, Story};
use crate::temper::Temper;
use crate::times::Times;

/// Everything of one seed.
pub struct World {
    /// Chance.
    pub dice: Dice,
    /// Chance of what came into this program later, so that a seed throws all else as before.
    pub news: Dice,
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
    /// What the clerks rang up and ordered.
    pub ordered: Ordered,
    /// Orders about money in all their words, with the life of the till in which they were given.
    pub given: Vec<(u32, Order)>,
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
    /// Nothing is to go wrong any more.
    pub is_ending: bool,
    /// What it does at present.
    pub doing: Doing,
    /// How often it was started.
    pub life: u32,
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
    folder: TempDir,
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
        let (mut dice, mut news) = (Dice::new(seed), Dice::of_news(seed));
        let temper = Temper::new(&mut dice).with_news(&mut news);
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
            news,
            temper,
            story: Story::new(times.clone()),
            phone: provider.control(),
            provider,
            ordered: Ordered::default(),
            given: Vec::new(),
            codes: Vec::new(),
            begun: BTreeMap::new(),
            trouble: Trouble::new(register.clone(), Arc::clone(&pages_max)),
            air: Vec::new(),
            fate: Fate::default(),
            is_ending: false,
            doing: Doing::Look,
            life: 0,
            clerk: CLERKS.first().ok_or_else(|| Mishap("there are no clerks".into()))?,
            wrongs: Vec::new(),
            books: Books::open(&register)?,
            times,
            register,
            till: None,
            logbook,
            pages_max,
            folder,
        };
        world.start();
        Ok(world)
    }

    /// Something is not as it must be. Said once, however often it is seen.
    pub fn wrong(&mut self, words: String) {
        if self.wrongs.contains(&words) {
            return;
        }
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
                sight::look_at(self, &view);
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

    /// Lets time pass for both sides.
    pub fn pass(&mut self, seconds: i64) {
        if self.phone.advance(SignedDuration::from_secs(seconds)).is_err() {
            self.wrong("the provider's time does not move".into());
        }
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
}
