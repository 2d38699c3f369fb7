//! The project is the same on every computer: no file names a folder of one, or the server packages came from.

use super::super::Finding;
use super::super::tree::{Tree, pattern};

/// Put together here, so that this file does not name them.
const HOSTS: &[&str] = &[
    concat!("registry.", "npmjs.org"),
    concat!("registry.", "yarnpkg.com"),
    concat!("static.", "crates.io"),
    concat!("index.", "crates.io"),
    concat!("files.", "pythonhosted.org"),
    concat!("deb.", "debian.org"),
];

const FOLDERS: &[&str] = &[concat!("/", "work/"), concat!("/", "root/"), concat!("/", "Users/")];

/// No absolute folders of a computer, no package servers.
pub fn no_computer_is_named(tree: &Tree) -> Vec<Finding> {
    let folder = pattern(r#"(^|[\s"'`=(:<])/(work|root|Users)/"#);
    let mut findings = Vec::new();
    for file in tree.files() {
        for (index, line) in file.text.lines().enumerate() {
            if HOSTS.iter().any(|host| line.contains(host)) {
                findings.push(file.finding(index + 1, "names a package server"));
            }
            // The plain search first: patterns are slow, and this looks at every line of the project.
            if FOLDERS.iter().any(|folder| line.contains(folder)) && folder.is_match(line) {
                findings.push(file.finding(index + 1, "names a folder of one computer"));
            }
        }
    }
    findings
}

#[cfg(test)]
mod tests {
    use super::super::check;
    use super::*;

    #[test]
    fn folders_of_a_computer_are_found() {
        let line = concat!("see \"/", "work/main\"");
        check(no_computer_is_named, "docs/guide.md", line, &[1]);
        check(no_computer_is_named, "a.sh", concat!("cd /", "root/x"), &[1]);
    }

    #[test]
    fn package_servers_are_found() {
        let line = format!("a\n\"resolved\": \"https://{}/a\"", HOSTS[0]);
        check(no_computer_is_named, "package-lock.json", &line, &[2]);
    }

    #[test]
    fn addresses_and_relative_folders_are_fine() {
        check(no_computer_is_named, "docs/guide.md", "https://example.org/work/a and ../work/ and /usr/share/", &[]);
    }
}
