//! The customer display: a window of its own, which follows the sale on the screen and knows nothing else.

use serde_json::json;

use crate::support::{Counter, ENTER, ESCAPE, KARI, Page, consent_texts, digits, read_code, wait_until};

/// Answers one sentence for everything that does not fit.
const FITS: &str = include_str!("fits.js");
/// A monitor lying and a monitor standing.
const SIZES: [(u32, u32); 3] = [(1024, 768), (1920, 1080), (800, 1060)];

/// Keys until the display speaks the language that is the last but one.
const LANGUAGE_MAX: u32 = 5;

#[track_caller]
fn assert_fits(counter: &Counter, place: &str) {
    counter.on_display(|display| {
        for (width, height) in SIZES {
            display.resize(width, height);
            assert_eq!(display.script(FITS, &json!([])), json!([]), "{place} at {width} × {height}");
        }
        display.resize(1024, 768);
    });
}

#[track_caller]
fn language(display: &Page) -> String {
    display.script("return document.documentElement.lang", &json!([])).as_str().unwrap().to_owned()
}

#[test]
fn the_customer_sees_the_lines_scans_the_code_is_thanked_and_sees_nothing_else() {
    let counter = Counter::open();
    counter.sign_on();
    counter.sell_by_code(KARI, true);
    counter.next_sale();
    let page = counter.page();
    page.click("turn-display");
    counter.await_display("welcome");
    counter.add("101");
    counter.await_display("building");
    counter.on_display(|display| {
        assert!(display.text("display-line").contains("Cappuccino"));
        assert_eq!(digits(&display.text("display-total")), "4900");
        assert!(display.shows("band"), "practice is told to customers too");
    });
    assert_fits(&counter, "building");

    counter.show_code(false);
    counter.await_display("scan");
    assert_fits(&counter, "scan");
    let read = |display: &Page| wait_until("a code that can be read", || read_code(&display.picture().unwrap()));
    let code = counter.on_display(read);
    let phone = counter.phone();
    phone.approve(KARI, &phone.scan(KARI, &code));
    counter.await_display("approved");
    counter.capture();
    counter.await_display("thanks");
    assert!(digits(&counter.on_display(|display| display.text("display-text"))).contains("4900"));
    assert_fits(&counter, "thanks");

    let everything = counter.all_of_display();
    for secret in ["Kari", "Jonas", "9901", "T1-0"] {
        assert!(!everything.contains(secret), "{secret} is on the display");
    }
    counter.next_sale();
    counter.await_display("welcome");
    page.click("clerk");
    counter.await_screen("sign-on");
    counter.await_display("welcome");
}

/// Months without a visit after which a number is forgotten, unless the owner says otherwise.
const MONTHS: &str = "24";

/// Chooses a language on the display, and waits for it.
#[track_caller]
fn speak(counter: &Counter, chosen: &str) {
    counter.on_display(|display| {
        display.click(&format!("display-language-{chosen}"));
        wait_until(chosen, || (language(display) == chosen).then_some(()));
    });
}

/// The words on the display, once they are those that the ledger has in a language; they name the shop and the time.
#[track_caller]
fn words_shown(counter: &Counter, language: &str) -> String {
    let shop = counter.on_display(|display| display.text("display-shop"));
    let kept = wait_until(format!("words in {language} in the ledger"), || {
        consent_texts(&counter.folder()).into_iter().find(|(of, _)| of == language).map(|(_, text)| text)
    });
    counter.on_display(|display| {
        wait_until("the words of the ledger on the display", || {
            (display.text("display-sharing") == kept).then_some(())
        });
    });
    assert!(kept.contains(&shop) && kept.contains(MONTHS), "{kept}");
    kept
}

#[test]
fn the_customer_reads_the_words_that_the_counter_says_and_the_ledger_keeps_also_in_another_language() {
    let counter = Counter::open();
    counter.sign_on();
    let page = counter.page();
    page.click("turn-display");
    counter.await_display("welcome");
    counter.add("101");
    counter.await_display("building");
    speak(&counter, "nb");
    counter.charge();
    page.click("way-qr");
    let said = page.text("remember-qr-words");
    assert_eq!(consent_texts(&counter.folder()), [], "nobody was asked yet");
    page.click("remember-qr");
    page.click("show-qr");
    counter.await_display("scan");
    let in_norwegian = words_shown(&counter, "nb");
    assert_eq!(in_norwegian, said);

    speak(&counter, "fi");
    let in_finnish = words_shown(&counter, "fi");
    assert_ne!(in_finnish, in_norwegian);
    page.click("change-way");
    page.click("way-number");
    wait_until("the counter to say them in Finnish", || {
        (page.text("remember-number-words") == in_finnish).then_some(())
    });
    page.press(ESCAPE);
    counter.await_stage("waiting");

    let code = counter.read_code();
    let phone = counter.phone();
    let reference = phone.scan(KARI, &code);
    phone.consent(KARI, &reference, true);
    phone.approve(KARI, &reference);
    counter.capture();
    counter.await_remembered();
    page.click("tab-customers");
    page.click("customer");
    wait_until("the words of the yes", || page.text("consents").contains(&in_finnish).then_some(()));
    assert!(!page.text("consents").contains(&in_norwegian), "the last that were read before the yes");
}

