use std::cell::Cell;
use std::collections::HashSet;

use proptest::collection::{hash_set, vec};
use proptest::prelude::*;
use till_core::ids::CustomerId;
use uuid::Uuid;

use super::{Found, digits, ends_typed_on, find};

const MOST: u32 = 5;

/// People by their number; the place in the list is the id.
struct Register<'a>(&'a [String]);

impl Register<'_> {
    fn ending(&self, ends: &[&str], limit: u32) -> Vec<CustomerId> {
        let is_meant = |number: &String| ends.iter().any(|end| number.ends_with(end));
        let all = self.0.iter().enumerate().filter(|(_, number)| is_meant(number)).map(|(at, _)| id(at));
        all.take(usize::try_from(limit).unwrap()).collect()
    }

    fn find(&self, typed: &str) -> Found {
        let whole = self.0.iter().position(|number| number.get(2..) == Some(typed)).map(id);
        find(typed, MOST, whole, |ends, limit| {
            let lasts: HashSet<&str> = ends.iter().map(|end| &end[end.len() - 4..]).collect();
            assert!(lasts.len() == 1 && limit <= MOST + 1, "looked up by one hash of four digits");
            Ok(self.ending(ends, limit))
        })
        .unwrap()
    }
}

fn id(at: usize) -> CustomerId {
    CustomerId(Uuid::from_u128(u128::try_from(at).unwrap()))
}

fn ids(places: &[usize]) -> Vec<CustomerId> {
    places.iter().copied().map(id).collect()
}

fn numbers(all: &[&str]) -> Vec<String> {
    all.iter().map(|number| format!("47{number}")).collect()
}

/// Six who end alike, by the digit before: 3 to 8.
fn six() -> Vec<String> {
    (3..9).map(|digit| format!("47999{digit}9901")).collect()
}

#[test]
fn digits_typed_on_stand_before_the_last_ones_together_or_one_by_one() {
    for (typed, ends) in [
        ("9901", &[][..]),
        ("99018", &[["89901", "89901"]]),
        ("990187", &[["799018", "799018"], ["879901", "789901"]]),
        ("9901876", &[["6990187", "6990187"], ["7699018", "6799018"], ["8769901", "6789901"]]),
        ("990187654", &[]),
    ] {
        let read = ends_typed_on(typed);
        let read: Vec<[&str; 2]> = read.iter().map(|ends| ends.each_ref().map(|end| end.as_str())).collect();
        assert_eq!(read, ends, "{typed}");
    }
}

#[test]
fn of_six_who_end_alike_the_digit_before_typed_last_leaves_one_who_has_to_be_chosen() {
    let six = six();
    let found = Register(&six).find("9901");
    assert_eq!(found, Found { ids: ids(&[0, 1, 2, 3, 4]), has_more: true, is_typed_on: false, only: None });
    let found = Register(&six).find("99018");
    assert_eq!(found, Found { ids: ids(&[5]), has_more: false, is_typed_on: true, only: None });
    // As it stands, as it was before.
    let found = Register(&six).find("89901");
    assert_eq!(found, Found { ids: ids(&[5]), has_more: false, is_typed_on: false, only: Some(id(5)) });
    assert_eq!(Register(&six).find("99012"), Found::default());
}

#[test]
fn whoever_ends_with_all_that_was_typed_hides_nobody_of_those_who_were_narrowed() {
    let mut people = six();
    people.extend(numbers(&["11199018"]));
    let found = Register(&people).find("99018");
    assert_eq!(found, Found { ids: ids(&[6, 5]), has_more: false, is_typed_on: true, only: None });
    // The one with an 8 is not remembered: whoever is found stands there by chance, and Enter must not ask them.
    people.remove(5);
    let found = Register(&people).find("99018");
    assert_eq!(found, Found { ids: ids(&[5]), has_more: false, is_typed_on: false, only: None });
    // One is enough whose end the first four are: the digit may be to check that it is them, and it is not.
    let two = numbers(&["99979901", "11199018"]);
    assert_eq!(Register(&two).find("99018").only, None);
    assert_eq!(Register(&two[1..]).find("99018").only, Some(id(0)));
    // A whole number is that one's, whatever its first digits are to others.
    people.extend(numbers(&["99018765"]));
    assert_eq!(Register(&people).find("99018765").only, Some(id(6)));
}

