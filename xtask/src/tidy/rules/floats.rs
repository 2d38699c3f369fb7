//! Money never goes through a float, and the surest way is to have none about.

use super::super::Finding;
use super::super::tree::{Tree, pattern};

/// No `f32` or `f64` in our crates.
pub fn money_is_whole_numbers(tree: &Tree) -> Vec<Finding> {
    let floats = pattern(r"\bf(32|64)\b");
    tree.below("crates/", "rs")
        .filter(|file| file.path.contains("/src/"))
        .flat_map(|file| file.findings(&file.code(), &floats, "no floats: whole numbers in the smallest unit"))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::super::check;
    use super::*;

    #[test]
    fn a_float_is_found_in_code_only() {
        check(money_is_whole_numbers, "crates/a/src/a.rs", "let a: f64;\nlet b = x as f32;", &[1, 2]);
        check(money_is_whole_numbers, "crates/a/src/a.rs", "// not f64\nlet b = \"f64\"; let sf64 = 1;", &[]);
    }

    #[test]
    fn the_chores_may_use_them() {
        check(money_is_whole_numbers, "xtask/src/a.rs", "let a: f64;", &[]);
    }
}
