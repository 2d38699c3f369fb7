//! One HTTP exchange: send once, read what comes back up to a limit, and say exactly what is known about it.

use std::sync::Arc;
use std::time::Duration;

use reqwest::header::HeaderMap;
use reqwest::redirect;
use secrecy::zeroize::Zeroizing;

use crate::problem::read_problem;
use crate::sent::{Sent, TransportError};
use crate::settings::{Settings, SettingsError};

/// Longest body that is read. True answers have a few kilobytes.
pub(crate) const BODY_MAX_BYTES: usize = 1024 * 1024;
/// More than true answers have.
const BODY_USUAL_BYTES: usize = 16 * 1024;
/// Idle connections are closed before the provider closes them: a connection found dead while sending is an unknown
/// outcome that was not needed.
const IDLE_CONNECTION_S: u64 = 45;

/// A full answer with a success status.
pub(crate) struct Answer {
    pub status: u16,
    /// Wiped from memory when it goes out of use: it may hold what a customer shares.
    pub body: Zeroizing<Vec<u8>>,
}

/// The HTTP library, set up so that it never does anything behind our back.
#[derive(Clone)]
pub(crate) struct Transport {
    http: reqwest::Client,
}

impl Transport {
    pub(crate) fn new(settings: &Settings) -> Result<Transport, SettingsError> {
        // The library is built without a TLS provider of its own. If the program has installed one, that one stays.
        let _already_installed = rustls::crypto::ring::default_provider().install_default();
        let mut builder = reqwest::Client::builder()
            .user_agent(concat!("vipps-epayment/", env!("CARGO_PKG_VERSION")))
            // A redirect would carry keys to another address, and repeat a call about money there.
            .redirect(redirect::Policy::none())
            // Without this the library repeats requests that HTTP/2 turned away, and then a failed connection no
            // longer proves that nothing was sent.
            .retry(reqwest::retry::never())
            .referer(false)
            .connect_timeout(Duration::from_millis(settings.timeouts.connect_ms))
            .timeout(Duration::from_millis(settings.timeouts.total_ms))
            .pool_idle_timeout(Duration::from_secs(IDLE_CONNECTION_S));
        if settings.is_loopback() {
            builder = builder.no_proxy();
        }
        let http = builder.build().map_err(|source| SettingsError::Http { source })?;
        Ok(Transport { http })
    }

    /// Starts a request; nothing is sent yet.
    pub(crate) fn request(
        &self,
        method: reqwest::Method,
        url: url::Url,
        headers: HeaderMap,
    ) -> reqwest::RequestBuilder {
        self.http.request(method, url).headers(headers)
    }

    /// Sends once. Success statuses come back as they are, all others as a problem, whatever their content type says.
    pub(crate) async fn exchange(request: reqwest::RequestBuilder) -> Sent<Answer> {
        let mut response = match request.send().await {
            Ok(response) => response,
            Err(error) => return failed_to_send(error),
        };
        let status = response.status();
        match read_body(&mut response).await {
            Ok(body) if status.is_success() => Sent::Answered(Ok(Answer { status: status.as_u16(), body })),
            Ok(body) => Sent::Answered(Err(read_problem(status.as_u16(), response.headers(), &body))),
            Err(error) => Sent::Unknown(error),
        }
    }
}

/// Only two failures prove that no byte of the request has left: it could not be built, or there was no connection.
fn failed_to_send<T>(error: reqwest::Error) -> Sent<T> {
    if error.is_builder() {
        return Sent::NotSent(TransportError::Build { what: "the HTTP library refused it" });
    }
    let (is_connect, is_timeout) = (error.is_connect(), error.is_timeout());
    // The address holds a reference or a customer's id, and errors end in logs.
    let source = Arc::new(error.without_url());
    if is_connect {
        Sent::NotSent(TransportError::Connect { source })
    } else if is_timeout {
        Sent::Unknown(TransportError::TimedOut { source })
    } else {
        Sent::Unknown(TransportError::Broken { source })
    }
}

/// Reads piece by piece, so that an endless body costs no more than the limit.
async fn read_body(response: &mut reqwest::Response) -> Result<Zeroizing<Vec<u8>>, TransportError> {
    let status = response.status().as_u16();
    // With room for a true answer from the start: growing would leave a copy behind.
    let mut body = Zeroizing::new(Vec::with_capacity(BODY_USUAL_BYTES));
    loop {
        match response.chunk().await {
            Ok(Some(chunk)) if body.len().saturating_add(chunk.len()) > BODY_MAX_BYTES => {
                return Err(TransportError::TooLong { status, limit_bytes: BODY_MAX_BYTES });
            }
            Ok(Some(chunk)) => body.extend_from_slice(&chunk),
            Ok(None) => return Ok(body),
            Err(error) => {
                let is_timeout = error.is_timeout();
                let source = Arc::new(error.without_url());
                return Err(if is_timeout {
                    TransportError::TimedOut { source }
                } else {
                    TransportError::CutOff { status, source }
                });
            }
        }
    }
}

/// Reads a success body as what it should be.
pub(crate) fn read_answer<T: serde::de::DeserializeOwned>(sent: Sent<Answer>) -> Sent<T> {
    match sent {
        Sent::Answered(Ok(answer)) => match serde_json::from_slice(&answer.body) {
            Ok(value) => Sent::Answered(Ok(value)),
            // The parser's own message quotes the body, which may hold a phone number.
            Err(error) => Sent::Unknown(TransportError::Unreadable {
                status: answer.status,
                line: error.line(),
                column: error.column(),
            }),
        },
        Sent::Answered(Err(problem)) => Sent::Answered(Err(problem)),
        Sent::NotSent(error) => Sent::NotSent(error),
        Sent::Unknown(error) => Sent::Unknown(error),
    }
}
