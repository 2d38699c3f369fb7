//! The payment provider, over the real client.

use std::sync::Arc;

use till_app::ports::{Addressee, Answer, Ask, Created, LogEntry, Provider, Reading, RefusedCall, TransportFault};
use till_core::ids::{IdempotencyKey, Reference};
use till_core::money::Money;
use till_core::payment::{Observation, Refusal};
use till_core::phone::Msisdn;
use vipps_epayment::{Client, Sent};

use crate::{body, convert};

/// Called right before and right after every call to the provider; tests stop the process there.
pub type CallHook = Arc<dyn Fn(CallPoint) + Send + Sync>;

/// Where a call stands.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum CallPoint {
    /// Nothing has left this computer.
    Before,
    /// Its outcome is here, and nobody has seen it yet.
    After,
}

/// Stands for a request that we cannot put together any more; final, like the provider's own 400.
const CANNOT_BE_SENT: u16 = 400;

/// Speaks to the provider for the till.
#[derive(Clone)]
pub struct EpaymentProvider {
    /// Absent while no keys are set: then nothing is ever sent.
    client: Option<Client>,
    on_call: Option<CallHook>,
}

impl EpaymentProvider {
    /// Over this client; without one every call is "not sent".
    pub fn new(client: Option<Client>, on_call: Option<CallHook>) -> Self {
        Self { client, on_call }
    }

    /// One call, with the hook on both sides of it.
    async fn call<T>(&self, call: impl Future<Output = T>) -> T {
        self.pass(CallPoint::Before);
        let result = call.await;
        self.pass(CallPoint::After);
        result
    }

    fn pass(&self, point: CallPoint) {
        if let Some(on_call) = &self.on_call {
            on_call(point);
        }
    }
}

/// Our checked texts in the client's types. They share the published form, so this never fails in practice.
fn names(
    reference: &Reference,
    key: &IdempotencyKey,
) -> Option<(vipps_epayment::Reference, vipps_epayment::IdempotencyKey)> {
    let reference = vipps_epayment::Reference::parse(reference.as_str()).ok()?;
    Some((reference, vipps_epayment::IdempotencyKey::parse(key.as_str()).ok()?))
}

impl Provider for EpaymentProvider {
    fn template(&self, ask: &Ask) -> Result<String, String> {
        body::template(ask).map_err(|error| error.to_string())
    }

    async fn get_ready(&self) -> Result<(), TransportFault> {
        let client = self.client.as_ref().ok_or(TransportFault::Keys)?;
        match client.get_ready().await {
            Sent::Answered(Ok(())) => Ok(()),
            Sent::Answered(Err(_)) => Err(TransportFault::Nonsense),
            Sent::NotSent(error) | Sent::Unknown(error) => Err(convert::fault(&error)),
        }
    }

    async fn create(
        &self,
        key: &IdempotencyKey,
        template: &str,
        to: Option<Addressee<'_>>,
        is_wanted: &(dyn Fn() -> bool + Sync),
    ) -> Answer<Created> {
        let key = vipps_epayment::IdempotencyKey::parse(key.as_str());
        let (Some(client), Ok(key)) = (&self.client, key) else {
            return Answer::NotSent(TransportFault::Keys);
        };
        let Ok(bytes) = body::bytes(template, to) else {
            // The customer was forgotten: this request can never be sent again.
            let refusal = Refusal { status: CANNOT_BE_SENT, code: None };
            return Answer::Refused(RefusedCall { refusal, retry_after_seconds: None });
        };
        let sent = self.call(client.create_bytes_if(&key, bytes, is_wanted)).await;
        convert::answer(sent, |created| Some(Created { target: created.redirect_url }))
    }

    async fn read(&self, reference: &Reference) -> Answer<Reading> {
        let reference = vipps_epayment::Reference::parse(reference.as_str());
        let (Some(client), Ok(reference)) = (&self.client, reference) else {
            return Answer::NotSent(TransportFault::Keys);
        };
        convert::answer(self.call(client.payment(&reference)).await, |payment| convert::reading(&payment))
    }

    async fn log(&self, reference: &Reference) -> Answer<Vec<LogEntry>> {
        let reference = vipps_epayment::Reference::parse(reference.as_str());
        let (Some(client), Ok(reference)) = (&self.client, reference) else {
            return Answer::NotSent(TransportFault::Keys);
        };
        convert::answer(self.call(client.events(&reference)).await, |events| convert::log(&events))
    }

    async fn capture(&self, reference: &Reference, key: &IdempotencyKey, amount: Money) -> Answer<Observation> {
        let (Some(client), Some((reference, key))) = (&self.client, names(reference, key)) else {
            return Answer::NotSent(TransportFault::Keys);
        };
        let sent = self.call(client.capture(&reference, &key, &convert::amount(amount))).await;
        convert::answer(sent, |modified| convert::modified(&modified))
    }

    async fn refund(&self, reference: &Reference, key: &IdempotencyKey, amount: Money) -> Answer<Observation> {
        let (Some(client), Some((reference, key))) = (&self.client, names(reference, key)) else {
            return Answer::NotSent(TransportFault::Keys);
        };
        let sent = self.call(client.refund(&reference, &key, &convert::amount(amount))).await;
        convert::answer(sent, |modified| convert::modified(&modified))
    }

    async fn cancel(&self, reference: &Reference, key: &IdempotencyKey, only_unapproved: bool) -> Answer<Observation> {
        let (Some(client), Some((reference, key))) = (&self.client, names(reference, key)) else {
            return Answer::NotSent(TransportFault::Keys);
        };
        let sent = self.call(client.cancel(&reference, &key, only_unapproved)).await;
        convert::answer(sent, |modified| convert::modified(&modified))
    }

    async fn shared_number(&self, sub: &str) -> Answer<Option<Msisdn>> {
        let Some(client) = &self.client else {
            return Answer::NotSent(TransportFault::Keys);
        };
        let sent = self.call(client.userinfo(sub)).await;
        convert::answer(sent, |info| Some(info.mobile_number_digits().and_then(|d| Msisdn::from_provider(d).ok())))
    }
}
