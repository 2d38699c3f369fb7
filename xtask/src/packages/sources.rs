//! Where packages come from: the common registry or the workspace, never a branch on somebody's server.

use super::metadata::Package;

/// Cargo's own name for the common registry, on every computer.
const REGISTRY: &str = "registry+https://github.com/rust-lang/crates.io-index";

/// One sentence for every package from elsewhere.
pub fn offences(packages: &[Package]) -> Vec<String> {
    packages.iter().filter_map(offence).collect()
}

fn offence(package: &Package) -> Option<String> {
    let name = &package.name;
    match package.source.as_deref() {
        Some(REGISTRY) => None,
        Some(other) => Some(format!("{name}: comes from {other}")),
        None if package.is_ours => None,
        None => Some(format!("{name}: comes from a folder outside the workspace")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(source: Option<&str>, is_ours: bool, is_fine: bool) {
        let package =
            Package { name: "some".to_owned(), source: source.map(str::to_owned), is_ours, ..Package::default() };
        assert_eq!(offence(&package).is_none(), is_fine, "{source:?}");
    }

    #[test]
    fn the_registry_and_the_workspace_are_fine() {
        check(Some(REGISTRY), false, true);
        check(None, true, true);
    }

    #[test]
    fn branches_and_foreign_folders_are_not() {
        check(Some("git+https://example.org/some.git#0a1b2c"), false, false);
        check(None, false, false);
    }
}
