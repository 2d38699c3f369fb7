//! While a customer's number is typed, it never stands whole in the page: not by keys, nor by the pad, nor pasted.

use serde_json::json;

use crate::support::{BACKSPACE, Counter, DELETE, ENTER, ESCAPE, F2, KARI, Page, await_gone, wait_until};

/// A number of nobody, no two of whose digits are alike.
pub const CANARY: &str = "98765432";
/// What may be seen of it.
const SHOWN: &str = "•••• 5432";

/// Looks at what stands in every input at every event of theirs, before the page does, and in every frame.
pub const WATCH: &str = "
    window.leaks = [];
    const rows = arguments[0];
    const look = (when) => {
        for (const one of document.querySelectorAll('input, textarea')) {
            const value = one.value.replace(/\\s/g, '');
            if (rows.some((row) => value.includes(row))) window.leaks.push(`${when} in ${one.id}`);
        }
    };
    for (const kind of ['keydown', 'beforeinput', 'input', 'change', 'keyup', 'paste', 'selectionchange', 'click'])
        document.addEventListener(kind, () => look(kind), true);
    const frame = () => { look('a frame'); requestAnimationFrame(frame); };
    frame();
    return true";

/// Everything that the page holds, read out.
const EVERYTHING: &str = "
    const inputs = [...document.querySelectorAll('input, textarea')];
    return [
        document.documentElement.outerHTML, document.documentElement.innerText, document.title, location.href,
        String(getSelection()), JSON.stringify({ ...localStorage }), JSON.stringify({ ...sessionStorage }),
        ...inputs.map((one) => one.value + one.defaultValue + one.ariaLabel + one.ariaDescription),
    ].join(' ')";

/// What is typed takes longer to the program than from one key to the next.
const SLOW: &str = "
    const fetched = window.fetch;
    window.fetch = async (resource, options) => {
        if (new URL(String(resource)).pathname === '/edit_held') await new Promise((done) => setTimeout(done, 60));
        return fetched(resource, options);
    };";

/// More than four digits of the number, one after the other.
pub fn rows() -> Vec<String> {
    let digits: Vec<char> = CANARY.chars().collect();
    digits.windows(5).map(|row| row.iter().collect()).collect()
}

#[track_caller]
pub fn assert_hidden(page: &Page, place: &str) {
    let everything = page.script(EVERYTHING, &json!([]));
    let everything: String = everything.as_str().unwrap().split_whitespace().collect();
    assert!(everything.len() > 1000, "the page was read");
    for row in rows() {
        assert!(!everything.contains(&row), "{row} is on the page: {place}");
    }
    assert_eq!(page.script("return window.leaks", &json!([])), json!([]), "{place}");
}

/// Types into the field that has the focus, in each of the three ways.
#[track_caller]
fn type_in_every_way(page: &Page, field: &str) {
    let shown =
        || wait_until(format!("the end of the number in {field}"), || (page.value(field) == SHOWN).then_some(()));
    let emptied = || {
        page.press_with_control("a");
        page.press(DELETE);
        wait_until("an empty field", || page.value(field).is_empty().then_some(()));
    };
    page.await_focus(field);
    for (at, key) in CANARY.chars().enumerate() {
        page.press(&key.to_string());
        assert_hidden(page, &format!("{field}, by keys, after {}", at + 1));
    }
    shown();
    // What was typed last can be taken away, and then the digits before are seen.
    page.press(BACKSPACE);
    wait_until("the digits before", || (page.value(field) == "••• 6543").then_some(()));
    page.press("2");
    shown();
    assert_hidden(page, field);
    emptied();
    for (at, key) in CANARY.chars().enumerate() {
        page.click(&format!("pad-{key}"));
        assert_hidden(page, &format!("{field}, by the pad, after {}", at + 1));
    }
    shown();
    emptied();
    page.press_with_control("v");
    assert_hidden(page, &format!("{field}, pasted"));
    shown();
    // In the place of what stands there.
    page.press_with_control("a");
    page.press_with_control("v");
    shown();
    page.press_with_control("a");
    page.press_with_control("z");
    assert_hidden(page, &format!("{field}, undone"));
    page.press_with_control(BACKSPACE);
    wait_until("an empty field", || page.value(field).is_empty().then_some(()));
    page.press_with_control("z");
    assert_hidden(page, &format!("{field}, undone again"));
    assert_eq!(page.value(field), "");
}

/// This is what other programs paste.
#[track_caller]
pub fn copy(page: &Page, text: &str) {
    page.type_into("search", text);
    page.press_with_control("a");
    page.press_with_control("c");
    page.press(DELETE);
    wait_until("an empty search", || page.value("search").is_empty().then_some(()));
    page.press(ESCAPE);
}

#[test]
fn of_a_number_being_typed_no_more_than_four_digits_are_on_the_page_after_any_key() {
    let counter = Counter::open();
    let page = counter.page();
    page.resize(1920, 1080);
    counter.sign_on_as("jonas", "2222");
    counter.sell_by_code(KARI, true);
    counter.next_sale();
    copy(page, CANARY);
    counter.add("101");
    assert_eq!(page.script(WATCH, &json!([rows()])), json!(true));

    page.press(F2);
    counter.await_stage("choosing");
    type_in_every_way(page, "known-digits");
    page.press(ESCAPE);
    counter.await_stage("building");
    counter.charge();
    page.click("way-number");
    type_in_every_way(page, "number-input");
    page.click("charge-back");
    counter.await_stage("building");

    page.click("tab-customers");
    counter.await_screen("customers");
    page.click("customers-let-in");
    type_in_every_way(page, "let-in-number");
    page.press(ESCAPE);
    await_gone(page, "let-in-number");
    page.click("customers-digits-turn-pad");
    page.click("customers-digits");
    type_in_every_way(page, "customers-digits");
    page.click("customers-digits-turn-pad");
    page.click("customer");
    page.click("customer-join");
    page.click("join-digits-turn-pad");
    page.click("join-digits");
    type_in_every_way(page, "join-digits");
}

#[test]
fn a_number_typed_faster_than_it_is_answered_is_sent_whole() {
    let counter = Counter::open();
    counter.sign_on();
    counter.add("101");
    let page = counter.page();
    counter.charge();
    page.click("way-number");
    page.script(SLOW, &json!([]));
    page.press(&KARI[2..]);
    assert!(page.value("number-input").len() < 4, "the keys are on their way");
    page.press(ENTER);
    counter.await_stage("waiting");
    let phone = counter.phone();
    phone.await_push(KARI);

    page.click("change-way");
    counter.await_stage("changing");
    page.click("way-number");
    assert_eq!(page.value("number-input"), "", "what was sent is gone");
}

#[test]
fn a_number_that_was_refused_is_cleared_and_typed_again() {
    let counter = Counter::open();
    counter.sign_on();
    counter.add("101");
    let page = counter.page();
    counter.charge();
    page.click("way-number");
    page.press("999999");
    page.press(ENTER);
    assert!(page.text("number-error").contains("type the whole number again"));
    page.press_with_control("a");
    page.press("+");
    await_gone(page, "number-error");
    page.press(KARI);
    page.press(ENTER);
    counter.await_stage("waiting");
    counter.phone().await_push(KARI);
}
