//! What a clerk does at the counter, by pointer, and what can be seen there.

use serde_json::json;

use super::counter::Counter;
use super::patience::wait_until;
use super::picture::read_code;

/// What `approve` takes: a name, a PIN, and that it goes on.
pub const APPROVAL_TAPS: u32 = 6;

impl Counter {
    /// Which screen is open.
    pub fn screen(&self) -> Option<String> {
        self.of_main("screen")
    }

    /// How far the sale on the screen is.
    pub fn stage(&self) -> Option<String> {
        self.of_main("stage")
    }

    fn of_main(&self, name: &str) -> Option<String> {
        let script = "return document.querySelector('main').dataset[arguments[0]] ?? null";
        self.page().try_script(script, &json!([name])).ok()?.as_str().map(str::to_owned)
    }

    /// Opens a part of the settings, by pointer.
    #[track_caller]
    pub fn open_settings(&self, part: &str) {
        self.page().click("tab-settings");
        self.page().click(&format!("settings-part-{part}"));
    }

    /// Waits until the sale has so many lines.
    #[track_caller]
    pub fn await_lines(&self, count: u64) {
        wait_until(format!("{count} lines"), || (self.line_count() == count).then_some(()));
    }

    /// Waits until the waiting screen says one of these.
    #[track_caller]
    pub fn await_coach(&self, coaches: &[&str]) {
        let script = "return document.querySelector('[data-coach]')?.dataset.coach ?? null";
        wait_until(format!("one of {coaches:?}"), || {
            let coach = self.page().script(script, &json!([]));
            coach.as_str().is_some_and(|coach| coaches.contains(&coach)).then_some(())
        });
    }

    /// Waits until the sale on the screen is that far, and until a clerk can have seen an approval that came by itself.
    #[track_caller]
    pub fn await_stage(&self, stage: &str) {
        wait_until(format!("the stage {stage}"), || (self.stage()? == stage).then_some(()));
        wait_until("the approval to be seen", || {
            self.page().attribute("capture", "data-unseen").is_none().then_some(())
        });
    }

    /// Waits until a screen is open.
    #[track_caller]
    pub fn await_screen(&self, screen: &str) {
        wait_until(format!("the screen {screen}"), || (self.screen()? == screen).then_some(()));
    }

    /// Signs the clerk on.
    #[track_caller]
    pub fn sign_on(&self) {
        self.sign_on_as("kari", "1111");
    }

    /// Signs somebody on.
    #[track_caller]
    pub fn sign_on_as(&self, name: &str, pin: &str) {
        self.page().click(&format!("clerk-{name}"));
        self.page().type_pin(pin);
        self.page().click("sign-on");
        self.await_screen("sale");
    }

    /// Jonas, a manager, types the PIN beside the clerk, and what was to be approved goes on.
    #[track_caller]
    pub fn approve(&self) {
        self.page().click("approval-clerk-jonas");
        for _ in 0..4 {
            self.page().click("approval-pin-key-2");
        }
        self.page().click("approval-go");
        wait_until("the approval", || (!self.page().shows("approval-clerk-jonas")).then_some(()));
    }

    /// Adds an article by its tile, behind whichever tab it lies.
    #[track_caller]
    pub fn add(&self, number: &str) {
        let before = self.line_count();
        let tile = format!("article-{number}");
        self.page().await_sight("tiles");
        if !self.page().shows(&tile) {
            self.open_tab_of(&tile);
        }
        self.page().click(&tile);
        wait_until("the line", || (self.line_count() > before).then_some(()));
    }

    #[track_caller]
    fn open_tab_of(&self, tile: &str) {
        let script = "return [...document.querySelectorAll('[data-test^=category-]')].map((tab) => tab.dataset.test)";
        let tabs = wait_until("the tabs", || {
            let tabs = self.page().script(script, &json!([]));
            tabs.as_array().filter(|tabs| !tabs.is_empty()).cloned()
        });
        for tab in tabs {
            self.page().click(tab.as_str().unwrap());
            if self.page().shows(tile) {
                return;
            }
        }
        panic!("there is no {tile}");
    }

    /// Lines of the sale on the screen.
    #[track_caller]
    pub fn line_count(&self) -> u64 {
        self.try_line_count().expect("the page answers")
    }

    /// Lines of the sale on the screen, if the page answers.
    pub fn try_line_count(&self) -> Option<u64> {
        let script = "return document.querySelectorAll('[data-test=lines] [data-test=line]').length";
        self.page().try_script(script, &json!([])).ok()?.as_u64()
    }

    /// The published order: two insurances, 3000.00 in all.
    #[track_caller]
    pub fn ring_up_insurances(&self) {
        self.add("601");
        self.add("602");
    }

    /// Opens the ways of paying.
    #[track_caller]
    pub fn charge(&self) {
        self.page().click("charge");
        self.await_stage("choosing");
    }

    /// Asks by a code, and reads it off the screen.
    #[track_caller]
    pub fn show_code(&self, remember: bool) -> String {
        self.charge();
        self.page().click("way-qr");
        if remember {
            self.page().click("remember-qr");
        }
        self.page().click("show-qr");
        self.await_stage("waiting");
        self.read_code()
    }

    /// Asks by a number the customer tells.
    #[track_caller]
    pub fn ask_number(&self, number: &str, remember: bool) {
        self.charge();
        self.page().click("way-number");
        self.page().type_into("number-input", number);
        if remember {
            self.page().click("remember-number");
        }
        self.page().click("send-request");
        self.await_stage("waiting");
    }

    /// Taps digits on the pad beside the field where a customer is looked up or a number told.
    #[track_caller]
    pub fn tap_digits(&self, digits: &str) {
        for digit in digits.chars() {
            self.page().click(&format!("pad-{digit}"));
        }
    }

    /// Asks a remembered customer, by the end of the number.
    #[track_caller]
    pub fn ask_known(&self, digits: &str) {
        self.charge();
        self.page().click("way-known");
        self.page().type_into("known-digits", digits);
        self.page().click("known-match");
        self.await_stage("waiting");
    }

    /// The code on a picture of the window.
    #[track_caller]
    pub fn read_code(&self) -> String {
        wait_until("a code that can be read", || read_code(&self.page().picture().unwrap()))
    }

    /// Takes the money, and waits until the provider says so.
    #[track_caller]
    pub fn capture(&self) {
        self.await_stage("approved");
        self.page().click("capture");
        self.await_stage("done");
    }

    /// Begins the next sale.
    #[track_caller]
    pub fn next_sale(&self) {
        self.page().click("next-sale");
        self.await_stage("building");
    }

    /// A whole sale of the published order by code.
    #[track_caller]
    pub fn sell_by_code(&self, customer: &str, remember: bool) {
        self.ring_up_insurances();
        let code = self.show_code(remember);
        let phone = self.phone();
        let reference = phone.scan(customer, &code);
        if remember {
            phone.consent(customer, &reference, true);
        }
        phone.approve(customer, &reference);
        self.capture();
        if remember {
            self.await_remembered();
        }
    }

    /// Waits until the customer of the sale on the screen is remembered; the number may arrive after the capture.
    #[track_caller]
    pub fn await_remembered(&self) {
        let script = "return [...document.querySelectorAll('[data-remembering=done]')]\
            .some((one) => one.getClientRects().length > 0)";
        wait_until("the customer to be remembered", || (self.page().script(script, &json!([])) == true).then_some(()));
    }
}
