//! Who looks at what: two browsers at once, each started anew for every stack of screens.

use std::collections::{BTreeSet, VecDeque};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use crate::look::{Look, look, open};
use crate::screens::{Screen, languages, screens};
use crate::sets::{SMALL, Set, sets};
use crate::support::{Browser, Taste};
use crate::{Asked, folders, proof, serve, sheet};

/// A browser that has drawn so many screens is closed: it gets slower, and some day the connection is lost.
const STACK: usize = 30;
const WORKERS: usize = 2;

/// What came of it.
#[derive(Default)]
pub struct Found {
    pub looks: usize,
    pub problems: Vec<String>,
    /// Marks of everything that could be seen anywhere.
    seen: BTreeSet<String>,
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
    let mut found = Found::default();
    let (sets, screens) = asked_for(&address, asked, &mut found);
    let stacks = sets.iter().flat_map(|set| {
        let stack = |screens: &[Screen]| Stack { set: set.clone(), screens: screens.to_vec() };
        let screens: Vec<Screen> = screens.iter().filter(|screen| set.has(screen)).cloned().collect();
        screens.chunks(STACK).map(stack).collect::<Vec<_>>()
    });
    let gallery = Gallery {
        address,
        folder: (!asked.is_check).then_some(folder),
        stacks: Mutex::new(stacks.collect()),
        found: Mutex::new(found),
    };
    std::thread::scope(|scope| {
        for _ in 0..WORKERS {
            scope.spawn(|| gallery.work());
        }
    });
    for set in gallery.folder.iter().flat_map(|_| &sets) {
        let shown = screens.iter().filter(|screen| set.has(screen));
        let pictures: Vec<PathBuf> = shown.map(|screen| file(folder, set, screen)).collect();
        sheet::write(&pictures, &folder.join(format!("{}.png", set.name)));
    }
    let mut found = gallery.found.into_inner().unwrap_or_else(PoisonError::into_inner);
    if asked.only.is_empty() {
        let unseen = folders::unseen(&folders::marks(), &found.seen);
        found.add(unseen);
    }
    found
}

/// What is to be looked at. The browser that knows it proves first that the looks find what is wrong.
fn asked_for(address: &str, asked: &Asked, found: &mut Found) -> (Vec<Set>, Vec<Screen>) {
    let browser = Browser::start(Taste::default());
    open(&browser.page, address, "index.html?example=building");
    found.add(proof::failures(&browser.page, address, SMALL));
    let mut screens = screens(&browser.page);
    screens.retain(|screen| asked.only.is_empty() || asked.only.iter().any(|word| screen.name.contains(word.as_str())));
    (sets(&languages(&browser.page), asked), screens)
}

impl Found {
    fn add(&mut self, problems: Vec<String>) {
        for problem in problems {
            println!("{problem}");
            self.problems.push(problem);
        }
    }
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
                self.note(screen, &stack.set, looked);
            }
        }
    }

    /// Nothing, if the browser was lost.
    fn attempt(&self, browser: &mut Option<Browser>, screen: &Screen, set: &Set) -> Option<Look> {
        let mut held = browser.take();
        let looked = catch_unwind(AssertUnwindSafe(|| {
            let started = held.get_or_insert_with(|| Browser::start(set.taste));
            look(&started.page, &self.address, screen, set, self.folder.is_some())
        }));
        let looked = looked.ok()?;
        *browser = held;
        if let Some(folder) = self.folder {
            let file = file(folder, set, screen);
            std::fs::create_dir_all(file.parent().unwrap()).unwrap();
            std::fs::write(file, &looked.picture).unwrap();
        }
        Some(looked)
    }

    fn note(&self, screen: &Screen, set: &Set, looked: Option<Look>) {
        let mut found = self.found.lock().unwrap();
        found.looks += 1;
        let (problems, seen) = looked.map_or_else(
            || (vec!["was in vain, twice".to_owned()], BTreeSet::new()),
            |look| (look.problems, look.seen),
        );
        found.add(problems.into_iter().map(|problem| format!("{} in {}: {problem}", screen.name, set.name)).collect());
        found.seen.extend(seen);
    }
}

fn file(folder: &Path, set: &Set, screen: &Screen) -> PathBuf {
    folder.join(&set.name).join(format!("{}.png", screen.name))
}
