//! A number or own code being typed is held by the program until it is sent or put away, and of what is answered to the
//! page no answer has it whole.

use secrecy::zeroize::Zeroizing;
use serde::Serialize;
use till_app::error::{Code, UserError};
use till_app::ports::Clipboard;
use till_app::view::Stage;
use till_app::{HeldEdit, HeldField};

use crate::counter::{Counter, KARI, OLA, refusal};

/// Somebody's number as it is typed, without the country.
const TYPED: &str = "99999901";

/// What is answered to the page, and has no more than four digits of the number in a row.
#[track_caller]
fn seen<A: Serialize>(answer: Result<A, UserError>) -> A {
    let answer = answer.unwrap();
    let told = serde_json::to_string(&answer).unwrap();
    let rows: Vec<String> = TYPED.as_bytes().windows(5).map(|row| String::from_utf8(row.to_vec()).unwrap()).collect();
    assert!(rows.iter().all(|row| !told.contains(row)), "{told}");
    answer
}

/// Types into every field, key by key.
#[track_caller]
fn fill_all(counter: &Counter) {
    let all = [
        HeldField::Known,
        HeldField::Number,
        HeldField::OwnCode,
        HeldField::LetIn,
        HeldField::Customers,
        HeldField::Join,
    ];
    for field in all {
        type_into(counter, field, TYPED);
    }
    assert_eq!(counter.till.fields_held(), all.len());
}

/// Types key by key.
#[track_caller]
fn type_into(counter: &Counter, field: HeldField, number: &str) {
    for key in number.chars() {
        let edit = HeldEdit::Insert { text: key.to_string() };
        seen(counter.till.edit_held(field, Some(edit)));
    }
}

fn shown(counter: &Counter, field: HeldField) -> String {
    counter.till.edit_held(field, None).unwrap().shown
}

#[tokio::test]
async fn a_number_typed_key_by_key_is_asked_with_and_then_put_away() {
    let counter = Counter::open().await;
    counter.add("101");
    type_into(&counter, HeldField::Number, TYPED);
    assert_eq!(shown(&counter, HeldField::Number), "•••• 9901");
    seen(counter.till.charge_typed_number(false));
    assert_eq!(counter.till.fields_held(), 0);
    counter.settle().await;
    counter.pushed(KARI);
    type_into(&counter, HeldField::Number, "+4799989901");
    seen(counter.till.change_to_typed_number(false));
    assert_eq!(counter.till.fields_held(), 0);
    counter.wait(8).await;
    counter.pushed(OLA);
}

#[tokio::test]
async fn a_number_that_is_refused_stands_there_to_be_typed_better() {
    let counter = Counter::open().await;
    counter.add("101");
    assert_eq!(refusal(counter.till.charge_typed_number(false)), Code::BadPhoneNumber, "nothing was typed");
    type_into(&counter, HeldField::Number, "999999");
    assert_eq!(refusal(counter.till.charge_typed_number(false)), Code::BadPhoneNumber);
    assert_eq!((shown(&counter, HeldField::Number).as_str(), counter.stage()), ("•• 9999", Stage::Building));
    type_into(&counter, HeldField::Number, "01");
    seen(counter.till.charge_typed_number(false));

    type_into(&counter, HeldField::LetIn, "9999990");
    assert_eq!(refusal(counter.till.let_typed_number_in()), Code::BadPhoneNumber);
    type_into(&counter, HeldField::LetIn, "1");
    assert!(!seen(counter.till.let_typed_number_in()).was_kept_out);
    assert_eq!(counter.till.fields_held(), 0);
}

