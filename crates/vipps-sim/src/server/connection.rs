//! Connections: paths tidied, foreign hosts turned away, and answers that never come.

use std::convert::Infallible;
use std::io;
use std::net::Ipv4Addr;
use std::pin::Pin;
use std::task::{Context, Poll};

use axum::Router;
use axum::body::{Body, Bytes};
use axum::http::{Request, StatusCode, Uri, header};
use axum::response::{IntoResponse, Response};
use hyper::body::{Frame, Incoming};
use hyper::server::conn::http1;
use hyper::service::{Service, service_fn};
use hyper_util::rt::TokioIo;
use hyper_util::service::TowerToHyperService;
use tokio::net::TcpStream;
use tokio::sync::watch;
use tokio::task::JoinSet;

use super::port::{Line, Port};

/// Marks a response that must not be sent: the connection is closed instead.
#[derive(Clone, Copy, Debug)]
pub(super) struct NoAnswer;

/// Serves until told to stop; then every open connection is cut.
pub(super) async fn accept(mut port: Port, router: Router, mut wanted: watch::Receiver<Line>, is: watch::Sender<Line>) {
    let mut open = JoinSet::new();
    loop {
        let now = *wanted.borrow_and_update();
        match now {
            Line::Stopped => break,
            Line::Cut => open.shutdown().await,
            Line::Open => {}
        }
        port = port.turned(now);
        is.send_replace(now);
        tokio::select! {
            changed = wanted.changed() => if changed.is_err() { break },
            Some(_) = open.join_next() => {}
            accepted = port.accept() => match accepted {
                Ok((stream, _)) => { open.spawn(serve(stream, router.clone())); }
                Err(error) => tracing::warn!(%error, "a connection was not accepted"),
            }
        }
    }
    open.shutdown().await;
}

async fn serve(stream: TcpStream, router: Router) {
    let router = TowerToHyperService::new(router);
    let service = service_fn(move |request: Request<Incoming>| {
        let router = router.clone();
        async move {
            let response = answer(router, request).await.unwrap_or_else(|never| match never {});
            if response.extensions().get::<NoAnswer>().is_some() {
                return Err(io::Error::from(io::ErrorKind::ConnectionAborted));
            }
            Ok(response)
        }
    });
    if let Err(error) = http1::Builder::new().serve_connection(TokioIo::new(stream), service).await {
        tracing::debug!(%error, "a connection ended");
    }
}

async fn answer(router: TowerToHyperService<Router>, mut request: Request<Incoming>) -> Result<Response, Infallible> {
    if !is_for_us(&request) {
        return Ok((StatusCode::FORBIDDEN, "loopback only").into_response());
    }
    if let Some(tidy) = tidied(request.uri()) {
        *request.uri_mut() = tidy;
    }
    router.call(request).await
}

/// A page of another site that resolves its own name to this computer still names itself in `Host`.
fn is_for_us(request: &Request<Incoming>) -> bool {
    let host = request.headers().get(header::HOST).and_then(|host| host.to_str().ok()).unwrap_or_default();
    let name = host.rsplit_once(':').filter(|(_, port)| port.chars().all(|digit| digit.is_ascii_digit()));
    let name = name.map_or(host, |(name, _)| name);
    name == "localhost" || name == "[::1]" || name.parse::<Ipv4Addr>().is_ok_and(|address| address.is_loopback())
}

/// Doubled slashes become one, and the token path is known in any case of letters.
fn tidied(uri: &Uri) -> Option<Uri> {
    let mut path = uri.path().to_owned();
    while path.contains("//") {
        path = path.replace("//", "/");
    }
    if path.eq_ignore_ascii_case("/accesstoken/get") {
        "/accesstoken/get".clone_into(&mut path);
    }
    let query = uri.query().map(|query| format!("?{query}")).unwrap_or_default();
    format!("{path}{query}").parse().ok()
}

/// The first half of an answer that promised to be whole.
#[derive(Debug)]
pub(super) struct Half {
    half: Option<Bytes>,
    has_failed: bool,
}

impl Half {
    /// The first half of a text, under its full length.
    pub(super) fn of(whole: &str) -> Body {
        let half: Vec<u8> = whole.bytes().take(whole.len() / 2).collect();
        Body::new(Self { half: Some(half.into()), has_failed: false })
    }
}

impl hyper::body::Body for Half {
    type Data = Bytes;
    type Error = io::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, io::Error>>> {
        if let Some(half) = self.half.take() {
            return Poll::Ready(Some(Ok(Frame::data(half))));
        }
        if !self.has_failed {
            // One more turn, so that the first half has left before the connection breaks.
            self.has_failed = true;
            context.waker().wake_by_ref();
            return Poll::Pending;
        }
        Poll::Ready(Some(Err(io::Error::from(io::ErrorKind::ConnectionAborted))))
    }
}

/// An answer without an end.
#[derive(Debug)]
pub(super) struct Endless;

impl hyper::body::Body for Endless {
    type Data = Bytes;
    type Error = Infallible;

    fn poll_frame(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, Infallible>>> {
        Poll::Ready(Some(Ok(Frame::data(Bytes::from_static(&[b' '; 16 * 1024])))))
    }
}
