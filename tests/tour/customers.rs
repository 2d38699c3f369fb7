//! The customer's own code, and the customer's own window.

use crate::story::Story;
use crate::support::{Counter, OLA, Page, digits, read_code, wait_until};

/// A customer holds out the code in the app; the shop scans it, and the request comes to that phone.
pub fn own_code(counter: &Counter, story: &mut Story) {
    let page = counter.page();
    counter.add("201");
    counter.charge();
    page.click("way-own");
    page.await_sight("own-send");
    story.show(page, "own-code", "A customer holds out the code in the app: the shop scans it.");
    let phone = counter.phone();
    page.burst(&phone.own_code(OLA));
    counter.await_stage("waiting");
    page.await_sight("push-phone");
    let reference = phone.await_push(OLA);
    story.show(page, "own-code-asked", "The request is on the phone of whoever held it out.");
    phone.approve(OLA, &reference);
    counter.capture();
    story.tell("Approved and captured: 45.00. The till has not kept the code.");
    counter.next_sale();
}

/// A customer who sees everything on a window of their own, from the welcome to the thanks.
pub fn display(counter: &Counter, story: &mut Story) {
    let page = counter.page();
    page.click("turn-display");
    counter.await_display("welcome");
    counter.on_display(|display| display.resize(1024, 768));
    let mut show = |stage: &str, name: &str, sentence: &str| {
        counter.await_display(stage);
        counter.on_display(|display| story.show(display, name, sentence))
    };
    show("welcome", "display-welcome", "A second window for customers: it welcomes the next one.");
    counter.add("102");
    counter.add("203");
    await_total(counter, "11400");
    show("building", "display-lines", "The customer sees each line as it is added, and the total.");
    counter.show_code(false);
    let picture = show("scan", "display-code", "The customer scans the code off their own window.");
    let code = read_code(&picture).expect("a code that can be read");
    story.tell(&format!("Read off the customer's window, it says {code}"));
    let phone = counter.phone();
    phone.approve(OLA, &phone.scan(OLA, &code));
    counter.capture();
    counter.await_display("thanks");
    counter.on_display(|display| story.show(display, "display-thanks", "Captured: 114.00, and thanks."));
    page.click("turn-display");
    counter.await_no_display();
    counter.next_sale();
}

fn await_total(counter: &Counter, total: &str) {
    let shown = |display: &Page| digits(&display.text("display-total")) == total;
    wait_until("the total on the display", || counter.on_display(shown).then_some(()));
}
