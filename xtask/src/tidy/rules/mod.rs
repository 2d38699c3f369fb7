//! All rules. A new one is a function from the tree to findings, a line here, and samples in its file.

mod clock;
mod contrast;
mod dependencies;
mod floats;
mod languages;
mod length;
mod page;
mod page_money;
mod places;
mod prose;
mod purity;
mod sheets;
mod tests_and_notes;
mod wildcards;

use super::Finding;
use super::tree::Tree;

/// A rule of the house.
pub struct Rule {
    /// Short name, as findings and exceptions give it.
    pub name: &'static str,
    /// Finds where it is broken.
    pub check: fn(&Tree) -> Vec<Finding>,
}

/// In the order they are reported.
pub const RULES: &[Rule] = &[
    Rule { name: "length", check: length::files_are_short },
    Rule { name: "floats", check: floats::money_is_whole_numbers },
    Rule { name: "clock", check: clock::time_is_passed_in },
    Rule { name: "purity", check: purity::the_core_does_nothing },
    Rule { name: "wildcards", check: wildcards::every_state_is_decided },
    Rule { name: "notes", check: tests_and_notes::notes_have_an_issue },
    Rule { name: "ignored-tests", check: tests_and_notes::no_test_is_switched_off },
    Rule { name: "test-names", check: tests_and_notes::tests_are_named_by_behaviour },
    Rule { name: "commands", check: page::commands_are_not_in_the_root_of_the_shell },
    Rule { name: "page-safety", check: page::nothing_is_run_from_text },
    Rule { name: "page-host", check: page::only_the_host_knows_tauri },
    Rule { name: "page-money", check: page_money::the_page_does_not_reckon },
    Rule { name: "contrast", check: contrast::words_can_be_read },
    Rule { name: "sheets", check: sheets::every_sheet_is_loaded },
    Rule { name: "languages", check: languages::languages_say_the_same },
    Rule { name: "languages-known", check: languages::every_language_is_known_everywhere },
    Rule { name: "sentences-used", check: languages::every_sentence_is_used },
    Rule { name: "sentences-there", check: languages::every_used_sentence_is_there },
    Rule { name: "sentences-counted", check: languages::counts_have_their_forms },
    Rule { name: "sentences-of-values", check: languages::every_value_has_a_sentence },
    Rule { name: "prose", check: prose::documents_are_few },
    Rule { name: "places", check: places::no_computer_is_named },
    Rule { name: "dependencies", check: dependencies::each_has_its_reason },
];

/// Holds a rule against one made-up file and compares the lines it finds.
#[cfg(test)]
#[track_caller]
fn check(rule: fn(&Tree) -> Vec<Finding>, path: &str, text: &str, lines: &[usize]) {
    let found = rule(&Tree::sample(&[(path, text)]));
    let found_lines: Vec<usize> = found.iter().map(|finding| finding.line).collect();
    assert_eq!(found_lines, lines, "{path}: {text}\n{found:#?}");
}
