//! What became of one call: the three outcomes a program about money has to tell apart.

use std::sync::Arc;

use crate::problem::Problem;

/// What became of one call.
///
/// Every call is tried once. What to do next is the caller's decision, and depends on which of the three it was:
///
/// | outcome | did the provider act? | then |
/// |---|---|---|
/// | `Answered(Ok(_))` | yes, as the answer says | go on |
/// | `Answered(Err(_))` | no, unless [`Problem::effect_is_unknown`] | see [`Problem::is_worth_repeating`] |
/// | `NotSent(_)` | certainly not | repeat later, same key |
/// | `Unknown(_)` | perhaps | read the payment, then repeat with the **same key and body** |
#[derive(Debug, Clone)]
#[must_use = "an outcome that nobody looks at is money nobody accounts for"]
pub enum Sent<T> {
    /// The provider answered in full: with what was asked for, or with a problem.
    Answered(Result<T, Problem>),
    /// Certainly no byte of the request reached the provider.
    NotSent(TransportError),
    /// Something may have reached the provider, and no usable answer came back.
    Unknown(TransportError),
}

impl<T> Sent<T> {
    /// Changes the good answer and leaves everything else as it is.
    pub fn map<U>(self, change: impl FnOnce(T) -> U) -> Sent<U> {
        match self {
            Sent::Answered(Ok(answer)) => Sent::Answered(Ok(change(answer))),
            Sent::Answered(Err(problem)) => Sent::Answered(Err(problem)),
            Sent::NotSent(error) => Sent::NotSent(error),
            Sent::Unknown(error) => Sent::Unknown(error),
        }
    }

    /// True if the provider may have acted, though nobody can say whether it did: no answer, or an answer such as
    /// 500 that leaves it open.
    pub fn effect_is_unknown(&self) -> bool {
        match self {
            Sent::Answered(Ok(_)) | Sent::NotSent(_) => false,
            Sent::Answered(Err(problem)) => problem.effect_is_unknown(),
            Sent::Unknown(_) => true,
        }
    }
}

/// Why a call brought no answer. No message holds an address, a key or a word of a body.
#[derive(Debug, Clone, thiserror::Error)]
pub enum TransportError {
    /// The request could not be put together.
    #[error("the request could not be built: {what}")]
    Build {
        /// What was wrong with it.
        what: &'static str,
    },
    /// The caller did not want it any more when it was about to leave.
    #[error("called off before it left")]
    CalledOff,
    /// No connection: name look-up, network, proxy or TLS.
    #[error("no connection to the provider")]
    Connect {
        /// What the HTTP library met.
        #[source]
        source: Arc<reqwest::Error>,
    },
    /// The provider answered the call for an access token, and gave none. Wrong keys end here.
    #[error("the provider gave no access token")]
    Token {
        /// The answer to the token call.
        #[source]
        problem: Box<Problem>,
    },
    /// The call for an access token brought no answer.
    #[error("no access token could be fetched")]
    TokenUnreachable {
        /// What became of the token call.
        #[source]
        source: Arc<TransportError>,
    },
    /// No full answer within the time-out.
    #[error("no answer in time")]
    TimedOut {
        /// What the HTTP library met.
        #[source]
        source: Arc<reqwest::Error>,
    },
    /// The connection broke before the head of an answer was there.
    #[error("the connection broke before an answer came")]
    Broken {
        /// What the HTTP library met.
        #[source]
        source: Arc<reqwest::Error>,
    },
    /// The connection broke inside the body of an answer.
    #[error("the answer with status {status} was cut off")]
    CutOff {
        /// The HTTP status of the answer.
        status: u16,
        /// What the HTTP library met.
        #[source]
        source: Arc<reqwest::Error>,
    },
    /// The body is longer than any true answer.
    #[error("the answer with status {status} is longer than {limit_bytes} bytes")]
    TooLong {
        /// The HTTP status of the answer.
        status: u16,
        /// Where reading stopped.
        limit_bytes: usize,
    },
    /// The status says success, the body is not what was promised. The place is told, the content is not: it may hold
    /// a phone number.
    #[error("the answer with status {status} cannot be read (line {line}, column {column})")]
    Unreadable {
        /// The HTTP status of the answer.
        status: u16,
        /// Line of the first byte that does not fit; 0 if the answer fits JSON but not its meaning.
        line: usize,
        /// Column of that byte.
        column: usize,
    },
}
