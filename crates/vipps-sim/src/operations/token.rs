//! The access token: keys in the headers, all values of the answer strings.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use jiff::{SignedDuration, Timestamp};
use serde_json::json;
use uuid::Uuid;

use super::{Case, gate};
use crate::answer::{Answer, random_hex};
use crate::book::IssuedToken;
use crate::provider::Desk;

const LIFE_S: i64 = 3600;
/// Tokens are longer than 1000 characters; a buffer that is too small should show here.
const SIGNATURE_BYTES: usize = 512;

pub(super) fn get(case: &Case<'_>, desk: &mut Desk) -> Answer {
    let unit = &case.provider.unit;
    if let Err(answer) = gate::subscription(case) {
        return answer;
    }
    if case.call.header("client_id") != Some(&unit.client_id) {
        return refused(case.now, "unauthorized_client", 700_016, "Application with this identifier was not found.");
    }
    if case.call.header("client_secret") != Some(&unit.client_secret) {
        return refused(case.now, "invalid_client", 7_000_215, "Invalid client secret is provided.");
    }
    let now_s = case.now.as_second();
    let expires_s = now_s + LIFE_S;
    let token = jwt(&unit.client_id, &unit.msn, now_s);
    let expires_at = case.now.checked_add(SignedDuration::from_secs(LIFE_S)).unwrap_or(Timestamp::MAX);
    desk.book.issue(IssuedToken { token: token.clone(), expires_at }, case.now);
    Answer::ok(json!({
        "token_type": "Bearer",
        "expires_in": LIFE_S.to_string(),
        "ext_expires_in": LIFE_S.to_string(),
        "expires_on": expires_s.to_string(),
        "not_before": now_s.to_string(),
        "resource": "00000002-0000-0000-c000-000000000000",
        "access_token": token,
    }))
}

/// A refusal in the shape of the identity service.
fn refused(now: Timestamp, error: &str, number: u32, sentence: &str) -> Answer {
    Answer::json(
        401,
        json!({
            "error": error,
            "error_description": format!("AADSTS{number}: {sentence}"),
            "error_codes": [number],
            "timestamp": format!("{now:.0}"),
            "trace_id": Uuid::new_v4().to_string(),
            "correlation_id": Uuid::new_v4().to_string(),
            "error_uri": format!("https://practice.invalid/error?code={number}"),
        }),
    )
}

/// A token of the usual three parts. The signature is noise: only the provider itself ever checks a token.
fn jwt(client_id: &str, msn: &str, now_s: i64) -> String {
    let header = json!({ "typ": "JWT", "alg": "RS256", "kid": random_hex() });
    let payload = json!({
        "aud": "00000002-0000-0000-c000-000000000000",
        "iss": "https://practice.invalid/",
        "appid": client_id,
        "msn": msn,
        "iat": now_s,
        "nbf": now_s,
        "exp": now_s + LIFE_S,
        "jti": Uuid::new_v4().to_string(),
    });
    let mut signature = Vec::with_capacity(SIGNATURE_BYTES);
    while signature.len() < SIGNATURE_BYTES {
        signature.extend_from_slice(Uuid::new_v4().as_bytes());
    }
    let part = |bytes: &[u8]| URL_SAFE_NO_PAD.encode(bytes);
    format!("{}.{}.{}", part(header.to_string().as_bytes()), part(payload.to_string().as_bytes()), part(&signature))
}
