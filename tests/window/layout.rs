//! The real program's screens at the smallest and at a large size, and at the one it opens with: nothing sticks out,
//! nothing is cut off. Every screen in every state and language is measured in the gallery, from examples.

use serde_json::{Value, json};

use crate::support::{Counter, ESCAPE, KARI, Page, wait_until};

/// Answers one sentence for everything that does not fit.
const FITS: &str = include_str!("fits.js");
const SIZES: [(u32, u32); 2] = [(1024, 700), (1920, 1080)];
/// Looks at a page before what does not fit is believed.
const LOOKS_MAX: u32 = 120;
/// Words are tightest in the smallest window, and in the one that the program opens with most people see them.
const TIGHT: [(u32, u32); 2] = [SIZES[0], (1280, 800)];

#[test]
fn nothing_sticks_out_of_any_screen_at_any_size() {
    let counter = Counter::open();
    let problems = walk(&counter, "nb", &SIZES);
    assert!(problems.is_empty(), "{}", problems.join("\n"));

    let page = counter.page();
    page.script("document.querySelector('[data-test=save-keys]').style.minInlineSize = '3000px'", &json!([]));
    let planted = page.script(FITS, &json!([]));
    assert!(planted.to_string().contains("save-keys sticks out sideways"), "the look would find one: {planted}");
    page.script(
        "Object.assign(document.querySelector('[data-test=save-keys]').style, { minInlineSize: '', inlineSize: '40px' })",
        &json!([]),
    );
    let planted = page.script(FITS, &json!([]));
    assert!(planted.to_string().contains("the words of save-keys are"), "the look would find words: {planted}");
}

/// The longest words, beside what the program itself says in them.
#[test]
fn no_words_overflow_in_finnish() {
    let problems = walk(&Counter::open(), "fi", &TIGHT);
    assert!(problems.is_empty(), "{}", problems.join("\n"));
}

/// A page that is just being laid out anew is looked at again, until its clock has moved once: now and then the web view
/// holds a new width against its rules only when something on the page changes.
fn what_does_not_fit(page: &Page) -> Value {
    let mut found = page.script(FITS, &json!([]));
    for _ in 0..LOOKS_MAX {
        if found == json!([]) {
            break;
        }
        found = page.script(FITS, &json!([]));
    }
    found
}

/// Goes through a sale and every screen in one language, and tells what does not fit at these sizes.
fn walk(counter: &Counter, language: &str, sizes: &[(u32, u32)]) -> Vec<String> {
    let page = counter.page();
    let mut problems = Vec::new();
    let mut look =
        |place: &str| {
            for (width, height) in sizes {
                page.resize(*width, *height);
                let found = what_does_not_fit(page);
                let found = found.as_array().unwrap().iter();
                problems.extend(found.map(|problem| {
                    format!("{place} in {language} at {width} × {height}: {}", problem.as_str().unwrap())
                }));
            }
            // Between looks the window is large, so that every tile can be pressed without scrolling.
            page.resize(SIZES[1].0, SIZES[1].1);
        };
    let choice = format!("language-{language}");
    page.click(&choice);
    let is_spoken = || page.attribute(&choice, "aria-pressed").as_deref() == Some("true");
    wait_until(format!("the till in {language}"), || is_spoken().then_some(()));
    look("sign-on");
    counter.sign_on_as("åse", "3333");
    look("an empty sale");
    for article in ["101", "301", "501", "601", "602", "505"] {
        counter.add(article);
    }
    look("a sale");
    for (button, dialog) in [
        ("key-quantity", "dialog-quantity"),
        ("key-discount", "dialog-discount"),
        ("park", "dialog-park"),
        ("keys-help", "dialog-keys"),
    ] {
        page.click(button);
        page.await_sight(dialog);
        look(dialog);
        page.press(ESCAPE);
    }
    look_at_a_payment(counter, &mut look);
    look_at_what_was(counter, &mut look);
    problems
}

fn look_at_a_payment(counter: &Counter, look: &mut dyn FnMut(&str)) {
    let page = counter.page();
    counter.charge();
    for way in ["qr", "known", "number"] {
        page.click(&format!("way-{way}"));
        look(way);
    }
    page.click("charge-back");
    let code = counter.show_code(true);
    look("waiting for a scan");
    page.click("tab-waiting");
    counter.await_screen("waiting");
    look("the tray");
    page.click("tab-sale");
    let (phone, customer) = (counter.phone(), KARI);
    let reference = phone.scan(customer, &code);
    phone.consent(customer, &reference, true);
    phone.approve(customer, &reference);
    counter.await_stage("approved");
    look("approved");
    page.click("part-2-tick");
    look("approved in part");
    page.click("part-2-tick");
    counter.capture();
    counter.await_remembered();
    look("done");
    counter.next_sale();
    counter.add("101");
    counter.ask_known("9901");
    look("waiting for a push");
}

fn look_at_a_customer(counter: &Counter, look: &mut dyn FnMut(&str)) {
    let page = counter.page();
    page.click("tab-customers");
    counter.await_screen("customers");
    page.click("customer");
    page.await_sight("customer-detail");
    look("customers");
    for (button, dialog) in
        [("customer-forget", "dialog-forget"), ("customer-join", "dialog-join"), ("customers-let-in", "dialog-let-in")]
    {
        page.click(button);
        page.await_sight(dialog);
        look(dialog);
        page.press(ESCAPE);
    }
}

fn look_at_what_was(counter: &Counter, look: &mut dyn FnMut(&str)) {
    let page = counter.page();
    page.click("tab-history");
    counter.await_screen("history");
    page.click("history-T1-000001");
    page.await_sight("detail-amount");
    look("history");
    page.click("refund-open");
    for way in ["all", "lines", "amount"] {
        page.click(&format!("refund-way-{way}"));
        look(&format!("refund, {way}"));
    }
    page.press(ESCAPE);
    look_at_a_customer(counter, look);
    page.click("tab-settings");
    counter.await_screen("settings");
    page.await_sight("save-keys");
    look("settings");
}
