//! What becomes of a request while the clerk looks elsewhere, in the real window.

use serde_json::json;

use crate::support::{Counter, ENTER, F2, F8, KARI, Page, Phone, wait_until};

const CIDER: &str = "2000000004044";
const JUICE: &str = "2000000004013";

/// What the head of the window says of some sale, and how it stands.
#[track_caller]
fn await_news(page: &Page, ending: &str, number: &str) {
    wait_until(format!("the news that {number} is {ending}"), || {
        let is_told = page.shows("news") && page.attribute("news", "data-ending").as_deref() == Some(ending);
        (is_told && page.text("news").contains(number)).then_some(())
    });
}

/// What is heard and what a screen reader says.
#[track_caller]
fn await_said(page: &Page, sound: &str, words: &str) {
    let script =
        "return [document.documentElement.dataset.sounded ?? '', document.querySelector('#polite').textContent]";
    wait_until(format!("{sound} and {words}"), || {
        let said = page.script(script, &json!([]));
        (said[0] == sound && said[1].as_str()?.contains(words)).then_some(())
    });
}

fn refuse(phone: &Phone, code: &str) {
    phone.refuse(KARI, &phone.scan(KARI, code));
}

fn approve(phone: &Phone, code: &str) {
    phone.approve(KARI, &phone.scan(KARI, code));
}

#[test]
fn by_keyboard_alone_a_request_refused_in_the_background_is_told_and_one_key_takes_its_sale_up_again() {
    let counter = Counter::open();
    counter.sign_on_by_keys();
    let (page, phone) = (counter.page(), counter.phone());
    page.burst(JUICE);
    counter.await_lines(1);
    let code = counter.show_code_by_keys();
    page.press("n");
    counter.await_stage("building");
    page.burst(CIDER);
    counter.await_lines(1);
    page.press("49");
    refuse(&phone, &code);
    await_news(page, "declined", "T1-000001");
    await_said(page, "attention", "T1-000001: customer said no");
    assert_eq!((counter.stage().as_deref(), counter.line_count()), (Some("building"), 1), "the screen is not taken");
    page.effort();
    page.press(F8);
    page.await_sight("ended");
    assert_eq!(page.attribute("ended", "data-ending").as_deref(), Some("declined"), "it says why it stands there");
    assert!(!page.shows("news") && page.text("parked-count") == "1");
    assert_eq!(page.keys_alone(), 1);
}

#[test]
fn by_pointer_alone_a_request_refused_in_the_background_is_told_and_one_tap_takes_its_sale_up_again() {
    let mut counter = Counter::open();
    counter.sign_on();
    counter.add("101");
    let code = counter.show_code(false);
    counter.page().click("serve-next");
    counter.await_stage("building");
    refuse(&counter.phone(), &code);
    await_news(counter.page(), "declined", "T1-000001");
    // Nobody has looked: a new start tells it again, and the list of parked sales says why too.
    counter.restart();
    counter.sign_on();
    let page = counter.page();
    await_news(page, "declined", "T1-000001");
    assert!(page.text("parked-why").contains("said no"));
    page.effort();
    page.click("news");
    page.await_sight("ended");
    counter.await_lines(1);
    assert!(!page.shows("news"));
    assert_eq!(page.taps_alone(), 1);
}

#[test]
fn by_keyboard_alone_an_approval_of_the_sale_on_the_screen_is_told_while_another_tab_is_open() {
    let counter = Counter::open();
    counter.sign_on_by_keys();
    let (page, phone) = (counter.page(), counter.phone());
    page.burst(JUICE);
    counter.await_lines(1);
    let code = counter.show_code_by_keys();
    page.press_with_alt("4");
    counter.await_screen("history");
    approve(&phone, &code);
    await_news(page, "approved", "T1-000001");
    await_said(page, "approved", "T1-000001");
    assert_eq!(counter.screen().as_deref(), Some("history"), "the screen is not taken");
    page.effort();
    page.press(F8);
    counter.await_screen("sale");
    assert!(!page.shows("news"), "whoever sees it is not told");
    counter.capture_by_keys();
    assert_eq!((page.keys_alone(), phone.captured().len()), (2, 1));
}

#[test]
fn by_pointer_alone_an_approval_is_told_in_every_other_tab_and_opening_one_of_two_leaves_the_other_told() {
    let counter = Counter::open();
    counter.sign_on();
    let (page, phone) = (counter.page(), counter.phone());
    counter.add("101");
    let first = counter.show_code(false);
    page.click("serve-next");
    counter.await_stage("building");
    counter.add("102");
    let second = counter.show_code(false);
    approve(&phone, &first);
    await_news(page, "approved", "T1-000001");
    page.click("tab-customers");
    approve(&phone, &second);
    for tab in ["customers", "history", "settings", "waiting"] {
        page.click(&format!("tab-{tab}"));
        await_news(page, "approved", "T1-000002");
    }
    page.effort();
    page.click("news");
    counter.await_stage("approved");
    await_news(page, "approved", "T1-000001");
    counter.capture();
    page.click("news");
    counter.capture();
    assert_eq!((page.taps_alone(), phone.captured()), (4, vec![4_900, 5_200]));
}

#[test]
fn an_enter_on_its_way_when_the_approval_comes_captures_nothing_and_the_next_one_does() {
    let counter = Counter::open();
    counter.sign_on_by_keys();
    let (page, phone) = (counter.page(), counter.phone());
    page.burst(JUICE);
    counter.await_lines(1);
    let code = counter.show_code_by_keys();
    page.press(F2);
    counter.await_stage("changing");
    page.await_focus("known-digits");
    page.press("9998");
    // In the moment in which the pane is there: the key that was on its way, and a finger.
    let strike = "const main = document.querySelector('main'); new MutationObserver((_, watch) => { \
        if (main.dataset.stage !== 'approved') return; watch.disconnect(); \
        (document.activeElement ?? document.body).dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true })); \
        document.querySelector('[data-test=capture]').click(); main.dataset.struck = 'yes'; \
    }).observe(main, { attributes: true })";
    page.script(strike, &json!([]));
    approve(&phone, &code);
    counter.await_stage("approved");
    let struck = page.script("return document.querySelector('main').dataset.struck", &json!([]));
    assert_eq!((struck, counter.stage().as_deref(), phone.captured()), (json!("yes"), Some("approved"), vec![]));
    page.press(ENTER);
    counter.await_stage("done");
    assert_eq!(phone.captured().len(), 1);
}

#[test]
fn a_second_piece_of_an_article_is_said() {
    let counter = Counter::open();
    counter.sign_on_by_keys();
    let page = counter.page();
    page.burst(JUICE);
    counter.await_lines(1);
    page.burst(JUICE);
    await_said(page, "scanned", "2\u{a0}× ");
}
