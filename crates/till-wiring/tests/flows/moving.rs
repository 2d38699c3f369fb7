//! A register moves to another computer: in one file, with everything, and never to two places.

use std::path::{Path, PathBuf};

use tempfile::TempDir;
use till_app::error::{Code, UserError};
use till_app::view::{Environment, Remembering, Stage};
use till_app::{RefundAsk, RefundWhat};
use till_store::{JournalCheck, Store, StoreOptions};
use till_wiring::moving::{
    Arrived, Leaving, MoveError, Passphrase, is_waiting, leave, put_aside, refuse_used, settle, unpack,
};
use till_wiring::{SystemClock, UuidIds};

use crate::counter::{Counter, KARI, LOOKUP, MASTER, OLA, refusal, store_keys};
use crate::remembering::customer;

pub const WORDS: &str = "tre små grønne bøtter";

pub fn passphrase(words: &str) -> Passphrase {
    Passphrase::new(words.into())
}

/// Somewhere files can be put, and register folders stand beside each other.
pub struct Desk(TempDir);

impl Desk {
    pub fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    /// Everything that lies here, by name.
    fn names(&self) -> Vec<String> {
        let name = |entry: std::io::Result<std::fs::DirEntry>| entry.unwrap().file_name().into_string().unwrap();
        let mut names: Vec<String> = std::fs::read_dir(self.0.path()).unwrap().map(name).collect();
        names.sort();
        names
    }

    pub fn leave(&self, counter: &Counter) -> Result<PathBuf, MoveError> {
        let keys = store_keys();
        let leaving = Leaving {
            environment: Environment::Practice,
            keys: &keys,
            beside: None,
            draft: &self.path("draft"),
            folder: &self.path("documents"),
        };
        leave(&counter.till, &leaving, &passphrase(WORDS))
    }

    pub fn unpack(&self, file: &Path, words: &str) -> Result<Arrived, MoveError> {
        unpack(file, &passphrase(words), &self.path("taking-over"), (&SystemClock, &UuidIds))
    }

    /// The folder of a register that was taken over, as a place to carry on in.
    fn register(&self) -> TempDir {
        tempfile::Builder::new().prefix("practice").rand_bytes(0).tempdir_in(self.0.path()).unwrap()
    }
}

fn sign_on_owner(counter: &Counter) {
    counter.sign_on("Åse", "3333");
}

fn code(moved: Result<impl Sized, MoveError>) -> Code {
    moved.err().unwrap().code()
}

#[tokio::test]
async fn a_register_moves_with_its_customers_and_goes_on_where_it_was() {
    let mut counter = Counter::open().await;
    counter.sell_and_remember(KARI).await;
    counter.sell_and_remember(OLA).await;
    counter.till.forget_customer(&customer(&counter, "99989901"), Some(&counter.manager())).unwrap();
    let (old, new) = (Desk::new(), Desk::new());
    sign_on_owner(&counter);
    let file = old.leave(&counter).unwrap();
    assert_eq!(file.file_name().unwrap(), "kvitt-move-strøm-kaffebar-2026-11-23.kvitt");
    assert_eq!(old.names(), ["documents"], "the copies are gone");
    assert_eq!(std::fs::read_dir(old.path("documents")).unwrap().count(), 1, "and nothing is half written");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        assert_eq!(std::fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o600);
    }

    let arrived = new.unpack(&file, WORDS).unwrap();
    assert_eq!(arrived.environment, Environment::Practice);
    let register = new.register();
    arrived.wait_beside(register.path()).unwrap();
    put_aside(register.path()).unwrap();
    settle(register.path()).unwrap();
    let (moved, _folder) = counter.carry_on_in(register);
    assert!(moved.due().unwrap().payments.is_empty() && moved.view().unwrap().moved_at.is_some());

    assert_eq!((counter.view().moved_at, counter.till_sum()), (None, 600_000));
    let found = counter.till.find_customers("9901").unwrap().matches;
    assert_eq!(found.len(), 1, "whoever was forgotten stays forgotten");
    counter.ring_up_insurances();
    counter.till.charge_customer(&found[0].id).unwrap();
    counter.settle().await;
    counter.phone.approve(KARI, &counter.pushed(KARI)).unwrap();
    counter.wait(8).await;
    counter.capture().await;
    let sale = counter.sale();
    assert_eq!((sale.stage, sale.receipt_number.as_deref()), (Stage::Done, Some("3")));
    counter.till.next_sale().unwrap();
    counter.ring_up_insurances();
    let code = counter.show_code(true).await;
    counter.pay_by_code(OLA, &code).await;
    counter.capture().await;
    assert_eq!(counter.payment().remembering, Remembering::KeptOut, "whoever is kept out stays kept out");
    assert_eq!((counter.provider_sum(), counter.till_sum()), (1_200_000, 1_200_000));
    let mut store = Store::open(counter.folder(), store_keys(), counter.store_options()).unwrap();
    assert!(matches!(store.verify_journal().unwrap(), JournalCheck::Whole { .. }));
    assert!(store.rebuild_and_compare().unwrap().differences.is_empty());
}

