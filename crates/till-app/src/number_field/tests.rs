//! A number field by itself: what each edit makes of it, and what is left.

use zeroize::Zeroize;

use super::*;

fn insert(text: &str) -> NumberEdit {
    NumberEdit::Insert { text: text.to_owned() }
}

fn replace(text: &str) -> NumberEdit {
    NumberEdit::Replace { text: text.to_owned() }
}

/// What a field holds after these edits, what is seen of it, and how many digits there are.
#[track_caller]
fn check(field: NumberField, edits: Vec<NumberEdit>, held: &str, shown: &str, digits: u8) {
    let mut fields = NumberFields::default();
    let mut view = fields.edit(field, None);
    for edit in edits {
        view = fields.edit(field, Some(edit));
        assert!(in_a_row(&view.shown) <= SEEN, "{}", view.shown);
    }
    assert_eq!((fields.text(field).as_str(), view.shown.as_str(), view.digits), (held, shown, digits));
    assert_eq!(usize::from(view.length), held.len());
}

fn in_a_row(shown: &str) -> usize {
    shown.split(|c: char| !c.is_ascii_digit()).map(str::len).max().unwrap_or(0)
}

#[test]
fn the_last_four_digits_are_seen_and_a_dot_for_each_before() {
    for (typed, shown, digits) in [
        ("", "", 0),
        ("9", "9", 1),
        ("9876", "9876", 4),
        ("98765", "• 8765", 5),
        ("98765432", "•••• 5432", 8),
        ("+4798765432", "+•••••• 5432", 10),
        ("+47", "+47", 2),
        ("+", "+", 0),
    ] {
        check(NumberField::Number, typed.chars().map(|key| insert(&key.to_string())).collect(), typed, shown, digits);
    }
}

#[test]
fn digits_are_taken_in_any_dress_and_of_other_scripts_and_a_plus_only_where_a_number_begins_with_one() {
    for field in [NumberField::Number, NumberField::LetIn] {
        check(field, vec![insert(" +47 987-65 432\n")], "+4798765432", "+•••••• 5432", 10);
        check(field, vec![insert("＋４７ (９８７)")], "+47987", "+• 7987", 5);
        check(field, vec![insert("98"), insert("+"), insert("7")], "987", "987", 3);
    }
    for field in [NumberField::Known, NumberField::Customers, NumberField::Join] {
        check(field, vec![insert("+47 987 65 432")], "4798765432", "•••••• 5432", 10);
        check(field, vec![insert("٩٨٧ ۶۵ x½²")], "98765", "• 8765", 5);
    }
}

#[test]
fn there_is_room_for_the_longest_number_and_not_for_more() {
    check(NumberField::Known, vec![insert("1234567890123456")], "123456789012345", "••••••••••• 2345", 15);
    check(
        NumberField::Number,
        vec![insert("+1234567890123456"), insert("7")],
        "+123456789012345",
        "+••••••••••• 2345",
        15,
    );
}

#[test]
fn taking_away_shows_the_digits_before() {
    let field = NumberField::Number;
    check(field, vec![insert("98765432"), NumberEdit::Backspace], "9876543", "••• 6543", 7);
    check(field, vec![insert("+4"), NumberEdit::Backspace, NumberEdit::Backspace], "", "", 0);
    check(field, vec![NumberEdit::Backspace], "", "", 0);
    check(field, vec![insert("98765432"), NumberEdit::Clear, insert("1")], "1", "1", 1);
    check(field, vec![insert("98765432"), replace("1 2")], "12", "12", 2);
}

const fn go(to: CaretTo) -> NumberEdit {
    NumberEdit::Move { to }
}

#[test]
fn digits_go_where_the_caret_is() {
    let field = NumberField::Number;
    let to_start = || vec![insert("9901"), go(CaretTo::Start)];
    let with = |more: Vec<NumberEdit>| to_start().into_iter().chain(more).collect::<Vec<_>>();
    check(field, with(vec![insert("9"), insert("8")]), "989901", "•• 9901", 6);
    check(field, with(vec![insert("+"), insert("47"), insert("+")]), "+479901", "+•• 9901", 6);
    check(field, vec![insert("+47"), go(CaretTo::Start), insert("9")], "+947", "+947", 3);
    check(field, with(vec![NumberEdit::Delete, NumberEdit::Backspace]), "901", "901", 3);
    check(field, with(vec![go(CaretTo::On), NumberEdit::Backspace, go(CaretTo::End), insert("5")]), "9015", "9015", 4);
    check(field, with(vec![go(CaretTo::End), go(CaretTo::Back), insert("7"), NumberEdit::Delete]), "9907", "9907", 4);
    check(
        field,
        with(vec![insert("8"), insert("5000112637922"), NumberEdit::Cut { length: 5 }, insert("7")]),
        "879901",
        "•• 9901",
        6,
    );
    let mut fields = NumberFields::default();
    let mut caret = |edit| fields.edit(field, Some(edit)).caret;
    assert_eq!([caret(insert("+47987")), caret(insert("65"))], [7, 9], "the gap is counted");
    assert_eq!([caret(go(CaretTo::Back)), caret(go(CaretTo::Start)), caret(go(CaretTo::Back))], [8, 0, 0]);
    assert_eq!([caret(go(CaretTo::On)), caret(go(CaretTo::End)), caret(go(CaretTo::On))], [1, 9, 9]);
}

#[test]
fn after_a_scan_a_field_is_as_it_was_before() {
    let (field, scan) = (NumberField::Number, "5000112637922");
    check(field, vec![insert("+47987"), insert(scan), NumberEdit::Cut { length: 6 }], "+47987", "+• 7987", 5);
    check(field, vec![insert(scan), NumberEdit::Cut { length: 0 }], "", "", 0);
    check(field, vec![insert("98"), NumberEdit::Cut { length: 9 }], "98", "98", 2);
    check(field, vec![insert("98765"), replace("5"), insert(&scan[1..]), NumberEdit::PutBack], "98765", "• 8765", 5);
    // What was typed over and then changed by hand is not had back.
    check(field, vec![insert("98765"), replace("51"), NumberEdit::Backspace, NumberEdit::PutBack], "", "", 0);
}

#[test]
fn fields_do_not_mix_and_those_of_the_sale_go_with_it() {
    let mut fields = NumberFields::default();
    let all = [NumberField::Known, NumberField::Number, NumberField::LetIn, NumberField::Customers, NumberField::Join];
    for (at, field) in all.into_iter().enumerate() {
        fields.edit(field, Some(insert(&format!("9876{at}"))));
    }
    assert_eq!(all.map(|field| fields.text(field).as_str().to_owned()), ["98760", "98761", "98762", "98763", "98764"]);
    fields.put_away_of_sale();
    assert_eq!(all.map(|field| fields.text(field).len()), [0, 0, 5, 5, 5]);
    fields.edit(NumberField::Join, Some(NumberEdit::Clear));
    assert_eq!(fields.0.len(), 2, "nothing is kept of an empty field");
    fields.put_all_away();
    assert!(fields.0.is_empty());
}

#[test]
fn what_is_held_is_wiped_and_never_moved_to_another_place_in_memory() {
    let mut held = Held::default();
    let place = held.text.as_ptr();
    for _ in 0..20 {
        held.edit(insert("+9876543219"), true);
    }
    assert_eq!((held.text.len(), held.text.as_ptr()), (ROOM, place), "nothing is left behind by growing");
    // What happens when it is put away, seen before the memory is given back.
    held.text.zeroize();
    assert_eq!((held.text.as_str(), held.text.capacity()), ("", ROOM));
}
