//! What clerk and customer are told while a request is out, as time goes by.

use jiff::SignedDuration;
use till_app::view::{Action, Coach, DisplayHint, DisplayStage, Stage};

use crate::counter::{Counter, KARI};

/// What is told from a second on: to the clerk, to the customer, and on which picture.
type Told = (i64, Coach, Option<DisplayHint>, DisplayStage);

/// Lets time pass in one step, so that only what is told at the end of it counts.
fn pass(counter: &Counter, seconds: i64) {
    counter.phone.advance(SignedDuration::from_secs(seconds)).unwrap();
}

#[track_caller]
fn check(counter: &Counter, table: &[Told]) {
    let mut elapsed = 0;
    for (seconds, coach, hint, stage) in table {
        pass(counter, seconds - elapsed);
        elapsed = *seconds;
        let display = counter.till.display().unwrap();
        let said = (counter.payment().coach, display.hint, display.stage);
        assert_eq!(said, (*coach, *hint, *stage), "after {seconds} seconds");
    }
}

#[tokio::test]
async fn a_request_on_the_phone_is_helped_along_until_no_reminder_comes_and_a_code_is_offered() {
    use DisplayHint::{AskForCode, LookUnderPayments};
    use DisplayStage::{Checking, Phone};
    let counter = Counter::open().await;
    counter.add("101");
    counter.till.charge_number("999 99 901", false).unwrap();
    counter.settle().await;
    check(
        &counter,
        &[
            (0, Coach::OpenPush, None, Phone),
            (19, Coach::OpenPush, None, Phone),
            (20, Coach::PushSlow, Some(LookUnderPayments), Phone),
            (299, Coach::PushSlow, Some(LookUnderPayments), Phone),
            (300, Coach::PushHalfTime, Some(AskForCode), Phone),
            (599, Coach::PushHalfTime, Some(AskForCode), Phone),
        ],
    );
    assert!(counter.may(Action::ChangeWay), "the code that is offered is one press away");
    pass(&counter, 1);
    let display = counter.till.display().unwrap();
    assert_eq!((counter.payment().coach, display.hint, display.stage), (Coach::TimeIsUp, None, Checking));
}

#[tokio::test]
async fn a_code_is_helped_along_without_a_word_of_a_request_on_the_phone() {
    use DisplayStage::{Checking, Scan};
    let counter = Counter::open().await;
    counter.add("101");
    counter.show_code(false).await;
    check(
        &counter,
        &[
            (0, Coach::ScanCode, None, Scan),
            (20, Coach::ScanCode, None, Scan),
            (299, Coach::ScanCode, None, Scan),
            (300, Coach::CodeHalfTime, Some(DisplayHint::CodeNotScanned), Scan),
            (599, Coach::CodeHalfTime, Some(DisplayHint::CodeNotScanned), Scan),
            (600, Coach::TimeIsUp, None, Checking),
        ],
    );
}

#[tokio::test]
async fn the_page_is_told_when_time_alone_changes_what_helps_and_an_approval_takes_the_hint_away() {
    let counter = Counter::open().await;
    counter.add("101");
    counter.till.charge_number("999 99 901", false).unwrap();
    counter.settle().await;
    counter.wait(18).await;
    let before = counter.view().revision;
    counter.wait(4).await;
    let slow = counter.view();
    assert!(slow.revision > before, "nothing but time has passed, and the page is told all the same");
    assert_eq!(counter.payment().coach, Coach::PushSlow);
    counter.phone.approve(KARI, &counter.pushed(KARI)).unwrap();
    counter.wait(3).await;
    let display = counter.till.display().unwrap();
    assert_eq!((counter.stage(), display.stage, display.hint), (Stage::Approved, DisplayStage::Approved, None));
}
