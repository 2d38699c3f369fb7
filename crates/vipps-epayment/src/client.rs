//! The calls. Each is tried once; see [`Sent`] for what may come of it.

use std::fmt;
use std::sync::Arc;

use reqwest::Method;
use secrecy::zeroize::Zeroizing;

use crate::call::{Call, Caller};
use crate::identifiers::{IdempotencyKey, Reference};
use crate::sent::{Sent, TransportError};
use crate::settings::{Settings, SettingsError};
use crate::transport::read_answer;
use crate::wire::{
    Amount, Cancellation, CreatePayment, CreatedPayment, Modification, Modified, Payment, PaymentEvent, TestApproval,
    UserInfo,
};

/// A client of the ePayment API for one sales unit. Clones are cheap and share one access token and one set of
/// connections.
///
/// Nothing is repeated by itself, with one exception: if the provider answers 401, the access token is fetched anew
/// once and the call is made once more. A call that is dropped before it ends is an unknown outcome, too.
#[derive(Clone)]
pub struct Client {
    caller: Arc<Caller>,
}

impl Client {
    /// Makes a client. Nothing is sent yet.
    ///
    /// # Errors
    /// [`SettingsError`], if the settings would leak keys or cannot work.
    pub fn new(settings: Settings) -> Result<Client, SettingsError> {
        Ok(Client { caller: Arc::new(Caller::new(settings)?) })
    }

    /// Asks for money. (`POST /epayment/v1/payments`)
    ///
    /// An answer 409 with [`REFERENCE_EXISTS`](crate::ErrorCode::REFERENCE_EXISTS) after an unknown outcome may mean
    /// that the first try got through with another body: read the payment.
    pub async fn create(&self, key: &IdempotencyKey, body: &CreatePayment) -> Sent<CreatedPayment> {
        match body.to_bytes() {
            Ok(bytes) => self.create_bytes(key, bytes).await,
            Err(_) => not_built("the body cannot be written as JSON"),
        }
    }

    /// Asks for money with exactly these bytes, for callers that stored them before the first try.
    ///
    /// They are wiped from memory after they were sent: a person may be named in them.
    pub async fn create_bytes(
        &self,
        key: &IdempotencyKey,
        body: impl Into<Zeroizing<Vec<u8>>>,
    ) -> Sent<CreatedPayment> {
        let call = Call::new("create", Method::POST, &["epayment", "v1", "payments"]).with_key(key).with_body(body);
        read_answer(self.caller.call(&call).await)
    }

    /// The same, if it is still wanted: `is_wanted` is asked each time right before the bytes leave, also when they leave a
    /// second time with a fresh token. After a no nothing leaves any more: [`TransportError::CalledOff`], or, the second
    /// time, the refusal of the first.
    pub async fn create_bytes_if(
        &self,
        key: &IdempotencyKey,
        body: impl Into<Zeroizing<Vec<u8>>>,
        is_wanted: &(dyn Fn() -> bool + Sync),
    ) -> Sent<CreatedPayment> {
        let call = Call::new("create", Method::POST, &["epayment", "v1", "payments"]).with_key(key).with_body(body);
        read_answer(self.caller.call(&call.while_wanted(is_wanted)).await)
    }

    /// Makes sure that there is an access token, so that the next call need not wait for one.
    pub async fn get_ready(&self) -> Sent<()> {
        self.caller.get_ready().await
    }

    /// Reads a payment. (`GET /epayment/v1/payments/{reference}`) At most 120 times a minute for one payment.
    pub async fn payment(&self, reference: &Reference) -> Sent<Payment> {
        let call = Call::new("payment", Method::GET, &["epayment", "v1", "payments", reference.as_str()]);
        read_answer(self.caller.call(&call).await)
    }

    /// Reads a payment's history, the proof of what was done. (`GET .../{reference}/events`)
    pub async fn events(&self, reference: &Reference) -> Sent<Vec<PaymentEvent>> {
        let call = Call::new("events", Method::GET, &["epayment", "v1", "payments", reference.as_str(), "events"]);
        read_answer(self.caller.call(&call).await)
    }

