//! The customer's phone and the provider's own books, over HTTP.

use std::path::Path;

use reqwest::{Method, Url};
use serde_json::{Value, json};

use super::http::Http;
use super::patience::wait_until;

/// The practice provider of one running program.
pub struct Phone {
    http: Http,
    base: Url,
}

impl Phone {
    /// Finds the provider by the port it remembers in its file.
    pub fn of(folder: &Path) -> Self {
        wait_until("the practice provider", || Self::try_of(folder))
    }

    /// The same, if it answers now.
    pub fn try_of(folder: &Path) -> Option<Self> {
        let file = folder.join("practice").join("provider.json");
        let book: Value = serde_json::from_slice(&std::fs::read(&file).ok()?).ok()?;
        let base = Url::parse(&format!("http://127.0.0.1:{}/practice/", book["port"].as_u64()?)).ok()?;
        let phone = Self { http: Http::new(), base };
        phone.http.call(Method::GET, phone.base.join("time").ok()?, None).ok()?;
        Some(phone)
    }

    /// Address of the phone's page.
    pub fn page(&self, query: &str) -> String {
        self.base.join(&format!("phone?{query}")).unwrap().into()
    }

    #[track_caller]
    fn get(&self, path: &str) -> Value {
        let (status, said) = self.http.call(Method::GET, self.base.join(path).unwrap(), None).unwrap();
        assert_eq!(status, 200, "{path}: {said}");
        said
    }

    #[track_caller]
    fn post(&self, path: &str, body: &Value) -> Value {
        let (status, said) = self.try_post(path, body).unwrap_or_else(|| panic!("{path}: no answer"));
        assert_eq!(status, 200, "{path}: {said}");
        said
    }

    fn try_post(&self, path: &str, body: &Value) -> Option<(u16, Value)> {
        self.http.call(Method::POST, self.base.join(path).ok()?, Some(body)).ok()
    }

    /// Scans a code; the answer is the request's reference.
    #[track_caller]
    pub fn scan(&self, number: &str, text: &str) -> String {
        let request = self.post("scan", &json!({ "number": number, "qr_text": text }));
        request["reference"].as_str().unwrap().to_owned()
    }

    /// The text of this customer's own code, as a scanner reads it off the phone.
    #[track_caller]
    pub fn own_code(&self, number: &str) -> String {
        self.get(&format!("own_code?number={number}"))["text"].as_str().unwrap().to_owned()
    }

    /// Waits for a request that was pushed to this number.
    #[track_caller]
    pub fn await_push(&self, number: &str) -> String {
        wait_until("a request on the phone", || {
            let inbox = self.get(&format!("inbox?number={number}"));
            inbox.as_array()?.last()?["reference"].as_str().map(str::to_owned)
        })
    }

    /// Answers whether the number may be shared.
    #[track_caller]
    pub fn consent(&self, number: &str, reference: &str, agree: bool) {
        self.post("consent", &json!({ "number": number, "reference": reference, "agree": agree }));
    }

    /// Approves the payment.
    #[track_caller]
    pub fn approve(&self, number: &str, reference: &str) {
        self.post("approve", &json!({ "number": number, "reference": reference }));
    }

    /// The customer says no.
    #[track_caller]
    pub fn refuse(&self, number: &str, reference: &str) {
        self.post("refuse", &json!({ "number": number, "reference": reference }));
    }

    /// Begins to approve; until the approval is finished the payment cannot be cancelled.
    #[track_caller]
    pub fn start_approval(&self, number: &str, reference: &str) {
        self.post("start_approval", &json!({ "number": number, "reference": reference }));
    }

    /// Scans and approves as far as that still goes; what was done before is not done again.
    pub fn pay_if_possible(&self, number: &str, text: &str) -> Option<()> {
        let (_, request) = self.try_post("scan", &json!({ "number": number, "qr_text": text }))?;
        self.try_post("approve", &json!({ "number": number, "reference": request["reference"] })).map(drop)
    }

    /// Breaks calls to the provider from now on.
    #[track_caller]
    pub fn fault(&self, fault: &Value) {
        self.post("fault", fault);
    }

    /// Makes everything work again.
    #[track_caller]
    pub fn clear_faults(&self) {
        self.post("clear_faults", &json!({}));
    }

    /// Bends a sum at the provider behind everybody's back.
    #[track_caller]
    pub fn alter(&self, reference: &str, captured_delta: i64) {
        self.post("alter", &json!({ "reference": reference, "captured_delta": captured_delta }));
    }

    /// All payments as the provider alone knows them, oldest first.
    #[track_caller]
    pub fn ledger(&self) -> Vec<Value> {
        let Value::Array(entries) = self.get("ledger") else { panic!("the ledger is a list") };
        entries
    }

    /// What was taken, payment by payment.
    #[track_caller]
    pub fn captured(&self) -> Vec<i64> {
        self.ledger().iter().map(|entry| entry["captured_minor"].as_i64().unwrap()).filter(|sum| *sum > 0).collect()
    }
}

/// How often a payment of the ledger was captured.
pub fn captures(entry: &Value) -> usize {
    entry["events"].as_array().unwrap().iter().filter(|event| event["name"] == "CAPTURED").count()
}
