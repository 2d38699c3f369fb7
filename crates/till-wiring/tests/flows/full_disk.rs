//! A full disk: room was kept back for it, so sales go on for a while, and people are told.

use std::path::PathBuf;
use std::sync::Arc;

use till_app::error::Code;
use till_app::view::{NoticeKind, Stage};

use till_core::ids::PaymentId;
use tokio::task::JoinHandle;
use vipps_sim::{FaultKind, Operation};

use crate::counter::{Counter, KARI, ROOM_BYTES};
use crate::refunds::fault;

/// More lines than any room in these tests holds.
const LINES_MAX: u32 = 2_000;

fn kept_room(counter: &Counter) -> PathBuf {
    counter.folder().join("kept-room")
}

fn is_kept(counter: &Counter) -> bool {
    std::fs::metadata(kept_room(counter)).is_ok_and(|about| about.len() == ROOM_BYTES)
}

fn notices(counter: &Counter) -> Vec<NoticeKind> {
    counter.view().notices.iter().map(|notice| notice.kind).collect()
}

/// Parks sale after sale until something has become of it.
fn park_until(counter: &Counter, mut is_reached: impl FnMut() -> bool) {
    for _ in 0..LINES_MAX {
        if is_reached() {
            return;
        }
        counter.add("101");
        counter.till.park("Bord 4").unwrap();
    }
    panic!("the disk never becomes full");
}

#[tokio::test]
async fn on_a_full_disk_sales_are_built_parked_and_paid_in_the_room_kept_back_and_it_is_told() {
    let counter = Counter::open().await;
    assert!(is_kept(&counter));
    counter.fill_disk(1);
    park_until(&counter, || !kept_room(&counter).exists());
    assert_eq!(notices(&counter), [NoticeKind::DiskFull], "told once, and what failed was done in the same press");
    let parked = counter.view().parked.len();
    counter.add("102");
    counter.till.park("Bord 5").unwrap();
    assert_eq!(counter.view().parked.len(), parked + 1);
    counter.add("103");
    let code = counter.show_code(false).await;
    counter.pay_by_code(KARI, &code).await;
    counter.capture().await;
    assert_eq!((counter.stage(), counter.provider_sum()), (Stage::Done, counter.till_sum()));
    assert_eq!(notices(&counter), [NoticeKind::DiskFull]);
}

#[tokio::test]
async fn room_is_kept_back_again_once_there_is_some() {
    let counter = Counter::open().await;
    counter.fill_disk(1);
    park_until(&counter, || !kept_room(&counter).exists());
    counter.till.dismiss_notice(&counter.view().notices[0].id).unwrap();
    counter.wait(130).await;
    assert!(!kept_room(&counter).exists() && notices(&counter).is_empty(), "looked for in vain, and told once");
    counter.free_disk();
    counter.wait(61).await;
    assert!(is_kept(&counter));
    counter.fill_disk(1);
    park_until(&counter, || !kept_room(&counter).exists());
    assert_eq!(notices(&counter), [NoticeKind::DiskFull], "a second time is told again");
}

#[tokio::test]
async fn a_press_refused_when_all_room_is_used_up_loses_nothing() {
    let mut counter = Counter::open().await;
    counter.fill_disk(1);
    let held = |counter: &Counter| (counter.sale().lines.len(), counter.view().parked.len());
    let mut before = (0, 0);
    let refused = (0..LINES_MAX).find_map(|_| {
        before = held(&counter);
        let refused = counter.till.scan("101").err();
        refused.or_else(|| {
            before = held(&counter);
            counter.till.park("Bord 4").err()
        })
    });
    assert_eq!(refused.map(|refused| refused.code), Some(Code::DatabaseFailed));
    assert_eq!(held(&counter), before);
    counter.free_disk();
    counter.restart();
    assert_eq!(held(&counter), before);
    counter.till.scan("101").unwrap();
    counter.till.park("Bord 4").unwrap();
}

