//! A live register moves with keys of its own, and its customers are found by those that came in the file.

use std::path::Path;
use std::sync::Arc;

use secrecy::{ExposeSecret, SecretString};
use till_app::view::{Environment, Stage};
use till_store::OpenError;
use till_wiring::moving::{Leaving, leave, settle};
use till_wiring::{AppTill, Options, StartError, register_keys, wire};

use crate::counter::{Counter, KARI};
use crate::moving::{Desk, WORDS, passphrase};

/// A live till over these files, with these keys.
fn live(counter: &Counter, folder: &Path, keys: &SecretString) -> Arc<AppTill> {
    wire(with_keys(counter, folder, keys)).unwrap().till
}

fn with_keys(counter: &Counter, folder: &Path, keys: &SecretString) -> Options {
    let store_keys = register_keys::read(keys.expose_secret()).unwrap();
    Options { folder: folder.to_owned(), environment: Environment::Test, store_keys, ..counter.options() }
}

fn sign_on_owner(counter: &Counter) {
    let owner = counter.view().clerks.remove(0);
    counter.till.sign_on(&owner.id, "4711").unwrap();
}

/// A customer tells the number and agrees to be remembered, or is known by it.
async fn pays(counter: &Counter, known: Option<&str>) {
    counter.till.add_open_amount("4900", 1_500).unwrap();
    match known {
        None => counter.till.charge_number("99999901", true).unwrap(),
        Some(id) => counter.till.charge_customer(id).unwrap(),
    };
    counter.settle().await;
    let request = counter.pushed(KARI);
    if known.is_none() {
        counter.phone.consent(KARI, &request, true).unwrap();
    }
    counter.phone.approve(KARI, &request).unwrap();
    counter.wait(8).await;
    counter.capture().await;
    assert_eq!(counter.stage(), Stage::Done);
    counter.till.next_sale().unwrap();
}

#[tokio::test]
async fn a_live_register_that_moved_finds_its_customers_by_the_keys_in_the_file_and_by_no_others() {
    let mut counter = Counter::open_live().await;
    let (old, new) = (Desk::new(), Desk::new());
    let keys = register_keys::make().unwrap();
    counter.till = live(&counter, &old.path("test"), &keys);
    sign_on_owner(&counter);
    counter.till.save_shop(crate::live::shop()).unwrap();
    pays(&counter, None).await;
    counter.wait(60).await;
    let leaving = Leaving {
        environment: Environment::Test,
        keys: &register_keys::read(keys.expose_secret()).unwrap(),
        beside: None,
        draft: &old.path("draft"),
        folder: &old.path("documents"),
    };
    let file = leave(&counter.till, &leaving, &passphrase(WORDS)).unwrap();
    drop(keys);

    let arrived = new.unpack(&file, WORDS).unwrap();
    let came = SecretString::from(arrived.keys.expose_secret());
    let register = new.path("test");
    arrived.wait_beside(&register).unwrap();
    settle(&register).unwrap();
    let others = wire(with_keys(&counter, &register, &register_keys::make().unwrap()));
    assert!(matches!(others, Err(StartError::Open(OpenError::WrongKeys))), "other keys do not even open it");
    counter.till = live(&counter, &register, &came);
    sign_on_owner(&counter);
    for digits in ["9901", "99999901"] {
        assert_eq!(counter.till.find_customers(digits).unwrap().matches.len(), 1, "{digits}");
    }
    let known = counter.till.find_customers("9901").unwrap().matches.remove(0).id;
    pays(&counter, Some(&known)).await;
    assert_eq!(counter.till.customer_detail(&known).unwrap().purchases.len(), 2, "of before the move, and of after it");
    assert_eq!((counter.provider_sum(), counter.till_sum()), (9_800, 9_800));
}
