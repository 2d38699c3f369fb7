//! The access token: fetched when needed, shared by all calls, kept for its life, dropped when refused.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use secrecy::SecretString;
use serde::{Deserialize, Deserializer, de};
use tokio::sync::Mutex;

use crate::sent::{Sent, TransportError};

/// A token is not used in the last minute of its life, or its last tenth if that is shorter.
const MARGIN_S: u64 = 60;

/// One access token.
pub(crate) struct Token {
    pub secret: SecretString,
    usable_until: Instant,
}

/// What the token endpoint answers. Numbers come as texts, from some versions as numbers.
#[derive(Deserialize)]
pub(crate) struct TokenAnswer {
    #[serde(deserialize_with = "secret")]
    access_token: SecretString,
    #[serde(deserialize_with = "seconds")]
    expires_in: u64,
}

impl TokenAnswer {
    /// Counts the life from when the token was asked for, on a clock nobody can set. That clock may stand still while
    /// a computer sleeps; then the provider answers 401 and a fresh token is fetched.
    fn into_token(self, asked_at: Instant) -> Token {
        let margin_s = MARGIN_S.min(self.expires_in / 10);
        let life = Duration::from_secs(self.expires_in.saturating_sub(margin_s));
        Token { secret: self.access_token, usable_until: asked_at.checked_add(life).unwrap_or(asked_at) }
    }
}

/// The token all calls of one client share.
#[derive(Default)]
pub(crate) struct Tokens {
    cache: Mutex<Cache>,
    /// How many fetches have ended.
    fetches: AtomicU64,
}

#[derive(Default)]
struct Cache {
    token: Option<Arc<Token>>,
    last_failure: Option<TransportError>,
}

impl Tokens {
    /// The token in the cache, or a fresh one. One fetch runs at a time: calls that come meanwhile wait for it and
    /// share what it brings, also its failure.
    pub(crate) async fn current<F>(&self, fetch: impl FnOnce() -> F) -> Result<Arc<Token>, TransportError>
    where
        F: Future<Output = Sent<TokenAnswer>>,
    {
        let fetches_before = self.fetches.load(Ordering::Acquire);
        let mut cache = self.cache.lock().await;
        if let Some(token) = &cache.token
            && Instant::now() < token.usable_until
        {
            return Ok(Arc::clone(token));
        }
        if self.fetches.load(Ordering::Acquire) != fetches_before
            && let Some(failure) = &cache.last_failure
        {
            return Err(failure.clone());
        }
        // Without a token the call itself is not sent, so its caller gets to know why.
        let failure = match self.fetch_into(&mut cache, fetch).await {
            Sent::Answered(Ok(token)) => return Ok(token),
            Sent::Answered(Err(problem)) => TransportError::Token { problem: Box::new(problem) },
            Sent::NotSent(source) | Sent::Unknown(source) => {
                TransportError::TokenUnreachable { source: Arc::new(source) }
            }
        };
        cache.last_failure = Some(failure.clone());
        Err(failure)
    }

    /// Fetches a token even if there is a good one, and tells what the provider said.
    pub(crate) async fn fresh<F>(&self, fetch: impl FnOnce() -> F) -> Sent<()>
    where
        F: Future<Output = Sent<TokenAnswer>>,
    {
        let mut cache = self.cache.lock().await;
        self.fetch_into(&mut cache, fetch).await.map(|_token| ())
    }

    /// Drops a token the provider refused, unless another call has replaced it already.
    pub(crate) async fn forget(&self, refused: &Arc<Token>) {
        let mut cache = self.cache.lock().await;
        if cache.token.as_ref().is_some_and(|token| Arc::ptr_eq(token, refused)) {
            cache.token = None;
        }
    }

    async fn fetch_into<F>(&self, cache: &mut Cache, fetch: impl FnOnce() -> F) -> Sent<Arc<Token>>
    where
        F: Future<Output = Sent<TokenAnswer>>,
    {
        let asked_at = Instant::now();
        let fetched = fetch().await.map(|answer| Arc::new(answer.into_token(asked_at)));
        cache.last_failure = None;
        if let Sent::Answered(Ok(token)) = &fetched {
            cache.token = Some(Arc::clone(token));
        }
        self.fetches.fetch_add(1, Ordering::Release);
        fetched
    }
}

fn secret<'de, D: Deserializer<'de>>(deserializer: D) -> Result<SecretString, D::Error> {
    let text = String::deserialize(deserializer)?;
    let sendable = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_graphic());
    if sendable { Ok(SecretString::from(text)) } else { Err(de::Error::custom("not a token")) }
}

fn seconds<'de, D: Deserializer<'de>>(deserializer: D) -> Result<u64, D::Error> {
    #[derive(Deserialize)]
    #[serde(untagged)]
    enum Seconds {
        Number(u64),
        Text(String),
    }
    match Seconds::deserialize(deserializer)? {
        Seconds::Number(seconds) => Ok(seconds),
        Seconds::Text(text) => text.trim().parse().map_err(|_| de::Error::custom("not a number of seconds")),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test that cannot set itself up should stop")]
    use super::*;

    fn life_s(body: &str) -> Option<u64> {
        let asked_at = Instant::now();
        let token = serde_json::from_str::<TokenAnswer>(body).ok()?.into_token(asked_at);
        Some(token.usable_until.duration_since(asked_at).as_secs())
    }

    #[test]
    fn a_token_lives_as_long_as_told_less_a_margin() {
        assert_eq!(life_s(r#"{"access_token":"t","expires_in":"3600"}"#), Some(3540));
        assert_eq!(life_s(r#"{"access_token":"t","expires_in":86398}"#), Some(86338));
        assert_eq!(life_s(r#"{"access_token":"t","expires_in":"10","expires_on":"1"}"#), Some(9));
        assert_eq!(life_s(r#"{"access_token":"t","expires_in":0}"#), Some(0));
        assert_eq!(life_s(r#"{"access_token":"t","expires_in":18446744073709551615}"#), Some(0), "absurd: not kept");
    }

    #[test]
    fn an_answer_without_a_token_is_refused() {
        for body in [
            "{}",
            r#"{"access_token":"","expires_in":"1"}"#,
            r#"{"access_token":"a b","expires_in":"1"}"#,
            r#"{"access_token":"t"}"#,
            r#"{"access_token":"t","expires_in":"soon"}"#,
            r#"{"access_token":"t","expires_in":-5}"#,
        ] {
            assert_eq!(life_s(body), None, "{body}");
        }
    }
}
