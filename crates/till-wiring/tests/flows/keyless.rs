//! A provider whose log does not tell the keys of captures and refunds, and a portal that pays back too.

use till_app::view::{NoticeKind, RefundState, WaitingReason};
use till_app::{RefundAsk, RefundWhat};
use vipps_sim::{FaultKind, Operation, Settings};

use crate::counter::Counter;
use crate::refunds::{amount, ask, code, detail, fault, paid, refund_elsewhere, refunds};

const A_MONTH_MINUTES: i64 = 30 * 24 * 60;

/// A paid sale of 143.00, of which the portal paid something back a month ago. The till has heard of it, by a refund of
/// 1.00 that it did not send for that reason.
async fn heard_of(minor: i64) -> (Counter, String) {
    let (counter, sale) = paid_back_elsewhere(minor).await;
    order(&counter, &ask(&counter, &sale, amount("1")));
    counter.wait(10).await;
    assert_eq!((detail(&counter, &sale).refunds[0].state, refunds(&counter)), (RefundState::Stopped, vec![minor]));
    for notice in counter.view().notices {
        counter.till.dismiss_notice(&notice.id).unwrap();
    }
    (counter, sale)
}

/// The same, and the till has not heard of it.
async fn paid_back_elsewhere(minor: i64) -> (Counter, String) {
    let (counter, sale) = paid().await;
    counter.phone.set_settings(Settings { log_tells_keys: false, ..Settings::default() }).unwrap();
    refund_elsewhere(&counter, minor).await;
    counter.skip(A_MONTH_MINUTES).await;
    counter.sign_on("Jonas", "2222");
    (counter, sale)
}

fn states(counter: &Counter, sale: &str) -> Vec<RefundState> {
    let asked = detail(counter, sale).refunds;
    asked.iter().filter(|refund| refund.amount.minor > 100).map(|refund| refund.state).collect()
}

fn kinds(counter: &Counter) -> Vec<NoticeKind> {
    counter.view().notices.iter().map(|notice| notice.kind).collect()
}

fn order(counter: &Counter, asked: &RefundAsk) {
    counter.till.refund(asked).unwrap();
}

#[tokio::test]
async fn a_refund_in_the_portal_is_not_taken_for_one_of_ours_that_never_arrived() {
    let (counter, sale) = heard_of(2_000).await;
    fault(&counter, Operation::Refund, FaultKind::DropBefore, 1);
    order(&counter, &ask(&counter, &sale, amount("20")));
    counter.wait(10).await;
    assert_eq!((states(&counter, &sale), refunds(&counter)), (vec![RefundState::Done], vec![2_000, 2_000]));
    assert!(kinds(&counter).is_empty(), "the one in the portal was told before");
}

#[tokio::test]
async fn a_refund_in_the_portal_does_not_make_a_refused_one_done() {
    let (counter, sale) = heard_of(2_000).await;
    fault(&counter, Operation::Refund, code(6220), 1);
    order(&counter, &ask(&counter, &sale, amount("20")));
    counter.wait(10).await;
    assert_eq!((states(&counter, &sale), refunds(&counter)), (vec![RefundState::Refused], vec![2_000]));
    assert_eq!(detail(&counter, &sale).refunds[0].receipt_number, None);
}

#[tokio::test]
async fn a_lost_answer_is_settled_by_what_was_added_since_the_reading() {
    let (counter, sale) = heard_of(2_000).await;
    fault(&counter, Operation::Refund, FaultKind::DropAfter, 1);
    order(&counter, &ask(&counter, &sale, amount("20")));
    counter.wait(10).await;
    assert_eq!((states(&counter, &sale), refunds(&counter)), (vec![RefundState::Done], vec![2_000, 2_000]));
    assert_eq!(counter.phone.calls().unwrap()[&Operation::Refund], 2, "one of them in the portal");
}

#[tokio::test]
async fn a_refund_is_not_sent_if_the_portal_paid_back_meanwhile_and_somebody_decides_anew() {
    for (elsewhere, asked) in [(2_000, amount("20")), (10_000, RefundWhat::All), (14_300, amount("20"))] {
        let (counter, sale) = paid_back_elsewhere(elsewhere).await;
        order(&counter, &ask(&counter, &sale, asked));
        counter.wait(10).await;
        assert_eq!((states(&counter, &sale), refunds(&counter)), (vec![RefundState::Stopped], vec![elsewhere]));
        assert_eq!(kinds(&counter), [NoticeKind::RefundNotSent, NoticeKind::RefundElsewhere]);
        assert_eq!(detail(&counter, &sale).refundable.minor, 14_300 - elsewhere);
        if elsewhere == 2_000 {
            order(&counter, &ask(&counter, &sale, amount("20")));
            counter.wait(10).await;
            assert_eq!(refunds(&counter), [2_000, 2_000]);
        }
    }
}

#[tokio::test]
async fn no_refund_leaves_before_the_payment_and_its_log_were_read() {
    for unread in [Operation::Get, Operation::Events] {
        let (counter, sale) = heard_of(2_000).await;
        let down = FaultKind::Status { status: 503, code: None, body: None, retry_after_s: None, acts: false };
        fault(&counter, unread, down, 2);
        order(&counter, &ask(&counter, &sale, amount("20")));
        counter.settle().await;
        assert_eq!(refunds(&counter), [2_000], "{unread:?}");
        assert_eq!(counter.view().waiting[0].reason, WaitingReason::RefundNotSent);
        counter.wait(10).await;
        assert_eq!((states(&counter, &sale), refunds(&counter)), (vec![RefundState::Done], vec![2_000, 2_000]));
    }
}
