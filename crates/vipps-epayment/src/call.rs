//! How a call gets its address, its headers and its token, and what is written to the log about it.

use bytes::Bytes;
use reqwest::Method;
use reqwest::header::{AUTHORIZATION, CONTENT_LENGTH, CONTENT_TYPE, HeaderMap, HeaderName, HeaderValue};
use secrecy::zeroize::Zeroizing;
use secrecy::{ExposeSecret, SecretString};
use url::Url;

use crate::identifiers::IdempotencyKey;
use crate::sent::{Sent, TransportError};
use crate::settings::{Settings, SettingsError};
use crate::token::{Token, TokenAnswer, Tokens};
use crate::transport::{Answer, Transport, read_answer};

const SUBSCRIPTION_KEY: HeaderName = HeaderName::from_static("ocp-apim-subscription-key");
const IDEMPOTENCY_KEY: HeaderName = HeaderName::from_static("idempotency-key");

/// Whether a call is still to leave, asked right before each time it does.
pub(crate) type IsWanted<'a> = &'a (dyn Fn() -> bool + Sync);

/// One call that is to be made.
pub(crate) struct Call<'a> {
    /// The name in the log.
    endpoint: &'static str,
    method: Method,
    path: Vec<&'a str>,
    key: Option<&'a IdempotencyKey>,
    /// Wiped from memory after the call: a person may be named in it.
    body: Option<Zeroizing<Vec<u8>>>,
    with_subscription_key: bool,
    is_wanted: Option<IsWanted<'a>>,
}

impl<'a> Call<'a> {
    pub(crate) fn new(endpoint: &'static str, method: Method, path: &[&'a str]) -> Self {
        let path = path.to_vec();
        Call { endpoint, method, path, key: None, body: None, with_subscription_key: true, is_wanted: None }
    }

    pub(crate) fn with_key(self, key: &'a IdempotencyKey) -> Self {
        Call { key: Some(key), ..self }
    }

    pub(crate) fn with_body(self, body: impl Into<Zeroizing<Vec<u8>>>) -> Self {
        Call { body: Some(body.into()), ..self }
    }

    pub(crate) fn while_wanted(self, is_wanted: IsWanted<'a>) -> Self {
        Call { is_wanted: Some(is_wanted), ..self }
    }

    pub(crate) fn without_subscription_key(self) -> Self {
        Call { with_subscription_key: false, ..self }
    }
}

/// Everything the calls of one sales unit share.
pub(crate) struct Caller {
    transport: Transport,
    base_url: Url,
    /// The headers of every call: the sales unit and the system.
    common: HeaderMap,
    subscription_key: HeaderValue,
    client_id: HeaderValue,
    client_secret: HeaderValue,
    tokens: Tokens,
}

impl Caller {
    pub(crate) fn new(settings: Settings) -> Result<Caller, SettingsError> {
        settings.check()?;
        Ok(Caller {
            transport: Transport::new(&settings)?,
            common: common_headers(&settings)?,
            subscription_key: secret_header("subscription_key", &settings.subscription_key)?,
            client_id: secret_header("client_id", &settings.client_id)?,
            client_secret: secret_header("client_secret", &settings.client_secret)?,
            base_url: settings.base_url,
            tokens: Tokens::default(),
        })
    }

    /// Makes a call, and makes it once more with a fresh token if the answer is 401.
    ///
    /// If that second time does not get through to the provider, the 401 stands: it is what the provider said.
    pub(crate) async fn call(&self, call: &Call<'_>) -> Sent<Answer> {
        let token = match self.token().await {
            Ok(token) => token,
            Err(error) => return logged(call.endpoint, Sent::NotSent(error)),
        };
        let first = self.once(call, &token).await;
        if !is_refused(&first) {
            return first;
        }
        self.tokens.forget(&token).await;
        self.call_again(call, first).await
    }

    /// Makes a call whose earlier try was refused with 401; without a token or a connection that refusal stands.
    pub(crate) async fn call_again(&self, call: &Call<'_>, refused: Sent<Answer>) -> Sent<Answer> {
        let Ok(token) = self.token().await else {
            return refused;
        };
        let second = self.once(call, &token).await;
        if matches!(second, Sent::NotSent(_)) { refused } else { second }
    }

    /// Fetches a token if there is none.
    pub(crate) async fn get_ready(&self) -> Sent<()> {
        match self.token().await {
            Ok(_token) => Sent::Answered(Ok(())),
            Err(error) => Sent::NotSent(error),
        }
    }

    /// Fetches a token whether or not there is one.
    pub(crate) async fn fetch_fresh_token(&self) -> Sent<()> {
        self.tokens.fresh(|| self.fetch_token()).await
    }

    async fn token(&self) -> Result<std::sync::Arc<Token>, TransportError> {
        self.tokens.current(|| self.fetch_token()).await
    }

