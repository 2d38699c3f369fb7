//! The day, sale by sale.

use serde_json::json;

use crate::Day;
use crate::books;
use crate::story::Story;
use crate::support::{Counter, ESCAPE, KARI, PER, Page, Start, digits, read_code, wait_until};
use crate::{customers, goods, remembered};

/// What was captured in the sales of the day, in order.
const EXPECTED: [i64; 13] =
    [300_000, 9_400, 9_800, 9_400, 5_200, 4_900, 3_900, 34_900, 15_000, 4_900, 4_500, 11_400, 3_950];
/// What `--negative` adds to a captured sum at the provider.
const FAULT: i64 = 100;

/// The whole day. Says whether the books agree at the end.
pub fn run(day: Day) -> bool {
    let mut story = Story::begin(match day {
        Day::Plain => "tour",
        Day::Negative => "tour-negative",
        Day::Keyring => "tour-keyring",
    });
    let mut counter = Counter::open_with(Start { has_password_store: day == Day::Keyring, ..Start::default() });
    counter.keep_failures_in(story.folder());
    counter.page().resize(1280, 800);
    first_visit(&counter, &mut story);
    next_visit(&counter, &mut story);
    refusal(&counter, &mut story);
    in_part(&counter, &mut story);
    race(&counter, &mut story);
    lost_answer(&mut counter, &mut story);
    power_cut(&mut counter, &mut story);
    refund(&counter, &mut story);
    remembered::customers(&counter, &mut story);
    customers::own_code(&counter, &mut story);
    customers::display(&counter, &mut story);
    goods::new_article(&counter, &mut story);
    looking_back(&counter, &mut story);
    in_the_dark(&counter, &mut story);
    if day == Day::Negative {
        let phone = counter.phone();
        let reference = phone.ledger()[0]["reference"].as_str().unwrap().to_owned();
        phone.alter(&reference, FAULT);
        story.tell(&format!("On purpose, {FAULT} øre are added to what the provider took for {reference}."));
    }
    books::compare(&counter, &story, &EXPECTED)
}

/// The published order by code; the customer agrees to be remembered.
fn first_visit(counter: &Counter, story: &mut Story) {
    let page = counter.page();
    story.show(page, "sign-on", "The shop opens. Who is at the till?");
    counter.sign_on();
    page.await_sight("article-101");
    story.show(page, "empty-sale", "Kari signs on with her PIN; an empty sale is ready.");
    counter.ring_up_insurances();
    story.show(page, "order", "Two insurances at 1500.00 make the published order of 3000.00.");
    counter.charge();
    page.click("way-qr");
    page.click("remember-qr");
    story.show(page, "charge-by-code", "The customer will scan, and would like to be remembered.");
    page.click("show-qr");
    counter.await_stage("waiting");
    let code = counter.read_code();
    let picture = story.show(page, "code", "The code is on the screen.");
    assert_eq!(read_code(&picture).as_ref(), Some(&code), "the picture shows the code");
    story.tell(&format!("Read off the picture, it says {code}"));

    let phone = counter.phone();
    let reference = phone.scan(KARI, &code);
    let (screen, _browser) = counter.browser();
    screen.frame(420, 860);
    screen.go_to(&phone.page(&format!("number={KARI}&lang=en")));
    screen.click("request");
    screen.await_sight("consent-agree");
    story.show(&screen, "phone-consent", "On the customer's phone: may the shop know the number?");
    phone.consent(KARI, &reference, true);
    screen.await_sight("approve");
    story.show(&screen, "phone-amount", "The customer agreed. Now the phone asks for the payment.");
    phone.approve(KARI, &reference);
    screen.await_sight("outcome");
    story.show(&screen, "phone-approved", "The customer has approved.");
    counter.await_stage("approved");
    counter.await_remembered();
    story.show(page, "approved", "The till knows by itself: approved, and the number is remembered.");
    capture(counter);
    story.show(page, "captured", "Kari captures. The provider confirms 3000.00.");
    counter.next_sale();
}

/// Coffee and a bun; the customer is known by four digits and gets a request in the app.
fn next_visit(counter: &Counter, story: &mut Story) {
    let page = counter.page();
    counter.add("101");
    counter.add("201");
    story.show(page, "coffee", "The same customer is back for a cappuccino and a bun.");
    counter.charge();
    page.click("way-known");
    page.type_into("known-digits", "9901");
    page.await_sight("known-match");
    story.show(page, "known", "Four digits are enough to find who is remembered.");
    page.click("known-match");
    page.await_sight("known-countdown");
    story.show(page, "countdown", "Three seconds to think better of it.");
    counter.await_stage("waiting");
    page.await_sight("push-phone");
    let phone = counter.phone();
    let reference = phone.await_push(KARI);
    story.show(page, "push", "The request is in the customer's app.");
    phone.approve(KARI, &reference);
    counter.await_stage("approved");
    story.show(page, "push-approved", "Approved in the app.");
    capture(counter);
    story.show(page, "push-captured", "Captured: 94.00.");
    counter.next_sale();
}

