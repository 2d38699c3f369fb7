//! Between the client's words and the till's.

use till_app::ports::{Answer, LogEntry, LogName, Reading, RefusedCall, TransportFault};
use till_core::money::{Currency, Money};
use till_core::payment::{Aggregate, Observation, ProviderState, Refusal};
use till_core::phone::Msisdn;
use vipps_epayment as api;
use vipps_epayment::{Amount, PaymentState, Sent, TransportError};

/// An amount to send.
pub fn amount(money: Money) -> Amount {
    let currency = match money.currency() {
        Currency::Nok => api::Currency::Nok,
        Currency::Dkk => api::Currency::Dkk,
        Currency::Eur => api::Currency::Eur,
    };
    Amount::new(currency, money.minor())
}

/// An amount received, if it is in a currency of ours.
fn money(amount: &Amount) -> Option<Money> {
    Some(Money::new(amount.value, Currency::from_code(amount.currency.as_str())?))
}

/// What became of a call, with a good answer made into ours. An answer that lacks what decides about money
/// is as good as none.
pub fn answer<T, U>(sent: Sent<T>, read: impl FnOnce(T) -> Option<U>) -> Answer<U> {
    match sent {
        Sent::Answered(Ok(value)) => read(value).map_or(Answer::Unknown(TransportFault::Nonsense), Answer::Done),
        Sent::Answered(Err(problem)) => Answer::Refused(RefusedCall {
            refusal: Refusal { status: problem.status, code: problem.code.map(|code| code.0) },
            retry_after_seconds: problem.retry_after_s.map(|s| u32::try_from(s).unwrap_or(u32::MAX)),
        }),
        Sent::NotSent(error) => Answer::NotSent(fault(&error)),
        Sent::Unknown(error) => Answer::Unknown(fault(&error)),
    }
}

/// Why a call got no answer.
pub fn fault(error: &TransportError) -> TransportFault {
    match error {
        TransportError::Token { problem } if matches!(problem.status, 400..=403) => TransportFault::Keys,
        TransportError::Token { .. } | TransportError::Unreadable { .. } | TransportError::TooLong { .. } => {
            TransportFault::Nonsense
        }
        TransportError::CalledOff => TransportFault::CalledOff,
        TransportError::Build { .. }
        | TransportError::Connect { .. }
        | TransportError::TokenUnreachable { .. }
        | TransportError::TimedOut { .. }
        | TransportError::Broken { .. }
        | TransportError::CutOff { .. } => TransportFault::Network,
    }
}

/// A payment as read.
pub fn reading(payment: &api::Payment) -> Option<Reading> {
    let details = payment.user_details.as_ref();
    let number = details.and_then(|details| details.mobile_number_digits());
    Some(Reading {
        amount: money(&payment.amount)?,
        observation: Observation {
            state: state(&payment.state)?,
            aggregate: aggregate(&payment.state, &payment.aggregate, &payment.amount)?,
            psp_reference: payment.psp_reference.clone(),
            target: payment.redirect_url.clone(),
            capture_guaranteed_until: payment.capture_guaranteed_until,
        },
        number: number.and_then(|digits| Msisdn::from_provider(digits).ok()),
        sub: payment.profile.sub.as_ref().map(|sub| sub.expose().clone()),
    })
}

/// The answer to a capture or cancel.
pub fn modified(answer: &api::Modified) -> Option<Observation> {
    Some(Observation {
        state: state(&answer.state)?,
        aggregate: aggregate(&answer.state, &answer.aggregate, &answer.amount)?,
        psp_reference: answer.psp_reference.clone(),
        target: None,
        capture_guaranteed_until: None,
    })
}

fn state(state: &PaymentState) -> Option<ProviderState> {
    match state {
        PaymentState::Created => Some(ProviderState::Created),
        PaymentState::Authorized => Some(ProviderState::Authorized),
        PaymentState::Aborted => Some(ProviderState::Aborted),
        PaymentState::Expired => Some(ProviderState::Expired),
        PaymentState::Terminated => Some(ProviderState::Terminated),
        PaymentState::Unknown(_) => None,
    }
}

/// The sums. While nothing is reserved a missing sum is zero; of a reservation every sum must be told.
fn aggregate(state: &PaymentState, sums: &api::Aggregate, whole: &Amount) -> Option<Aggregate> {
    let zero = Money::zero(money(whole)?.currency());
    let is_reserved = *state == PaymentState::Authorized;
    let sum = |amount: &Option<Amount>| match amount {
        Some(amount) => money(amount).filter(|sum| sum.currency() == zero.currency()),
        None => (!is_reserved).then_some(zero),
    };
    Some(Aggregate {
        authorized: sum(&sums.authorized_amount)?,
        captured: sum(&sums.captured_amount)?,
        refunded: sum(&sums.refunded_amount)?,
        cancelled: sum(&sums.cancelled_amount)?,
    })
}

/// The event log. An entry without amount or success flag makes the whole log unreadable: it is evidence.
pub fn log(events: &[api::PaymentEvent]) -> Option<Vec<LogEntry>> {
    events.iter().map(log_entry).collect()
}

fn log_entry(event: &api::PaymentEvent) -> Option<LogEntry> {
    Some(LogEntry {
        name: match event.name {
            api::EventName::Created => LogName::Created,
            api::EventName::Authorized => LogName::Authorized,
            api::EventName::Captured => LogName::Captured,
            api::EventName::Cancelled => LogName::Cancelled,
            api::EventName::Refunded => LogName::Refunded,
            api::EventName::Aborted => LogName::Aborted,
            api::EventName::Expired => LogName::Expired,
            api::EventName::Terminated => LogName::Terminated,
            api::EventName::Unknown(_) => LogName::Other,
        },
        amount: money(event.amount.as_ref()?)?,
        at: event.timestamp.unwrap_or(jiff::Timestamp::UNIX_EPOCH),
        key: event.idempotency_key.clone(),
        is_success: event.success?,
    })
}
