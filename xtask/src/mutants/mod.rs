//! Proof that chaos notices: a copy of the sources with faults put in, each switched on by a variable.

mod copy;
mod patches;

use std::process::ExitStatus;

use anyhow::{Result, bail};

use crate::process;
use crate::workspace::Workspace;
use patches::MUTANTS;

/// Switches a mutant on, by its name.
const SWITCH: &str = "KVITT_MUTANT";
/// Seeds that must be clean while no mutant is switched on.
const CLEAN_SEEDS: u32 = 100;
/// Seeds in which a mutant must be caught.
const SEEDS_MAX: u32 = 500;

/// Builds the mutated program once, and demands that every mutant is caught.
pub fn hunt(workspace: &Workspace) -> Result<()> {
    let program = copy::build(workspace)?;
    let run = |mutant: Option<&str>, seeds: u32| {
        let mut command = workspace.command(&program);
        command.args(["--stop-early", "--seeds", &seeds.to_string()]).env_remove(SWITCH);
        if let Some(mutant) = mutant {
            println!("{SWITCH}={mutant}");
            command.env(SWITCH, mutant);
        }
        process::captured(&mut command)
    };

    let (status, told) = run(None, CLEAN_SEEDS)?;
    if !status.success() {
        bail!("without a mutant it must be clean, and is not:\n{told}");
    }
    let mut escaped = Vec::new();
    for mutant in MUTANTS {
        let (status, told) = run(Some(mutant.name), SEEDS_MAX)?;
        match verdict(status, &told)? {
            Some(caught) => println!("{:<32} caught at {caught}", mutant.name),
            None => {
                println!("{:<32} NOT CAUGHT in {SEEDS_MAX} seeds", mutant.name);
                escaped.push(mutant.name);
            }
        }
    }
    if escaped.is_empty() { Ok(()) } else { bail!("chaos does not notice: {}", escaped.join(", ")) }
}

/// Where the mutant was caught and by what; none if it was not.
fn verdict(status: ExitStatus, told: &str) -> Result<Option<String>> {
    match status.code() {
        Some(0) => Ok(None),
        Some(1) => Ok(Some(first_failure(told).unwrap_or_else(|| "an unknown seed".into()))),
        Some(_) | None => bail!("the mutated program ended with {status}:\n{told}"),
    }
}

/// The first seed that went wrong, and its first sentence.
fn first_failure(told: &str) -> Option<String> {
    let mut lines = told.lines();
    let seed = lines.find_map(|line| line.strip_prefix("== ")?.strip_suffix(" went wrong"))?;
    Some(format!("{seed}: {}", lines.next().unwrap_or_default().trim()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_failure_is_told_with_its_seed() {
        let told = "noise\n== seed 12 went wrong\n   2 captured of 1\n   000:00 clerk\n== seed 40 went wrong\n   x\n";
        assert_eq!(first_failure(told).unwrap(), "seed 12: 2 captured of 1");
        assert_eq!(first_failure("40 seeds, 0 went wrong"), None);
    }
}
