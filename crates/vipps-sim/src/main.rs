//! The practice provider as a program.

use std::error::Error;
use std::io::{Write, stdout};
use std::net::SocketAddr;
use std::path::PathBuf;

use clap::Parser;
use vipps_sim::{Clock, Options, start};

/// A practice provider: an ePayment API on loopback that moves no money.
#[derive(Debug, Parser)]
#[command(name = "vipps-sim", version)]
struct Arguments {
    /// Where to listen; loopback only, port 0 lets the system choose.
    #[arg(long, default_value = "127.0.0.1:0")]
    listen: SocketAddr,
    /// Expected in the header client_id.
    #[arg(long, default_value = Options::CLIENT_ID)]
    client_id: String,
    /// Expected in the header client_secret.
    #[arg(long, default_value = Options::CLIENT_SECRET)]
    client_secret: String,
    /// Expected in the header Ocp-Apim-Subscription-Key.
    #[arg(long, default_value = Options::SUBSCRIPTION_KEY)]
    subscription_key: String,
    /// The sales unit's number.
    #[arg(long, default_value = Options::MSN)]
    msn: String,
    /// The sales unit's currency: NOK, DKK or EUR.
    #[arg(long, default_value = "NOK")]
    currency: String,
    /// The shop's name on the practice phone.
    #[arg(long, default_value = Options::MERCHANT_NAME)]
    merchant_name: String,
    /// Where the state is kept; in memory only if absent.
    #[arg(long)]
    state: Option<PathBuf>,
    /// The sales unit is not approved for PUSH_MESSAGE.
    #[arg(long)]
    no_push: bool,
    /// Time stands still until it is moved through the control surface.
    #[arg(long)]
    still_clock: bool,
}

impl Arguments {
    fn into_options(self) -> Options {
        let real = Clock::real();
        Options {
            listen: self.listen,
            client_id: self.client_id,
            client_secret: self.client_secret,
            subscription_key: self.subscription_key,
            msn: self.msn,
            currency: self.currency,
            merchant_name: self.merchant_name,
            state_file: self.state,
            push_allowed: !self.no_push,
            clock: if self.still_clock { Clock::still_at(real.now()) } else { real },
            ..Options::default()
        }
    }
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let running = start(Arguments::parse().into_options()).await?;
    let mut out = stdout();
    writeln!(out, "listening on {}", running.base_url())?;
    out.flush()?;
    tokio::signal::ctrl_c().await?;
    running.stop().await;
    Ok(())
}
