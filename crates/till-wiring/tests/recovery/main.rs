//! Death at any instruction: a till is killed at its n-th durable write or call, for every n, until a run
//! finishes unharmed. After a restart each sale has exactly one captured payment, at the provider and here; and what
//! was captured in part, released and refunded is so once.
//!
//! The till and the practice provider are two further processes of this test program, told by the
//! environment what to be.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::print_stdout,
    reason = "a test may stop at the first surprise"
)]

mod clerk;
mod own_code;
mod parts;
mod provider;

use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, Ordering};

use serde_json::Value;

use crate::provider::Provider;

/// Which part this process is.
pub const ROLE: &str = "KVITT_RECOVERY_ROLE";
/// Where its files are.
pub const FOLDER: &str = "KVITT_RECOVERY_FOLDER";
/// Address of the provider.
pub const PROVIDER: &str = "KVITT_RECOVERY_PROVIDER";
/// Which day is played.
pub const DAY: &str = "KVITT_RECOVERY_DAY";
/// The point to die at.
pub const DIE_AT: &str = "KVITT_RECOVERY_DIE_AT";

/// A run that dies later than this has a loop in it.
const POINTS_MAX: u64 = 400;
/// Fewer points than this would mean that the hooks are not called.
const POINTS_MIN: u64 = 20;
/// The published order by code, then a coffee by push, then one to a number that cannot be reached and so by
/// code after all. Largest first.
const EXPECTED_CAPTURES: [i64; 3] = [300_000, 5_200, 4_900];

/// A day to be played, and what both sides hold when it is over.
#[derive(Clone, Copy)]
struct Day {
    name: &'static str,
    check: fn(&Path, &Provider, u64),
}

/// How a till process ended.
enum End {
    Killed,
    Finished,
}

fn run_till(day: Day, folder: &Path, provider: &Provider, die_at: u64) -> End {
    let output = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "till_process", "--nocapture"])
        .env(ROLE, "till")
        .env(DAY, day.name)
        .env(FOLDER, folder)
        .env(PROVIDER, &provider.base_url)
        .env(DIE_AT, die_at.to_string())
        .stdin(Stdio::null())
        .output()
        .unwrap();
    match output.status.code() {
        Some(0) => End::Finished,
        None => End::Killed,
        Some(code) => panic!("the till ended with {code}:\n{}", String::from_utf8_lossy(&output.stderr)),
    }
}

/// Three sales: what both sides hold after everything has been taken up again.
fn check(folder: &Path, provider: &Provider, die_at: u64) {
    let ledger = provider.ledger();
    let mut captured: Vec<i64> =
        ledger.iter().map(|entry| entry["captured_minor"].as_i64().unwrap()).filter(|minor| *minor > 0).collect();
    captured.sort_unstable_by(|a, b| b.cmp(a));
    assert_eq!(captured, EXPECTED_CAPTURES, "the provider's ledger after death at {die_at}: {ledger:#?}");
    let capture_count = |entry: &Value| {
        let events = entry["events"].as_array().unwrap();
        events.iter().filter(|event| event["name"] == "CAPTURED").count()
    };
    assert!(ledger.iter().all(|entry| capture_count(entry) <= 1), "one capture a payment, death at {die_at}");
    let database = rusqlite::Connection::open(folder.join("till.db")).unwrap();
    let till: Vec<i64> = database
        .prepare("SELECT captured_minor FROM payments WHERE captured_minor > 0 ORDER BY captured_minor DESC")
        .unwrap()
        .query_map([], |row| row.get(0))
        .unwrap()
        .collect::<Result<_, _>>()
        .unwrap();
    assert_eq!(till, EXPECTED_CAPTURES, "the till's own record after death at {die_at}");
}

/// One life and, if it ended early, the next one.
fn live(day: Day, die_at: u64) -> End {
    let folder = tempfile::tempdir().unwrap();
    let provider = Provider::start(folder.path());
    let till = folder.path().join("till");
    let end = run_till(day, &till, &provider, die_at);
    if let End::Killed = end {
        assert!(matches!(run_till(day, &till, &provider, u64::MAX), End::Finished), "taken up after death at {die_at}");
    }
    (day.check)(&till, &provider, die_at);
    end
}

#[test]
fn killed_at_every_write_and_call_each_sale_is_captured_exactly_once() {
    killed_at_every_point(Day { name: "sales", check });
}

#[test]
fn killed_at_every_write_and_call_a_part_its_rest_and_a_refund_move_exactly_once() {
    killed_at_every_point(Day { name: parts::NAME, check: parts::check });
}

#[test]
fn killed_at_every_write_and_call_a_sale_by_the_customers_own_code_is_captured_once_and_the_code_is_in_no_file() {
    killed_at_every_point(Day { name: own_code::NAME, check: own_code::check });
}

fn killed_at_every_point(day: Day) {
    let (next, unharmed) = (AtomicU64::new(1), Mutex::new(None::<u64>));
    let worker = || {
        loop {
            let die_at = next.fetch_add(1, Ordering::SeqCst);
            assert!(die_at < POINTS_MAX, "the run never finishes");
            if unharmed.lock().unwrap().is_some() {
                return;
            }
            if let End::Finished = live(day, die_at) {
                let mut unharmed = unharmed.lock().unwrap();
                *unharmed = Some(unharmed.map_or(die_at, |n| n.min(die_at)));
                return;
            }
        }
    };
    std::thread::scope(|scope| {
        let workers: Vec<_> = (0..2).map(|_| scope.spawn(worker)).collect();
        for worker in workers {
            worker.join().unwrap();
        }
    });
    let points = unharmed.lock().unwrap().unwrap() - 1;
    println!("{}: killed at {points} points, each taken up again", day.name);
    assert!(points >= POINTS_MIN, "only {points} points: are the hooks called?");
}

/// The practice provider's process; does nothing when it is run as a test.
#[test]
fn provider_process() {
    if std::env::var(ROLE).is_ok_and(|role| role == "provider") {
        provider::serve();
    }
}

/// The till's process; does nothing when it is run as a test.
#[test]
fn till_process() {
    if std::env::var(ROLE).is_ok_and(|role| role == "till") {
        clerk::work();
    }
}
