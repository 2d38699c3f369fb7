//! Style sheets: there is one list of them, and each is in it.

use std::collections::BTreeMap;

use super::super::Finding;
use super::super::tree::{SourceFile, Tree, pattern};

/// What a page may link by itself: more would be the list once more.
const LINKS_MAX: usize = 8;

/// Every sheet is loaded by a page or by another sheet, every one that is loaded is there, and no page repeats the
/// list that `ui/styles/page.css` is.
pub fn every_sheet_is_loaded(tree: &Tree) -> Vec<Finding> {
    let link = pattern(r#"<link rel="stylesheet" href="([^"]+)""#);
    let import = pattern(r#"@import url\("([^"]+)"\)"#);
    let mut loaded: BTreeMap<String, (&SourceFile, usize)> = BTreeMap::new();
    let mut findings = Vec::new();
    let pages = tree.below("ui/", "html").map(|file| (file, &link));
    for (file, loads) in pages.chain(tree.below("ui/", "css").map(|file| (file, &import))) {
        let text = file.without_comments();
        let mut count = 0;
        for (index, line) in text.lines().enumerate() {
            for found in loads.captures_iter(line) {
                count += 1;
                loaded.insert(resolved(&file.path, &found[1]), (file, index + 1));
            }
        }
        if file.extension() == "html" && count > LINKS_MAX {
            findings.push(file.finding(0, "a list of sheets belongs into one sheet that imports them"));
        }
    }
    let unloaded = tree.below("ui/", "css").filter(|sheet| !loaded.contains_key(&sheet.path));
    findings.extend(unloaded.map(|sheet| sheet.finding(0, "no page loads it: import it in ui/styles/page.css")));
    let missing = loaded.iter().filter(|(path, _)| tree.file(path).is_none());
    findings.extend(missing.map(|(path, (file, line))| file.finding(*line, format!("there is no {path}"))));
    findings
}

/// Where an address leads, seen from a file.
fn resolved(from: &str, address: &str) -> String {
    let mut steps: Vec<&str> = from.split('/').collect();
    steps.pop();
    for step in address.split('/') {
        if step == ".." {
            steps.pop();
        } else {
            steps.push(step);
        }
    }
    steps.join("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(files: &[(&str, &str)]) -> Vec<String> {
        let findings = every_sheet_is_loaded(&Tree::sample(files));
        findings.into_iter().map(|finding| format!("{}: {}", finding.path, finding.message)).collect()
    }

    #[test]
    fn a_sheet_that_nobody_loads_and_one_that_is_not_there_are_found() {
        let page = ("ui/a.html", "<link rel=\"stylesheet\" href=\"styles/page.css\">");
        let list = ("ui/styles/page.css", "@import url(\"b.css\");\n@import url(\"../components/c/c.css\") screen;");
        let (b, c) = (("ui/styles/b.css", ""), ("ui/components/c/c.css", ""));
        assert_eq!(found(&[page, list, b, c]), Vec::<String>::new());
        assert_eq!(found(&[page, list, b]), ["ui/styles/page.css: there is no ui/components/c/c.css"]);
        let unloaded = "ui/styles/d.css: no page loads it: import it in ui/styles/page.css";
        assert_eq!(found(&[page, list, b, c, ("ui/styles/d.css", "")]), [unloaded]);
    }

    #[test]
    fn a_page_that_repeats_the_list_is_found() {
        let repeated = "<link rel=\"stylesheet\" href=\"b.css\">\n".repeat(LINKS_MAX + 1);
        let message = "ui/a.html: a list of sheets belongs into one sheet that imports them";
        assert_eq!(found(&[("ui/a.html", &repeated), ("ui/b.css", "")]), [message]);
    }
}