    /// Takes reserved money, all or a part. (`POST .../{reference}/capture`)
    ///
    /// It is taken if `aggregate.captured_amount` of the answer has grown accordingly. Each part needs its own key.
    pub async fn capture(&self, reference: &Reference, key: &IdempotencyKey, amount: &Amount) -> Sent<Modified> {
        self.modify("capture", reference, key, &Modification { modification_amount: amount }).await
    }

    /// Gives captured money back, all or a part. (`POST .../{reference}/refund`) Each part needs its own key.
    pub async fn refund(&self, reference: &Reference, key: &IdempotencyKey, amount: &Amount) -> Sent<Modified> {
        self.modify("refund", reference, key, &Modification { modification_amount: amount }).await
    }

    /// Takes a request back, or lets go all that is reserved and not captured. (`POST .../{reference}/cancel`)
    ///
    /// With `cancel_transaction_only` it is refused ([`CANNOT_CANCEL_AUTHORIZED`]) once the customer has approved:
    /// the right choice for "stop waiting", since it cannot destroy a payment approved a moment before.
    ///
    /// [`CANNOT_CANCEL_AUTHORIZED`]: crate::ErrorCode::CANNOT_CANCEL_AUTHORIZED
    pub async fn cancel(
        &self,
        reference: &Reference,
        key: &IdempotencyKey,
        cancel_transaction_only: bool,
    ) -> Sent<Modified> {
        self.modify("cancel", reference, key, &Cancellation { cancel_transaction_only }).await
    }

    /// Approves in the customer's place. Test environment only. (`POST /epayment/v1/test/payments/{reference}/approve`)
    ///
    /// A 500 here usually means that the test user's card has expired.
    pub async fn approve_test(&self, reference: &Reference, body: &TestApproval) -> Sent<()> {
        let Ok(bytes) = serde_json::to_vec(body) else {
            return not_built("the body cannot be written as JSON");
        };
        let path = ["epayment", "v1", "test", "payments", reference.as_str(), "approve"];
        let call = Call::new("approve_test", Method::POST, &path).with_body(bytes);
        self.caller.call(&call).await.map(|_empty| ())
    }

    /// Reads what a customer shared, by the `sub` of a payment's profile. (`GET /vipps-userinfo-api/userinfo/{sub}`)
    ///
    /// [`Payment::user_details`] has the same without this call. The vendor's texts contradict each other on whether
    /// the subscription key belongs here, so after a 401 with it and a fresh token the call is made once without it.
    pub async fn userinfo(&self, sub: &str) -> Sent<UserInfo> {
        // Without a `sub` the same path means something else, and dots would climb out of it.
        let plain = (1..=128).contains(&sub.len())
            && sub.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'));
        if !plain {
            return not_built("this is not the id of a customer");
        }
        let call = Call::new("userinfo", Method::GET, &["vipps-userinfo-api", "userinfo", sub]);
        let first = self.caller.call(&call).await;
        let refused = matches!(&first, Sent::Answered(Err(problem)) if problem.status == 401);
        if !refused {
            return read_answer(first);
        }
        read_answer(self.caller.call_again(&call.without_subscription_key(), first).await)
    }

    /// Fetches a fresh access token: the answer to "do my keys work?". (`POST /accesstoken/get`)
    ///
    /// Here the call for the token is the call itself, so its refusal comes as `Answered(Err(_))`.
    pub async fn check_keys(&self) -> Sent<()> {
        self.caller.fetch_fresh_token().await
    }

    async fn modify(
        &self,
        endpoint: &'static str,
        reference: &Reference,
        key: &IdempotencyKey,
        body: &impl serde::Serialize,
    ) -> Sent<Modified> {
        let Ok(bytes) = serde_json::to_vec(body) else {
            return not_built("the body cannot be written as JSON");
        };
        let path = ["epayment", "v1", "payments", reference.as_str(), endpoint];
        let call = Call::new(endpoint, Method::POST, &path).with_key(key).with_body(bytes);
        read_answer(self.caller.call(&call).await)
    }
}

impl fmt::Debug for Client {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Client").finish_non_exhaustive()
    }
}

fn not_built<T>(what: &'static str) -> Sent<T> {
    Sent::NotSent(TransportError::Build { what })
}
