//! A consent that is taken back while the number is still on its way, while the files fail, and against a number that
//! comes by another way.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use till_app::ports::{CustomerSecret, Files};
use till_app::view::{ConsentStanding, CustomerAction, Remembering, Stage};
use till_core::ids::CustomerId;
use till_core::phone::Msisdn;
use till_store::{CommitPoint, CommittedFile, Store};
use vipps_sim::{FaultKind, Operation};

use crate::counter::{Counter, KARI, OLA, store_keys};
use crate::refunds::fault;
use crate::remembering::customer;

const DAY: i64 = 24 * 60;

#[tokio::test]
async fn a_number_told_again_while_the_first_is_on_its_way_is_not_sent_to_after_the_consent_is_withdrawn() {
    for remember in [true, false] {
        let counter = Counter::open().await;
        counter.phone.change_settings(&serde_json::json!({ "late_sub_s": 36_000 })).unwrap();
        counter.add("101");
        counter.till.charge_number("99999901", true).unwrap();
        counter.settle().await;
        counter.phone.consent(KARI, &counter.pushed(KARI), true).unwrap();
        counter.phone.approve(KARI, &counter.pushed(KARI)).unwrap();
        counter.wait(8).await;
        counter.capture().await;
        let id = counter.payment().customer.unwrap().id;
        counter.till.next_sale().unwrap();

        counter.add("102");
        fault(&counter, Operation::Create, FaultKind::DropBefore, 1);
        counter.till.charge_number("99999901", remember).unwrap();
        for payment in counter.till.due().unwrap().payments {
            counter.till.serve(payment).await;
        }
        assert_eq!(counter.stage(), Stage::Waiting);
        counter.till.withdraw_consent(&id).unwrap();
        counter.wait(300).await;
        assert_eq!(counter.ledger().len(), 1, "only the first sale ({remember})");
        assert!(counter.sale().payment.is_none());

        // Told once more, it is told anew: for this sale only.
        counter.till.charge_number("99999901", false).unwrap();
        counter.settle().await;
        assert_eq!(counter.ledger().len(), 2);
    }
}

/// A counter whose register cannot be written while `is_broken`, with somebody remembered; taking the consent back fails
/// between the two files.
async fn half_withdrawn() -> (Counter, String, Arc<AtomicBool>) {
    let mut counter = Counter::open().await;
    counter.sell_and_remember(KARI).await;
    let id = customer(&counter, "9901");
    let is_broken = Arc::new(AtomicBool::new(false));
    let armed = Arc::clone(&is_broken);
    counter.restart_watched(Arc::new(move |point| {
        let is_there = point == CommitPoint::Before(CommittedFile::Till);
        assert!(!is_there || !armed.load(Ordering::SeqCst), "the register cannot be written, on purpose");
    }));
    counter.settle().await;
    is_broken.store(true, Ordering::SeqCst);
    assert!(catch_unwind(AssertUnwindSafe(|| counter.till.withdraw_consent(&id))).is_err());
    is_broken.store(false, Ordering::SeqCst);
    assert!(counter.till.find_customers("9901").unwrap().matches.is_empty(), "promised already");
    (counter, id, is_broken)
}

#[tokio::test]
async fn a_withdrawal_that_reached_one_file_only_can_be_done_again_at_once() {
    let (counter, id, _) = half_withdrawn().await;
    let detail = counter.till.customer_detail(&id).unwrap();
    assert!(detail.allowed.contains(&CustomerAction::Withdraw));
    let detail = counter.till.withdraw_consent(&id).unwrap();
    assert_eq!(detail.consents[0].standing, ConsentStanding::Withdrawn);
    assert!(!detail.allowed.contains(&CustomerAction::Withdraw));
}

#[tokio::test]
async fn a_withdrawal_that_reached_one_file_only_is_made_good_when_the_day_ends_without_a_restart() {
    let (counter, _, _) = half_withdrawn().await;
    counter.skip(DAY).await;
    assert_eq!(counter.till.customers("", 0).unwrap().total, 0);
}

#[tokio::test]
async fn a_record_whose_consent_was_withdrawn_is_not_brought_back_by_another_number_of_the_same_person() {
    for is_let_in in [false, true] {
        let counter = Counter::open().await;
        counter.sell_and_remember(KARI).await;
        let id = customer(&counter, "9901");
        // The app knew the same person by another number then.
        let mut files = Store::open(counter.folder(), store_keys(), counter.store_options()).unwrap();
        let known = CustomerId(id.parse().unwrap());
        let mut tx = files.begin().unwrap();
        let sub = tx.customer(known).unwrap().unwrap().sub.clone();
        let secret = CustomerSecret { number: Msisdn::from_provider(OLA).unwrap(), sub, label: None };
        tx.put_customer(known, &secret, counter.phone.now()).unwrap();
        tx.commit().unwrap();
        drop(files);
        counter.till.withdraw_consent(&id).unwrap();
        if is_let_in {
            counter.till.let_in(&format!("+{OLA}")).unwrap();
        }

        counter.add("101");
        let code = counter.show_code(true).await;
        counter.pay_by_code(KARI, &code).await;
        counter.capture().await;
        let (remembering, standing) = if is_let_in {
            (Remembering::Done, ConsentStanding::Live)
        } else {
            (Remembering::KeptOut, ConsentStanding::Withdrawn)
        };
        assert_eq!(counter.payment().remembering, remembering);
        assert_eq!(counter.till.customer_detail(&id).unwrap().row.standing, standing);
        counter.till.next_sale().unwrap();
        counter.skip(DAY).await;
        assert_eq!(counter.till.customers("", 0).unwrap().total, u32::from(is_let_in));
    }
}
