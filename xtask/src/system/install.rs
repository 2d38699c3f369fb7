//! Carries a plan out.

use std::process::Command;

use anyhow::{Context, Result, bail};

use super::plan::Step;
use crate::process;

/// Runs the steps in order.
pub fn carry_out(steps: &[Step]) -> Result<()> {
    for step in steps {
        let (program, args) = step.words.split_first().context("a step without a program")?;
        let status = process::status(Command::new(program).args(args))?;
        if status.success() {
            continue;
        }
        if !step.may_fail {
            bail!("installing failed ({status}). To do it by hand, run: {}", step.words.join(" "));
        }
        println!("That ended with {status}; going on with what is known.");
    }
    Ok(())
}