/// A customer who tells the number but will not share it, and pays all the same.
fn refusal(counter: &Counter, story: &mut Story) {
    let page = counter.page();
    counter.add("301");
    counter.charge();
    page.click("way-number");
    page.type_into("number-input", "99999905");
    page.click("remember-number");
    story.show(page, "number-told", "Another customer tells the number and may be remembered.");
    page.click("send-request");
    counter.await_stage("waiting");
    let phone = counter.phone();
    phone.consent(PER, &phone.await_push(PER), false);
    counter.await_stage("building");
    page.await_sight("pay-without-sharing");
    story.show(page, "declined", "On the phone, the customer says no to sharing. Nothing was charged.");
    page.press("w");
    counter.await_stage("waiting");
    let reference = phone.await_push(PER);
    story.show(page, "without-sharing", "One key asks again, without sharing.");
    phone.approve(PER, &reference);
    capture(counter);
    story.show(page, "without-sharing-captured", "Paid: 98.00, and nobody is remembered.");
    counter.next_sale();
}

/// One of three things is not there after all: only what is handed over is captured, the rest is given back.
fn in_part(counter: &Counter, story: &mut Story) {
    let page = counter.page();
    counter.add("101");
    page.click("article-101");
    counter.add("201");
    let code = counter.show_code(false);
    let phone = counter.phone();
    phone.approve(KARI, &phone.scan(KARI, &code));
    counter.await_stage("approved");
    page.click("part-1-less");
    wait_until("the amount to follow", || (digits(&page.text("capture")) == "9400").then_some(()));
    story.show(page, "in-part", "One of the two cappuccinos is not wanted: the amount follows.");
    capture(counter);
    story.show(page, "in-part-captured", "94.00 are captured, and 49.00 are given back.");
    counter.next_sale();
}

/// The clerk takes the request back while the customer is approving: the approval wins.
fn race(counter: &Counter, story: &mut Story) {
    let page = counter.page();
    counter.add("102");
    let code = counter.show_code(false);
    let phone = counter.phone();
    let reference = phone.scan(KARI, &code);
    phone.start_approval(KARI, &reference);
    page.click("take-back");
    counter.await_coach(&["takingBack", "asking"]);
    story.show(
        page,
        "race",
        "Taken back while the customer is approving: the till makes sure before it says anything.",
    );
    phone.approve(KARI, &reference);
    counter.await_stage("approved");
    story.show(page, "race-approved", "The customer was faster. Nothing is lost: the approval stands.");
    counter.capture();
    counter.next_sale();
}

/// The answer to a capture is lost, and then the power goes too.
fn lost_answer(counter: &mut Counter, story: &mut Story) {
    counter.add("101");
    let code = counter.show_code(false);
    let phone = counter.phone();
    phone.approve(KARI, &phone.scan(KARI, &code));
    counter.await_stage("approved");
    phone.fault(&json!({ "operation": "capture", "kind": "drop_after", "times": 1 }));
    for operation in ["get", "events"] {
        phone.fault(&json!({ "operation": operation, "kind": "drop_before", "times": 1000 }));
    }
    counter.page().click("capture");
    wait_until("the capture that nobody answered", || (phone.captured().last() == Some(&4_900)).then_some(()));
    counter.page().await_sight("unsure");
    story.show(counter.page(), "lost-answer", "The answer to a capture is lost. The till says so, and asks.");
    counter.restart();
    counter.page().resize(1280, 800);
    counter.sign_on();
    counter.await_stage("done");
    story.show(counter.page(), "lost-answer-found", "Killed and started again, it finds the capture by its own key.");
    counter.next_sale();
}

/// One line of an earlier sale is paid back, with a manager's word beside the clerk.
fn refund(counter: &Counter, story: &mut Story) {
    let page = counter.page();
    page.click("tab-history");
    counter.await_screen("history");
    page.click("history-T1-000004");
    page.click("refund-open");
    page.click("refund-way-lines");
    page.click("refund-line-2-tick");
    page.type_into("refund-reason", "Kald bolle");
    wait_until("the amount", || (digits(&page.text("refund-go")) == "4500").then_some(()));
    story.show(page, "refund", "A bun was cold: one line is paid back.");
    page.click("refund-go");
    page.click("approval-clerk-jonas");
    story.show(page, "approval", "Jonas, the manager, approves beside Kari.");
    for _ in 0..4 {
        page.click("approval-pin-key-2");
    }
    page.click("approval-go");
    wait_until("the refund", || {
        (page.attribute("refund-state", "data-state").as_deref() == Some("done")).then_some(())
    });
    story.show(page, "refunded", "45.00 paid back, with a receipt number of its own.");
    page.click("tab-sale");
}

