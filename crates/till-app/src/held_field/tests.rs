//! A held field by itself: what each edit makes of it, and what is left.

use zeroize::Zeroize;

use super::fields::HeldFields;
use super::text::Held;
use super::*;

fn insert(text: &str) -> HeldEdit {
    HeldEdit::Insert { text: text.to_owned() }
}

fn replace(text: &str) -> HeldEdit {
    HeldEdit::Replace { text: text.to_owned() }
}

/// What a field holds after these edits, what is seen of it, and how many digits there are.
#[track_caller]
fn check(field: HeldField, edits: Vec<HeldEdit>, held: &str, shown: &str, digits: u8) {
    let mut fields = HeldFields::default();
    let mut view = fields.edit(field, None);
    for edit in edits {
        view = fields.edit(field, Some(edit));
        assert!(in_a_row(&view.shown) <= 4, "{}", view.shown);
    }
    assert_eq!((fields.text(field).as_str(), view.shown.as_str(), view.digits), (held, shown, digits));
    assert_eq!(usize::from(view.length), held.chars().count());
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
        check(HeldField::Number, typed.chars().map(|key| insert(&key.to_string())).collect(), typed, shown, digits);
    }
}

#[test]
fn digits_are_taken_in_any_dress_and_of_other_scripts_and_a_plus_only_where_a_number_begins_with_one() {
    for field in [HeldField::Number, HeldField::LetIn] {
        check(field, vec![insert(" +47 987-65 432\n")], "+4798765432", "+•••••• 5432", 10);
        check(field, vec![insert("＋４７ (９８７)")], "+47987", "+• 7987", 5);
        check(field, vec![insert("98"), insert("+"), insert("7")], "987", "987", 3);
    }
    for field in [HeldField::Known, HeldField::Customers, HeldField::Join] {
        check(field, vec![insert("+47 987 65 432")], "4798765432", "•••••• 5432", 10);
        check(field, vec![insert("٩٨٧ ۶۵ x½²")], "98765", "• 8765", 5);
    }
}

#[test]
fn there_is_room_for_the_longest_number_and_not_for_more() {
    check(HeldField::Known, vec![insert("1234567890123456")], "123456789012345", "••••••••••• 2345", 15);
    check(
        HeldField::Number,
        vec![insert("+1234567890123456"), insert("7")],
        "+123456789012345",
        "+••••••••••• 2345",
        15,
    );
}

#[test]
fn taking_away_shows_the_digits_before() {
    let field = HeldField::Number;
    check(field, vec![insert("98765432"), HeldEdit::Backspace], "9876543", "••• 6543", 7);
    check(field, vec![insert("+4"), HeldEdit::Backspace, HeldEdit::Backspace], "", "", 0);
    check(field, vec![HeldEdit::Backspace], "", "", 0);
    check(field, vec![insert("98765432"), HeldEdit::Clear, insert("1")], "1", "1", 1);
    check(field, vec![insert("98765432"), replace("1 2")], "12", "12", 2);
}

const fn go(to: CaretTo) -> HeldEdit {
    HeldEdit::Move { to }
}

#[test]
fn digits_go_where_the_caret_is() {
    let field = HeldField::Number;
    let to_start = || vec![insert("9901"), go(CaretTo::Start)];
    let with = |more: Vec<HeldEdit>| to_start().into_iter().chain(more).collect::<Vec<_>>();
    check(field, with(vec![insert("9"), insert("8")]), "989901", "•• 9901", 6);
    check(field, with(vec![insert("+"), insert("47"), insert("+")]), "+479901", "+•• 9901", 6);
    check(field, vec![insert("+47"), go(CaretTo::Start), insert("9")], "+947", "+947", 3);
    check(field, with(vec![HeldEdit::Delete, HeldEdit::Backspace]), "901", "901", 3);
    check(field, with(vec![go(CaretTo::On), HeldEdit::Backspace, go(CaretTo::End), insert("5")]), "9015", "9015", 4);
    check(field, with(vec![go(CaretTo::End), go(CaretTo::Back), insert("7"), HeldEdit::Delete]), "9907", "9907", 4);
    check(
        field,
        with(vec![insert("8"), insert("5000112637922"), HeldEdit::Cut { length: 5 }, insert("7")]),
        "879901",
        "•• 9901",
        6,
    );
    let mut fields = HeldFields::default();
    let mut caret = |edit| fields.edit(field, Some(edit)).caret;
    assert_eq!([caret(insert("+47987")), caret(insert("65"))], [7, 9], "the gap is counted");
    assert_eq!([caret(go(CaretTo::Back)), caret(go(CaretTo::Start)), caret(go(CaretTo::Back))], [8, 0, 0]);
    assert_eq!([caret(go(CaretTo::On)), caret(go(CaretTo::End)), caret(go(CaretTo::On))], [1, 9, 9]);
}

