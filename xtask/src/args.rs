//! The command line.

use anyhow::{Result, bail};

/// What was asked for.
#[derive(Debug, PartialEq, Eq)]
pub enum Task {
    /// Build and open Kvitt.
    Run { release: bool, args: Vec<String> },
    /// Drive the real window through the tour.
    Tour { args: Vec<String> },
    /// Everything that must be green before a change lands.
    Test,
    /// The part of it that runs nothing of ours but unit checks.
    Check,
    /// The rules of the house alone: under a second.
    Tidy,
    /// Write the generated files anew.
    Generate,
    /// Build installers.
    Package,
    /// Print the help text.
    Help,
}

/// Shown by `cargo xtask help`.
pub const HELP: &str = "\
cargo xtask run [--release] [-- ARGS]  install what is missing, build, open Kvitt in practice mode
cargo xtask tour [--negative|--keyring] drive the real window without a display; pictures in target/tour/
cargo xtask test                       check, all tests, the tour, with a password store, and its negative run
cargo xtask check                      formatting, lints, page types, tidy rules, dependencies, generated files
cargo xtask tidy                       only the tidy rules
cargo xtask generate                   write the generated files anew
cargo xtask package                    build the .deb and the .rpm
cargo xtask help                       this text

Everything a computer lacks is installed with its own package manager, after saying so.
";

/// Reads the arguments after `cargo xtask`.
pub fn parse(args: impl IntoIterator<Item = String>) -> Result<Task> {
    let mut args = args.into_iter();
    let Some(word) = args.next() else {
        return Ok(Task::Help);
    };
    let rest: Vec<String> = args.collect();
    match word.as_str() {
        "run" => Ok(run(rest)),
        "tour" => Ok(Task::Tour { args: rest }),
        "test" => alone(Task::Test, &word, &rest),
        "check" => alone(Task::Check, &word, &rest),
        "tidy" => alone(Task::Tidy, &word, &rest),
        "generate" => alone(Task::Generate, &word, &rest),
        "package" => alone(Task::Package, &word, &rest),
        "help" | "--help" | "-h" => Ok(Task::Help),
        other => bail!("no such command: {other}\n\n{HELP}"),
    }
}

fn run(mut rest: Vec<String>) -> Task {
    let release = rest.first().is_some_and(|first| first == "--release");
    if release {
        rest.remove(0);
    }
    if rest.first().is_some_and(|first| first == "--") {
        rest.remove(0);
    }
    Task::Run { release, args: rest }
}

fn alone(task: Task, word: &str, rest: &[String]) -> Result<Task> {
    if rest.is_empty() { Ok(task) } else { bail!("`{word}` takes no arguments, got: {}", rest.join(" ")) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(line: &str) -> Result<Task> {
        parse(line.split_whitespace().map(str::to_owned))
    }

    #[test]
    fn nothing_asked_shows_the_help() {
        assert_eq!(parsed("").unwrap(), Task::Help);
    }

    #[test]
    fn run_hands_the_rest_to_kvitt() {
        let expected = Task::Run { release: true, args: vec!["--language".into(), "da".into()] };
        assert_eq!(parsed("run --release -- --language da").unwrap(), expected);
        assert_eq!(parsed("run").unwrap(), Task::Run { release: false, args: vec![] });
    }

    #[test]
    fn the_tour_gets_its_arguments() {
        assert_eq!(parsed("tour --negative").unwrap(), Task::Tour { args: vec!["--negative".into()] });
    }

    #[test]
    fn a_misspelt_command_is_refused_with_the_help() {
        let message = parsed("tets").unwrap_err().to_string();
        assert!(message.contains("tets") && message.contains("cargo xtask test"), "{message}");
    }

    #[test]
    fn check_takes_no_arguments() {
        assert!(parsed("check --fast").is_err());
    }
}