#[test]
fn one_after_the_other_and_together_both_mean_somebody() {
    let people = numbers(&["99789901", "99879901", "99869901"]);
    let found = Register(&people).find("990187");
    assert_eq!(found, Found { ids: ids(&[0, 1]), has_more: false, is_typed_on: true, only: None });
    let people = numbers(&["99789901", "99869901"]);
    assert_eq!(Register(&people).find("990187").ids, ids(&[0]));
}

#[test]
fn typing_on_past_the_reading_as_it_stands_asks_for_more_while_six_are_meant() {
    let people: Vec<String> = (10..16).map(|before| format!("47{before}889901")).collect();
    let found = Register(&people).find("99018");
    assert_eq!((found.ids.len(), found.has_more, found.is_typed_on, found.only), (5, true, true, None));
    assert_eq!(Register(&people).find("9901885").ids, ids(&[5]), "one digit more");
}

#[test]
fn spaces_are_passed_over_and_nothing_else() {
    assert_eq!(digits("99 01 8").unwrap().as_str(), "99018");
    for typed in ["9901a", "+4799", "1234567890123456"] {
        assert!(digits(typed).is_err(), "{typed}");
    }
}

/// The number holds what was typed, in the words of the rule: it ends with all of it, or with the first four or more and
/// before these the others, as they were typed or backwards.
fn is_meant(number: &str, typed: &str) -> bool {
    number.ends_with(typed)
        || (4..typed.len()).any(|last| {
            let (last, before) = typed.split_at(last);
            let backwards: String = before.chars().rev().collect();
            let stands = number.strip_suffix(last);
            stands.is_some_and(|rest| rest.ends_with(before) || rest.ends_with(&backwards))
        })
}

proptest! {
    #[test]
    fn everybody_and_nobody_but_whom_the_digits_mean_is_found_and_never_more_than_five(
        // Of two digits only: so many are alike.
        people in hash_set("47[01]{8}", 0..60),
        typed in vec(0..=1_u8, 4..=8),
    ) {
        let people: Vec<String> = people.into_iter().collect();
        let typed: String = typed.into_iter().map(|digit| digit.to_string()).collect();
        let meant = |at: &usize| is_meant(&people[*at], &typed);
        let as_it_stands = |at: &usize| people[*at].ends_with(&typed);
        let all: Vec<usize> = (0..people.len()).filter(meant).collect();
        let found = Register(&people).find(&typed);
        let place = |id: &CustomerId| usize::try_from(id.0.as_u128()).unwrap();
        let places: Vec<usize> = found.ids.iter().map(place).collect();

        prop_assert!(places.iter().all(|at| all.contains(at)), "somebody whom the digits do not mean");
        prop_assert_eq!(places.len(), all.len().min(5));
        prop_assert_eq!(found.has_more, all.len() > 5);
        let mut once = places.clone();
        once.sort_unstable();
        once.dedup();
        prop_assert_eq!(once.len(), places.len(), "nobody twice");
        prop_assert!(places.is_sorted_by_key(|at| !as_it_stands(at)), "those it stands for come first");
        prop_assert_eq!(found.is_typed_on, !places.iter().all(as_it_stands));
        if let Some(only) = found.only {
            prop_assert_eq!(&all, &[place(&only)][..], "Enter asks the only one");
            prop_assert!(as_it_stands(&place(&only)));
        }
    }

    #[test]
    fn a_number_is_looked_up_a_few_times_however_long_it_is(typed in "[0-9]{4,15}") {
        let looked = Cell::new(0);
        let look = |_: &[&str], _| {
            looked.set(looked.get() + 1);
            Ok(Vec::new())
        };
        find(&typed, MOST, None, look).unwrap();
        prop_assert!(looked.get() <= 5);
    }
}
