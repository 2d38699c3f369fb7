//! The program: fills a register, or measures in one.
#![expect(clippy::print_stdout, clippy::print_stderr, reason = "a program for a terminal")]

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Parser, Subcommand};
use till_bench::{Amounts, Trouble, fill, forget, look_up, search, table};

/// Customers forgotten in each register that is measured.
const FORGOTTEN: u32 = 200;
/// A shop that has just begun.
const SMALL: Amounts = Amounts { articles: 50, customers: 300, sales: 300 };

/// Fills a practice register with as much as asked for, and measures what a clerk waits for.
#[derive(Debug, Parser)]
struct Args {
    #[command(subcommand)]
    task: Task,
}

#[derive(Debug, Subcommand)]
enum Task {
    /// Writes articles, customers and sales into a practice register. A customer is remembered by a sale, so there
    /// are at least as many sales as customers.
    Fill {
        /// Folder of the register; made if it is not there.
        #[arg(long)]
        folder: PathBuf,
        #[arg(long, default_value_t = 0)]
        articles: u32,
        #[arg(long, default_value_t = 0)]
        customers: u32,
        #[arg(long, default_value_t = 0)]
        sales: u32,
        /// The same seed makes the same shop.
        #[arg(long, default_value_t = 1)]
        seed: u64,
    },
    /// Measures searches and look-ups in a register that was filled.
    Measure {
        #[arg(long)]
        folder: PathBuf,
        /// How many of each.
        #[arg(long, default_value_t = 2_000)]
        rounds: u32,
    },
}

fn main() -> ExitCode {
    match run(Args::parse().task) {
        Ok(printed) => {
            print!("{printed}");
            ExitCode::SUCCESS
        }
        Err(trouble) => {
            eprintln!("{trouble}");
            ExitCode::FAILURE
        }
    }
}

/// Searches and look-ups in the full register; and forgetting there and in a small one, which should take as long.
fn measure(folder: &Path, rounds: u32) -> Result<String, Trouble> {
    let small = folder.join("small");
    if small.exists() {
        std::fs::remove_dir_all(&small)?;
    }
    fill(&small, SMALL, 1)?;
    let figures = [
        search(folder, rounds)?,
        look_up(folder, rounds)?,
        forget(folder, "forget a customer, full register", FORGOTTEN)?,
        forget(&small, "forget a customer, small register", FORGOTTEN)?,
    ];
    std::fs::remove_dir_all(&small)?;
    Ok(table(&figures))
}

fn run(task: Task) -> Result<String, Trouble> {
    match task {
        Task::Fill { folder, articles, customers, sales, seed } => {
            fill(&folder, Amounts { articles, customers, sales }, seed)
        }
        Task::Measure { folder, rounds } => measure(&folder, rounds),
    }
}
