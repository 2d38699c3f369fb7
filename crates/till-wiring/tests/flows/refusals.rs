//! For each published error code: what the till does and says, for every call it can meet.

use till_app::view::{Coach, Ending, InFlight, RefundState, RefusalMeaning, Stage};
use till_app::{RefundAsk, RefundWhat};
use uuid::Uuid;
use vipps_sim::{EventName, Fault, FaultKind, Operation};

use crate::counter::{Counter, KARI};
use crate::refunds::refundable;

use RefusalMeaning as M;

/// The published codes (ePayment API, "Errors"), each with its meaning at the counter.
const CODES: [(u16, RefusalMeaning); 52] = [
    (3010, M::ProviderFault),
    (4010, M::UsedBefore),
    (4020, M::UsedBefore),
    (4040, M::AmountNotTaken),
    (4050, M::NotUnderstood),
    (4060, M::OwnCodeNotTaken),
    (4070, M::NotUnderstood),
    (4080, M::NotUnderstood),
    (4090, M::NotUnderstood),
    (4100, M::NotUnderstood),
    (4110, M::NotUnderstood),
    (4120, M::NotUnderstood),
    (4130, M::NotUnderstood),
    (4140, M::NotUnderstood),
    (4150, M::UsedBefore),
    (4160, M::NotUnderstood),
    (5010, M::UnitNotReady),
    (5020, M::UnitNotReady),
    (5030, M::UnitNotReady),
    (5040, M::WrongCurrency),
    (5050, M::UnitNotReady),
    (5060, M::UnitNotReady),
    (5070, M::UnitNotReady),
    (5080, M::PushNotAllowed),
    (5090, M::NotKnown),
    (5100, M::RefundNotAllowed),
    (6010, M::AmountNotTaken),
    (6020, M::NotApproved),
    (6030, M::CapturePeriodOver),
    (6040, M::AlreadyCaptured),
    (6050, M::ReservationGone),
    (6060, M::AlreadyApproved),
    (6070, M::ReservationGone),
    (6080, M::NotApproved),
    (6090, M::CaptureTooLarge),
    (6100, M::CapturePeriodOver),
    (6110, M::NotUnderstood),
    (6120, M::NotUnderstood),
    (6130, M::NotUnderstood),
    (6140, M::MustCaptureAll),
    (6150, M::RefundTooLarge),
    (6160, M::TryLater),
    (6170, M::AlreadyCaptured),
    (6180, M::AlreadyRefunded),
    (6190, M::ReservationGone),
    (6200, M::ReservationGone),
    (6210, M::RefundRefused),
    (6220, M::RefundPeriodOver),
    (6230, M::AlreadyApproved),
    (6250, M::ApprovingNow),
    (6260, M::FundsGone),
    (7010, M::NotReachable),
];

/// Meant to be repeated with the same key.
fn is_repeated(code: u16) -> bool {
    matches!(code, 6160 | 6280)
}

fn refuse(counter: &Counter, operation: Operation, code: u16, times: u32) {
    let status = if matches!(code, 4010 | 4020 | 4150) { 409 } else { 400 };
    let kind = FaultKind::Status { status, code: Some(code), body: None, retry_after_s: None, acts: false };
    counter.phone.fault(Fault { operation, reference: None, times, after: 0, kind });
}

fn count(counter: &Counter, reference: &str, name: EventName) -> usize {
    let ledger = counter.ledger();
    let entry = ledger.iter().find(|entry| entry.reference == reference).unwrap();
    entry.events.iter().filter(|event| event.name == name).count()
}

#[tokio::test]
async fn each_code_on_a_create_ends_the_attempt_in_words_and_the_next_one_goes_through() {
    let counter = Counter::open().await;
    for (code, meaning) in CODES.into_iter().chain([(6280, M::TryLater)]) {
        counter.add("101");
        refuse(&counter, Operation::Create, code, 1);
        counter.till.charge_qr(false).unwrap();
        counter.wait(3).await;
        if is_repeated(code) {
            assert!(counter.payment().qr.is_some(), "{code} is repeated by itself");
        } else {
            let ended = counter.sale().ended.unwrap();
            let ending = match code {
                5080 => Ending::PushNotAllowed,
                7010 => Ending::NotReachable,
                _ => Ending::Refused,
            };
            assert_eq!((ended.ending, ended.meaning), (ending, Some(meaning)), "{code}");
            counter.till.show_qr(false).unwrap();
            counter.settle().await;
            assert!(counter.payment().qr.is_some(), "{code}: a code with one key");
        }
        counter.till.take_back(&counter.payment().id).unwrap();
        counter.wait(3).await;
        counter.till.discard_sale().unwrap();
    }
}

