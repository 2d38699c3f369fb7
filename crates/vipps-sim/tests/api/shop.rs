//! A shop that talks to a practice provider whose time stands still.

use std::sync::Once;
use std::sync::atomic::{AtomicU32, Ordering};

use reqwest::{Client, Method, RequestBuilder, Response, StatusCode};
use serde_json::{Value, json};
use vipps_sim::{Clock, Control, Options, Running, Step, start};

pub const KARI: &str = "4799999901";
pub const OLA: &str = "4799989901";
pub const NO_APP: &str = "4799999903";
pub const YOUNG: &str = "4799999904";
pub const PRIVATE: &str = "4799999905";
pub const LATE: &str = "4799999906";
pub const DECLINED: &str = "4799999907";

pub struct Shop {
    pub running: Running,
    pub control: Control,
    pub client: Client,
    pub token: String,
    next: AtomicU32,
}

pub struct Told {
    pub status: StatusCode,
    pub kind: String,
    pub retry_after: Option<String>,
    pub body: Value,
}

impl Told {
    /// The error code, if there is one.
    pub fn code(&self) -> Option<&str> {
        let details = self.body["extraDetails"].as_array()?;
        details.iter().find(|one| one["name"] == "ErrorCode").and_then(|one| one["reason"].as_str())
    }

    /// The names of the fields that break their rules.
    pub fn fields(&self) -> Vec<&str> {
        let details = self.body["extraDetails"].as_array();
        details
            .into_iter()
            .flatten()
            .filter_map(|one| one["name"].as_str())
            .filter(|name| *name != "ErrorCode")
            .collect()
    }

    pub async fn read(response: Response) -> Self {
        let header = |name: &str| response.headers().get(name).map(|value| value.to_str().unwrap().to_owned());
        let (status, kind, retry_after) =
            (response.status(), header("content-type").unwrap_or_default(), header("retry-after"));
        let text = response.text().await.unwrap();
        Self { status, kind, retry_after, body: serde_json::from_str(&text).unwrap_or(Value::String(text)) }
    }
}

pub fn still() -> Options {
    Options { clock: Clock::still_at("2026-11-23T10:00:00Z".parse().unwrap()), ..Options::default() }
}

pub fn client() -> Client {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| rustls::crypto::ring::default_provider().install_default().unwrap());
    Client::builder().no_proxy().build().unwrap()
}

impl Shop {
    pub async fn open() -> Self {
        Self::with(still()).await
    }

    pub async fn with(options: Options) -> Self {
        let running = start(options).await.unwrap();
        let mut shop = Self {
            control: running.control(),
            running,
            client: client(),
            token: String::new(),
            next: AtomicU32::new(1),
        };
        shop.sign_in().await;
        shop
    }

    pub async fn sign_in(&mut self) {
        let told = self.send(self.token_request()).await;
        told.body["access_token"].as_str().unwrap().clone_into(&mut self.token);
    }

    pub fn url(&self, path: &str) -> String {
        format!("{}{path}", self.running.base_url())
    }

    pub fn token_request(&self) -> RequestBuilder {
        self.client
            .post(self.url("/accesstoken/get"))
            .header("client_id", Options::CLIENT_ID)
            .header("client_secret", Options::CLIENT_SECRET)
            .header("Ocp-Apim-Subscription-Key", Options::SUBSCRIPTION_KEY)
            .header("Merchant-Serial-Number", Options::MSN)
    }

    pub fn request(&self, method: Method, path: &str) -> RequestBuilder {
        self.client
            .request(method, self.url(path))
            .bearer_auth(&self.token)
            .header("Ocp-Apim-Subscription-Key", Options::SUBSCRIPTION_KEY)
            .header("Merchant-Serial-Number", Options::MSN)
    }

    pub async fn send(&self, request: RequestBuilder) -> Told {
        Told::read(request.send().await.unwrap()).await
    }

    pub async fn post(&self, path: &str, key: &str, body: &Value) -> Told {
        self.send(self.request(Method::POST, path).header("Idempotency-Key", key).json(body)).await
    }

    pub async fn get(&self, reference: &str) -> Told {
        self.send(self.request(Method::GET, &format!("/epayment/v1/payments/{reference}"))).await
    }

    pub async fn events(&self, reference: &str) -> Told {
        self.send(self.request(Method::GET, &format!("/epayment/v1/payments/{reference}/events"))).await
    }

    pub async fn create(&self, key: &str, body: &Value) -> Told {
        self.post("/epayment/v1/payments", key, body).await
    }

    pub async fn adjust(&self, verb: &str, reference: &str, key: &str, value: i64) -> Told {
        let body = json!({ "modificationAmount": { "currency": "NOK", "value": value } });
        self.post(&format!("/epayment/v1/payments/{reference}/{verb}"), key, &body).await
    }

    pub async fn cancel(&self, reference: &str, only_unapproved: bool) -> Told {
        let request = self.request(Method::POST, &format!("/epayment/v1/payments/{reference}/cancel"));
        self.send(request.json(&json!({ "cancelTransactionOnly": only_unapproved }))).await
    }

    /// A reference not used before.
    pub fn reference(&self) -> String {
        format!("till-a-{:06}", self.next.fetch_add(1, Ordering::SeqCst))
    }

    /// A payment by QR as text, and the text.
    pub async fn open_qr(&self, changes: Value) -> (String, String) {
        let reference = self.reference();
        let mut body = qr(&reference);
        body["qrFormat"] = json!({ "format": "TEXT/TARGETURL" });
        merge(&mut body, changes);
        let told = self.create(&reference, &body).await;
        assert_eq!(told.status, 201, "{}", told.body);
        (reference, told.body["redirectUrl"].as_str().unwrap().to_owned())
    }

    /// A payment of this sum that Kari has approved.
    pub async fn approved(&self, value: i64) -> String {
        let (reference, text) = self.open_qr(json!({ "amount": { "currency": "NOK", "value": value } })).await;
        assert_eq!(self.control.scan(KARI, &text).unwrap().step, Step::Amount);
        self.control.approve(KARI, &reference).unwrap();
        reference
    }

    pub fn pass(&self, seconds: i64) {
        self.control.advance(jiff::SignedDuration::from_secs(seconds)).unwrap();
    }

    pub async fn practice(&self, path: &str, body: &Value) -> Told {
        self.send(self.client.post(self.url(path)).json(body)).await
    }
}

/// A plain QR payment of 499 kroner.
pub fn qr(reference: &str) -> Value {
    json!({
        "amount": { "currency": "NOK", "value": 49900 },
        "paymentMethod": { "type": "WALLET" },
        "reference": reference,
        "userFlow": "QR",
        "customerInteraction": "CUSTOMER_PRESENT",
        "paymentDescription": "Two cups of coffee",
    })
}

/// A plain push payment.
pub fn push(reference: &str, number: &str) -> Value {
    let mut body = qr(reference);
    body["userFlow"] = json!("PUSH_MESSAGE");
    body["customer"] = json!({ "phoneNumber": number });
    body
}

/// Replaces members; a null takes the member away.
pub fn merge(body: &mut Value, changes: Value) {
    let Value::Object(changes) = changes else { panic!("changes are an object") };
    for (name, value) in changes {
        if value.is_null() {
            body.as_object_mut().unwrap().remove(&name);
        } else {
            body[name] = value;
        }
    }
}

/// The sums of a payment: authorized, captured, refunded, cancelled.
pub fn sums(body: &Value) -> [i64; 4] {
    ["authorizedAmount", "capturedAmount", "refundedAmount", "cancelledAmount"]
        .map(|name| body["aggregate"][name]["value"].as_i64().unwrap())
}
