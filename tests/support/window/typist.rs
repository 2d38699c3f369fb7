//! What a clerk does at the counter who has put the mouse away.

use super::counter::Counter;
use super::keys::{ENTER, ESCAPE};
use super::patience::wait_until;

/// What `approve_by_keys` takes: the way to the name, the name, a PIN, and that it goes on.
pub const APPROVAL_KEYS: u32 = 9;

impl Counter {
    /// Signs the clerk on.
    #[track_caller]
    pub fn sign_on_by_keys(&self) {
        self.sign_on_by_keys_as("kari", "1111");
    }

    /// Signs somebody on.
    #[track_caller]
    pub fn sign_on_by_keys_as(&self, name: &str, pin: &str) {
        self.page().tab_to(&format!("clerk-{name}"));
        self.page().press(&format!("{ENTER}{pin}{ENTER}"));
        self.await_screen("sale");
    }

    /// Adds what is found by a name or a number, and leaves the search.
    #[track_caller]
    pub fn add_by_keys(&self, query: &str) {
        let before = self.line_count();
        self.page().press("/");
        self.page().press(query);
        self.page().press(ENTER);
        wait_until("the line", || (self.line_count() > before).then_some(()));
        wait_until("the search to be empty", || self.page().value("search").is_empty().then_some(()));
        self.page().press(ESCAPE);
    }

    /// Asks by a code, and reads it off the screen.
    #[track_caller]
    pub fn show_code_by_keys(&self) -> String {
        self.page().press(ENTER);
        self.await_stage("choosing");
        self.page().press(ENTER);
        self.await_stage("waiting");
        self.read_code()
    }

    /// Takes the money, and waits until the provider says so.
    #[track_caller]
    pub fn capture_by_keys(&self) {
        self.await_stage("approved");
        self.page().press(ENTER);
        self.await_stage("done");
    }

    /// Jonas, a manager, types the PIN beside the clerk, and what was to be approved goes on.
    #[track_caller]
    pub fn approve_by_keys(&self) {
        self.page().await_sight("approval-clerk-jonas");
        self.page().tab_to("approval-clerk-jonas");
        self.page().press(&format!("{ENTER}2222{ENTER}"));
        wait_until("the approval", || (!self.page().shows("approval-clerk-jonas")).then_some(()));
    }
}
