//! What may be depended on: our crates on each other, and packages from outside.

mod licences;
mod metadata;
mod sources;
mod table;

use anyhow::{Result, bail};

use crate::workspace::Workspace;

/// Our crates depend on each other, and the core on the outside, only as `table` says.
pub fn check_table(workspace: &Workspace) -> Result<()> {
    let packages = metadata::packages(&workspace.metadata(false)?)?;
    report(&table::offences(&packages))
}

/// Every package, ours and foreign, has a licence we can live with and comes from the usual place.
pub fn check_origin(workspace: &Workspace) -> Result<()> {
    let packages = metadata::packages(&workspace.metadata(true)?)?;
    let mut offences = licences::offences(&packages);
    offences.extend(sources::offences(&packages));
    println!("{} packages looked at", packages.len());
    report(&offences)
}

fn report(offences: &[String]) -> Result<()> {
    for offence in offences {
        println!("{offence}");
    }
    if offences.is_empty() { Ok(()) } else { bail!("{} to mend", offences.len()) }
}
