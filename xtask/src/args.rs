//! The command line.

use anyhow::{Result, bail};

/// What was asked for.
#[derive(Debug, PartialEq, Eq)]
pub enum Task {
    /// Build and open Kvitt.
    Run { release: bool, args: Vec<String> },
    /// Drive the real window through the tour.
    Tour { args: Vec<String> },
    /// Play random days against the till.
    Chaos(Chaos),
    /// Draw every screen in every state.
    Gallery { args: Vec<String> },
    /// Fill a register, and measure what a clerk waits for.
    Bench,
    /// Everything that must be green before a change lands.
    Test,
    /// The part of it that runs nothing of ours but unit checks.
    Check,
    /// The rules of the house alone: under a second.
    Tidy,
    /// Write the generated files anew.
    Generate,
    /// Fill a practice register.
    Fill { args: Vec<String> },
    /// Build installers.
    Package,
    /// Print the help text.
    Help,
}

/// Which chaos.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Chaos {
    /// Seeds from the first on.
    Seeds { seeds: u64, first_seed: u64 },
    /// Faults put in on purpose, each of which must be noticed.
    Mutants,
}

/// Seeds that are played if nobody says how many.
const SEEDS: u64 = 2_000;

/// Shown by `cargo xtask help`.
pub const HELP: &str = "\
cargo xtask run [--release] [-- ARGS]  install what is missing, build, open Kvitt in practice mode
cargo xtask tour [--negative|--keyring] drive the real window without a display; pictures in target/tour/
cargo xtask tour --pictures            the same, and its pictures go into the documents
cargo xtask chaos [--seeds N] [--first-seed S] random clerks, customers, faults and deaths; 2000 seeds from 1 on
cargo xtask chaos --mutants            put faults in on purpose, and see that chaos notices each
cargo xtask gallery [--set W] [--only W] draw, measure and check every screen in every state; pictures in target/gallery/
cargo xtask bench                      measure what a clerk waits for in a full register, without the window and in it
cargo xtask test                       check, all tests, the gallery in short, the tour in three ways, and chaos
cargo xtask check                      formatting, lints, page types, tidy rules, dependencies, generated files
cargo xtask tidy                       only the tidy rules
cargo xtask generate                   write the generated files anew
cargo xtask generate --folder F --articles N --customers M --sales K [--seed S]  fill a practice register
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
        "chaos" => chaos(&rest).map(Task::Chaos),
        "gallery" => Ok(Task::Gallery { args: rest }),
        "bench" => alone(Task::Bench, &word, &rest),
        "test" => alone(Task::Test, &word, &rest),
        "check" => alone(Task::Check, &word, &rest),
        "tidy" => alone(Task::Tidy, &word, &rest),
        "generate" if rest.is_empty() => Ok(Task::Generate),
        "generate" => Ok(Task::Fill { args: rest }),
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

fn chaos(rest: &[String]) -> Result<Chaos> {
    if rest == ["--mutants"] {
        return Ok(Chaos::Mutants);
    }
    let (mut seeds, mut first_seed) = (SEEDS, 1);
    for pair in rest.chunks(2) {
        let number = pair.get(1).and_then(|text| text.parse().ok());
        match (pair[0].as_str(), number) {
            ("--seeds", Some(number)) => seeds = number,
            ("--first-seed", Some(number)) => first_seed = number,
            ("--seeds" | "--first-seed", None) => bail!("`{}` wants a whole number", pair[0]),
            (other, _) => bail!("`chaos` does not know {other}\n\n{HELP}"),
        }
    }
    Ok(Chaos::Seeds { seeds, first_seed })
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
    fn the_gallery_gets_its_arguments() {
        let args = vec!["--set".into(), "fi".into()];
        assert_eq!(parsed("gallery --set fi").unwrap(), Task::Gallery { args });
    }

    #[test]
    fn chaos_takes_seeds_or_mutants() {
        let seeds = |seeds, first_seed| Task::Chaos(Chaos::Seeds { seeds, first_seed });
        assert_eq!(parsed("chaos").unwrap(), seeds(2_000, 1));
        assert_eq!(parsed("chaos --seeds 50 --first-seed 7").unwrap(), seeds(50, 7));
        assert_eq!(parsed("chaos --first-seed 7").unwrap(), seeds(2_000, 7));
        assert_eq!(parsed("chaos --mutants").unwrap(), Task::Chaos(Chaos::Mutants));
        for line in ["chaos --seeds", "chaos --seeds few", "chaos --mutants --seeds 3", "chaos 12"] {
            assert!(parsed(line).is_err(), "{line}");
        }
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
