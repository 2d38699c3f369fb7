//! A number being typed is held by the program until it is sent or put away, and of what is answered to the page no
//! answer has it whole.

use serde::Serialize;
use till_app::error::{Code, UserError};
use till_app::view::Stage;
use till_app::{NumberEdit, NumberField};

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

/// Types key by key.
#[track_caller]
fn type_into(counter: &Counter, field: NumberField, number: &str) {
    for key in number.chars() {
        let edit = NumberEdit::Insert { text: key.to_string() };
        seen(counter.till.edit_number(field, Some(edit)));
    }
}

fn shown(counter: &Counter, field: NumberField) -> String {
    counter.till.edit_number(field, None).unwrap().shown
}

#[tokio::test]
async fn a_number_typed_key_by_key_is_asked_with_and_then_put_away() {
    let counter = Counter::open().await;
    counter.add("101");
    type_into(&counter, NumberField::Number, TYPED);
    assert_eq!(shown(&counter, NumberField::Number), "•••• 9901");
    seen(counter.till.charge_typed_number(false));
    assert_eq!(counter.till.numbers_typed(), 0);
    counter.settle().await;
    counter.pushed(KARI);
    type_into(&counter, NumberField::Number, "+4799989901");
    seen(counter.till.change_to_typed_number(false));
    assert_eq!(counter.till.numbers_typed(), 0);
    counter.wait(8).await;
    counter.pushed(OLA);
}

#[tokio::test]
async fn a_number_that_is_refused_stands_there_to_be_typed_better() {
    let counter = Counter::open().await;
    counter.add("101");
    assert_eq!(refusal(counter.till.charge_typed_number(false)), Code::BadPhoneNumber, "nothing was typed");
    type_into(&counter, NumberField::Number, "999999");
    assert_eq!(refusal(counter.till.charge_typed_number(false)), Code::BadPhoneNumber);
    assert_eq!((shown(&counter, NumberField::Number).as_str(), counter.stage()), ("•• 9999", Stage::Building));
    type_into(&counter, NumberField::Number, "01");
    seen(counter.till.charge_typed_number(false));

    type_into(&counter, NumberField::LetIn, "9999990");
    assert_eq!(refusal(counter.till.let_typed_number_in()), Code::BadPhoneNumber);
    type_into(&counter, NumberField::LetIn, "1");
    assert!(!seen(counter.till.let_typed_number_in()).was_kept_out);
    assert_eq!(counter.till.numbers_typed(), 0);
}

#[tokio::test]
async fn each_key_answers_who_is_found_by_what_stands_there() {
    let counter = Counter::open().await;
    counter.sell_and_remember(KARI).await;
    let key = |text: &str| Some(NumberEdit::Insert { text: text.to_owned() });
    let found: Vec<_> =
        "9901".chars().map(|digit| seen(counter.till.find_by_number(key(&digit.to_string())))).collect();
    let told = found.iter().map(|answer| (answer.number.digits, answer.missing, answer.found.matches.len()));
    assert_eq!(told.collect::<Vec<_>>(), [(1, 3, 0), (2, 2, 0), (3, 1, 0), (4, 0, 1)]);
    assert_eq!(seen(counter.till.find_by_number(None)), found[3], "asked again, nothing is typed twice");
    let replaced = NumberEdit::Replace { text: "+47 999 99 901".to_owned() };
    assert_eq!(seen(counter.till.find_by_number(Some(replaced))).found.matches.len(), 1);

    for field in [NumberField::Customers, NumberField::Join] {
        let answers = ["9", "90", "1"].map(|text| seen(counter.till.list_by_number(field, key(text), 0)));
        let told = answers.map(|answer| (answer.number.shown, answer.missing, answer.found.total));
        assert_eq!(told, [("9".to_owned(), 3, 0), ("990".to_owned(), 1, 0), ("9901".to_owned(), 0, 1)]);
        let all = seen(counter.till.list_by_number(field, Some(NumberEdit::Clear), 0));
        assert_eq!((all.missing, all.found.total), (0, 1));
    }
}

#[tokio::test]
async fn what_is_typed_goes_with_the_sale_and_with_whoever_typed_it() {
    let counter = Counter::open().await;
    let both = [NumberField::Known, NumberField::Number];
    let of_sale = |turn: &dyn Fn()| {
        counter.add("101");
        for field in both.into_iter().chain([NumberField::Customers]) {
            type_into(&counter, field, TYPED);
        }
        turn();
        assert_eq!(both.map(|field| shown(&counter, field)), ["", ""]);
        assert_eq!(shown(&counter, NumberField::Customers), "•••• 9901", "it is of no sale");
        counter.till.edit_number(NumberField::Customers, Some(NumberEdit::Clear)).unwrap();
    };
    of_sale(&|| drop(counter.till.park("").unwrap()));
    of_sale(&|| drop(counter.till.discard_sale().unwrap()));
    of_sale(&|| drop(counter.till.charge_qr(false).unwrap()));
}

#[tokio::test]
async fn nobody_types_and_nothing_is_held_while_nobody_is_signed_on() {
    let counter = Counter::open().await;
    let all = [NumberField::Known, NumberField::Number, NumberField::LetIn, NumberField::Customers, NumberField::Join];
    for field in all {
        type_into(&counter, field, TYPED);
    }
    assert_eq!(counter.till.numbers_typed(), all.len());
    counter.till.sign_off().unwrap();
    assert_eq!(counter.till.numbers_typed(), 0);
    let late = Some(NumberEdit::Insert { text: "9".to_owned() });
    assert_eq!(refusal(counter.till.edit_number(NumberField::Known, late)), Code::SignedOff);
    assert_eq!(counter.till.numbers_typed(), 0);
}
