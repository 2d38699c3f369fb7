//! The steps of a long chore: all are tried, and the end says which failed and how long each took.

use std::time::{Duration, Instant};

use anyhow::{Result, bail};

/// Steps done so far.
#[derive(Default)]
pub struct Phases {
    done: Vec<Phase>,
}

struct Phase {
    name: &'static str,
    took: Duration,
    failure: Option<String>,
}

impl Phases {
    /// Does one step. A failure is shown at once and kept for the end, so that one run shows all there is to mend.
    pub fn step(&mut self, name: &'static str, work: impl FnOnce() -> Result<()>) {
        println!("\n== {name}");
        let started = Instant::now();
        let failure = work().err().map(|error| format!("{error:#}"));
        if let Some(failure) = &failure {
            eprintln!("{name}: {failure}");
        }
        self.done.push(Phase { name, took: started.elapsed(), failure });
    }

    /// Prints the table of times; an error if any step failed.
    pub fn finish(self) -> Result<()> {
        println!("\n{}", self.table());
        let failed: Vec<&str> =
            self.done.iter().filter(|phase| phase.failure.is_some()).map(|phase| phase.name).collect();
        if failed.is_empty() { Ok(()) } else { bail!("failed: {}", failed.join(", ")) }
    }

    fn table(&self) -> String {
        let line = |phase: &Phase| {
            let verdict = if phase.failure.is_some() { "FAILED" } else { "ok" };
            format!("{:<32} {:>7.1} s  {verdict}", phase.name, phase.took.as_secs_f32())
        };
        self.done.iter().map(line).collect::<Vec<_>>().join("\n")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failing_step_does_not_hide_the_next_one() {
        let mut phases = Phases::default();
        let mut second_ran = false;
        phases.step("first", || bail!("broken"));
        phases.step("second", || {
            second_ran = true;
            Ok(())
        });
        assert!(second_ran);
        assert_eq!(phases.finish().unwrap_err().to_string(), "failed: first");
    }

    #[test]
    fn the_table_names_every_step_and_its_verdict() {
        let mut phases = Phases::default();
        phases.step("first", || bail!("broken"));
        phases.step("second", || Ok(()));
        let table = phases.table();
        assert!(table.contains("first") && table.contains("FAILED"), "{table}");
        assert!(table.lines().nth(1).is_some_and(|line| line.ends_with("ok")), "{table}");
    }

    #[test]
    fn all_well_is_no_error() {
        let mut phases = Phases::default();
        phases.step("only", || Ok(()));
        assert!(phases.finish().is_ok());
    }
}
