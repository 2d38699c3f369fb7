//! Who may depend on whom. The table is the architecture: a new arrow in it is a decision, not an accident.

use super::metadata::{Kind, Package};

struct Row {
    name: &'static str,
    /// Crates of ours it may ship with.
    ours: &'static [&'static str],
    /// Further crates of ours its tests may use.
    ours_in_tests: &'static [&'static str],
    /// Packages from outside, where even these are limited.
    outside: Option<&'static [&'static str]>,
}

const fn row(name: &'static str, ours: &'static [&'static str], ours_in_tests: &'static [&'static str]) -> Row {
    Row { name, ours, ours_in_tests, outside: None }
}

const TABLE: &[Row] = &[
    // The core decides and does nothing: only what is pure may come in.
    Row { outside: Some(&["jiff", "uuid", "thiserror", "phonenumber", "zeroize"]), ..row("till-core", &[], &[]) },
    // The client and the practice provider stand alone, tests included: they must not share mistakes.
    row("vipps-epayment", &[], &[]),
    row("vipps-sim", &[], &[]),
    row("till-app", &["till-core"], &[]),
    row("till-store", &["till-core", "till-app"], &[]),
    row("till-wiring", &["till-core", "till-app", "till-store", "vipps-epayment"], &["vipps-sim"]),
    row("till-bench", &["till-core", "till-app", "till-store", "till-wiring"], &[]),
    row("till-chaos", &["till-core", "till-app", "till-store", "till-wiring", "vipps-sim"], &[]),
    row("kvitt", &["till-core", "till-app", "till-store", "till-wiring", "vipps-sim"], &["till-bench"]),
    row("xtask", &[], &[]),
];

/// One sentence for every arrow that is not in the table.
pub fn offences(packages: &[Package]) -> Vec<String> {
    let ours: Vec<&str> =
        packages.iter().filter(|package| package.is_ours).map(|package| package.name.as_str()).collect();
    packages.iter().filter(|package| package.is_ours).flat_map(|package| of_package(package, &ours)).collect()
}

fn of_package(package: &Package, ours: &[&str]) -> Vec<String> {
    let name = &package.name;
    let Some(row) = TABLE.iter().find(|row| row.name == *name) else {
        return vec![format!("{name}: not in the table of xtask/src/packages/table.rs; say there whom it may use")];
    };
    let mut offences = Vec::new();
    for dependency in &package.dependencies {
        let other = dependency.name.as_str();
        let in_tests = dependency.kind == Kind::Tests;
        let is_allowed = if ours.contains(&other) {
            row.ours.contains(&other) || (in_tests && row.ours_in_tests.contains(&other))
        } else {
            in_tests || row.outside.is_none_or(|allowed| allowed.contains(&other))
        };
        if !is_allowed {
            let place = if in_tests { " in its tests" } else { "" };
            offences.push(format!("{name}: must not use {other}{place}"));
        }
    }
    offences
}

#[cfg(test)]
mod tests {
    use super::super::metadata::Dependency;
    use super::*;

    fn ours(name: &str, dependencies: &[(&str, Kind)]) -> Package {
        let dependencies = dependencies.iter().map(|(name, kind)| Dependency { name: (*name).to_owned(), kind: *kind });
        Package { name: name.to_owned(), is_ours: true, dependencies: dependencies.collect(), ..Package::default() }
    }

    fn check(package: &Package, expected: &[&str]) {
        let others = ["till-core", "till-app", "till-store", "till-wiring", "vipps-epayment", "vipps-sim"];
        let others = others.iter().filter(|other| **other != package.name).map(|other| ours(other, &[]));
        let packages: Vec<Package> = others.chain([package.clone()]).collect();
        assert_eq!(offences(&packages), expected);
    }

    #[test]
    fn arrows_of_the_table_are_fine() {
        check(&ours("till-store", &[("till-core", Kind::Shipped), ("rusqlite", Kind::Shipped)]), &[]);
        check(&ours("till-wiring", &[("vipps-epayment", Kind::Shipped), ("vipps-sim", Kind::Tests)]), &[]);
        check(&ours("till-core", &[("jiff", Kind::Shipped), ("proptest", Kind::Tests)]), &[]);
    }

    #[test]
    fn the_core_stays_pure() {
        check(&ours("till-core", &[("serde", Kind::Shipped)]), &["till-core: must not use serde"]);
        check(&ours("till-core", &[("till-app", Kind::Tests)]), &["till-core: must not use till-app in its tests"]);
    }

    #[test]
    fn use_cases_know_no_database_and_no_client() {
        check(&ours("till-app", &[("till-store", Kind::Shipped)]), &["till-app: must not use till-store"]);
        check(
            &ours("till-app", &[("vipps-epayment", Kind::Tests)]),
            &["till-app: must not use vipps-epayment in its tests"],
        );
    }

    #[test]
    fn client_and_practice_provider_do_not_know_each_other() {
        check(
            &ours("vipps-epayment", &[("vipps-sim", Kind::Tests)]),
            &["vipps-epayment: must not use vipps-sim in its tests"],
        );
    }

    #[test]
    fn what_is_for_tests_only_is_not_shipped() {
        check(&ours("till-wiring", &[("vipps-sim", Kind::Shipped)]), &["till-wiring: must not use vipps-sim"]);
    }

    #[test]
    fn a_new_crate_needs_a_row() {
        let offences = offences(&[ours("till-hub", &[])]);
        assert!(offences[0].starts_with("till-hub: not in the table"), "{offences:?}");
    }
}
