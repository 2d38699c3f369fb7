//! Articles: one that is new at the counter, and a list from the wholesaler.

use std::fs;

use crate::story::Story;
use crate::support::{Counter, ESCAPE, KARI, wait_until};

/// All but the last line of what the wholesaler sends.
const LIST: &str = "\
Varenummer;Navn;Pris;Mva;Kategori
101;Cappuccino;52,00;15;Coffee
206;Blåbærpai;62,00;15;Bakery
207;Eplekake;58,00;15;Bakery
";

/// A code that nothing has becomes an article on the sale, with a manager's word.
pub fn new_article(counter: &Counter, story: &mut Story) {
    let page = counter.page();
    page.burst("2000000099990");
    page.await_sight("alert-add-article");
    story.show(page, "unknown-code", "A scoop that nobody has entered yet: the code is unknown.");
    page.click("alert-add-article");
    page.await_sight("article-save");
    page.type_into("article-name", "Coffee scoop");
    page.type_into("article-price", "39,50");
    story.show(page, "new-article", "Name and price are all that is missing.");
    page.click("article-save");
    counter.approve();
    counter.await_lines(1);
    let code = counter.show_code(false);
    let phone = counter.phone();
    phone.approve(KARI, &phone.scan(KARI, &code));
    counter.capture();
    story.tell("The manager has approved it; it is sold at once: 39.50.");
    counter.next_sale();
}

/// The owner looks at the articles and brings in a list; it is shown before anything is stored.
pub fn articles(counter: &Counter, story: &mut Story) {
    let page = counter.page();
    page.click("settings-part-articles");
    page.await_sight("articles-101");
    story.show(page, "articles", "The articles of the shop, the new one among them.");
    page.click("articles-import");
    let folder = tempfile::tempdir().unwrap();
    let bring_in = |name: &str, juice: &str| {
        let file = folder.path().join(name);
        fs::write(&file, format!("{LIST}{juice}\n")).unwrap();
        page.type_into("import-file", file.to_str().unwrap());
    };
    bring_in("varer.csv", "405;Rabarbrasaft;dyrt;15;Drikke");
    page.await_sight("import-problems");
    story.show(page, "import-wrong", "A list from the wholesaler: what is wrong is named by row and column.");
    bring_in("varer-rettet.csv", "405;Rabarbrasaft;45,00;15;Drikke");
    wait_until("the preview", || page.text("import-rows").contains("Rabarbrasaft").then_some(()));
    story.show(page, "import", "Mended, and shown before anything is stored. Åse decides to wait.");
    page.press(ESCAPE);
    wait_until("the dialog to be gone", || (!page.shows("import-go")).then_some(()));
}
