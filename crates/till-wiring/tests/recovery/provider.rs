//! The practice provider as a process of its own, and its ledger over HTTP.

use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, Command, Stdio};

use serde_json::Value;

use crate::{FOLDER, ROLE};

/// A running provider; killed when dropped.
pub struct Provider {
    pub base_url: String,
    process: Child,
}

impl Drop for Provider {
    fn drop(&mut self) {
        self.process.kill().unwrap();
        self.process.wait().unwrap();
    }
}

impl Provider {
    pub fn start(folder: &Path) -> Self {
        let mut process = Command::new(std::env::current_exe().unwrap())
            .args(["--exact", "provider_process", "--nocapture"])
            .env(ROLE, "provider")
            .env(FOLDER, folder)
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let lines = BufReader::new(process.stdout.take().unwrap()).lines();
        let address = lines.map(Result::unwrap).find_map(|line| line.split("listening on ").nth(1).map(str::to_owned));
        Self { base_url: address.unwrap(), process }
    }

    /// What the provider alone knows, oldest first.
    pub fn ledger(&self) -> Vec<Value> {
        let url = format!("{}/practice/ledger", self.base_url);
        let ask = async {
            let client = reqwest::Client::builder().build().unwrap();
            client.get(url).send().await.unwrap().json::<Vec<Value>>().await.unwrap()
        };
        runtime().block_on(ask)
    }
}

pub fn runtime() -> tokio::runtime::Runtime {
    drop(rustls::crypto::ring::default_provider().install_default());
    tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap()
}

/// The provider's process: serves until it is killed.
pub fn serve() {
    runtime().block_on(async {
        let running = vipps_sim::start(vipps_sim::Options::default()).await.unwrap();
        println!("\nlistening on {}", running.base_url());
        std::io::stdout().flush().unwrap();
        std::future::pending::<()>().await;
    });
}
