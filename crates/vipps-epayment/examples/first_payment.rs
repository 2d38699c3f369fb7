//! One payment by QR code, from the request to the money, against any server that speaks the ePayment API:
//!
//! ```text
//! export VIPPS_CLIENT_ID=... VIPPS_CLIENT_SECRET=... VIPPS_SUBSCRIPTION_KEY=... VIPPS_MSN=123456
//! cargo run -p vipps-epayment --example first_payment              # the test environment
//! cargo run -p vipps-epayment --example first_payment http://127.0.0.1:8080
//! ```
#![allow(clippy::print_stdout, reason = "a program for a terminal talks to its user")]

use std::error::Error;
use std::time::Duration;

use vipps_epayment::{
    Amount, Client, CreatePayment, Currency, CustomerInteraction, IdempotencyKey, MerchantSerialNumber, Payment,
    PaymentState, Reference, Sent, Settings, System, Timeouts, Url, UserFlow,
};

/// The customer has ten minutes; after that many looks at the payment we stop looking.
const LOOKS_MAX: u32 = 330;

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let client = client()?;
    answered("keys", client.check_keys().await)?;

    // A real program stores the reference and both keys before it uses them.
    let reference = Reference::parse(format!("example-{}", uuid::Uuid::new_v4()))?;
    let create_key = IdempotencyKey::from(uuid::Uuid::new_v4());
    let capture_key = IdempotencyKey::from(uuid::Uuid::new_v4());

    let amount = Amount::new(Currency::Nok, 200);
    let mut request = CreatePayment::new(reference.clone(), amount, UserFlow::Qr);
    request.customer_interaction = Some(CustomerInteraction::Present);
    request.payment_description = Some("My first payment".into());
    let created = answered("create", client.create(&create_key, &request).await)?;
    println!("payment {reference}\nshow this QR code: {}", created.redirect_url.unwrap_or_default());

    let payment = decided(&client, &reference).await?;
    if payment.state != PaymentState::Authorized {
        println!("not paid: {}", payment.state);
        return Ok(());
    }
    let modified = answered("capture", client.capture(&reference, &capture_key, &payment.amount).await)?;
    match modified.aggregate.captured_amount {
        Some(amount) => println!("paid: {} {} in minor units", amount.value, amount.currency),
        None => println!("the provider did not say how much it took: look at the payment"),
    }
    Ok(())
}

fn client() -> Result<Client, Box<dyn Error>> {
    let base_url = match std::env::args().nth(1) {
        Some(address) => Url::parse(&address)?,
        None => Settings::test_url()?,
    };
    let version = env!("CARGO_PKG_VERSION").to_owned();
    let system = System {
        name: "first-payment".into(),
        version: version.clone(),
        plugin_name: "first-payment".into(),
        plugin_version: version,
    };
    Ok(Client::new(Settings {
        base_url,
        client_id: variable("VIPPS_CLIENT_ID")?.into(),
        client_secret: variable("VIPPS_CLIENT_SECRET")?.into(),
        subscription_key: variable("VIPPS_SUBSCRIPTION_KEY")?.into(),
        merchant_serial_number: MerchantSerialNumber::parse(variable("VIPPS_MSN")?)?,
        system,
        timeouts: Timeouts::default(),
    })?)
}

fn variable(name: &str) -> Result<String, String> {
    std::env::var(name).map_err(|_| format!("please set {name}"))
}

/// Looks at the payment until the customer has decided. One look that fails says nothing, so the next one is awaited.
async fn decided(client: &Client, reference: &Reference) -> Result<Payment, Box<dyn Error>> {
    for _ in 0..LOOKS_MAX {
        tokio::time::sleep(Duration::from_secs(2)).await;
        match client.payment(reference).await {
            Sent::Answered(Ok(payment)) if payment.state == PaymentState::Created => {}
            Sent::Answered(Ok(payment)) => return Ok(payment),
            Sent::Answered(Err(problem)) if !problem.is_worth_repeating() => return Err(problem.into()),
            Sent::Answered(Err(_)) | Sent::NotSent(_) | Sent::Unknown(_) => println!("no news, looking again"),
        }
    }
    Err("the customer has not decided".into())
}

/// The answer, or the reason there is none. A real program would not stop at an unknown outcome: it would read the
/// payment, and repeat with the same key.
fn answered<T>(what: &str, sent: Sent<T>) -> Result<T, Box<dyn Error>> {
    match sent {
        Sent::Answered(Ok(answer)) => Ok(answer),
        Sent::Answered(Err(problem)) => Err(format!("{what}: {problem}: {} {}", problem.title, problem.raw).into()),
        Sent::NotSent(error) => Err(format!("{what} was not sent: {error}").into()),
        Sent::Unknown(error) => Err(format!("{what}: nobody knows what became of it: {error}").into()),
    }
}
