//! The page: nothing is run that arrived as text, and only one folder knows which shell it runs in.

use super::super::Finding;
use super::super::tree::{Tree, pattern};

/// A command in the root of the shell's library does not compile in the end (its macro is made twice), and hides
/// among other things.
pub fn commands_are_not_in_the_root_of_the_shell(tree: &Tree) -> Vec<Finding> {
    let command = pattern(r"#\[(tauri::)?command\b");
    let root = tree.file("src-tauri/src/lib.rs");
    root.into_iter()
        .flat_map(|file| file.findings(&file.code(), &command, "commands live in src-tauri/src/commands/"))
        .collect()
}

/// No HTML from strings, no code from strings, nothing inline: the content policy blocks it, and this says so sooner.
pub fn nothing_is_run_from_text(tree: &Tree) -> Vec<Finding> {
    let html = pattern(r"\b(innerHTML|outerHTML|insertAdjacentHTML|document\.write)\b");
    let code = pattern(r"\beval\s*\(|\bnew Function\b");
    let attribute = pattern(r#"setAttribute\(\s*["'](style|on\w+)["']"#);
    let inline = pattern(r#"(?i)<[^>]*\s(style|on\w+)\s*=\s*["']"#);
    let script = pattern(r"(?i)<script\b");
    let source = pattern(r"(?i)<script\b[^>]*\ssrc\s*=");

    let mut findings = Vec::new();
    for file in tree.below("ui/", "js") {
        findings.extend(file.findings(
            &file.code(),
            &html,
            "text is put in with textContent or as nodes, never as HTML",
        ));
        findings.extend(file.findings(&file.code(), &code, "no code from text"));
        findings.extend(file.findings(
            &file.without_comments(),
            &attribute,
            "styles by class, handlers by addEventListener",
        ));
    }
    for file in tree.below("ui/", "html") {
        let markup = file.without_comments();
        findings.extend(file.findings(&markup, &inline, "no inline style or handler: the content policy blocks them"));
        for (index, line) in markup.lines().enumerate() {
            if script.is_match(line) && !source.is_match(line) {
                findings.push(file.finding(index + 1, "no inline script: the content policy blocks it"));
            }
        }
    }
    findings
}

/// Every screen can be opened in an ordinary browser, because only `ui/host/` knows of Tauri.
pub fn only_the_host_knows_tauri(tree: &Tree) -> Vec<Finding> {
    let tauri = pattern(r"__TAURI|@tauri-apps");
    tree.files()
        .iter()
        .filter(|file| file.path.starts_with("ui/") && !file.path.starts_with("ui/host/"))
        .flat_map(|file| file.findings(&file.text, &tauri, "only ui/host/ knows which shell the page runs in"))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::super::check;
    use super::*;

    #[test]
    fn a_command_in_the_root_is_found() {
        check(commands_are_not_in_the_root_of_the_shell, "src-tauri/src/lib.rs", "#[tauri::command]\nfn a() {}", &[1]);
        check(commands_are_not_in_the_root_of_the_shell, "src-tauri/src/commands/sale.rs", "#[tauri::command]", &[]);
    }

    #[test]
    fn text_that_becomes_html_or_code_is_found() {
        check(nothing_is_run_from_text, "ui/a.js", "a.innerHTML = b;\neval(b);", &[1, 2]);
        check(
            nothing_is_run_from_text,
            "ui/a.js",
            "a.setAttribute('style', b);\na.setAttribute(\"onclick\", b)",
            &[1, 2],
        );
        check(nothing_is_run_from_text, "ui/a.js", "// never innerHTML\na.textContent = b; a.style.width = c;", &[]);
        check(nothing_is_run_from_text, "ui/a.js", "retrieval(b); a.setAttribute('title', b.style)", &[]);
    }

    #[test]
    fn inline_markup_is_found() {
        check(
            nothing_is_run_from_text,
            "ui/a.html",
            "<p style=\"a\">\n<p onclick='b'>\n<script>c</script>",
            &[1, 2, 3],
        );
        check(
            nothing_is_run_from_text,
            "ui/a.html",
            "<script type=\"module\" src=\"a.js\"></script><p data-style=\"a\">",
            &[],
        );
    }

    #[test]
    fn tauri_outside_its_folder_is_found() {
        check(only_the_host_knows_tauri, "ui/app/a.js", "window.__TAURI__.core", &[1]);
        check(only_the_host_knows_tauri, "ui/host/tauri.js", "window.__TAURI__.core", &[]);
    }
}
