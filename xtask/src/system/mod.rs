//! What Kvitt needs from the computer beside Rust: looked for, and installed where it lacks.

pub mod host;
mod install;
mod manager;
pub mod need;
mod plan;

use anyhow::{Result, bail};

use host::{Computer, Host};
use need::Need;
use plan::Plan;

/// Sees to it that all needs of these groups are there, in one go. Says what it will do before it does it; where it
/// cannot, the error holds the list to install by hand.
pub fn ensure(groups: &[&[Need]]) -> Result<()> {
    let lacking = lacking(groups);
    if lacking.is_empty() {
        return Ok(());
    }
    println!("This computer lacks:");
    for need in &lacking {
        println!("  {} ({})", need.what, need.why);
    }
    match plan::plan(&lacking, &Computer) {
        Plan::Install(commands) => {
            println!("Installing it now:");
            install::carry_out(&commands)?;
        }
        Plan::ByHand(sentence) => bail!("{sentence}"),
    }

    let still: Vec<&str> = self::lacking(groups).iter().map(|need| need.what).collect();
    if still.is_empty() {
        return Ok(());
    }
    bail!("installed, and yet not found: {}. {}", still.join(", "), advice(&Computer))
}

fn lacking<'a>(groups: &[&'a [Need]]) -> Vec<&'a Need> {
    groups.iter().flat_map(|needs| need::lacking(needs, std::env::consts::OS, &Computer)).collect()
}

fn advice(host: &dyn Host) -> &'static str {
    if host.has_program("pkg-config") {
        "Is PKG_CONFIG_PATH or PATH set to something that leaves out the system's folders?"
    } else {
        "Open a new terminal and try again, so that PATH is read anew."
    }
}
