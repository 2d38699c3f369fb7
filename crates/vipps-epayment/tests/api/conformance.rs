//! Our requests and our idea of the answers, held against the published OpenAPI document 1.8.1.
//!
//! `tests/published/epayment-1.8.1.json` is the vendor's own document, unchanged; its licence field says MIT.

use jsonschema::Validator;
use serde_json::{Value, json};
use vipps_epayment::*;

use crate::answers::{authorized, history};
use crate::requests::{full_request, nok};
use crate::server::{Server, json as reply, key, reference};

/// Where we leave the published document on purpose. Each is proven to be needed by a test below.
const EXCEPTIONS: [(&str, &str); 4] = [
    ("userDetails", "it holds what was consented to, so no member is required (Userinfo guide, October 2026)"),
    ("captureGuaranteedUntil", "newer than the document (changelog, August 2026)"),
    ("statuses", "401, 404, 423, 429 and 5xx come from the gateway and from locks; the document lists none of them"),
    ("content type", "success answers of changes are labelled problem+json there, so only the status decides"),
];

fn document() -> Value {
    serde_json::from_str(include_str!("../published/epayment-1.8.1.json")).unwrap()
}

/// A validator for one of the document's schemas. `strict` also refuses fields the schema does not name: what we send
/// must have none.
fn schema(mut document: Value, name: &str, strict: bool) -> Validator {
    let schemas = &mut document["components"]["schemas"];
    to_json_schema(schemas, strict);
    let root = json!({
        "$ref": format!("#/components/schemas/{name}"),
        "components": {"schemas": schemas}
    });
    jsonschema::draft202012::new(&root).unwrap()
}

/// OpenAPI 3.0 writes "may be null" in its own way; JSON Schema knows `type` lists.
fn to_json_schema(value: &mut Value, strict: bool) {
    match value {
        Value::Array(items) => items.iter_mut().for_each(|item| to_json_schema(item, strict)),
        Value::Object(object) => {
            object.values_mut().for_each(|member| to_json_schema(member, strict));
            if object.get("nullable") == Some(&Value::Bool(true)) && object.get("type").is_some_and(Value::is_string) {
                let kind = object["type"].clone();
                object.insert("type".into(), json!([kind, "null"]));
            }
            if strict && object.get("properties").is_some_and(Value::is_object) && object.contains_key("type") {
                object.entry("additionalProperties").or_insert(Value::Bool(false));
            }
        }
        _ => {}
    }
}

fn assert_fits(validator: &Validator, instance: &Value) {
    let errors: Vec<String> =
        validator.iter_errors(instance).map(|error| format!("{}: {error}", error.instance_path())).collect();
    assert!(errors.is_empty(), "{errors:#?}\n{instance:#}");
}

#[test]
fn create_requests_fit_the_published_schema() {
    let validator = schema(document(), "CreatePaymentRequest", true);
    let bare = CreatePayment::new(reference(), nok(100), UserFlow::Qr);
    let customers = [
        Customer::PhoneNumber("4712345678".into()),
        Customer::PersonalQr("https://qr.example/p/x".into()),
        Customer::CustomerToken("token".into()),
    ];
    let flows = [UserFlow::Qr, UserFlow::PushMessage, UserFlow::WebRedirect, UserFlow::NativeRedirect];
    let mut requests = vec![bare.clone(), full_request()];
    requests.extend(customers.map(|customer| CreatePayment { customer: Some(customer), ..bare.clone() }));
    requests.extend(flows.map(|user_flow| CreatePayment { user_flow, ..bare.clone() }));
    for format in [QrImage::Svg, QrImage::Png, QrImage::Text] {
        requests.push(CreatePayment { qr_format: Some(QrFormat { format, size: None }), ..bare.clone() });
    }
    for currency in [Currency::Nok, Currency::Dkk, Currency::Eur, Currency::Sek, Currency::Usd, Currency::Gbp] {
        requests.push(CreatePayment { amount: Amount::new(currency, 100), ..bare.clone() });
    }
    for request in requests {
        assert_fits(&validator, &serde_json::to_value(&request).unwrap());
    }
}

#[test]
fn every_word_of_a_receipt_fits_the_published_schema() {
    let validator = schema(document(), "Receipt", true);
    let receipt = full_request().receipt.unwrap();
    let units = [
        QuantityUnit::Pcs,
        QuantityUnit::Kg,
        QuantityUnit::Km,
        QuantityUnit::Minute,
        QuantityUnit::Litre,
        QuantityUnit::Kwh,
    ];
    for unit in units {
        let mut receipt = receipt.clone();
        receipt.order_lines[0].unit_info.as_mut().unwrap().quantity_unit = Some(unit);
        assert_fits(&validator, &serde_json::to_value(&receipt).unwrap());
    }
    for format in [BarcodeFormat::Ean13, BarcodeFormat::Code39, BarcodeFormat::Code128] {
        let mut receipt = receipt.clone();
        receipt.bottom_line.barcode = Some(Barcode { format, data: "1".into() });
        assert_fits(&validator, &serde_json::to_value(&receipt).unwrap());
    }
}

