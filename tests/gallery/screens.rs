//! Which screens there are, and drawing each.

use std::path::Path;

use serde_json::{Value, json};

use crate::support::{Page, browser, wait_until};
use crate::{serve, sheet};

/// Screens that are reached by pressing.
const PRESSED: &str = include_str!("screens.txt");
/// Answers one sentence for everything that does not fit.
const FITS: &str = include_str!("../window/fits.js");
const SMALL: (u32, u32) = (1024, 700);
const LARGE: (u32, u32) = (1920, 1080);
/// Pictures are kept of every screen in this language; the others are measured, and have one sheet each.
const FIRST: &str = "nb";

/// A screen in a state.
struct Screen {
    name: String,
    /// The page with what it is asked for.
    place: String,
}

/// Draws everything into `folder`, and answers what does not fit.
pub fn draw(folder: &Path) -> Vec<String> {
    let _ = std::fs::remove_dir_all(folder);
    std::fs::create_dir_all(folder).unwrap();
    let (page, _keep) = browser();
    let gallery = Gallery { page: &page, address: serve::start() };
    gallery.open("index.html?example=building");
    let screens = screens(&page);
    let mut problems = Vec::new();
    for (width, height) in [SMALL, LARGE] {
        page.resize(width, height);
        for theme in ["light", "dark"] {
            for screen in &screens {
                let picture = gallery.look(screen, FIRST, theme, &mut problems);
                std::fs::write(folder.join(format!("{}-{width}-{theme}.png", screen.name)), picture).unwrap();
            }
        }
    }
    page.resize(SMALL.0, SMALL.1);
    for language in languages(&page).iter().filter(|language| *language != FIRST) {
        let pictures: Vec<Vec<u8>> =
            screens.iter().map(|screen| gallery.look(screen, language, "light", &mut problems)).collect();
        sheet::write(&pictures, &folder.join(format!("sheet-{language}.png")));
        println!("{language}: {} screens", pictures.len());
    }
    problems
}

struct Gallery<'a> {
    page: &'a Page,
    address: String,
}

impl Gallery<'_> {
    fn open(&self, place: &str) {
        self.page.go_to(&format!("{}/{place}", self.address));
        wait_until(place, || (self.page.script(DRIVEN, &json!([])) == json!("yes")).then_some(()));
    }

    /// A picture of a screen, and what does not fit on it.
    fn look(&self, screen: &Screen, language: &str, theme: &str, problems: &mut Vec<String>) -> Vec<u8> {
        self.open(&format!("{}&lang={language}&theme={theme}", screen.place));
        let found = self.page.script(FITS, &json!([]));
        let found = found.as_array().unwrap().iter().filter_map(Value::as_str);
        problems.extend(found.map(|problem| format!("{} in {language}, {theme}: {problem}", screen.name)));
        self.page.picture().unwrap()
    }
}

/// The page says so when everything was pressed.
const DRIVEN: &str = "return document.documentElement.dataset.driven ?? null";

fn screens(page: &Page) -> Vec<Screen> {
    let plain = names(page, "import('/host/examples/views.js').then((file) => Object.keys(file.views))");
    let plain = plain.into_iter().chain(["start-failed".to_owned(), "starting".to_owned()]);
    let plain = plain.map(|name| Screen { place: format!("index.html?example={name}"), name });
    let pressed = PRESSED.lines().filter(|line| !line.starts_with('#')).map(|line| {
        let mut words = line.splitn(3, ' ');
        let (name, example, presses) = (words.next().unwrap(), words.next().unwrap(), words.next().unwrap());
        Screen { name: name.to_owned(), place: format!("index.html?example={example}&do={presses}") }
    });
    let shown = names(page, "import('/host/example-display.js').then((file) => file.displayExamples)");
    let shown = shown.into_iter().map(|query| Screen {
        name: format!("display-{}", query.replace(['&', '='], "-")),
        place: format!("display.html?example={query}"),
    });
    plain.chain(pressed).chain(shown).collect()
}

fn languages(page: &Page) -> Vec<String> {
    names(page, "import('/app/i18n.js').then((file) => file.languageNames)")
}

/// What a promise on the page comes to: a list of names.
fn names(page: &Page, promise: &str) -> Vec<String> {
    page.script(&format!("window.asked = null; {promise}.then((names) => (window.asked = names))"), &json!([]));
    let names = wait_until("an answer of the page", || {
        let names = page.script("return window.asked", &json!([]));
        (!names.is_null()).then_some(names)
    });
    names.as_array().unwrap().iter().map(|name| name.as_str().unwrap().to_owned()).collect()
}
