//! Which screens there are.

use crate::serve::PHONE;
use crate::support::Page;

/// Screens that are reached by pressing.
const PRESSED: &str = include_str!("screens.txt");

/// The small components, each kind on a sheet of its own.
const COMPONENTS: [&str; 8] = ["buttons", "fields", "choices", "chips", "cards", "rows", "said", "dialog"];

/// A screen in a state.
#[derive(Clone)]
pub struct Screen {
    pub name: String,
    /// The page with what it is asked for.
    pub place: String,
    /// How many presses lead to it.
    pub presses: usize,
    pub window: Window,
}

/// Which window a screen is in.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Window {
    /// The till, or the customer display, which is as large.
    Till,
    /// The practice phone.
    Phone,
}

/// Every screen in every state: each example, what is reached from it by pressing, the customer display, the
/// components, and the practice phone.
pub fn screens(page: &Page) -> Vec<Screen> {
    let plain = names(page, "import('/host/examples/views.js').then((file) => Object.keys(file.views))");
    let plain = plain.into_iter().chain(["start-failed".to_owned(), "starting".to_owned()]);
    let plain = plain.map(|name| Screen {
        place: format!("index.html?example={name}"),
        name,
        presses: 0,
        window: Window::Till,
    });
    let pressed = PRESSED.lines().filter(|line| !line.starts_with('#')).map(|line| {
        let mut words = line.splitn(3, ' ');
        let (name, example, presses) = (words.next().unwrap(), words.next().unwrap(), words.next().unwrap());
        let place = format!("index.html?example={example}");
        let (place, count) =
            if presses == "-" { (place, 0) } else { (format!("{place}&do={presses}"), presses.split(',').count()) };
        Screen { name: name.to_owned(), place, presses: count, window: Window::Till }
    });
    let shown = names(page, "import('/host/example-display.js').then((file) => file.displayExamples)");
    let shown = shown.into_iter().map(|query| Screen {
        name: format!("display-{}", query.replace(['&', '='], "-")),
        place: format!("display.html?example={query}"),
        presses: 0,
        window: Window::Till,
    });
    let components = COMPONENTS.map(|kind| Screen {
        name: format!("components-{kind}"),
        place: format!("components.html?part={kind}"),
        presses: 0,
        window: Window::Till,
    });
    plain.chain(pressed).chain(shown).chain(components).chain(phone_screens(page)).collect()
}

/// Every screen of the practice phone.
fn phone_screens(page: &Page) -> Vec<Screen> {
    let examples = format!(
        "import('/{PHONE}/requests.js').then((file) => Object.entries(file.phoneExamples).map((one) => one.join(' ')))"
    );
    let screen = |example: String| {
        let (name, query) = example.split_once(' ').unwrap();
        let place = format!("{PHONE}?example={query}");
        Screen { name: format!("phone-{name}"), place, presses: 0, window: Window::Phone }
    };
    names(page, &examples).into_iter().map(screen).collect()
}

/// Every language there is.
pub fn languages(page: &Page) -> Vec<String> {
    names(page, "import('/app/i18n.js').then((file) => file.languageNames)")
}

/// What a promise on the page comes to: a list of names.
fn names(page: &Page, promise: &str) -> Vec<String> {
    let names = page.promise(promise).unwrap();
    names.as_array().unwrap().iter().map(|name| name.as_str().unwrap().to_owned()).collect()
}
