//! A file that has grown long holds more than one thing.

use super::super::Finding;
use super::super::tree::Tree;

const LIMIT: usize = 500;

/// No source file over the limit, but for what a program wrote.
pub fn files_are_short(tree: &Tree) -> Vec<Finding> {
    tree.files()
        .iter()
        .filter(|file| matches!(file.extension(), "rs" | "js" | "css" | "html") && !file.path.contains("/generated/"))
        .filter(|file| file.text.lines().count() > LIMIT)
        .map(|file| {
            let lines = file.text.lines().count();
            file.finding(lines, format!("{lines} lines; over {LIMIT} a file holds more than one thing: split it"))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::super::check;
    use super::*;

    #[test]
    fn the_limit_itself_is_fine() {
        check(files_are_short, "crates/a/src/a.rs", &"x\n".repeat(LIMIT), &[]);
        check(files_are_short, "crates/a/src/a.rs", &"x\n".repeat(LIMIT + 1), &[LIMIT + 1]);
        check(files_are_short, "ui/styles/a.css", &"x\n".repeat(LIMIT + 1), &[LIMIT + 1]);
    }

    #[test]
    fn generated_files_and_data_may_be_long() {
        check(files_are_short, "ui/generated/api.js", &"x\n".repeat(LIMIT + 1), &[]);
        check(files_are_short, "Cargo.lock", &"x\n".repeat(LIMIT + 1), &[]);
    }
}
