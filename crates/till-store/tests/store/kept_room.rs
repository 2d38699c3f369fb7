//! Room kept back on the disk, and what it is good for once the disk is full.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

use till_app::ports::{Files, StoreError};
use till_store::StoreOptions;

use crate::fixtures::{ROOM_BYTES, Shop, options, reopen, sale};

fn path(shop: &Shop) -> PathBuf {
    shop.folder.path().join("kept-room")
}

/// Bytes of a file on the disk, as far as the system says.
fn on_disk(path: &PathBuf) -> u64 {
    let about = std::fs::metadata(path).unwrap();
    #[cfg(unix)]
    return std::os::unix::fs::MetadataExt::blocks(&about) * 512;
    #[cfg(not(unix))]
    about.len()
}

/// A shop whose disk can be made full.
fn shop() -> (Shop, Arc<AtomicU32>) {
    let pages = Arc::new(AtomicU32::new(u32::MAX));
    (Shop::with(StoreOptions { pages_max: Some(Arc::clone(&pages)), ..options() }), pages)
}

/// Ten more sales.
fn write(shop: &mut Shop, round: u128) -> Result<(), StoreError> {
    let clerk = shop.clerk;
    let mut tx = shop.store.begin()?;
    (0..10).try_for_each(|n| tx.put_sale(&sale(round * 10 + n + 1), clerk))?;
    tx.commit()
}

#[test]
fn room_is_there_with_its_size_gone_when_given_up_and_made_anew() {
    let mut shop = Shop::new();
    assert!(shop.store.keep_room());
    assert_eq!(std::fs::metadata(path(&shop)).unwrap().len(), ROOM_BYTES);
    assert!(on_disk(&path(&shop)) >= ROOM_BYTES, "blocks, not a promise");
    assert!(shop.store.give_up_room());
    assert!(!path(&shop).exists());
    assert!(!shop.store.give_up_room(), "there is nothing left to give up");
    assert!(shop.store.keep_room());
    assert_eq!(std::fs::metadata(path(&shop)).unwrap().len(), ROOM_BYTES);
}

#[cfg(unix)]
#[test]
fn kept_room_is_for_this_user_only() {
    use std::os::unix::fs::PermissionsExt;
    let mut shop = Shop::new();
    assert!(shop.store.keep_room());
    assert_eq!(std::fs::metadata(path(&shop)).unwrap().permissions().mode() & 0o777, 0o600);
}

#[test]
fn room_half_made_or_of_another_size_is_made_anew() {
    for length in [0, 1, ROOM_BYTES - 1, ROOM_BYTES * 2] {
        let mut shop = Shop::new();
        std::fs::File::create(path(&shop)).unwrap().set_len(length).unwrap();
        assert!(shop.store.keep_room());
        assert_eq!(std::fs::metadata(path(&shop)).unwrap().len(), ROOM_BYTES);
        assert!(on_disk(&path(&shop)) >= ROOM_BYTES);
    }
}

#[test]
fn what_a_full_disk_refuses_fits_into_the_room_given_up() {
    let (mut shop, pages) = shop();
    assert!(shop.store.keep_room());
    pages.store(1, Ordering::SeqCst);
    let refused = (0..).find_map(|round| write(&mut shop, round).err()).unwrap();
    assert!(matches!(refused, StoreError::Full(_)), "{refused:?}");
    assert!(shop.store.give_up_room());
    let written = (1_000..5_000).take_while(|round| write(&mut shop, *round).is_ok()).count();
    assert!((10..4_000).contains(&written), "only {written}");
    assert!(!shop.store.keep_room() && !shop.store.give_up_room(), "the disk is still full");
    pages.store(u32::MAX, Ordering::SeqCst);
    assert!(shop.store.keep_room());
    write(&mut shop, 5_000).unwrap();
}

#[test]
fn files_that_cannot_be_opened_for_want_of_room_are_opened_with_the_room_given_up() {
    let mut shop = Shop::new();
    assert!(shop.store.keep_room());
    let room = path(&shop);
    let folder = shop.close();
    // A file where a folder is in the way of the log stands for a disk without room for it.
    std::fs::create_dir(folder.path().join("till.db-wal")).unwrap();
    assert!(till_store::Store::open(folder.path(), crate::fixtures::keys(), options()).is_err());
    assert!(!room.exists(), "given up for a second try");
    std::fs::remove_dir(folder.path().join("till.db-wal")).unwrap();
    assert!(reopen(folder.path()).begin().is_ok());
}
