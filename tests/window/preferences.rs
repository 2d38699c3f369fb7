//! How the till looks and sounds: chosen in the settings, at once and for good.

use serde_json::json;

use crate::support::{Counter, ENTER, KARI, Page, await_digits, wait_until};

/// An article of the practice register, and a code of none.
const INSURANCE: &str = "2000000006017";
const NO_ARTICLE: &str = "5000112637922";

/// Keys for the settings, a theme and silence, the way there by the tab key included.
const CHOICES_MAX: u32 = 11;
/// The same for another language, before anybody is signed on.
const LANGUAGE_MAX: u32 = 6;

fn root(page: &Page, attribute: &str) -> Option<String> {
    let script = "return document.documentElement.getAttribute(arguments[0])";
    page.script(script, &json!([attribute])).as_str().map(str::to_owned)
}

#[track_caller]
fn await_root(page: &Page, attribute: &str, expected: &str) {
    wait_until(format!("{attribute} to be {expected}"), || {
        (root(page, attribute).as_deref() == Some(expected)).then_some(())
    });
}

/// The sound of what happens now, and not of what was before.
#[track_caller]
fn hear(page: &Page, expected: &str, happening: impl FnOnce()) {
    page.script("delete document.documentElement.dataset.sounded", &json!([]));
    happening();
    await_root(page, "data-sounded", expected);
}

#[track_caller]
fn background(page: &Page) -> String {
    let script = "return getComputedStyle(document.body).backgroundColor";
    page.script(script, &json!([])).as_str().unwrap().to_owned()
}

fn open_settings(counter: &Counter) {
    counter.page().click("tab-settings");
    counter.await_screen("settings");
    wait_until("what is preferred", || counter.page().attribute("theme-system", "aria-pressed"));
}

#[test]
fn by_pointer_a_theme_is_chosen_at_once_for_both_windows_and_silence_for_good() {
    let mut counter = Counter::open();
    counter.sign_on();
    counter.page().click("turn-display");
    counter.await_display("welcome");
    let page = counter.page();
    page.effort();
    open_settings(&counter);
    assert_eq!((root(page, "data-theme"), root(page, "data-sounds").as_deref()), (None, Some("on")));
    page.click("theme-dark");
    await_root(page, "data-theme", "dark");
    assert_eq!(background(page), "rgb(18, 20, 22)");
    counter.on_display(|display| await_root(display, "data-theme", "dark"));
    page.click("theme-contrast");
    await_root(page, "data-theme", "contrast");
    assert!(["rgb(255, 255, 255)", "rgb(0, 0, 0)"].contains(&background(page).as_str()));
    counter.on_display(|display| await_root(display, "data-theme", "contrast"));
    page.click("sounds");
    await_root(page, "data-sounds", "off");
    assert!(page.taps_alone() <= 1 + 2 + 1, "the settings, two themes, and silence");

    counter.restart();
    let page = counter.page();
    await_root(page, "data-theme", "contrast");
    await_root(page, "data-sounds", "off");
    counter.sign_on();
    page.burst(INSURANCE);
    counter.await_lines(1);
    page.burst(NO_ARTICLE);
    page.await_sight("alert");
    assert_eq!(root(page, "data-sounded"), None, "nothing was to be heard");
    page.click("turn-display");
    counter.await_display("building");
    counter.on_display(|display| await_root(display, "data-theme", "contrast"));
    open_settings(&counter);
    assert_eq!(page.attribute("theme-contrast", "aria-pressed").as_deref(), Some("true"));
    page.click("theme-system");
    wait_until("the system's colours", || root(page, "data-theme").is_none().then_some(()));
}

#[test]
fn by_keyboard_alone_a_theme_and_silence_are_chosen_and_are_there_after_a_restart() {
    let mut counter = Counter::open();
    let page = counter.page();
    counter.sign_on_by_keys();
    page.effort();
    page.press_with_alt("5");
    counter.await_screen("settings");
    wait_until("what is preferred", || page.attribute("theme-system", "aria-pressed"));
    page.tab_to("theme-light");
    page.press(ENTER);
    await_root(page, "data-theme", "light");
    page.tab_to("sounds");
    page.press(" ");
    await_root(page, "data-sounds", "off");
    let keys = page.keys_alone();
    assert!(keys <= CHOICES_MAX, "{keys} keys");

    counter.restart();
    await_root(counter.page(), "data-theme", "light");
    await_root(counter.page(), "data-sounds", "off");
}

#[test]
fn by_pointer_alone_another_language_is_one_tap_and_stays_after_a_restart() {
    let mut counter = Counter::open();
    let page = counter.page();
    page.click("language-da");
    await_root(page, "lang", "da");
    assert_eq!(page.taps_alone(), 1);
    counter.restart();
    await_root(counter.page(), "lang", "da");
    counter.sign_on();
    await_root(counter.page(), "lang", "da");
}

#[test]
fn by_keyboard_alone_another_language_is_chosen_and_stays_after_a_restart() {
    let mut counter = Counter::open();
    let page = counter.page();
    page.tab_to("language-da");
    page.press(ENTER);
    await_root(page, "lang", "da");
    let keys = page.keys_alone();
    assert!(keys <= LANGUAGE_MAX, "{keys} keys");
    counter.sign_on_by_keys();
    counter.restart();
    await_root(counter.page(), "lang", "da");
}

#[test]
fn a_slow_scanner_is_told_from_a_hand_once_the_settings_say_so_and_after_a_restart() {
    let mut counter = Counter::open();
    counter.sign_on();
    let page = counter.page();
    page.burst_slowly("101");
    counter.await_lines(1);
    await_digits(page, "total", "101");
    open_settings(&counter);
    page.click("scanner-slow");
    wait_until("the choice", || {
        (page.attribute("scanner-slow", "aria-pressed").as_deref() == Some("true")).then_some(())
    });
    counter.restart();
    counter.sign_on();
    counter.page().burst_slowly("101");
    counter.await_lines(2);
    await_digits(counter.page(), "total", "5001");
    await_digits(counter.page(), "open-amount", "000");
}

#[test]
fn each_thing_that_happens_has_one_sound_of_its_own() {
    let counter = Counter::open();
    counter.sign_on();
    let (page, phone) = (counter.page(), counter.phone());
    assert_eq!(root(page, "data-sounded"), None, "signing on is no event");
    hear(page, "scanned", || page.burst(INSURANCE));
    counter.await_lines(1);
    hear(page, "unknown", || page.burst(NO_ARTICLE));
    page.click("alert-close");
    page.script("delete document.documentElement.dataset.sounded", &json!([]));
    counter.add("101");
    let code = counter.show_code(false);
    assert_eq!(root(page, "data-sounded"), None, "what the clerk sees happen under the finger is silent");
    hear(page, "attention", || phone.refuse(KARI, &phone.scan(KARI, &code)));
    counter.await_stage("building");
    let code = counter.show_code(false);
    hear(page, "approved", || phone.approve(KARI, &phone.scan(KARI, &code)));
    hear(page, "captured", || counter.capture());
}