#[tokio::test]
async fn too_little_room_at_the_start_is_told() {
    let mut counter = Counter::open().await;
    std::fs::remove_file(kept_room(&counter)).unwrap();
    counter.fill_disk(100_000);
    counter.restart();
    assert_eq!(notices(&counter), [NoticeKind::DiskFull]);
    counter.restart();
    assert_eq!(notices(&counter), [NoticeKind::DiskFull], "one is enough");
    counter.free_disk();
    counter.restart();
    assert!(is_kept(&counter));
}

/// An approved sale whose capture is on its way: its answer is held back.
async fn captured_and_held(counter: &Counter, held: usize) -> (PaymentId, JoinHandle<()>) {
    counter.add("101");
    let code = counter.show_code(false).await;
    counter.pay_by_code(KARI, &code).await;
    fault(counter, Operation::Capture, FaultKind::DelayAnswerUntilReleased, 1);
    counter.till.capture(&counter.payment().id, "0.00").unwrap();
    let (till, id) = (Arc::clone(&counter.till), counter.till.due().unwrap().payments[0]);
    let serving = tokio::spawn(async move { till.serve(id).await });
    counter.phone.until_held(held).await;
    (id, serving)
}

/// Uses the disk up, with the room kept back, until nothing can be written at all.
fn use_up(counter: &Counter) {
    counter.fill_disk(1);
    let is_refused = || counter.till.park("Bord 4").is_err() && counter.till.scan("102").is_err();
    let is_full = (0..LINES_MAX).any(|_| counter.till.scan("101").is_err() && is_refused());
    assert!(is_full, "the disk never becomes full");
}

#[tokio::test]
async fn with_the_disk_full_when_the_answer_of_a_capture_comes_the_money_is_taken_once() {
    let mut counter = Counter::open().await;
    let (_, serving) = captured_and_held(&counter, 1).await;
    let sale = counter.sale().id;
    counter.till.serve_next().unwrap();
    use_up(&counter);
    counter.phone.release();
    serving.await.unwrap();
    counter.phone.advance(jiff::SignedDuration::from_secs(3)).unwrap();
    let is_settled = |counter: &Counter| counter.till.history(None).unwrap().rows.iter().any(|row| row.sale_id == sale);
    assert!(!is_settled(&counter), "there is no room to write it down");
    counter.free_disk();
    counter.restart();
    counter.wait(10).await;
    assert!(is_settled(&counter));
    assert_eq!((counter.provider_sum(), counter.till_sum()), (4_900, 4_900));
    assert_eq!(counter.phone.calls().unwrap()[&Operation::Capture], 1, "asked about, not repeated");
}

#[tokio::test]
async fn a_payment_that_cannot_be_taken_up_does_not_keep_others_waiting() {
    let counter = Counter::open().await;
    let (stuck, first) = captured_and_held(&counter, 1).await;
    counter.till.serve_next().unwrap();
    let (_, second) = captured_and_held(&counter, 2).await;
    // Neither outcome can be written down, and later nothing of the first payment.
    let other = rusqlite::Connection::open(counter.folder().join("till.db")).unwrap();
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    counter.phone.release();
    first.await.unwrap();
    second.await.unwrap();
    let broken = format!(
        "CREATE TRIGGER broken BEFORE UPDATE ON payments WHEN new.id = '{stuck}' BEGIN SELECT RAISE(ABORT, 'no'); END;"
    );
    other.execute_batch(&format!("ROLLBACK; {broken}")).unwrap();
    counter.wait(10).await;
    assert_eq!(counter.stage(), Stage::Done, "the second is settled");
    other.execute_batch("DROP TRIGGER broken").unwrap();
    counter.wait(10).await;
    assert_eq!((counter.till_sum(), counter.provider_sum()), (9_800, 9_800), "and so is the first, once it can be");
    assert_eq!(counter.phone.calls().unwrap()[&Operation::Capture], 2);
}
