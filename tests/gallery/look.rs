//! Looking at one screen: what sticks out, what is cut off or out of reach, what axe finds.

use serde_json::{Value, json};

use crate::screens::Screen;
use crate::sets::Set;
use crate::support::{Page, wait_until};

/// Each answers one sentence for everything that is wrong.
const FITS: &str = include_str!("../window/fits.js");
const REACH: &str = include_str!("reach.js");
const STILL: &str = include_str!("still.js");
/// The same, as a promise.
const AXE: &str = include_str!("axe.js");
/// Where the app has its longer name.
const COUNTRIES: [(&str, &str); 2] = [("da", "DK"), ("fi", "FI")];
/// The page says so when everything was pressed, or names what is not there.
const DRIVEN: &str = "return document.documentElement.dataset.driven ?? null";
const SIZE: &str = "return [innerWidth, innerHeight]";
const FAULT: &str = "return document.documentElement.dataset.fault ?? null";

/// Leads the page there and waits until it is at rest.
pub fn open(page: &Page, address: &str, place: &str) -> String {
    page.go_to(&format!("{address}/{place}"));
    wait_until(place, || page.script(DRIVEN, &json!([])).as_str().map(str::to_owned))
}

/// Everything that is wrong with a screen, and its picture.
pub fn look(page: &Page, address: &str, screen: &Screen, set: &Set, wants_picture: bool) -> (Vec<String>, Vec<u8>) {
    let country = COUNTRIES.iter().find(|(language, _)| *language == set.language);
    let country = country.map(|(_, country)| format!("&country={country}")).unwrap_or_default();
    let place = format!("{}&lang={}&theme={}{country}", screen.place, set.language, set.theme);
    let mut driven = open(page, address, &place);
    // A new browser takes its bar away when it has its first page.
    if page.script(SIZE, &json!([])) != json!([set.size.0, set.size.1]) {
        page.resize(set.size.0, set.size.1);
        driven = open(page, address, &place);
    }
    let mut found: Vec<String> =
        (driven != "yes").then(|| format!("cannot be pressed, {driven}")).into_iter().collect();
    found.extend(page.script(FAULT, &json!([])).as_str().map(|fault| format!("the page is at fault: {fault}")));
    found.extend(sentences(&page.script(FITS, &json!([]))));
    let picture = if wants_picture { page.picture().unwrap() } else { Vec::new() };
    if set.has_axe {
        found.extend(sentences(&page.promise(AXE).unwrap()));
    }
    if set.taste.wants_no_motion {
        found.extend(sentences(&page.script(STILL, &json!([]))));
    }
    if set.taste.has_doubled_text {
        // It scrolls, so it comes last.
        found.extend(sentences(&page.script(REACH, &json!([]))));
    }
    (found, picture)
}

fn sentences(found: &Value) -> Vec<String> {
    found.as_array().unwrap().iter().filter_map(Value::as_str).map(str::to_owned).collect()
}