/// The power goes while two customers are about to scan.
fn power_cut(counter: &mut Counter, story: &mut Story) {
    counter.add("401");
    let slow = counter.show_code(false);
    counter.page().click("serve-next");
    counter.await_stage("building");
    story.tell("A customer looks for the phone. One key, and Kari serves the next one meanwhile.");
    counter.add("505");
    let code = counter.show_code(false);
    story.show(counter.page(), "before-the-power-cut", "A book without VAT: the code waits for the next customer.");
    counter.restart();
    counter.page().resize(1280, 800);
    story.show(counter.page(), "started-again", "The program was killed and starts again.");
    counter.sign_on();
    counter.await_stage("waiting");
    assert_eq!(counter.read_code(), code, "the same code stands there");
    story.show(counter.page(), "same-code", "The same code stands there.");
    let phone = counter.phone();
    phone.approve(PER, &phone.scan(PER, &slow));
    counter.page().await_sight("news");
    counter.page().click("tab-waiting");
    counter.await_screen("waiting");
    story.show(counter.page(), "tray", "Everything unfinished lies in one place; the slow customer has approved.");
    counter.page().click("tab-sale");
    phone.approve(KARI, &phone.scan(KARI, &code));
    capture(counter);
    story.show(counter.page(), "after-the-power-cut", "Scanned, approved and captured: 349.00.");
    counter.next_sale();
    counter.page().click("news");
    counter.capture();
    story.tell("The sale of the slow customer is opened and captured: 39.00.");
    counter.next_sale();
}

/// History and settings.
fn looking_back(counter: &Counter, story: &mut Story) {
    let page = counter.page();
    page.click("tab-history");
    counter.await_screen("history");
    page.click("history-T1-000001");
    page.await_sight("detail-amount");
    story.show(page, "history", "The day so far, and the story of the first sale.");
    page.click("detail-receipt");
    page.await_sight("paper-total");
    story.show(page, "receipt", "Its receipt, as it can be printed once, and once more as a copy.");
    page.press(ESCAPE);
    wait_until("the receipt to be put away", || (!page.shows("dialog-receipt")).then_some(()));
    page.click("tab-sale");
    page.press("?");
    page.await_sight("dialog-keys");
    story.show(page, "keys", "Every key, for those who like keys.");
    page.press(ESCAPE);
    page.click("clerk");
    counter.await_screen("sign-on");
    page.click("language-nb");
    wait_until("the till in Norwegian", || {
        (page.attribute("language-nb", "aria-pressed").as_deref() == Some("true")).then_some(())
    });
    counter.sign_on_as("åse", "3333");
    page.click("tab-settings");
    counter.await_screen("settings");
    page.await_sight("save-keys");
    story.show(page, "settings", "Åse, the owner, looks at the settings, in Norwegian.");
    goods::articles(counter, story);
    page.click("tab-sale");
    counter.await_screen("sale");
}

/// The same screens at night, in Norwegian, with a sale that is taken back.
fn in_the_dark(counter: &Counter, story: &mut Story) {
    let page = counter.page();
    dark(page);
    counter.add("101");
    counter.add("602");
    story.show(page, "dark-order", "At night the till is dark.");
    counter.charge();
    story.show(page, "dark-charge", "The ways of paying, in the dark.");
    page.click("show-qr");
    counter.await_stage("waiting");
    let code = counter.read_code();
    story.show(page, "dark-code", &format!("A code can be read in the dark too: {code}"));
    page.click("take-back");
    counter.await_stage("building");
    page.await_sight("ended");
    story.show(page, "dark-taken-back", "The customer changed their mind; the request is taken back.");
    page.click("tab-history");
    counter.await_screen("history");
    page.click("history-T1-000004");
    page.await_sight("detail-amount");
    story.show(page, "dark-history", "The day's sales.");
    page.click("clerk");
    counter.await_screen("sign-on");
    story.show(page, "dark-sign-on", "Good night.");
}

/// Captures, and waits for the receipt beside the words.
fn capture(counter: &Counter) {
    counter.capture();
    counter.page().await_sight("print-receipt");
}

fn dark(page: &Page) {
    page.script("document.documentElement.dataset.theme = 'dark'", &json!([]));
}
