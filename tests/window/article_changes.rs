//! What was changed of an article, told in its form.

use crate::support::{Counter, ENTER, ESCAPE, F6, Page, wait_until};

/// Keys from the list to what was changed of an article, and back.
const LOOK_MAX: u32 = 4;

/// What stands in the list of changes, with one space between words.
fn told(page: &Page) -> String {
    page.text("changes").split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The form of the cappuccino, out of the list.
fn await_form(page: &Page) {
    page.await_sight("article-save");
    wait_until("the form of an article", || (page.value("article-number") == "101").then_some(()));
}

#[test]
fn who_changed_a_price_is_told_in_the_form_of_the_article() {
    let counter = Counter::open();
    counter.sign_on_as("jonas", "2222");
    let page = counter.page();
    counter.open_settings("articles");
    page.click("articles-101");
    await_form(page);
    page.type_anew("article-price", "52,50");
    page.click("article-for-sale");
    page.click("article-save");
    wait_until("the form to be gone", || (!page.shows("article-save")).then_some(()));
    page.click("articles-also-out");
    page.await_sight("articles-101");
    page.click("articles-101");
    await_form(page);
    page.click("article-changes");
    page.await_sight("changes-end");
    let told = told(page);
    for part in ["Jonas", "49,00\u{a0}kr", "52,50\u{a0}kr"] {
        let part = part.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(told.contains(&part), "{part} in {told}");
    }
    assert!(page.text("changes-article").contains("Cappuccino"));
}

#[test]
fn by_keyboard_alone_a_changed_price_is_looked_back_at() {
    let counter = Counter::open();
    let page = counter.page();
    page.tab_to("clerk-jonas");
    page.press(&format!("{ENTER}2222"));
    page.tab_to("sign-on");
    page.press(ENTER);
    counter.await_screen("sale");
    page.press_with_alt("5");
    page.tab_to("settings-part-articles");
    page.press(ENTER);
    page.tab_to("articles-101");
    page.press(ENTER);
    await_form(page);
    // The price is chosen whole when the form opens.
    page.press(&format!("60{ENTER}"));
    wait_until("the form to be gone", || (!page.shows("article-save")).then_some(()));
    page.await_focus("articles-101");
    page.effort();
    page.press(ENTER);
    await_form(page);
    page.press(F6);
    page.await_sight("changes-end");
    let told = told(page);
    assert!(told.contains("Jonas") && told.contains("60,00 kr"), "{told}");
    page.press(ESCAPE);
    wait_until("the changes to be gone", || (!page.shows("changes-article")).then_some(()));
    assert!(page.shows("article-save"), "the form is still there");
    page.press(ESCAPE);
    wait_until("the form to be gone", || (!page.shows("article-save")).then_some(()));
    let keys = page.keys_alone();
    assert!(keys <= LOOK_MAX, "{keys} keys");
}