#[test]
fn after_a_scan_a_field_is_as_it_was_before() {
    let (field, scan) = (HeldField::Number, "5000112637922");
    check(field, vec![insert("+47987"), insert(scan), HeldEdit::Cut { length: 6 }], "+47987", "+• 7987", 5);
    check(field, vec![insert(scan), HeldEdit::Cut { length: 0 }], "", "", 0);
    check(field, vec![insert("98"), HeldEdit::Cut { length: 9 }], "98", "98", 2);
    check(field, vec![insert("98765"), replace("5"), insert(&scan[1..]), HeldEdit::PutBack], "98765", "• 8765", 5);
    // What was typed over and then changed by hand is not had back.
    check(field, vec![insert("98765"), replace("51"), HeldEdit::Backspace, HeldEdit::PutBack], "", "", 0);
}

#[test]
fn of_an_own_code_nothing_is_seen_and_all_of_it_is_held_as_it_is() {
    let field = HeldField::OwnCode;
    let code = "https://qr.example/28/4798765432?v=1 ø\u{1f464}";
    check(field, code.chars().map(|key| insert(&key.to_string())).collect(), code, &dots(39), 0);
    check(field, vec![insert("+47"), go(CaretTo::Start), insert("9")], "9+47", "••••", 0);
    check(field, vec![insert("a\tb\r\n\u{1d}c")], "abc", "•••", 0);
    check(field, vec![insert("øæå"), go(CaretTo::Back), HeldEdit::Delete, HeldEdit::Backspace], "ø", "•", 0);
    check(field, vec![insert("7038010009457"), replace("abcde")], "abcde", &dots(5), 0);
    // One character too many is held, so that it is refused for it and not sent without its end.
    check(field, vec![insert(&"x".repeat(400))], &"x".repeat(256), &dots(256), 0);
}

fn dots(count: usize) -> String {
    "•".repeat(count)
}

#[test]
fn what_belongs_into_a_field_is_told_from_what_does_not() {
    for (text, is_number, is_code) in [
        ("+47 987 65 432", true, true),
        ("٩٨٧", true, true),
        ("https://qr.example/p", false, true),
        (" \t\r\n", false, false),
        ("", false, false),
    ] {
        let takes =
            [HeldField::Number, HeldField::Join, HeldField::OwnCode].map(|field| field.kind().takes_any_of(text));
        assert_eq!(takes, [is_number, is_number, is_code], "{text}");
    }
}

#[test]
fn fields_do_not_mix_and_those_of_the_sale_go_with_it() {
    let mut fields = HeldFields::default();
    let all = [
        HeldField::Known,
        HeldField::Number,
        HeldField::OwnCode,
        HeldField::LetIn,
        HeldField::Customers,
        HeldField::Join,
    ];
    for (at, field) in all.into_iter().enumerate() {
        fields.edit(field, Some(insert(&format!("9876{at}"))));
    }
    let held = all.map(|field| fields.text(field).as_str().to_owned());
    assert_eq!(held, ["98760", "98761", "98762", "98763", "98764", "98765"]);
    fields.put_away_of_sale();
    assert_eq!(all.map(|field| fields.text(field).len()), [0, 0, 0, 5, 5, 5]);
    fields.edit(HeldField::Join, Some(HeldEdit::Clear));
    assert_eq!(fields.count(), 2, "nothing is kept of an empty field");
    fields.put_all_away();
    assert_eq!(fields.count(), 0);
}

#[test]
fn what_is_held_is_wiped_and_never_moved_to_another_place_in_memory() {
    for (field, typed, room) in [(HeldField::Number, "+9876543219", 16), (HeldField::OwnCode, "\u{1f464}", 1024)] {
        let mut held = Held::new(field.kind());
        let place = held.text.as_ptr();
        for _ in 0..300 {
            held.edit(insert(typed));
        }
        assert_eq!((held.text.len(), held.text.as_ptr()), (room, place), "nothing is left behind by growing");
        // What happens when it is put away, seen before the memory is given back.
        held.text.zeroize();
        assert_eq!((held.text.as_str(), held.text.capacity()), ("", room));
    }
}