#[tokio::test]
async fn each_key_answers_who_is_found_by_what_stands_there() {
    let counter = Counter::open().await;
    counter.sell_and_remember(KARI).await;
    let key = |text: &str| Some(HeldEdit::Insert { text: text.to_owned() });
    let found: Vec<_> =
        "9901".chars().map(|digit| seen(counter.till.find_by_number(key(&digit.to_string())))).collect();
    let told = found.iter().map(|answer| (answer.number.digits, answer.missing, answer.found.matches.len()));
    assert_eq!(told.collect::<Vec<_>>(), [(1, 3, 0), (2, 2, 0), (3, 1, 0), (4, 0, 1)]);
    assert_eq!(seen(counter.till.find_by_number(None)), found[3], "asked again, nothing is typed twice");
    let replaced = HeldEdit::Replace { text: "+47 999 99 901".to_owned() };
    assert_eq!(seen(counter.till.find_by_number(Some(replaced))).found.matches.len(), 1);

    for field in [HeldField::Customers, HeldField::Join] {
        let answers = ["9", "90", "1"].map(|text| seen(counter.till.list_by_number(field, key(text), 0)));
        let told = answers.map(|answer| (answer.number.shown, answer.missing, answer.found.total));
        assert_eq!(told, [("9".to_owned(), 3, 0), ("990".to_owned(), 1, 0), ("9901".to_owned(), 0, 1)]);
        let all = seen(counter.till.list_by_number(field, Some(HeldEdit::Clear), 0));
        assert_eq!((all.missing, all.found.total), (0, 1));
    }
}

#[tokio::test]
async fn what_is_typed_goes_with_the_sale_and_with_whoever_typed_it() {
    let counter = Counter::open().await;
    let these = [HeldField::Known, HeldField::Number, HeldField::OwnCode];
    let of_sale = |turn: &dyn Fn()| {
        counter.add("101");
        for field in these.into_iter().chain([HeldField::Customers]) {
            type_into(&counter, field, TYPED);
        }
        turn();
        assert_eq!(these.map(|field| shown(&counter, field)), ["", "", ""]);
        assert_eq!(shown(&counter, HeldField::Customers), "•••• 9901", "it is of no sale");
        counter.till.edit_held(HeldField::Customers, Some(HeldEdit::Clear)).unwrap();
    };
    of_sale(&|| drop(counter.till.park("").unwrap()));
    of_sale(&|| drop(counter.till.discard_sale().unwrap()));
    of_sale(&|| drop(counter.till.charge_qr(false).unwrap()));
}

#[tokio::test]
async fn nobody_types_and_nothing_is_held_while_nobody_is_signed_on() {
    let counter = Counter::open().await;
    fill_all(&counter);
    counter.till.sign_off().unwrap();
    assert_eq!(counter.till.fields_held(), 0);
    let late = Some(HeldEdit::Insert { text: "9".to_owned() });
    assert_eq!(refusal(counter.till.edit_held(HeldField::Known, late)), Code::SignedOff);
    assert_eq!(counter.till.fields_held(), 0);
}

#[tokio::test]
async fn what_was_typed_into_a_page_that_is_gone_is_put_away_while_its_clerk_is_still_signed_on() {
    let counter = Counter::open().await;
    counter.add("101");
    fill_all(&counter);
    counter.till.put_fields_away();
    assert_eq!((counter.till.fields_held(), shown(&counter, HeldField::OwnCode).as_str()), (0, ""));
    assert_eq!(refusal(counter.till.charge_typed_code(false)), Code::NotAnOwnCode, "nothing is left to be sent");
}

#[tokio::test]
async fn an_own_code_goes_in_key_by_key_is_asked_with_and_then_put_away() {
    let counter = Counter::open().await;
    counter.add("101");
    let code = counter.phone.own_code(KARI).unwrap();
    type_into(&counter, HeldField::OwnCode, &code);
    assert_eq!(shown(&counter, HeldField::OwnCode), "•".repeat(code.chars().count()));
    seen(counter.till.charge_typed_code(false));
    assert_eq!(counter.till.fields_held(), 0);
    counter.settle().await;
    counter.pushed(KARI);
    type_into(&counter, HeldField::OwnCode, &counter.phone.own_code(OLA).unwrap());
    seen(counter.till.change_to_typed_code(false));
    assert_eq!(counter.till.fields_held(), 0);
    counter.wait(8).await;
    counter.pushed(OLA);
}

