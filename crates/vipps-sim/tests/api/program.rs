//! The program: its one line, and its help.

use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};

use vipps_sim::Options;

use crate::shop::client;

#[tokio::test]
async fn the_program_says_where_it_listens_and_answers_there() {
    let mut child = Command::new(env!("CARGO_BIN_EXE_vipps-sim"))
        .args(["--listen", "127.0.0.1:0", "--still-clock", "--merchant-name", "Kaffebar"])
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut line = String::new();
    BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
    let url = line.trim_end().strip_prefix("listening on ").expect("the one line").to_owned();
    assert!(url.starts_with("http://127.0.0.1:"));
    let status = client().get(format!("{url}/practice/ledger")).send().await.unwrap().status();
    child.kill().unwrap();
    child.wait().unwrap();
    assert_eq!(status, 200);
}

#[test]
fn the_help_names_the_defaults() {
    let output = Command::new(env!("CARGO_BIN_EXE_vipps-sim")).arg("--help").output().unwrap();
    let text = String::from_utf8(output.stdout).unwrap();
    for value in [Options::CLIENT_ID, Options::CLIENT_SECRET, Options::SUBSCRIPTION_KEY, Options::MSN] {
        assert!(text.contains(value), "{value}");
    }
}
