//! Whether something of every folder of components was seen.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// Where a file of a component names what it draws: behind the first what is a class, behind the second a stable name.
const MARKS: [(&str, char); 2] = [("class: \"", '.'), ("\"data-test\": \"", '#')];

/// By folder, the marks of what it draws and no other folder does.
pub type Marks = BTreeMap<String, BTreeSet<String>>;

/// Reads the marks of every folder of components.
pub fn marks() -> Marks {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("ui/components");
    let folders = fs::read_dir(root).unwrap().map(|folder| folder.unwrap().path());
    let all: Marks = folders.map(|folder| (name(&folder), marks_in(&folder))).collect();
    let is_elsewhere =
        |folder: &str, mark: &String| all.iter().any(|(name, marks)| name != folder && marks.contains(mark));
    let own = |(folder, marks): (&String, &BTreeSet<String>)| {
        let own = marks.iter().filter(|mark| !is_elsewhere(folder, mark)).cloned().collect();
        (folder.clone(), own)
    };
    all.iter().map(own).collect()
}

/// One sentence for every folder of which nothing was seen.
pub fn unseen(marks: &Marks, seen: &BTreeSet<String>) -> Vec<String> {
    let unseen = marks.iter().filter(|(_, own)| own.is_disjoint(seen));
    unseen.map(|(folder, _)| format!("no screen shows anything of ui/components/{folder}")).collect()
}

fn marks_in(folder: &Path) -> BTreeSet<String> {
    let files = fs::read_dir(folder).unwrap().map(|file| file.unwrap().path());
    let scripts = files.filter(|file| file.extension().is_some_and(|ending| ending == "js"));
    scripts.flat_map(|script| marks_of(&fs::read_to_string(script).unwrap())).collect()
}

fn marks_of(script: &str) -> Vec<String> {
    let behind = |(before, sign): (&'static str, char)| {
        let named = script.split(before).skip(1).filter_map(|rest| rest.split('"').next());
        named.flat_map(str::split_whitespace).map(move |name| format!("{sign}{name}")).collect::<Vec<_>>()
    };
    MARKS.into_iter().flat_map(behind).collect()
}

fn name(folder: &Path) -> String {
    folder.file_name().unwrap().to_string_lossy().into_owned()
}
