//! Totals, change and tax are reckoned once, in the core. The page shows them.

use super::super::Finding;
use super::super::tree::{Tree, pattern};

/// The one place where amounts become text.
const FORMAT: &str = "ui/app/format.js";

/// No arithmetic on amounts in the page, and no amounts as floats.
pub fn the_page_does_not_reckon(tree: &Tree) -> Vec<Finding> {
    let sum = pattern(r"\.minor\)*\s*([-+*/%]|\*\*)|[-+*/%]=?\s*\(*[\w$.?\[\]]*\.minor\b");
    let float = pattern(r"\bparseFloat\s*\(|\bNumber\s*\([^)]*\b(decimal|minor)\b");
    let mut findings = Vec::new();
    for file in tree.below("ui/", "js") {
        let code = file.code();
        findings.extend(file.findings(&code, &sum, "the page does not reckon: let the core send the amount"));
        if file.path != FORMAT {
            findings.extend(file.findings(
                &code,
                &float,
                "amounts become text in ui/app/format.js, and floats nowhere",
            ));
        }
    }
    findings
}

#[cfg(test)]
mod tests {
    use super::super::check;
    use super::*;

    #[test]
    fn reckoning_is_found() {
        check(
            the_page_does_not_reckon,
            "ui/a.js",
            "a.minor + b.minor;\nx -= line.total.minor;\nt(`${a.minor * 2}`)",
            &[1, 2, 3],
        );
        check(the_page_does_not_reckon, "ui/a.js", "parseFloat(a)\nNumber(total.decimal)", &[1, 2]);
    }

    #[test]
    fn showing_and_comparing_is_fine() {
        check(
            the_page_does_not_reckon,
            "ui/a.js",
            "show(a.minor); // a.minor + b.minor\na.minor === b.minor; Number(el.dataset.index)",
            &[],
        );
        check(the_page_does_not_reckon, FORMAT, "Number(money.decimal)", &[]);
    }
}
