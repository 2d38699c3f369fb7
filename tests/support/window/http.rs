//! JSON over HTTP to this computer, one call at a time.

use std::time::Duration;

use reqwest::{Client, Method, Url};
use serde_json::Value;
use tokio::runtime::Runtime;

/// No call to this computer takes this long unless its other end is gone.
const LONGEST_CALL: Duration = Duration::from_secs(30);

/// Asks, and waits for the answer.
pub struct Http {
    client: Client,
    runtime: Runtime,
}

impl Http {
    pub fn new() -> Self {
        // Another test of this process may have installed it before.
        drop(rustls::crypto::ring::default_provider().install_default());
        let client = Client::builder().timeout(LONGEST_CALL).no_proxy().build().unwrap();
        Self { client, runtime: tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap() }
    }

    /// The status and the body; an error if there was no answer.
    pub fn call(&self, method: Method, url: Url, body: Option<&Value>) -> Result<(u16, Value), reqwest::Error> {
        self.runtime.block_on(async {
            let request = self.client.request(method, url);
            let request = if let Some(body) = body { request.json(body) } else { request };
            let answer = request.send().await?;
            let status = answer.status().as_u16();
            Ok((status, answer.json().await?))
        })
    }
}
