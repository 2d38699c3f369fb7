//! "Does my connection work?", item by item.

use till_app::view::{CheckItem, CheckResult, ConnectionCheck};
use vipps_epayment::{Client, Reference, Sent, TransportError};

use crate::running::ProviderAccess;

/// A reference that no payment has: asking for it shows whether the sales unit is right.
const NO_SUCH_PAYMENT: &str = "connection-check-0";

/// Tries the network, the keys and the sales unit, in this order. Moves no money and makes nothing.
pub async fn check_connection(access: &ProviderAccess) -> ConnectionCheck {
    let mut items = Vec::new();
    let Ok(client) = access.client() else {
        items.push(item("network", CheckResult::NotTried, None));
        items.push(item("keys", CheckResult::Fails, None));
        items.push(item("unit", CheckResult::NotTried, None));
        return ConnectionCheck { items };
    };
    let (network, keys, code) = match client.check_keys().await {
        Sent::Answered(Ok(())) => (CheckResult::Works, CheckResult::Works, None),
        Sent::Answered(Err(problem)) => (CheckResult::Works, CheckResult::Fails, Some(u32::from(problem.status))),
        Sent::NotSent(TransportError::Token { problem }) => {
            (CheckResult::Works, CheckResult::Fails, Some(u32::from(problem.status)))
        }
        Sent::NotSent(_) | Sent::Unknown(_) => (CheckResult::Fails, CheckResult::NotTried, None),
    };
    items.push(item("network", network, None));
    items.push(item("keys", keys, code));
    items.push(if keys == CheckResult::Works {
        unit(&client).await
    } else {
        item("unit", CheckResult::NotTried, None)
    });
    ConnectionCheck { items }
}

/// With the right sales unit an unknown reference is "not found"; with a wrong one the call is refused.
async fn unit(client: &Client) -> CheckItem {
    let Ok(reference) = Reference::parse(NO_SUCH_PAYMENT) else {
        return item("unit", CheckResult::NotTried, None);
    };
    match client.payment(&reference).await {
        Sent::Answered(Ok(_)) => item("unit", CheckResult::Works, None),
        Sent::Answered(Err(problem)) if problem.status == 404 => item("unit", CheckResult::Works, None),
        Sent::Answered(Err(problem)) => item("unit", CheckResult::Fails, Some(u32::from(problem.status))),
        Sent::NotSent(_) | Sent::Unknown(_) => item("unit", CheckResult::NotTried, None),
    }
}

fn item(what: &str, result: CheckResult, provider_code: Option<u32>) -> CheckItem {
    CheckItem { what: what.to_owned(), result, provider_code }
}
