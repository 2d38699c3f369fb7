//! The lives of the till: built from its files, ended by a death, built again.

use std::any::Any;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::time::Duration;

use secrecy::SecretString;
use till_app::view::Environment;
use till_wiring::{Options, ProviderAccess, Timeouts, wire};

use super::World;
use crate::death::{Doing, cause};
use crate::ids::SeededIds;
use crate::shop::keys;
use crate::story::Sort;

/// Starts in a row after which the till counts as one that cannot be started.
const STARTS_MAX: u32 = 20;
/// Real time a call may take; only calls that are never answered take it.
const CALL_MS: u64 = 500;
/// Room kept back on the disk.
const ROOM_BYTES: u64 = 64 * 1024;

impl World {
    /// Ends the life of the till here and now, and begins another.
    pub fn pull_the_plug(&mut self, when: &str) {
        self.story.tell(Sort::Death, when, "");
        for flight in &self.air {
            self.story.count(Sort::Death, &flight.doing.row("in the air"));
        }
        self.end();
        self.start();
    }

    /// What came out of an unwound stack: the till is dead, by our hook or by a fault of its own.
    pub fn fall(&mut self, unwound: &(dyn Any + Send)) {
        self.end();
        match cause(unwound) {
            Ok(point) => {
                self.story.tell(Sort::Death, point, "");
                self.story.count(Sort::Death, &self.doing.row(point));
            }
            Err(words) => self.wrong(format!("the program panicked: {words}")),
        }
    }

    /// Builds the till from its files, and signs on whoever stands there.
    pub fn start(&mut self) {
        for _ in 0..STARTS_MAX {
            self.end();
            self.life = self.life.saturating_add(1);
            self.doing = Doing::Start;
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
            self.doing = Doing::Look;
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

    pub(super) fn end(&mut self) {
        self.air.clear();
        self.till = None;
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
        // Another program comes and goes, which it could not where the till keeps others out.
        options.store_options.keeps_others_out = false;
        // Some presses' worth: a full disk is told first, and refuses soon.
        options.store_options.room_bytes = ROOM_BYTES;
        options.store_options.mark_cost = till_store::MarkCost::LEAST;
        options.store_options.pages_max = Some(Arc::clone(&self.pages_max));
        options.on_call = Some(self.fate.on_call());
        options.timeouts = Timeouts { connect_ms: CALL_MS, total_ms: CALL_MS };
        options.clock = Arc::new(self.times.clone());
        options.ids = Arc::<SeededIds>::clone(&self.ids);
        options
    }
}
