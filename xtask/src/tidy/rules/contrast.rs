//! What is written can be read: every colour of words against every colour it lies on, in each theme.

use std::collections::BTreeMap;

use super::super::Finding;
use super::super::tree::{SourceFile, Tree, pattern};

const TOKENS: &str = "ui/styles/tokens.css";
const PANE: &str = "ui/display/pane.css";
const CONTRAST: &str = "ui/styles/contrast.css";
/// Where the table of high contrast begins.
const HIGH: &str = ":root[data-theme=\"contrast\"] {";

/// Words, and what they lie on.
const WORDS: &[(&str, &[&str])] = &[
    ("ink", &["paper", "card", "sunk", "accent-soft", "wait-soft", "good-soft", "bad-soft"]),
    ("ink-soft", &["paper", "card", "sunk", "accent-soft", "wait-soft", "good-soft", "bad-soft"]),
    ("ink-faint", &["paper", "card", "sunk", "accent-soft"]),
    ("accent-text", &["paper", "card", "accent-soft"]),
    ("on-accent", &["accent", "accent-deep"]),
    ("wait", &["paper", "card", "wait-soft"]),
    ("good", &["paper", "card", "good-soft"]),
    ("bad", &["paper", "card", "bad-soft"]),
    ("paper", &["ink", "ink-soft"]),
    ("stripe-ink", &["stripe"]),
    ("pane-ink", &["pane"]),
];
/// Edges of controls and rings of focus; `line` only where nothing else tells a control.
const EDGES: &[(&str, &[&str])] = &[("edge", &["paper", "card"]), ("focus-outer", &["paper", "card"])];
const LINES: &[(&str, &[&str])] = &[("line", &["paper", "card"])];

/// A colour on white and on black, and the line it stands on.
#[derive(Clone, Copy)]
struct Token {
    both: [[u8; 3]; 2],
    line: usize,
}

type Tokens = BTreeMap<String, Token>;

/// Contrast as WCAG reckons it: 4.5 for words, 7 in high contrast, 3 for edges.
pub fn words_can_be_read(tree: &Tree) -> Vec<Finding> {
    let mut findings = Vec::new();
    let file = |path: &str| tree.files().iter().find(|file| file.path == path);
    if let Some(tokens) = file(TOKENS) {
        let (plain, high) = tokens.text.split_once(HIGH).unwrap_or((&tokens.text, ""));
        let mut all = read(plain, 1);
        findings.extend(faint(tokens, &all, WORDS, 4.5));
        findings.extend(faint(tokens, &all, EDGES, 3.0));
        if !high.is_empty() {
            all.extend(read(high.split('}').next().unwrap_or_default(), plain.lines().count() + 1));
            findings.extend(faint(tokens, &all, WORDS, 7.0));
            findings.extend(faint(tokens, &all, EDGES, 3.0));
            findings.extend(faint(tokens, &all, LINES, 3.0));
        }
    }
    for (path, least) in [(PANE, 4.5), (CONTRAST, 7.0)] {
        findings.extend(file(path).into_iter().flat_map(|file| panes(file, least)));
    }
    findings
}

/// The display's surface has a colour for each stage, and one colour of words unless the stage has its own.
fn panes(file: &SourceFile, least: f64) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut tokens = Tokens::new();
    let mut line = 1;
    for block in file.text.split_inclusive('}') {
        tokens.extend(read(block, line));
        line += block.matches('\n').count();
        findings.extend(faint(file, &tokens, WORDS, least));
        tokens.remove("pane");
    }
    findings
}

fn faint(file: &SourceFile, tokens: &Tokens, pairs: &[(&str, &[&str])], least: f64) -> Vec<Finding> {
    let mut findings = Vec::new();
    let grounds = pairs.iter().flat_map(|(top, grounds)| grounds.iter().map(move |ground| (*top, *ground)));
    for (top, ground) in grounds {
        let (Some(above), Some(below)) = (tokens.get(top), tokens.get(ground)) else { continue };
        for (over, under, scheme) in [(above.both[0], below.both[0], "light"), (above.both[1], below.both[1], "dark")] {
            let contrast = contrast(over, under);
            if contrast < least {
                let message = format!(
                    "--{top} on --{ground} has a contrast of {contrast:.2} when it is {scheme}; {least} is the least here"
                );
                findings.push(Finding { path: file.path.clone(), line: above.line, message });
            }
        }
    }
    findings
}

/// Tokens that are one colour, or one for light and one for dark.
fn read(css: &str, first_line: usize) -> Tokens {
    let one = pattern(r"--([\w-]+): (?:light-dark\()?#([0-9a-f]{6})(?:, #([0-9a-f]{6})\))?[;)]");
    let mut tokens = Tokens::new();
    for (at, line) in css.lines().enumerate() {
        for found in one.captures_iter(line) {
            let light = colour(&found[2]);
            let dark = found.get(3).map_or(light, |dark| colour(dark.as_str()));
            tokens.insert(found[1].to_owned(), Token { both: [light, dark], line: first_line + at });
        }
    }
    tokens
}

fn colour(hex: &str) -> [u8; 3] {
    let part = |at: usize| hex.get(at..at + 2).and_then(|two| u8::from_str_radix(two, 16).ok()).unwrap_or_default();
    [part(0), part(2), part(4)]
}

#[expect(clippy::float_arithmetic, reason = "contrast is no money")]
fn contrast(one: [u8; 3], other: [u8; 3]) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

#[expect(clippy::float_arithmetic, reason = "as WCAG defines it")]
fn luminance(colour: [u8; 3]) -> f64 {
    let [red, green, blue] = colour.map(|part| {
        let part = f64::from(part) / 255.0;
        if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
    });
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}

#[cfg(test)]
mod tests {
    use super::super::check;
    use super::*;

    #[test]
    fn faint_words_are_found_on_light_and_on_dark() {
        let css = ":root {\n  --card: light-dark(#ffffff, #000000);\n  --ink: light-dark(#777777, #707070);\n}\n";
        check(words_can_be_read, TOKENS, css, &[3, 3]);
        let css = ":root {\n  --card: light-dark(#ffffff, #000000);\n  --ink: light-dark(#767676, #767676);\n}\n";
        check(words_can_be_read, TOKENS, css, &[]);
    }

    #[test]
    fn high_contrast_asks_for_more_and_for_every_edge() {
        let plain = ":root {\n  --card: #ffffff;\n  --ink: #666666;\n  --line: #dddddd;\n}\n";
        check(words_can_be_read, TOKENS, plain, &[]);
        let high = format!("{plain}{HIGH}\n  --ink: #000000;\n  --line: #999999;\n}}\n");
        check(words_can_be_read, TOKENS, &high, &[8, 8]);
    }

    #[test]
    fn each_surface_of_the_display_is_held_against_its_words() {
        let css = ".pane {\n  --pane: #000000;\n  --pane-ink: #ffffff;\n}\n.a .pane { --pane: #eeeeee; }\n.b .pane { --pane: #eeeeee; --pane-ink: #000000; }\n";
        check(words_can_be_read, PANE, css, &[3, 3]);
    }

    #[test]
    fn black_on_white_is_twenty_one() {
        assert!((contrast([0; 3], [255; 3]) - 21.0).abs() < 0.001);
    }
}
