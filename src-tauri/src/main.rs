//! Kvitt.

#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

use std::process::ExitCode;

fn main() -> ExitCode {
    kvitt_shell::settle_renderer();
    kvitt_shell::run()
}
