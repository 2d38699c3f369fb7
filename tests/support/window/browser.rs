//! The driver's own browser, as somebody has set it up.

use super::counter::driver;
use super::desk::{Desk, RUN_BROWSER};
use super::page::Page;
use super::processes::Group;

/// What somebody wants of every program.
#[derive(Clone, Copy, Default)]
pub struct Taste {
    /// Text twice as large.
    pub has_doubled_text: bool,
    pub wants_no_motion: bool,
    /// Everything a quarter larger: a page is narrower then than the browser's own bar lets a window be.
    pub has_narrow_page: bool,
}

/// A browser on a desk of its own.
pub struct Browser {
    pub page: Page,
    /// The window goes when this is dropped.
    _driver: Group,
    _desk: Desk,
}

impl Browser {
    /// Opens one with an empty page.
    pub fn start(taste: Taste) -> Self {
        let desk = Desk::new(false);
        if taste.wants_no_motion {
            let settings = desk.base().join("config/gtk-3.0");
            std::fs::create_dir(&settings).unwrap();
            std::fs::write(settings.join("settings.ini"), "[Settings]\ngtk-enable-animations=0\n").unwrap();
        }
        // What the desktop's own switch for large text comes to: the web view zooms the whole page, so that half as
        // much of it fits.
        let scale = match (taste.has_doubled_text, taste.has_narrow_page) {
            (true, true) => Some("2.5"),
            (true, false) => Some("2"),
            (false, true) => Some("1.25"),
            (false, false) => None,
        };
        let scale = scale.map(|scale| ("GDK_DPI_SCALE", scale.to_owned()));
        let (driver, port) = driver(&desk, RUN_BROWSER, scale);
        let page = Page::open(port, None).unwrap_or_else(|error| panic!("no browser: {error}"));
        Self { page, _driver: driver, _desk: desk }
    }
}