#[tokio::test]
async fn a_register_that_moved_can_be_looked_at_and_moves_no_money_until_it_is_taken_into_use_again() {
    let mut counter = Counter::open().await;
    counter.sell_and_remember(KARI).await;
    counter.add("101");
    let desk = Desk::new();
    sign_on_owner(&counter);
    let known = counter.till.find_customers("9901").unwrap().matches[0].id.clone();
    desk.leave(&counter).unwrap();
    let paid = counter.till.history(None).unwrap().rows.remove(0);
    let detail = counter.till.sale_detail(&paid.sale_id).unwrap();
    let refund = RefundAsk {
        refund_id: uuid::Uuid::now_v7().to_string(),
        sale_id: paid.sale_id.clone(),
        what: RefundWhat::All,
        reason: "feil".into(),
        refundable_before: detail.refundable.decimal,
        returns_of: None,
        approval: None,
    };
    let refused = |counter: &Counter| -> [Result<(), UserError>; 7] {
        let till = &counter.till;
        [
            till.charge_qr(false).map(drop),
            till.charge_customer(&known).map(drop),
            till.charge_number("99999901", false).map(drop),
            till.refund(&refund).map(drop),
            till.scan("101").map(drop),
            till.forget_customer(&known, None).map(drop),
            till.let_in("99999901").map(drop),
        ]
    };
    assert_eq!(refused(&counter).map(refusal), [Code::RegisterMoved; 7]);
    assert!(counter.sale().allowed.is_empty());

    // It is so for whoever starts it the next time, too, and for everybody but the owner.
    counter.restart();
    assert_eq!(refused(&counter).map(refusal), {
        let mut codes = [Code::RegisterMoved; 7];
        // A clerk needs a manager's word first.
        (codes[3], codes[5]) = (Code::NeedsManager, Code::NeedsManager);
        codes
    });
    assert_eq!(refusal(counter.till.reopen_register()), Code::NeedsOwner);
    counter.wait(60).await;
    assert_eq!(counter.ledger().len(), 1, "nothing was asked");
    sign_on_owner(&counter);
    assert_eq!(counter.till.reopen_register().unwrap().moved_at, None);
    counter.till.refund(&refund).unwrap();
    counter.till.charge_qr(false).unwrap();
    counter.settle().await;
    assert_eq!((counter.stage(), counter.ledger().len()), (Stage::Waiting, 2));
}

#[tokio::test]
async fn a_register_with_an_open_payment_does_not_move_and_stays_in_use() {
    let counter = Counter::open().await;
    let desk = Desk::new();
    counter.ring_up_insurances();
    let link = counter.show_code(false).await;
    counter.till.serve_next().unwrap();
    sign_on_owner(&counter);
    assert_eq!(code(desk.leave(&counter)), Code::PaymentsOpen, "a request is out");
    counter.phone.scan(KARI, &link).unwrap();
    let reference = counter.ledger()[0].reference.clone();
    counter.phone.approve(KARI, &reference).unwrap();
    counter.wait(8).await;
    assert_eq!(code(desk.leave(&counter)), Code::PaymentsOpen, "something is reserved");
    assert_eq!((counter.view().moved_at, desk.names().len()), (None, 0));
    let waiting = counter.view().waiting.remove(0);
    counter.till.open_sale(&waiting.sale_id).unwrap();
    counter.capture().await;
    desk.leave(&counter).unwrap();
}

#[tokio::test]
async fn only_the_owner_moves_a_register_and_one_whose_file_cannot_be_written_stays_in_use() {
    let counter = Counter::open().await;
    let desk = Desk::new();
    assert_eq!(code(desk.leave(&counter)), Code::NeedsOwner);
    sign_on_owner(&counter);
    std::fs::write(desk.path("documents"), "in the way").unwrap();
    assert_eq!(code(desk.leave(&counter)), Code::MoveNotWritten);
    assert_eq!((counter.view().moved_at, desk.names()), (None, vec!["documents".to_owned()]));
    std::fs::remove_file(desk.path("documents")).unwrap();
    desk.leave(&counter).unwrap();
    // Closed already: another file may be written, and if that fails, the first one counts.
    let second = desk.leave(&counter).unwrap();
    assert!(second.to_str().unwrap().ends_with("-2.kvitt"));
    std::fs::write(desk.path("draft"), "in the way").unwrap();
    assert_eq!(code(desk.leave(&counter)), Code::MoveNotWritten);
    assert!(counter.view().moved_at.is_some());
}

