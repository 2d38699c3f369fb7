//! The way of the tab key: it reaches everything that may be pressed, as it is read, and can be seen wherever it is.

use serde_json::{Value, json};

use crate::support::{Counter, ESCAPE, F2, Page, TAB, await_gone};

/// More stops than any screen has.
const STOPS_MAX: usize = 120;

/// What has the focus: its name, and whether that can be seen, in the window and with an outline. The search draws it
/// around the field and what stands beside it.
const STOP: &str = "const one = document.activeElement; \
    if (one.matches('html, body, dialog')) return null; \
    const box = one.closest('.search__box'); \
    const isSeen = box ? getComputedStyle(box).boxShadow !== 'none' : getComputedStyle(one).outlineStyle === 'solid'; \
    const { left, top, width, height } = one.getBoundingClientRect(); \
    const [across, down] = [left + width / 2, top + height / 2]; \
    const isInView = across >= 0 && down >= 0 && across <= innerWidth && down <= innerHeight; \
    return { name: one.dataset.test ?? one.id ?? one.outerHTML, isSeen: isSeen && isInView }";

/// Everything that is for the keyboard, where a dialog is open in that alone. The keys of a pad are for fingers: what
/// they type is typed.
const CONTROLS: &str = "const root = document.querySelector('dialog[open]') ?? document; \
    return [...root.querySelectorAll('button, input, select, textarea, summary, a[href]')] \
    .filter((one) => one.getClientRects().length > 0 && !one.disabled && one.tabIndex >= 0 \
        && getComputedStyle(one).visibility === 'visible').map((one) => one.dataset.test ?? one.id ?? one.outerHTML)";

fn names(list: &Value) -> Vec<String> {
    list.as_array().unwrap().iter().map(|name| name.as_str().unwrap().to_owned()).collect()
}

/// Where the tab key stops, once round, and on which of these stops nobody sees it.
#[track_caller]
fn stops(page: &Page, place: &str) -> (Vec<String>, Vec<String>) {
    let (mut stops, mut unseen): (Vec<String>, Vec<String>) = Default::default();
    for _ in 0..STOPS_MAX {
        page.press(TAB);
        let stop = page.script(STOP, &json!([]));
        // Between the last one and the first the focus may be on the page or the dialog itself.
        let Some(name) = stop["name"].as_str() else { continue };
        if stops.iter().any(|known| known == name) {
            return (stops, unseen);
        }
        stops.push(name.to_owned());
        if stop["isSeen"] != true {
            unseen.push(name.to_owned());
        }
    }
    panic!("{place}: the tab key comes round: {stops:?}");
}

/// The tab key stops at everything that may be pressed, in the order in which it is read, and these follow one another.
#[track_caller]
fn assert_way(page: &Page, place: &str, expected: &[&str]) {
    let controls = names(&page.script(CONTROLS, &json!([])));
    let (mut stops, unseen) = stops(page, place);
    assert!(unseen.is_empty(), "{place}: nobody sees the focus on {unseen:?}");
    // Once round begins anywhere.
    let first = stops.iter().position(|name| *name == controls[0]).unwrap_or_default();
    stops.rotate_left(first);
    assert_eq!(stops, controls, "{place}: everything is reached, in order");
    let on_the_way: Vec<&str> = stops.iter().map(String::as_str).filter(|name| expected.contains(name)).collect();
    assert_eq!(on_the_way, expected, "{place}");
}

#[test]
fn by_keyboard_alone_the_focus_is_seen_everywhere_and_goes_as_the_till_is_read() {
    let counter = Counter::open();
    counter.sign_on_by_keys();
    counter.add_by_keys("101");
    let page = counter.page();
    let sale = [
        "tab-sale",
        "tab-settings",
        "keys-help",
        "clerk",
        "search",
        "article-101",
        "key-1",
        "park",
        "line-price",
        "charge",
    ];
    assert_way(page, "sale", &sale);

    page.press("-");
    page.await_focus("discount-input");
    assert_way(
        page,
        "a dialog",
        &["dialog-close", "discount-line", "discount-percent", "discount-input", "discount-set"],
    );
    page.press(ESCAPE);
    await_gone(page, "discount-input");

    page.press(F2);
    counter.await_stage("choosing");
    assert_way(page, "charge", &["tab-sale", "way-qr", "way-known", "way-number", "way-own"]);

    page.script("document.querySelector('[data-test=way-own]').style.outline = 'none'", &json!([]));
    assert_eq!(stops(page, "planted").1, ["way-own"], "the look would find one");
}