#[tokio::test]
async fn each_code_on_a_capture_is_told_takes_nothing_and_leaves_everything_to_do() {
    let counter = Counter::open().await;
    for (code, meaning) in CODES.into_iter().chain([(6280, M::TryLater)]) {
        counter.add("101");
        let text = counter.show_code(false).await;
        counter.pay_by_code(KARI, &text).await;
        refuse(&counter, Operation::Capture, code, 1);
        counter.till.capture(&counter.payment().id, "0.00").unwrap();
        counter.settle().await;
        counter.wait(2).await;
        let repeats = is_repeated(code) || matches!(code, 4010 | 4020 | 4150 | 6250);
        let reference = counter.payment().reference;
        if repeats {
            counter.wait(10).await;
        } else {
            let payment = counter.payment();
            let told = payment.refusal.map(|refusal| (refusal.call, refusal.meaning, refusal.provider_code));
            assert_eq!(told, Some((InFlight::Capturing, meaning, Some(u32::from(code)))));
            assert_eq!((payment.coach, payment.captured.minor), (Coach::NotCaptured, 0), "{code}");
            counter.capture().await;
        }
        assert_eq!((counter.stage(), count(&counter, &reference, EventName::Captured)), (Stage::Done, 1), "{code}");
        counter.till.next_sale().unwrap();
    }
    assert_eq!(counter.provider_sum(), counter.till_sum());
}

#[tokio::test]
async fn each_code_on_a_take_back_leaves_the_truth_to_the_provider() {
    let counter = Counter::open().await;
    for (code, meaning) in CODES.into_iter().chain([(6280, M::TryLater)]) {
        counter.add("101");
        counter.show_code(false).await;
        refuse(&counter, Operation::Cancel, code, 1);
        counter.till.take_back(&counter.payment().id).unwrap();
        counter.settle().await;
        counter.wait(2).await;
        if counter.stage() == Stage::Waiting {
            counter.wait(10).await;
        }
        if counter.stage() == Stage::Waiting {
            let told = counter.payment().refusal.map(|refusal| (refusal.call, refusal.meaning));
            assert_eq!(told, Some((InFlight::TakingBack, meaning)), "{code}: still out, and it is said");
            counter.till.take_back(&counter.payment().id).unwrap();
            counter.wait(3).await;
        }
        assert_eq!(counter.sale().ended.unwrap().ending, Ending::TakenBack, "{code}");
        counter.till.discard_sale().unwrap();
    }
}

#[tokio::test]
async fn each_code_on_a_refund_pays_nothing_back_and_is_told() {
    let counter = Counter::open().await;
    counter.sign_on("Jonas", "2222");
    for (code, meaning) in CODES.into_iter().chain([(6280, M::TryLater)]) {
        counter.add("101");
        let text = counter.show_code(false).await;
        counter.pay_by_code(KARI, &text).await;
        counter.capture().await;
        let (sale, reference) = (counter.sale().id, counter.payment().reference);
        refuse(&counter, Operation::Refund, code, 1);
        let ask = RefundAsk {
            refund_id: Uuid::now_v7().to_string(),
            sale_id: sale.clone(),
            what: RefundWhat::All,
            reason: "Feil vare".into(),
            refundable_before: refundable(&counter, &sale),
            returns_of: None,
            approval: None,
        };
        counter.till.refund(&ask).unwrap();
        counter.wait(12).await;
        let refund = counter.till.sale_detail(&sale).unwrap().refunds[0].clone();
        let paid_back = count(&counter, &reference, EventName::Refunded);
        if is_repeated(code) || matches!(code, 4010 | 4020 | 4150 | 6250) {
            assert_eq!((refund.state, paid_back), (RefundState::Done, 1), "{code}");
        } else {
            assert_eq!((refund.state, paid_back), (RefundState::Refused, 0), "{code}");
            assert_eq!(refund.refusal.unwrap().meaning, meaning, "{code}");
        }
        counter.till.next_sale().unwrap();
    }
}
