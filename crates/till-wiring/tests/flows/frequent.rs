//! Who stands first among those whose numbers end alike, and who is left with each digit more.

use vipps_sim::{Person, Persona};

use crate::counter::Counter;

const DAY: i64 = 24 * 60;
/// Six people whose numbers end alike, by a digit of their own.
const NAMES: [(char, &str); 6] = [
    ('3', "Anna Ofte"),
    ('4', "Bo Nylig"),
    ('5', "Cato Begge"),
    ('6', "Dina Idag"),
    ('7', "Eli Lenge"),
    ('8', "Fred Før"),
];

fn number(digit: char) -> String {
    format!("47999{digit}9901")
}

/// Visits of these people, one after the other.
async fn visits(counter: &Counter, people: &str) {
    for digit in people.chars() {
        counter.sell_and_remember(&number(digit)).await;
    }
}

/// The digits of those who are found, first to last.
fn order(counter: &Counter) -> String {
    let id_of = |digit: char| counter.till.customers(&number(digit)[2..], 0).unwrap().rows.remove(0).id;
    let people: Vec<(String, char)> = NAMES.iter().map(|(digit, _)| (id_of(*digit), *digit)).collect();
    let found = counter.till.find_customers("9901").unwrap().matches;
    found.iter().map(|one| people.iter().find(|(id, _)| *id == one.id).unwrap().1).collect()
}

#[tokio::test]
async fn who_was_here_this_month_comes_first_then_who_comes_most_often_then_who_was_here_last() {
    let counter = Counter::open().await;
    for (digit, name) in NAMES {
        counter.phone.add_person(Person::new(&number(digit), name, Persona::Ordinary)).unwrap();
    }
    // Seventy days ago: Anna three times, Fred twice, Eli once and last of all three.
    visits(&counter, "338837").await;
    counter.skip(40 * DAY).await;
    // In the month before today: Cato twice, then Bo once; today Dina once.
    counter.skip(5 * DAY).await;
    visits(&counter, "55").await;
    counter.skip(5 * DAY).await;
    visits(&counter, "4").await;
    counter.skip(20 * DAY).await;
    visits(&counter, "6").await;

    // By the last visit alone Dina would stand first and Anna behind Eli; by visits alone Anna would stand first.
    assert_eq!(order(&counter), "56438", "five are shown");
    assert!(counter.till.find_customers("9901").unwrap().has_more, "another digit is asked for");
    let narrowed = counter.till.find_customers("79901").unwrap();
    assert_eq!((narrowed.matches.len(), narrowed.has_more), (1, false), "the sixth is found by it");

    // The list of customers is by the last visit.
    let latest = counter.till.customers("9901", 0).unwrap().rows;
    assert_eq!(latest.iter().map(|row| row.visits).collect::<Vec<_>>(), [1, 1, 2, 1, 3, 2]);
    // A month later nobody was here lately: only visits count, and the last one where they are as many.
    counter.skip(31 * DAY).await;
    assert_eq!(order(&counter), "35864");
}

#[tokio::test]
async fn the_digit_before_typed_after_the_last_four_leaves_one_of_six_and_enter_does_not_ask_them() {
    let counter = Counter::open().await;
    for (digit, name) in NAMES {
        counter.phone.add_person(Person::new(&number(digit), name, Persona::Ordinary)).unwrap();
    }
    visits(&counter, "345678").await;
    let id_of = |digit: char| counter.till.customers(&number(digit)[2..], 0).unwrap().rows.remove(0).id;
    let all = counter.till.find_customers("9901").unwrap();
    assert_eq!((all.matches.len(), all.has_more, all.only), (5, true, None));
    for (digit, _) in NAMES {
        let expected = id_of(digit);
        // Told one by one: the digit before the last four, then a 9, then another.
        for typed in [format!("9901{digit}"), format!("9901{digit}9"), format!("9901{digit}99")] {
            let found = counter.till.find_customers(&typed).unwrap();
            let ids: Vec<_> = found.matches.iter().map(|one| &one.id).collect();
            assert_eq!((ids, found.has_more, found.is_typed_on, found.only), (vec![&expected], false, true, None));
            let listed = counter.till.customers(&typed, 0).unwrap();
            let ids: Vec<_> = listed.rows.iter().map(|row| &row.id).collect();
            assert_eq!((ids, listed.has_more, listed.is_typed_on, listed.only), (vec![&expected], false, true, None));
        }
        for typed in [format!("{digit}9901"), number(digit)[2..].to_owned(), number(digit)] {
            let found = counter.till.find_customers(&typed).unwrap();
            assert_eq!((found.is_typed_on, found.only.as_ref()), (false, Some(&expected)), "as it stands: {typed}");
            assert_eq!(counter.till.customers(&typed, 0).unwrap().only.as_ref(), Some(&expected));
        }
    }
    assert_eq!(counter.till.find_customers("99012").unwrap().matches, [], "nobody has a 2 there");
    counter.till.withdraw_consent(&id_of('8')).unwrap();
    assert_eq!(counter.till.find_customers("99018").unwrap().matches, [], "nobody is asked who has taken it back");
}

/// People of whom each shares one digit less with the first than the one before; the last shares the four that are shown.
const ALIKE: [(&str, &str); 5] = [
    ("4791234567", "Gro Først"),
    ("4741234567", "Hans Sju"),
    ("4799234567", "Ida Seks"),
    ("4799934567", "Jon Fem"),
    ("4799994567", "Kaia Fire"),
];

fn sorted(mut ids: Vec<String>) -> Vec<String> {
    ids.sort();
    ids
}

#[tokio::test]
async fn each_digit_more_of_a_number_leaves_fewer_until_there_is_one() {
    let counter = Counter::open().await;
    for (number, name) in ALIKE {
        counter.phone.add_person(Person::new(number, name, Persona::Ordinary)).unwrap();
        counter.sell_and_remember(number).await;
    }
    let id_of = |number: &str| counter.till.customers(number, 0).unwrap().rows.remove(0).id;
    let ids: Vec<String> = ALIKE.iter().map(|(number, _)| id_of(&number[2..])).collect();
    let narrowed = [
        ("4567", 0..5),
        ("34567", 0..4),
        ("94567", 4..5),
        ("234567", 0..3),
        ("934567", 3..4),
        ("1234567", 0..2),
        ("9234567", 2..3),
        ("91234567", 0..1),
        ("41234567", 1..2),
        ("4791234567", 0..1),
        ("04567", 0..0),
        ("51234567", 0..0),
    ];
    for (digits, whom) in narrowed {
        let found = counter.till.find_customers(digits).unwrap();
        assert!(!found.has_more, "{digits}");
        assert!(found.matches.iter().all(|one| one.last_digits == "4567"), "no more is told than was: {digits}");
        let expected = sorted(ids[whom].to_vec());
        assert_eq!(sorted(found.matches.into_iter().map(|one| one.id).collect()), expected, "{digits}");
        let rows = counter.till.customers(digits, 0).unwrap().rows;
        assert_eq!(sorted(rows.into_iter().map(|row| row.id).collect()), expected, "{digits} in the list of customers");
    }
    assert_eq!(counter.till.find_customers("567").unwrap().matches, [], "three are too few");
}
