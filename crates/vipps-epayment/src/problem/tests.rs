//! Every shape of a problem that is known, and the table of what may be concluded from it.
#![allow(clippy::unwrap_used, reason = "a test that cannot set itself up should stop")]

use reqwest::header::{DATE, HeaderMap, HeaderValue, RETRY_AFTER};

use super::*;

/// A body, the title it gives, and the named values it gives.
type Row = (&'static str, &'static str, &'static [(&'static str, &'static str)]);

fn read(status: u16, body: &str) -> Problem {
    read_problem(status, &HeaderMap::new(), body.as_bytes())
}

fn extras(problem: &Problem) -> Vec<(&str, &str)> {
    problem.extra.iter().map(|extra| (extra.name.as_str(), extra.reason.as_str())).collect()
}

#[test]
fn a_domain_error_gives_its_code() {
    for status_in_body in ["400", "\"400\""] {
        let body = format!(
            r#"{{"type":"https://httpstatuses.io/400","title":"Cannot capture before reservation","status":{status_in_body},
                "instance":"/v1/payments/shop-0001/capture","traceId":"00-0123456789abcdef0123456789abcdef-0123456789abcdef-01",
                "extraDetails":[{{"name":"ErrorCode","reason":"6080"}}]}}"#
        );
        let problem = read(400, &body);
        assert_eq!(problem.code, Some(ErrorCode::CANNOT_CAPTURE_BEFORE_RESERVATION));
        assert!(problem.is(ErrorCode::CANNOT_CAPTURE_BEFORE_RESERVATION));
        assert_eq!(problem.title, "Cannot capture before reservation");
        assert_eq!(problem.trace_id.as_deref(), Some("00-0123456789abcdef0123456789abcdef-0123456789abcdef-01"));
        assert_eq!(problem.raw, body);
    }
}

#[test]
fn a_field_error_has_fields_and_no_code() {
    let problem = read(
        400,
        r#"{"title":"Bad Request","detail":"See extraDetails","status":400,"traceId":"00-a-b-01",
            "extraDetails":[{"name":"reference","reason":"The field Reference must match"},{"name":"amount","reason":null}]}"#,
    );
    assert_eq!(problem.code, None);
    assert_eq!(problem.detail.as_deref(), Some("See extraDetails"));
    assert_eq!(extras(&problem), [("reference", "The field Reference must match"), ("amount", "")]);
}

