//! The port: listened to, or kept while nobody listens, so that connections are refused and nobody else takes it.

use std::io;
use std::net::SocketAddr;

use tokio::net::{TcpListener, TcpSocket, TcpStream};

/// Connections that may wait to be accepted.
const BACKLOG: u32 = 128;

/// Whether the provider can be reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Line {
    /// It listens.
    Open,
    /// It refuses every connection.
    Cut,
    /// It ends.
    Stopped,
}

/// The port and what is done with it.
pub(super) struct Port {
    address: SocketAddr,
    hold: Hold,
}

enum Hold {
    /// Connections are accepted.
    Heard(TcpListener),
    /// Connections are refused.
    Kept(TcpSocket),
    /// Somebody else has it.
    Lost,
}

impl Port {
    /// Listened to from the start.
    pub(super) fn new(listener: TcpListener, address: SocketAddr) -> Self {
        Self { address, hold: Hold::Heard(listener) }
    }

    /// Turns to what is wanted. A port that is lost is tried for again at every turn.
    pub(super) fn turned(self, line: Line) -> Self {
        let hold = match (self.hold, line) {
            (Hold::Heard(listener), Line::Cut) => {
                drop(listener);
                kept(self.address).map_or_else(lost, Hold::Kept)
            }
            (Hold::Kept(socket), Line::Open) => listened(socket),
            (Hold::Lost, Line::Cut) => kept(self.address).map_or_else(lost, Hold::Kept),
            (Hold::Lost, Line::Open) => kept(self.address).map_or_else(lost, listened),
            (hold, Line::Open | Line::Cut | Line::Stopped) => hold,
        };
        Self { hold, ..self }
    }

    /// The next connection; never, while nobody listens.
    pub(super) async fn accept(&self) -> io::Result<(TcpStream, SocketAddr)> {
        match &self.hold {
            Hold::Heard(listener) => listener.accept().await,
            Hold::Kept(_) | Hold::Lost => std::future::pending().await,
        }
    }
}

fn kept(address: SocketAddr) -> io::Result<TcpSocket> {
    let socket = if address.is_ipv4() { TcpSocket::new_v4() } else { TcpSocket::new_v6() }?;
    // Connections cut a moment ago still hold the address; elsewhere the same word means sharing a port.
    #[cfg(unix)]
    socket.set_reuseaddr(true)?;
    socket.bind(address)?;
    Ok(socket)
}

fn listened(socket: TcpSocket) -> Hold {
    socket.listen(BACKLOG).map_or_else(lost, Hold::Heard)
}

#[expect(clippy::needless_pass_by_value, reason = "the shape that map_or_else wants")]
fn lost(error: io::Error) -> Hold {
    tracing::warn!(%error, "the port is taken by somebody else");
    Hold::Lost
}
