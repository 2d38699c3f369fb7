//! Listening, serving and stopping.

mod connection;
mod play;
mod port;
mod routes;

use std::net::SocketAddr;
use std::sync::Arc;

use tokio::net::TcpListener;
use tokio::sync::watch;
use tokio::task::JoinHandle;

use crate::control::Control;
use crate::options::Options;
use crate::provider::Provider;
use crate::store::Store;
use port::{Line, Port};

/// Why a practice provider did not start.
#[derive(Debug, thiserror::Error)]
pub enum StartError {
    /// Only this computer may reach it.
    #[error("the practice provider listens on loopback only, not on {0}")]
    NotLoopback(SocketAddr),
    /// The currency is none a sales unit has.
    #[error("the currency must be NOK, DKK or EUR, not {0}")]
    Currency(String),
    /// The address is taken or not allowed.
    #[error("listening on {address} failed")]
    Listen {
        /// The address asked for.
        address: SocketAddr,
        /// The system's reason.
        #[source]
        source: std::io::Error,
    },
    /// The state file cannot be read or written.
    #[error("the state file cannot be used")]
    State(#[source] Box<dyn std::error::Error + Send + Sync>),
}

/// A running practice provider. Stops when dropped.
#[derive(Debug)]
pub struct Running {
    base_url: String,
    control: Control,
    wanted: watch::Sender<Line>,
    is: watch::Receiver<Line>,
    task: JoinHandle<()>,
}

impl Running {
    /// Where it listens, without a slash at the end.
    pub fn base_url(&self) -> String {
        self.base_url.clone()
    }

    /// The control surface, in-process.
    pub fn control(&self) -> Control {
        self.control.clone()
    }

    /// Cuts the line, or mends it, and waits until it is so. While it is cut, open connections have ended and new ones
    /// are refused; the port stays ours.
    pub async fn set_reachable(&mut self, is_reachable: bool) {
        let line = if is_reachable { Line::Open } else { Line::Cut };
        self.wanted.send_replace(line);
        if self.is.wait_for(|now| *now == line).await.is_err() {
            tracing::warn!("the practice provider's task had ended early");
        }
    }

    /// Stops: open connections are cut, and the port is free afterwards.
    pub async fn stop(mut self) {
        self.wanted.send_replace(Line::Stopped);
        if (&mut self.task).await.is_err() {
            tracing::warn!("the practice provider's task had ended early");
        }
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        self.wanted.send_replace(Line::Stopped);
        self.task.abort();
    }
}

/// Starts a practice provider on the current runtime.
pub async fn start(options: Options) -> Result<Running, StartError> {
    if !options.listen.ip().is_loopback() {
        return Err(StartError::NotLoopback(options.listen));
    }
    if !["NOK", "DKK", "EUR"].contains(&options.currency.as_str()) {
        return Err(StartError::Currency(options.currency));
    }
    let book = Store(options.state_file.clone()).load().map_err(|error| StartError::State(Box::new(error)))?;
    let listener = listen(options.listen, book.port).await?;
    let address = listener.local_addr().map_err(|source| StartError::Listen { address: options.listen, source })?;
    let base_url = format!("http://{address}");
    let provider = Provider::open(options, book, base_url.clone(), address.port())
        .map_err(|error| StartError::State(Box::new(error)))?;
    let provider = Arc::new(provider);
    let control = Control::new(Arc::clone(&provider));
    let (wanted, line) = watch::channel(Line::Open);
    let (now, is) = watch::channel(Line::Open);
    let router = routes::router(&provider, &control);
    let task = tokio::spawn(connection::accept(Port::new(listener, address), router, line, now));
    Ok(Running { base_url, control, wanted, is, task })
}

/// With a free choice of port, the port of the last run comes first: links handed out then should live on.
async fn listen(address: SocketAddr, last_port: Option<u16>) -> Result<TcpListener, StartError> {
    if address.port() == 0
        && let Some(port) = last_port
        && let Ok(listener) = TcpListener::bind(SocketAddr::new(address.ip(), port)).await
    {
        return Ok(listener);
    }
    TcpListener::bind(address).await.map_err(|source| StartError::Listen { address, source })
}