#[tokio::test]
async fn a_wrong_passphrase_and_a_file_that_is_not_whole_are_refused_and_change_nothing() {
    let counter = Counter::open().await;
    counter.sell_and_remember(KARI).await;
    sign_on_owner(&counter);
    let desk = Desk::new();
    let file = desk.leave(&counter).unwrap();
    let bytes = std::fs::read(&file).unwrap();
    let told = |name: &str, bytes: &[u8]| {
        std::fs::write(desk.path(name), bytes).unwrap();
        let told = code(desk.unpack(&desk.path(name), WORDS));
        std::fs::remove_file(desk.path(name)).unwrap();
        told
    };
    let flipped = |at: usize| {
        let mut bytes = bytes.clone();
        bytes[at] ^= 1;
        bytes
    };
    assert_eq!(code(desk.unpack(&file, "tre små grønne bøtte")), Code::PassphraseWrong);
    assert_eq!(code(desk.unpack(&desk.path("nowhere.kvitt"), WORDS)), Code::MoveFileMissing);
    assert_eq!(code(desk.unpack(&desk.path("documents"), WORDS)), Code::MoveFileMissing, "a folder");
    assert_eq!(told("strange", b"%PDF-1.7"), Code::MoveFileDamaged);
    assert_eq!(told("empty", b""), Code::MoveFileDamaged);
    assert_eq!(told("flipped", &flipped(bytes.len() / 2)), Code::MoveFileDamaged);
    assert_eq!(told("flipped at the end", &flipped(bytes.len() - 1)), Code::MoveFileDamaged);
    assert_eq!(told("cut", &bytes[..bytes.len() - 1]), Code::MoveFileDamaged);
    assert_eq!(told("cut between pieces", &bytes[..bytes.len() / 2]), Code::MoveFileDamaged);
    assert_eq!(desk.names(), ["documents"], "nothing is left of what was refused");
    assert!(desk.unpack(&file, WORDS).is_ok(), "the file itself is whole");
}

#[tokio::test]
async fn no_number_and_no_key_lies_open_in_the_file() {
    let counter = Counter::open().await;
    counter.sell_and_remember(KARI).await;
    sign_on_owner(&counter);
    let desk = Desk::new();
    let file = desk.leave(&counter).unwrap();
    let open =
        [MASTER.to_vec(), LOOKUP.to_vec(), KARI.into(), KARI[2..].into(), b"Cinnamon bun".to_vec(), WORDS.into()];
    let base64 = |key: [u8; 32]| base64::Engine::encode(&base64::engine::general_purpose::STANDARD, key).into_bytes();
    let open: Vec<Vec<u8>> =
        open.into_iter().chain([base64(MASTER), base64(LOOKUP), b"SQLite format 3".to_vec()]).collect();
    let found = |path: &Path| {
        let bytes = std::fs::read(path).unwrap();
        open.iter().filter(|text| bytes.windows(text.len()).any(|window| window == **text)).count()
    };
    let planted = desk.path("planted");
    std::fs::write(&planted, [std::fs::read(&file).unwrap(), open.concat()].concat()).unwrap();
    assert_eq!(found(&planted), open.len(), "the scan would find each");
    assert_eq!(found(&file), 0);
    assert!(
        std::fs::metadata(&file).unwrap().len()
            > std::fs::metadata(till_store::keys_path(counter.folder())).unwrap().len()
    );
}

#[tokio::test]
async fn a_register_that_was_sold_with_keeps_its_place_and_an_unused_one_is_put_aside_whole() {
    let used = Counter::open().await;
    assert!(refuse_used(used.folder(), Some(&used.till)).is_ok(), "as installed");
    assert!(refuse_used(used.folder(), None).is_ok());
    used.ring_up_insurances();
    used.show_code(false).await;
    assert_eq!(code(refuse_used(used.folder(), Some(&used.till))), Code::RegisterInUse);
    assert_eq!(code(refuse_used(used.folder(), None)), Code::RegisterInUse);

    let desk = Desk::new();
    let register = desk.path("test");
    assert!(refuse_used(&register, None).is_ok(), "there is none");
    std::fs::create_dir(&register).unwrap();
    std::fs::write(register.join("keys.db"), "keys").unwrap();
    assert_eq!(code(refuse_used(&register, None)), Code::RegisterInUse, "its file may be put back");

    // A stop after any of these steps, and the next start goes on from there.
    let arrived = desk.path("arrived");
    std::fs::create_dir(&arrived).unwrap();
    std::fs::rename(&arrived, desk.path("test.moved-in")).unwrap();
    assert!(is_waiting(&register));
    assert_eq!(code(refuse_used(&register, None)), Code::RegisterInUse, "one is waiting for the place already");
    put_aside(&register).unwrap();
    put_aside(&register).unwrap();
    assert_eq!(desk.names(), ["test.aside-1", "test.moved-in"]);
    settle(&register).unwrap();
    assert_eq!(desk.names(), ["test", "test.aside-1"]);
    assert!(!is_waiting(&register) && desk.path("test.aside-1").join("keys.db").exists());
}

#[tokio::test]
async fn a_practice_register_brings_its_keys_and_opens_with_them() {
    let counter = Counter::open().await;
    counter.sell_and_remember(KARI).await;
    sign_on_owner(&counter);
    let desk = Desk::new();
    let file = desk.leave(&counter).unwrap();
    let register = desk.path("practice");
    desk.unpack(&file, WORDS).unwrap().wait_beside(&register).unwrap();
    settle(&register).unwrap();
    let keys = till_wiring::register_keys::in_practice_file(&register).unwrap();
    let mut store = Store::open(&register, keys, StoreOptions::default()).unwrap();
    let JournalCheck::Whole { entries } = store.verify_journal().unwrap() else { panic!("broken") };
    assert!(entries > 10);
}
