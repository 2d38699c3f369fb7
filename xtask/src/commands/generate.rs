//! Files made from Rust types. The shell's test `generated_types_are_fresh` knows what they should hold: it
//! compares, and writes them when told to. So there is one description of them, beside the types.

use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::process;
use crate::system::{self, need};
use crate::workspace::Workspace;

/// The test in the shell.
const TEST: &str = "generated_types_are_fresh";
/// Tells the test to write instead of to compare.
const WRITE: &str = "KVITT_WRITE_GENERATED";

/// Writes the generated files anew.
pub fn write(workspace: &Workspace) -> Result<()> {
    system::ensure(&[need::BUILD])?;
    process::run(test(workspace).env(WRITE, "1"))
}

/// An error if a generated file is not what would be written now.
pub fn compare(workspace: &Workspace) -> Result<()> {
    let printed = process::output(test(workspace).env_remove(WRITE)).context("run `cargo xtask generate`")?;
    print!("{printed}");
    // A filter that matches no test is a success to cargo.
    if has_run_one_test(&printed) { Ok(()) } else { bail!("there is no test `{TEST}` any more") }
}

fn test(workspace: &Workspace) -> Command {
    let mut command = workspace.cargo();
    command.args(["test", "--quiet", "--locked", "--package", "kvitt", "--lib", TEST]);
    command
}

fn has_run_one_test(printed: &str) -> bool {
    printed.contains("test result: ok. 1 passed")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_test_that_is_gone_is_noticed() {
        assert!(has_run_one_test("test result: ok. 1 passed; 0 failed; 0 ignored; 40 filtered out"));
        assert!(!has_run_one_test("test result: ok. 0 passed; 0 failed; 0 ignored; 41 filtered out"));
    }
}
