//! A second monitor: the customer display finds it by itself, leaves with it and comes back with it.

use serde_json::{Value, json};

use crate::support::{Counter, Monitor, Page, wait_until};

const FIRST: Monitor = Monitor { left: 0, top: 0, width: 1280, height: 800 };
const SECOND: Monitor = Monitor { left: 1280, top: 0, width: 1024, height: 768 };

fn area(page: &Page) -> Value {
    page.script("return [screenX, screenY, innerWidth, innerHeight]", &json!([]))
}

#[track_caller]
fn await_whole(counter: &Counter, monitor: Monitor) {
    let whole = json!([monitor.left, monitor.top, monitor.width, monitor.height]);
    counter.on_display(|display| {
        wait_until(format!("the display on the whole of {monitor:?}"), || (area(display) == whole).then_some(()));
    });
}

#[test]
fn the_display_opens_by_itself_on_the_whole_of_the_second_monitor_and_leaves_and_comes_with_it() {
    let counter = Counter::open_before(&[FIRST, SECOND]);
    await_whole(&counter, SECOND);
    counter.sign_on();
    counter.add("101");
    counter.await_display("building");

    counter.set_monitors(&[FIRST]);
    counter.await_no_display();
    counter.await_lines(1);
    counter.set_monitors(&[FIRST, SECOND]);
    await_whole(&counter, SECOND);
    counter.await_display("building");
}

#[test]
fn by_keyboard_alone_a_display_closed_by_hand_stays_closed_until_it_is_asked_for() {
    let mut counter = Counter::open_before(&[FIRST]);
    let page = counter.page();
    counter.sign_on_by_keys();
    assert_eq!(page.windows().len(), 1, "nothing covers the only monitor");
    counter.set_monitors(&[FIRST, SECOND]);
    await_whole(&counter, SECOND);
    page.effort();
    page.press_with_alt("0");
    counter.await_no_display();
    assert_eq!(page.keys_alone(), 1);

    counter.restart();
    let page = counter.page();
    counter.sign_on_by_keys();
    assert_eq!(page.windows().len(), 1, "it was closed by hand");
    page.effort();
    page.press_with_alt("0");
    await_whole(&counter, SECOND);
    assert_eq!(page.keys_alone(), 1);
}
