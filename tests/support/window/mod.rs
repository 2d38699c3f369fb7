//! The program in its real window, on a screen, a message bus and a folder of its own.
//!
//! `Counter` is what a test holds: it starts the program under a WebDriver, can kill it and start it again, and
//! carries the verbs of a clerk. `Phone` is the customer, `Page` the window's inside. Nothing outlives its test:
//! whatever was started is killed when the counter goes, also when the test fails.

mod browser;
mod clerk;
mod counter;
mod desk;
mod display;
mod http;
mod keys;
mod page;
mod patience;
mod phone;
mod picture;
mod processes;
mod record;
mod screen;
mod typist;

pub use browser::{Browser, Taste};
pub use clerk::APPROVAL_TAPS;
pub use counter::{Counter, Start};
pub use keys::{
    BACKSPACE, DELETE, DOWN, ENTER, ESCAPE, F2, F3, F4, F6, F7, F8, F9, HOME, INSERT, LEFT, RIGHT, TAB, UP,
};
pub use page::{Page, expression};
pub use patience::wait_until;
pub use phone::{Phone, captures};
pub use picture::read_code;
pub use record::{TillPayment, consent_texts, till_payments};
pub use screen::Monitor;
pub use typist::APPROVAL_KEYS;

/// A practice customer who agrees to share.
pub const KARI: &str = "4799999901";
/// Another one.
pub const OLA: &str = "4799989901";
/// One who never shares.
pub const PER: &str = "4799999905";

/// Waits until an amount on the page is this one.
#[track_caller]
pub fn await_digits(page: &Page, name: &str, expected: &str) {
    wait_until(format!("{name} to be {expected}"), || (digits(&page.text(name)) == expected).then_some(()));
}

/// Waits until something is seen no more.
#[track_caller]
pub fn await_gone(page: &Page, name: &str) {
    wait_until(format!("{name} to be gone"), || (!page.shows(name)).then_some(()));
}

/// The digits of an amount, whatever stands between them.
pub fn digits(amount: &str) -> String {
    amount.chars().filter(char::is_ascii_digit).collect()
}