#[test]
fn codes_are_read_as_text_or_number_and_unknown_ones_are_kept() {
    let code =
        |reason: &str| read(409, &format!(r#"{{"extraDetails":[{{"name":"errorCode","reason":{reason}}}]}}"#)).code;
    assert_eq!(code("\"4150\""), Some(ErrorCode::REFERENCE_EXISTS));
    assert_eq!(code("4150"), Some(ErrorCode::REFERENCE_EXISTS));
    assert_eq!(code("\"98765\""), Some(ErrorCode(98765)));
    assert_eq!(code("\"none\""), None);
}

#[test]
fn other_shapes_are_read_as_far_as_they_go() {
    #[rustfmt::skip]
    let rows: [Row; 14] = [
        (r#"{"title":"T","extraDetails":null}"#, "T", &[]),
        (r#"{"statusCode":401,"message":"Access denied due to invalid subscription key."}"#, "Access denied due to invalid subscription key.", &[]),
        (r#"{"message":"m"}"#, "m", &[]),
        (r#"{"error":"e"}"#, "e", &[]),
        (r#"{"error":{"code":"X1","message":"inner"}}"#, "inner", &[("code", "X1")]),
        (r#"{"errors":["one","two"]}"#, "", &[("", "one"), ("", "two")]),
        (r#"{"title":"T","errors":{"Amount":["too big","odd"],"Name":"no"}}"#, "T", &[("Amount", "too big"), ("Amount", "odd"), ("Name", "no")]),
        (r#"{"errors":[{"field":"amount","message":"bad"}]}"#, "", &[("amount", "bad")]),
        (r#"{"ResponseInfo":{"responseCode":"401","responseMessage":"Unauthorized"}}"#, "Unauthorized", &[("responseCode", "401")]),
        (r#"{"errorInfo":{"errorGroup":"Payment","errorCode":"41","errorMessage":"no card"}}"#, "no card", &[("errorCode", "41")]),
        (r#"[{"errorGroup":"Payments","errorCode":"35","errorMessage":"taken","contextId":"c-1"}]"#, "taken", &[("errorCode", "35")]),
        (r#""just text""#, "just text", &[]),
        ("<html><body>502 Bad Gateway</body></html>", "", &[]),
        ("", "", &[]),
    ];
    for (body, title, expected) in rows {
        let problem = read(500, body);
        assert_eq!(problem.title, title, "{body}");
        assert_eq!(extras(&problem), expected, "{body}");
        assert_eq!(problem.code, None, "{body}");
        assert_eq!(problem.raw, body);
    }
}

#[test]
fn sign_in_errors_give_their_description_and_trace() {
    let problem = read(
        401,
        r#"{"error":"invalid_client","error_description":"AADSTS7000215: wrong secret","error_codes":[7000215],
            "timestamp":"2026-01-01 00:00:00Z","trace_id":"t-1","correlation_id":"c-1","error_uri":"https://x"}"#,
    );
    assert_eq!(problem.title, "invalid_client");
    assert_eq!(problem.detail.as_deref(), Some("AADSTS7000215: wrong secret"));
    assert_eq!(problem.trace_id.as_deref(), Some("t-1"));
    assert_eq!(extras(&problem), [("error_codes", "7000215")]);
    assert_eq!(problem.code, None);
}

#[test]
fn hostile_bodies_are_cut_down() {
    let deep = format!("{}{}", r#"{"error":"#.repeat(60), "1".to_owned() + &"}".repeat(60));
    assert_eq!(read(500, &deep).title, "");
    let long = format!(r#"{{"title":"{}","traceId":"bad id\n with lines"}}"#, "é".repeat(20_000));
    let problem = read(500, &long);
    assert!(problem.title.len() <= 1024 && problem.raw.len() <= 16 * 1024);
    assert_eq!(problem.trace_id, None, "a text with spaces is no trace id");
    let many = format!(r#"{{"errors":[{}"x"]}}"#, "\"x\",".repeat(500));
    assert_eq!(read(500, &many).extra.len(), 50);
    assert!(read_problem(500, &HeaderMap::new(), &[0xff, 0xfe, 0x00]).title.is_empty());
}

#[test]
fn retry_after_is_seconds_or_a_date_beside_the_answers_own_date() {
    let with = |wait: &str, date: Option<&str>| {
        let mut headers = HeaderMap::new();
        headers.insert(RETRY_AFTER, HeaderValue::from_str(wait).unwrap());
        if let Some(date) = date {
            headers.insert(DATE, HeaderValue::from_str(date).unwrap());
        }
        read_problem(429, &headers, b"").retry_after_s
    };
    assert_eq!(with("30", None), Some(30));
    assert_eq!(with("Wed, 21 Oct 2026 07:29:00 GMT", Some("Wed, 21 Oct 2026 07:28:00 GMT")), Some(60));
    assert_eq!(with("Wed, 21 Oct 2026 07:28:00 GMT", Some("Wed, 21 Oct 2026 07:29:00 GMT")), Some(0));
    assert_eq!(with("Wed, 21 Oct 2026 07:29:00 GMT", None), None);
    assert_eq!(with("soon", None), None);
    assert_eq!(read(429, "").retry_after_s, None);
}

#[test]
fn what_to_conclude_from_status_and_code() {
    #[rustfmt::skip]
    let rows: [(u16, Option<u32>, bool, bool); 36] = [
        // status, code, worth repeating, effect unknown
        (400, None, false, false), (400, Some(6080), false, false), (400, Some(4040), false, false),
        (400, Some(6100), false, false), (400, Some(6160), true, false), (400, Some(6260), true, false),
        (400, Some(6280), true, false), (401, None, true, false), (403, None, false, false),
        (403, Some(5080), false, false), (404, Some(5090), false, false), (404, None, false, false),
        (405, None, false, false), (408, None, true, true), (409, Some(4010), false, false),
        (409, Some(4020), false, false), (409, Some(4150), false, false), (409, Some(6160), true, false),
        (409, Some(6250), true, false), (413, None, false, false), (415, None, false, false),
        (422, None, false, false), (423, None, true, false), (429, None, true, false),
        (425, None, false, true), (499, None, false, true), (301, None, false, true), (302, None, false, true),
        (304, None, false, true), (500, None, true, true), (500, Some(3010), true, true),
        (500, Some(4010), true, true), (502, None, true, true), (503, None, true, true), (504, None, true, true),
        (600, None, false, true),
    ];
    for (status, code, repeat, unknown) in rows {
        let mut problem = read(status, "");
        problem.code = code.map(ErrorCode);
        assert_eq!(problem.is_worth_repeating(), repeat, "repeat {status} {code:?}");
        assert_eq!(problem.effect_is_unknown(), unknown, "effect {status} {code:?}");
    }
}

#[test]
fn a_problem_in_a_log_shows_no_text_from_the_body() {
    let problem = read(
        400,
        r#"{"title":"4712345678","detail":"4712345678","extraDetails":[{"name":"phoneNumber","reason":"4712345678"}]}"#,
    );
    let printed = format!("{problem:?} {problem}");
    assert!(!printed.contains("4712345678") && printed.contains("phoneNumber"), "{printed}");
}
