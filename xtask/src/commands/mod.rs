//! One file per chore. A new one is a file here, a variant in
//! `args::Task` with its line of help, and an arm below.

mod bench;
mod chaos;
mod check;
mod gallery;
mod generate;
mod package;
mod pictures;
mod run;
mod test;
mod tour;

use std::process::ExitCode;

use anyhow::Result;

use crate::args::{HELP, Task};
use crate::tidy;
use crate::workspace::Workspace;

/// Does what was asked.
pub fn carry_out(task: Task) -> Result<ExitCode> {
    let workspace = Workspace::find()?;
    match task {
        Task::Run { release, args } => run::run(&workspace, release, &args),
        Task::Tour { args } => tour::tour(&workspace, &args),
        Task::Chaos(which) => chaos::chaos(&workspace, which),
        Task::Gallery { args } => gallery::gallery(&workspace, &args),
        Task::Bench => done(bench::bench(&workspace)),
        Task::Fill { args } => bench::fill(&workspace, &args),
        Task::Test => done(test::test(&workspace)),
        Task::Check => done(check::check(&workspace)),
        Task::Tidy => done(tidy::check(&workspace)),
        Task::Generate => done(generate::write(&workspace)),
        Task::Package => done(package::package(&workspace)),
        Task::Help => {
            print!("{HELP}");
            Ok(ExitCode::SUCCESS)
        }
    }
}

fn done(outcome: Result<()>) -> Result<ExitCode> {
    outcome.map(|()| ExitCode::SUCCESS)
}

/// The exit code of a program, as ours. One that was killed has none and counts as failed.
fn exit_code(status: std::process::ExitStatus) -> ExitCode {
    match status.code().map(u8::try_from) {
        Some(Ok(code)) => ExitCode::from(code),
        Some(Err(_)) | None => ExitCode::FAILURE,
    }
}
