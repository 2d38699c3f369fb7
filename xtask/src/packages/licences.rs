//! Licences of everything that is compiled into Kvitt or builds it.

use spdx::{Expression, LicenseReq, ParseMode};

use super::metadata::Package;

/// Licences that ask for no more than a notice, or (MPL) for the source of their own files only.
const ALLOWED: &[&str] = &[
    "0BSD",
    "Apache-2.0",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "BSL-1.0",
    "CC0-1.0",
    "CDLA-Permissive-2.0",
    "ISC",
    "MIT",
    "MIT-0",
    "MPL-2.0",
    "Unicode-3.0",
    "Unlicense",
    "Zlib",
];

/// Additions to a licence that only give more freedom.
const ALLOWED_ADDITIONS: &[&str] = &["LLVM-exception"];

/// Packages taken although their manifest does not say enough: name and reason.
const EXCEPTIONS: &[(&str, &str)] = &[];

/// One sentence for every package that may not be used.
pub fn offences(packages: &[Package]) -> Vec<String> {
    packages.iter().filter_map(offence).collect()
}

fn offence(package: &Package) -> Option<String> {
    let name = &package.name;
    if EXCEPTIONS.iter().any(|(excepted, _reason)| excepted == name) {
        return None;
    }
    let Some(license) = &package.license else {
        return Some(format!("{name}: says no licence"));
    };
    match Expression::parse_mode(license, ParseMode::LAX) {
        Ok(expression) if expression.evaluate(is_allowed) => None,
        Ok(_) => Some(format!("{name}: licence {license} is not one we may ship")),
        Err(error) => Some(format!("{name}: licence {license} cannot be read: {}", error.reason)),
    }
}

fn is_allowed(wanted: &LicenseReq) -> bool {
    let license = wanted.license.id().is_some_and(|id| ALLOWED.contains(&id.name));
    let addition =
        wanted.addition.as_ref().is_none_or(|addition| ALLOWED_ADDITIONS.contains(&addition.to_string().as_str()));
    license && addition
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(license: Option<&str>, is_fine: bool) {
        let package = Package { name: "some".to_owned(), license: license.map(str::to_owned), ..Package::default() };
        assert_eq!(offence(&package).is_none(), is_fine, "{license:?}");
    }

    #[test]
    fn permissive_licences_pass() {
        check(Some("MIT"), true);
        check(Some("MIT AND Unicode-3.0"), true);
        check(Some("Apache-2.0 WITH LLVM-exception"), true);
        check(Some("(MIT OR Apache-2.0) AND BSD-3-Clause"), true);
    }

    #[test]
    fn one_good_choice_is_enough() {
        check(Some("MIT OR Apache-2.0 OR LGPL-2.1-or-later"), true);
        check(Some("MIT/Apache-2.0"), true);
    }

    #[test]
    fn licences_that_reach_into_our_code_do_not_pass() {
        check(Some("GPL-3.0-only"), false);
        check(Some("MIT AND AGPL-3.0-only"), false);
        check(Some("Apache-2.0 WITH Classpath-exception-2.0"), false);
    }

    #[test]
    fn silence_and_nonsense_do_not_pass() {
        check(None, false);
        check(Some("as you like"), false);
    }

    #[test]
    fn every_exception_has_a_reason() {
        assert!(EXCEPTIONS.iter().all(|(_, reason)| !reason.is_empty()));
    }
}
