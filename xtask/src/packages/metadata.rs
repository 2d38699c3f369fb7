//! The few things we read from `cargo metadata`.

use anyhow::{Context, Result};
use serde_json::Value;

/// A package of the workspace or from outside.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Package {
    pub name: String,
    /// SPDX expression, as its authors wrote it.
    pub license: Option<String>,
    /// Where cargo has it from; `None` for a folder on this computer.
    pub source: Option<String>,
    /// Whether it is a member of the workspace.
    pub is_ours: bool,
    pub dependencies: Vec<Dependency>,
}

/// A line of a manifest.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dependency {
    pub name: String,
    pub kind: Kind,
}

/// Which table of the manifest the line stands in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// `[dependencies]` and `[build-dependencies]`.
    Shipped,
    /// `[dev-dependencies]`.
    Tests,
}

/// Reads the packages out of `cargo metadata`'s JSON.
pub fn packages(metadata: &Value) -> Result<Vec<Package>> {
    let members = metadata["workspace_members"].as_array().context("no workspace members in the metadata")?;
    let packages = metadata["packages"].as_array().context("no packages in the metadata")?;
    packages.iter().map(|package| read(package, members)).collect()
}

fn read(package: &Value, members: &[Value]) -> Result<Package> {
    let text = |field: &str| package[field].as_str().map(str::to_owned);
    let name = text("name").context("a package without a name")?;
    let dependencies = package["dependencies"].as_array().into_iter().flatten().filter_map(dependency).collect();
    Ok(Package {
        name,
        license: text("license"),
        source: text("source"),
        is_ours: members.contains(&package["id"]),
        dependencies,
    })
}

fn dependency(entry: &Value) -> Option<Dependency> {
    let kind = if entry["kind"] == "dev" { Kind::Tests } else { Kind::Shipped };
    Some(Dependency { name: entry["name"].as_str()?.to_owned(), kind })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn members_and_kinds_are_told_apart() {
        let metadata = serde_json::json!({
            "workspace_members": ["path+ours"],
            "packages": [
                { "id": "path+ours", "name": "ours", "license": "MIT", "source": null, "dependencies": [
                    { "name": "jiff", "kind": null },
                    { "name": "tauri-build", "kind": "build" },
                    { "name": "proptest", "kind": "dev" },
                ] },
                { "id": "registry+jiff", "name": "jiff", "license": "MIT", "source": "registry+x", "dependencies": [] },
            ],
        });
        let packages = packages(&metadata).unwrap();
        assert!(packages[0].is_ours && !packages[1].is_ours);
        let kinds: Vec<Kind> = packages[0].dependencies.iter().map(|dependency| dependency.kind).collect();
        assert_eq!(kinds, [Kind::Shipped, Kind::Shipped, Kind::Tests]);
    }
}
