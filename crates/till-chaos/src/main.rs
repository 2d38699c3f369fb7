//! The program: plays seeds, and ends with 1 if one of them went wrong.
#![expect(clippy::print_stdout, clippy::print_stderr, reason = "a program for a terminal")]

use std::num::NonZeroUsize;
use std::process::ExitCode;

use clap::Parser;
use till_chaos::{Plan, report, run};

/// Random clerks, customers, faults and deaths against the real till and the practice provider.
#[derive(Debug, Parser)]
struct Args {
    /// How many seeds.
    #[arg(long, default_value_t = 2_000)]
    seeds: u64,
    /// The first of them.
    #[arg(long, default_value_t = 1)]
    first_seed: u64,
    /// Threads; as many as there are processors, if left out.
    #[arg(long)]
    threads: Option<NonZeroUsize>,
    /// Stop at the first seed that goes wrong.
    #[arg(long)]
    stop_early: bool,
    /// Tell the story of every seed, also of those that went well.
    #[arg(long)]
    tell: bool,
}

fn main() -> ExitCode {
    let args = Args::parse();
    if args.tell {
        return tell(&args);
    }
    let plan =
        Plan { first_seed: args.first_seed, seeds: args.seeds, threads: args.threads, stops_early: args.stop_early };
    match run(plan) {
        Ok(totals) => {
            print!("{}", report(&totals));
            if totals.failed.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
        }
        Err(mishap) => {
            eprintln!("{mishap}");
            ExitCode::from(2)
        }
    }
}

fn tell(args: &Args) -> ExitCode {
    let shop = match till_chaos::Shop::found() {
        Ok(shop) => shop,
        Err(mishap) => {
            eprintln!("{mishap}");
            return ExitCode::from(2);
        }
    };
    let mut is_well = true;
    for seed in (args.first_seed..).take(usize::try_from(args.seeds).unwrap_or(usize::MAX)) {
        let outcome = till_chaos::play(seed, &shop, None);
        is_well &= outcome.wrongs.is_empty();
        println!("== seed {seed}: {:?}", outcome.wrongs);
        for told in outcome.story {
            println!("   {told}");
        }
    }
    if is_well { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
