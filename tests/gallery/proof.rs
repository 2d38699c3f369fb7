//! The gallery's proof of itself: what is planted on a screen has to be found.

use std::collections::BTreeSet;

use serde_json::json;

use crate::folders::{self, Marks};
use crate::look::{axe, measured, open};
use crate::support::Page;

/// Something wrong: the screen, what makes it wrong, and how what is found has to begin.
const PLANTED: [(&str, &str, &str); 10] = [
    (
        "index.html?example=building",
        "Object.assign(document.querySelector('[data-test=key-quantity]').style, { minBlockSize: '0', blockSize: '43px' })",
        "key-quantity is too small for a finger",
    ),
    (
        "index.html?example=declined",
        "Object.assign(document.querySelector('[data-test=key-7]').style, { minBlockSize: '0', blockSize: '63px' })",
        "key-7 is too small for a keypad",
    ),
    (
        "index.html?example=building",
        "Object.assign(document.querySelector('[data-test=charge]').style, { minBlockSize: '0', blockSize: '55px' })",
        "charge is too low for what matters most",
    ),
    (
        "index.html?example=building&do=charge",
        "for (const one of document.querySelectorAll('label.check')) Object.assign(one.style, { minBlockSize: '0', blockSize: '43px' })",
        "remember-qr is too small for a finger",
    ),
    (
        "index.html?example=building&lang=fi",
        "document.querySelector('[data-test=discard]').textContent = 'Tyhjennäkokoostoskoriperuuttamattomasti'.repeat(2)",
        "the words of discard are wider than it",
    ),
    (
        "index.html?example=notices",
        "document.body.style.gridTemplateRows = 'auto auto auto minmax(0, 1fr)'; document.querySelector('#stage').style.gridArea = '4 / 1'",
        "a notice moves",
    ),
    (
        "index.html?example=notices",
        "document.querySelector('#notices').style.placeSelf = 'end end'",
        "charge lies under a notice",
    ),
    (
        "index.html?example=building",
        "document.querySelector('[data-test=charge]').replaceChildren()",
        "axe, button-name",
    ),
    (
        "index.html?example=done&paper&do=print-receipt",
        "document.querySelector('#paper .paper__name').textContent = 'Kaffebrenneri'.repeat(9)",
        "words wider than their place",
    ),
    (
        "practice/phone?example=amount&do=request",
        "Object.assign(document.querySelector('[data-test=approve]').style, { minBlockSize: '0', blockSize: '55px' })",
        "approve is too low for what matters most",
    ),
];

/// One sentence for everything that was planted and not found.
pub fn failures(page: &Page, address: &str, (width, height): (u32, u32)) -> Vec<String> {
    open(page, address, PLANTED[0].0);
    page.resize(width, height);
    let of_screens = PLANTED.iter().filter_map(|(place, plant, expected)| {
        open(page, address, place);
        page.script(&format!("{plant}; return true"), &json!([]));
        let found = if expected.starts_with("axe") { axe(page) } else { measured(page) };
        let is_found = found.iter().any(|problem| problem.starts_with(expected));
        (!is_found).then(|| format!("planted and not found: “{expected} …”, but {found:?}"))
    });
    let of_screens: Vec<String> = of_screens.collect();
    let nobodys = Marks::from([("nobodys".to_owned(), BTreeSet::from([".nobodys".to_owned()]))]);
    let is_told = folders::unseen(&nobodys, &BTreeSet::from([".somebodys".to_owned()])).len() == 1;
    let of_folders = (!is_told).then(|| "a folder that no screen shows was not missed".to_owned());
    of_screens.into_iter().chain(of_folders).collect()
}