    async fn fetch_token(&self) -> Sent<TokenAnswer> {
        let Some(url) = self.address(&["accesstoken", "get"]) else {
            return no_address();
        };
        let mut headers = self.common.clone();
        headers.insert("client_id", self.client_id.clone());
        headers.insert("client_secret", self.client_secret.clone());
        headers.insert(SUBSCRIPTION_KEY, self.subscription_key.clone());
        // The body is empty, and the gateway wants that said.
        headers.insert(CONTENT_LENGTH, HeaderValue::from_static("0"));
        let request = self.transport.request(Method::POST, url, headers);
        read_answer(logged("token", Transport::exchange(request).await))
    }

    async fn once(&self, call: &Call<'_>, token: &Token) -> Sent<Answer> {
        let Some(url) = self.address(&call.path) else {
            return no_address();
        };
        let Ok(headers) = self.headers(call, token) else {
            return Sent::NotSent(TransportError::Build { what: "a header cannot be written" });
        };
        let mut request = self.transport.request(call.method.clone(), url, headers);
        if let Some(body) = &call.body {
            // Wiped too, once the library lets go of it.
            request = request.body(Bytes::from_owner(body.clone()));
        }
        // The last moment: waiting for a token, also for another after a refusal, may have taken long.
        if call.is_wanted.is_some_and(|is_wanted| !is_wanted()) {
            return logged(call.endpoint, Sent::NotSent(TransportError::CalledOff));
        }
        logged(call.endpoint, Transport::exchange(request).await)
    }

    fn headers(&self, call: &Call<'_>, token: &Token) -> Result<HeaderMap, reqwest::header::InvalidHeaderValue> {
        let mut headers = self.common.clone();
        let mut bearer = HeaderValue::from_str(&format!("Bearer {}", token.secret.expose_secret()))?;
        bearer.set_sensitive(true);
        headers.insert(AUTHORIZATION, bearer);
        if call.with_subscription_key {
            headers.insert(SUBSCRIPTION_KEY, self.subscription_key.clone());
        }
        if let Some(key) = call.key {
            headers.insert(IDEMPOTENCY_KEY, HeaderValue::from_str(key.as_str())?);
        }
        if call.body.is_some() {
            headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
        }
        Ok(headers)
    }

    /// The base address with a path behind it; each part is escaped, so that none can become two.
    fn address(&self, path: &[&str]) -> Option<Url> {
        let mut url = self.base_url.clone();
        url.path_segments_mut().ok()?.pop_if_empty().extend(path);
        Some(url)
    }
}

fn common_headers(settings: &Settings) -> Result<HeaderMap, SettingsError> {
    let system = &settings.system;
    let texts = [
        ("merchant-serial-number", "merchant_serial_number", settings.merchant_serial_number.as_str()),
        ("vipps-system-name", "name", &system.name),
        ("vipps-system-version", "version", &system.version),
        ("vipps-system-plugin-name", "plugin_name", &system.plugin_name),
        ("vipps-system-plugin-version", "plugin_version", &system.plugin_version),
    ];
    let mut headers = HeaderMap::new();
    for (header, field, text) in texts {
        let value = HeaderValue::from_str(text).map_err(|_| SettingsError::SystemText { field })?;
        headers.insert(HeaderName::from_static(header), value);
    }
    Ok(headers)
}

fn secret_header(field: &'static str, secret: &SecretString) -> Result<HeaderValue, SettingsError> {
    let text = secret.expose_secret();
    let sendable = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_graphic());
    let mut value = HeaderValue::from_str(text).ok().filter(|_| sendable).ok_or(SettingsError::Key { field })?;
    value.set_sensitive(true);
    Ok(value)
}

fn is_refused<T>(sent: &Sent<T>) -> bool {
    matches!(sent, Sent::Answered(Err(problem)) if problem.status == 401)
}

fn no_address<T>() -> Sent<T> {
    Sent::NotSent(TransportError::Build { what: "the address cannot be written" })
}

/// Writes one line about an exchange: which call, how it ended, and what support asks for. Never an address, a header
/// or a body.
fn logged(endpoint: &'static str, sent: Sent<Answer>) -> Sent<Answer> {
    match &sent {
        Sent::Answered(Ok(answer)) => tracing::info!(endpoint, status = answer.status, "answered"),
        Sent::Answered(Err(problem)) => tracing::warn!(
            endpoint,
            status = problem.status,
            code = problem.code.map(|code| code.0),
            trace_id = problem.trace_id.as_deref(),
            "refused"
        ),
        Sent::NotSent(error) => tracing::warn!(endpoint, %error, "not sent"),
        Sent::Unknown(error) => tracing::warn!(endpoint, %error, "outcome unknown"),
    }
    sent
}