#[tokio::test]
async fn an_own_code_that_is_refused_is_held_until_another_takes_its_place() {
    let counter = Counter::open().await;
    counter.add("101");
    assert_eq!(refusal(counter.till.charge_typed_code(false)), Code::NotAnOwnCode, "nothing was scanned");
    let scan = |text: &str| {
        let edit = HeldEdit::Replace { text: text.to_owned() };
        counter.till.edit_held(HeldField::OwnCode, Some(edit)).unwrap();
        counter.till.charge_typed_code(false)
    };
    // Cut to what a code may be, it would be somebody else's.
    let too_long = format!("https://practice.invalid/p/{}", "9".repeat(300));
    for (text, code) in [("101", Code::ArticleScanned), ("abcd", Code::NotAnOwnCode), (&too_long, Code::NotAnOwnCode)] {
        let error = scan(text).unwrap_err();
        assert_eq!((error.code, error.field.as_deref()), (code, Some("scanned")));
        assert!(!shown(&counter, HeldField::OwnCode).is_empty(), "it is held: {text}");
    }
    seen(scan(&counter.phone.own_code(KARI).unwrap()));
    assert_eq!((counter.stage(), counter.till.fields_held()), (Stage::Waiting, 0));
}

/// What was copied.
struct Copied(Option<&'static str>);

impl Clipboard for Copied {
    fn text(&self) -> Option<Zeroizing<String>> {
        self.0.map(|text| Zeroizing::new(text.to_owned()))
    }
}

#[tokio::test]
async fn what_was_copied_is_read_by_the_program_and_takes_the_place_of_what_is_chosen() {
    let counter = Counter::open().await;
    counter.add("101");
    let paste = |field, is_all, text| seen(counter.till.paste_held(field, is_all, &Copied(Some(text)))).shown;
    assert_eq!(paste(HeldField::Number, false, "99 99"), "9999");
    assert_eq!(paste(HeldField::Number, false, "tlf. 99-01\r\n"), "•••• 9901");
    seen(counter.till.charge_typed_number(false));
    counter.settle().await;
    counter.pushed(KARI);
    assert_eq!(paste(HeldField::Join, false, "1234567"), "••• 4567");
    assert_eq!(paste(HeldField::Join, true, "99999901"), "•••• 9901");
    assert_eq!(paste(HeldField::OwnCode, false, "https://x/99999901"), "•".repeat(18));
}

#[tokio::test]
async fn where_there_is_nothing_to_paste_it_is_told_and_what_stands_there_stays() {
    let counter = Counter::open().await;
    type_into(&counter, HeldField::Number, TYPED);
    for copied in [None, Some(""), Some("ingen"), Some(" \n")] {
        for is_all in [false, true] {
            let refused = counter.till.paste_held(HeldField::Number, is_all, &Copied(copied));
            assert_eq!(refusal(refused), Code::NothingToPaste, "{copied:?}");
        }
    }
    assert_eq!(refusal(counter.till.paste_held(HeldField::OwnCode, false, &Copied(Some(" ")))), Code::NothingToPaste);
    assert_eq!(shown(&counter, HeldField::Number), "•••• 9901");
    counter.till.sign_off().unwrap();
    assert_eq!(refusal(counter.till.paste_held(HeldField::Number, false, &Copied(Some("1")))), Code::SignedOff);
}

#[tokio::test]
async fn a_code_that_came_while_a_number_was_typed_is_sold_or_repeated_to_nobody() {
    let counter = Counter::open().await;
    for scanned in ["99999901", "+47 999 99 901", "7038010009457", "tel:99999901"] {
        let error = counter.till.scan_beside_held(scanned, None).unwrap_err();
        assert_eq!((error.code, error.details.text, error.field), (Code::UnknownNotRepeated, None, None), "{scanned}");
    }
    let short = counter.till.scan_beside_held("7654321", None).unwrap_err();
    assert_eq!((short.code, short.details.text.as_deref()), (Code::UnknownBarcode, Some("7654321")), "nobody's number");
    counter.till.scan_beside_held("101", None).unwrap();
    assert_eq!(counter.sale().lines.len(), 1);
}