#[test]
fn a_language_chosen_on_the_display_is_the_customers_until_the_next_sale() {
    let counter = Counter::open();
    counter.sign_on();
    counter.page().click("turn-display");
    counter.await_display("welcome");
    let of_the_till = language(counter.page());
    counter.add("101");
    counter.await_display("building");
    counter.on_display(|display| {
        display.click("display-language-nb");
        wait_until("Norwegian", || (language(display) == "nb").then_some(()));
        assert!(display.text("display-text").contains("telefonen"));
    });
    assert_eq!(language(counter.page()), of_the_till, "the clerk goes on reading the shop's language");
    counter.page().click("park");
    counter.page().click("park-confirm");
    counter.await_lines(0);
    counter.on_display(|display| {
        wait_until("the shop's language", || (language(display) == of_the_till).then_some(()));
    });
}

#[test]
fn by_keyboard_alone_the_display_is_opened_and_closed_while_the_till_goes_on() {
    let counter = Counter::open();
    let page = counter.page();
    counter.sign_on_by_keys();
    page.effort();
    page.press_with_alt("0");
    counter.await_display("welcome");
    assert_eq!(page.keys_alone(), 1);
    page.burst("2000000006017");
    counter.await_lines(1);
    counter.await_display("building");
    page.press_with_alt("0");
    counter.await_no_display();
    page.press_with_alt("0");
    counter.await_display("building");
    assert_eq!(page.keys_alone(), 2);
}

#[test]
fn by_pointer_alone_the_display_is_opened_speaks_another_language_and_is_closed_while_the_till_goes_on() {
    let counter = Counter::open();
    counter.sign_on();
    counter.add("101");
    let page = counter.page();
    page.effort();
    page.click("turn-display");
    counter.await_display("building");
    assert_eq!(page.taps_alone(), 1);
    counter.on_display(|display| {
        display.click("display-language-fi");
        wait_until("Finnish", || (language(display) == "fi").then_some(()));
    });
    assert_eq!(page.taps_alone(), 1, "the customer's own");
    page.click("turn-display");
    counter.await_no_display();
    assert_eq!((page.taps_alone(), counter.line_count()), (1, 1));
}

#[track_caller]
fn focused(page: &Page) -> String {
    let script = "return document.activeElement?.dataset?.test ?? ''";
    page.script(script, &json!([])).as_str().unwrap().to_owned()
}

#[test]
fn by_keyboard_alone_the_display_is_lent_the_keyboard_speaks_another_language_and_gives_it_back() {
    let counter = Counter::open();
    counter.sign_on_by_keys();
    let page = counter.page();
    page.press_with_alt("0");
    counter.await_display("welcome");
    let spoken = language(page);
    page.press_with_alt("9");
    counter.on_display(|display| {
        wait_until("the keyboard", || (focused(display) == format!("display-language-{spoken}")).then_some(()));
        let outline = "return getComputedStyle(document.activeElement).outlineStyle";
        assert_eq!(display.script(outline, &json!([])), "solid", "where the keyboard is can be seen");
        display.press(ESCAPE);
        wait_until("the keyboard to be given back", || focused(display).is_empty().then_some(()));
    });
    page.effort();
    page.press_with_alt("9");
    counter.on_display(|display| {
        wait_until("the keyboard", || (!focused(display).is_empty()).then_some(()));
        display.tab_to("display-language-fi");
        display.press(ENTER);
        wait_until("Finnish", || (language(display) == "fi").then_some(()));
        assert_eq!(focused(display), "", "one choice, and the scanner types into the till again");
    });
    assert_eq!(language(page), spoken);
    let keys = page.keys_alone();
    assert!(keys <= LANGUAGE_MAX, "{keys} keys");
}

#[test]
fn a_fault_in_the_displays_page_is_in_the_log() {
    let counter = Counter::open();
    counter.sign_on();
    counter.page().click("turn-display");
    counter.await_display("welcome");
    counter.on_display(|display| {
        display.script("setTimeout(() => { throw new Error('planted on the display') })", &json!([]));
    });
    let told = wait_until("the fault in the log", || {
        counter.log_tail().lines().find(|line| line.contains("planted on the display")).map(str::to_owned)
    });
    assert!(told.contains("\"window\":\"display\""), "{told}");
}

#[test]
fn the_displays_page_is_refused_everything_of_the_till() {
    let counter = Counter::open();
    counter.sign_on();
    counter.page().click("turn-display");
    counter.await_display("welcome");
    let ask = "return window.__TAURI_INTERNALS__.invoke(arguments[0], { args: {} })\
        .then(() => 'answered', (error) => String(error))";
    counter.on_display(|display| {
        assert_eq!(display.script(ask, &json!(["display"])), "answered");
        for command in ["view", "history", "settings", "sign_off", "plugin:event|listen"] {
            let said = display.script(ask, &json!([command]));
            assert!(said.as_str().is_some_and(|said| said.contains("not allowed")), "{command}: {said}");
        }
    });
}
