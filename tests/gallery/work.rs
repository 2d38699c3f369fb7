//! Who looks at what: two browsers at once, each started anew for every stack of screens.

use std::collections::VecDeque;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use crate::look::{look, open};
use crate::screens::{Screen, languages, screens};
use crate::sets::{Set, sets};
use crate::support::{Browser, Taste};
use crate::{Asked, serve, sheet};

/// A browser that has drawn so many screens is closed: it gets slower, and some day the connection is lost.
const STACK: usize = 30;
const WORKERS: usize = 2;
/// The short check leaves out what lies deeper.
const PRESSES_CHECKED: usize = 1;

/// What came of it.
#[derive(Default)]
pub struct Found {
    pub looks: usize,
    pub problems: Vec<String>,
}

/// Some screens of a set, for one browser.
struct Stack {
    set: Set,
    screens: Vec<Screen>,
}

struct Gallery<'a> {
    address: String,
    /// Where pictures go, if any are wanted.
    folder: Option<&'a Path>,
    stacks: Mutex<VecDeque<Stack>>,
    found: Mutex<Found>,
}

/// Draws what was asked for into `folder`, and answers what is wrong with it. Each problem is told as soon as it is
/// found too, so that a run which ends early was not for nothing.
pub fn draw(folder: &Path, asked: &Asked) -> Found {
    let address = serve::start();
    let (sets, mut screens) = {
        let browser = Browser::start(Taste::default());
        open(&browser.page, &address, "index.html?example=building");
        (sets(&languages(&browser.page), asked), screens(&browser.page))
    };
    screens.retain(|screen| asked.only.is_empty() || asked.only.iter().any(|word| screen.name.contains(word.as_str())));
    if asked.is_check {
        screens.retain(|screen| screen.presses <= PRESSES_CHECKED);
    }
    let stacks = sets.iter().flat_map(|set| {
        let stack = |screens: &[Screen]| Stack { set: set.clone(), screens: screens.to_vec() };
        screens.chunks(STACK).map(stack).collect::<Vec<_>>()
    });
    let gallery = Gallery {
        address,
        folder: (!asked.is_check).then_some(folder),
        stacks: Mutex::new(stacks.collect()),
        found: Mutex::default(),
    };
    std::thread::scope(|scope| {
        for _ in 0..WORKERS {
            scope.spawn(|| gallery.work());
        }
    });
    if let Some(folder) = gallery.folder {
        for set in &sets {
            sheet::write(
                &screens.iter().map(|screen| file(folder, set, screen)).collect::<Vec<_>>(),
                &folder.join(format!("{}.png", set.name)),
            );
        }
    }
    gallery.found.into_inner().unwrap_or_else(PoisonError::into_inner)
}

impl Gallery<'_> {
    fn work(&self) {
        loop {
            let stack = self.stacks.lock().unwrap().pop_front();
            let Some(stack) = stack else { return };
            let mut browser = None;
            for screen in &stack.screens {
                // A busy computer loses a browser now and then: a new one tries once more.
                let looked = (0..2).find_map(|_| self.attempt(&mut browser, screen, &stack.set));
                self.note(screen, &stack.set, looked.unwrap_or_else(|| vec!["was in vain, twice".to_owned()]));
            }
        }
    }

    /// Nothing, if the browser was lost.
    fn attempt(&self, browser: &mut Option<Browser>, screen: &Screen, set: &Set) -> Option<Vec<String>> {
        let mut held = browser.take();
        let looked = catch_unwind(AssertUnwindSafe(|| {
            let started = held.get_or_insert_with(|| Browser::start(set.taste));
            look(&started.page, &self.address, screen, set, self.folder.is_some())
        }));
        let (problems, picture) = looked.ok()?;
        *browser = held;
        if let Some(folder) = self.folder {
            let file = file(folder, set, screen);
            std::fs::create_dir_all(file.parent().unwrap()).unwrap();
            std::fs::write(file, picture).unwrap();
        }
        Some(problems)
    }

    fn note(&self, screen: &Screen, set: &Set, problems: Vec<String>) {
        let mut found = self.found.lock().unwrap();
        found.looks += 1;
        for problem in problems {
            let problem = format!("{} in {}: {problem}", screen.name, set.name);
            println!("{problem}");
            found.problems.push(problem);
        }
    }
}

fn file(folder: &Path, set: &Set, screen: &Screen) -> PathBuf {
    folder.join(&set.name).join(format!("{}.png", screen.name))
}