#[tokio::test]
async fn change_requests_fit_the_published_schema() {
    let server = Server::with((0..4).map(|_| reply(200, "{}"))).await;
    let client = server.client();
    let _sent = client.capture(&reference(), &key(), &nok(100)).await;
    let _sent = client.refund(&reference(), &key(), &nok(100)).await;
    let _sent = client.cancel(&reference(), &key(), true).await;
    let approval = TestApproval { customer: Some(Customer::PhoneNumber("4712345678".into())), token: Some("t".into()) };
    let _sent = client.approve_test(&reference(), &approval).await;
    let names =
        ["CaptureModificationRequest", "RefundModificationRequest", "CancelModificationRequest", "ForceApprove"];
    for (name, seen) in names.iter().zip(&server.seen()[1..]) {
        assert_fits(&schema(document(), name, true), &serde_json::from_str(&seen.body).unwrap());
    }
}

#[tokio::test]
async fn paths_and_methods_are_the_published_ones() {
    let server = Server::start().await;
    let client = server.client();
    let (reference, key, amount) = (reference(), key(), nok(100));
    let _sent = client.create_bytes(&key, Vec::new()).await;
    let _sent = client.payment(&reference).await;
    let _sent = client.events(&reference).await;
    let _sent = client.capture(&reference, &key, &amount).await;
    let _sent = client.refund(&reference, &key, &amount).await;
    let _sent = client.cancel(&reference, &key, true).await;
    let _sent = client.approve_test(&reference, &TestApproval::default()).await;
    let document = document();
    let published_paths = document["paths"].as_object().unwrap();
    let lines = server.lines();
    assert_eq!(lines.len(), 8);
    for line in &lines[1..] {
        let (method, path) = line.split_once(" /epayment").unwrap();
        let path = path.replace("shop-0001-1", "{Reference}");
        assert!(published_paths[&path].get(method.to_lowercase()).is_some(), "{method} {path}");
    }
}

#[test]
fn the_answers_of_our_tests_fit_the_published_schema() {
    assert_fits(&schema(with_exceptions(), "GetPaymentResponse", false), &authorized());
    let event = schema(document(), "PaymentEvent", false);
    for one in history().as_array().unwrap() {
        assert_fits(&event, one);
    }
}

#[tokio::test]
async fn every_published_example_of_a_created_payment_can_be_read() {
    let document = document();
    let content = &document["components"]["responses"]["CreatePaymentResponse"]["content"]["application/json"];
    let examples = content["examples"].as_object().unwrap();
    assert_eq!(examples.len(), 4);
    for example in examples.values() {
        let body = &example["value"];
        let server = Server::with([reply(201, &body.to_string())]).await;
        let sent = server.client().create_bytes(&key(), b"{}".to_vec()).await;
        let Sent::Answered(Ok(created)) = sent else { panic!("{sent:?}") };
        assert_eq!(created.reference.as_str(), body["reference"].as_str().unwrap());
        assert_eq!(created.redirect_url.as_deref(), body["redirectUrl"].as_str());
    }
}

#[test]
fn every_published_state_and_event_has_a_name_here() {
    let document = document();
    let words = |name: &str| -> Vec<String> {
        serde_json::from_value(document["components"]["schemas"][name]["enum"].clone()).unwrap()
    };
    assert!(words("State").into_iter().all(|word| !matches!(PaymentState::from(word), PaymentState::Unknown(_))));
    assert!(words("PaymentEventName").into_iter().all(|word| !matches!(EventName::from(word), EventName::Unknown(_))));
    assert!(words("Currency").into_iter().all(|word| !matches!(Currency::from(word), Currency::Unknown(_))));
}

/// The document with our exceptions applied.
fn with_exceptions() -> Value {
    let mut document = document();
    document["components"]["schemas"]["UserDetails"].as_object_mut().unwrap().remove("required");
    document
}

#[test]
fn every_exception_is_still_needed() {
    let [user_details, guaranteed, statuses, content_type] = EXCEPTIONS.map(|(what, _reason)| what);
    let document = document();
    assert!(!schema(document.clone(), "GetPaymentResponse", false).is_valid(&authorized()), "{user_details}");
    let members = &document["components"]["schemas"]["GetPaymentResponse"]["properties"];
    assert!(members.get(guaranteed).is_none(), "{guaranteed}");
    let capture = &document["paths"]["/v1/payments/{Reference}/capture"]["post"]["responses"];
    for status in ["401", "423", "429", "500"] {
        assert!(capture.get(status).is_none(), "{statuses} {status}");
    }
    let read = &document["paths"]["/v1/payments/{Reference}"]["get"]["responses"];
    assert!(read.get("404").is_none(), "{statuses} 404");
    let answers = &document["components"]["responses"]["AdjustResponse"]["content"];
    assert!(answers.get("application/json").is_none(), "{content_type}");
}
