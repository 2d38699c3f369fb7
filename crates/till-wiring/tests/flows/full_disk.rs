//! A full disk: room was kept back for it, so sales go on for a while, and people are told.

use std::path::PathBuf;

use till_app::error::Code;
use till_app::view::{NoticeKind, Stage};

use crate::counter::{Counter, KARI, ROOM_BYTES};

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
