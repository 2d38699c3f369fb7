//! Looking at one screen: what sticks out, what is too small, what is cut off or out of reach, what axe finds.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use crate::screens::Screen;
use crate::sets::Set;
use crate::support::{Page, expression, wait_until};

/// Each answers one sentence for everything that is wrong.
const FITS: &str = include_str!("../window/fits.js");
const TARGETS: &str = include_str!("targets.js");
const UNMOVED: &str = include_str!("unmoved.js");
const REACH: &str = include_str!("reach.js");
const STILL: &str = include_str!("still.js");
/// The same, as a promise.
const AXE: &str = include_str!("axe.js");
/// Answers every mark of what can be seen: classes and stable names.
const SEEN: &str = include_str!("seen.js");
/// The page that starts anew without being loaded, see `again.js`.
pub const TILL: &str = "index.html";
/// Where the app has its longer name.
const COUNTRIES: [(&str, &str); 2] = [("da", "DK"), ("fi", "FI")];
/// The page says so when everything was pressed, or names what is not there.
const DRIVEN: &str = "return document.documentElement.dataset.driven ?? null";
/// The same, as a part of a promise.
const UNTIL_DRIVEN: &str = "while (!document.documentElement.dataset.driven) \
    await new Promise((again) => setTimeout(again, 10));";

/// What came of one look.
pub struct Look {
    pub problems: Vec<String>,
    /// Marks of what could be seen.
    pub seen: BTreeSet<String>,
    pub picture: Vec<u8>,
}

/// Leads the page there and waits until it is at rest.
pub fn open(page: &Page, address: &str, place: &str) {
    page.go_to(&format!("{address}/{place}"));
    wait_until(place, || page.script(DRIVEN, &json!([])).as_str().map(|_| ()));
}

/// Everything that is wrong with a screen, and its picture.
pub fn look(page: &Page, address: &str, screen: &Screen, set: &Set, wants_picture: bool) -> Look {
    let place = place_of(screen, set);
    let mut measured = lead(page, address, &place);
    // A new browser takes its bar away when it has its first page.
    if measured["size"] != json!([set.size.0, set.size.1]) {
        page.resize(set.size.0, set.size.1);
        measured = lead(page, address, &place);
    }
    let mut problems = sentences(&measured["problems"]);
    if measured["drawn"] != json!([set.language, set.theme]) {
        problems.push(format!("is drawn in another language or theme: {}", measured["drawn"]));
    }
    let picture = if wants_picture { page.picture().unwrap() } else { Vec::new() };
    if set.axe.looks_at(screen) {
        problems.extend(axe(page));
    }
    if set.taste.wants_no_motion {
        problems.extend(sentences(&page.script(STILL, &json!([]))));
    }
    if set.taste.has_doubled_text {
        // It scrolls, so it comes last.
        problems.extend(sentences(&page.script(REACH, &json!([]))));
    }
    Look { problems, seen: sentences(&measured["seen"]).into_iter().collect(), picture }
}

fn place_of(screen: &Screen, set: &Set) -> String {
    let country = COUNTRIES.iter().find(|(language, _)| *language == set.language);
    let country = country.map(|(_, country)| format!("&country={country}")).unwrap_or_default();
    format!("{}&lang={}&theme={}{country}", screen.place, set.language, set.theme)
}

/// Leads the page to a place and measures it there. A till that is loaded starts anew; whatever else is there is loaded.
fn lead(page: &Page, address: &str, place: &str) -> Value {
    if place.starts_with(TILL) {
        let again = format!("if (!window.again) return null; await window.again({});", json!(place));
        let measured = measure(page, &again);
        if !measured.is_null() {
            return measured;
        }
    }
    page.go_to(&format!("{address}/{place}"));
    measure(page, "")
}

/// Waits until everything is pressed, and measures all at once: each question to a browser takes its time.
fn measure(page: &Page, first: &str) -> Value {
    let measure = format!(
        "(async () => {{
            {first}
            {UNTIL_DRIVEN}
            const {{ driven, fault, theme }} = document.documentElement.dataset;
            const problems = [driven === 'yes' ? [] : `cannot be pressed, ${{driven}}`, fault ? `the page is at fault: ${{fault}}` : []];
            problems.push((() => {{ {FITS} }})(), (() => {{ {TARGETS} }})(), (() => {{ {UNMOVED} }})());
            return {{ size: [innerWidth, innerHeight], drawn: [document.documentElement.lang, theme ?? null], problems: problems.flat(), seen: (() => {{ {SEEN} }})() }};
        }})()"
    );
    page.promise(&measure).unwrap()
}

/// What does not fit or is too small for a finger, on a page as it stands.
pub fn measured(page: &Page) -> Vec<String> {
    sentences(&measure(page, "")["problems"])
}

/// What axe finds on a page as it stands.
pub fn axe(page: &Page) -> Vec<String> {
    sentences(&page.promise(expression(AXE)).unwrap())
}

fn sentences(found: &Value) -> Vec<String> {
    found.as_array().unwrap().iter().filter_map(Value::as_str).map(str::to_owned).collect()
}
