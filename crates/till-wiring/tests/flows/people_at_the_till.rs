//! The people at the till: added, changed, gone and back, by the owner of a register that began with nobody else.

use till_app::error::Code;
use till_app::view::{ConsentStanding, PeopleView, PersonAction, PersonBound, PersonRow, RoleView, StoryKind};

use crate::counter::{Counter, KARI, refusal};
use crate::files::{TILL, column};
use crate::remembering::customer;

/// A live till: one owner, who has chosen a PIN and is signed on.
async fn open() -> Counter {
    let counter = Counter::open_live().await;
    let owner = counter.view().clerks.remove(0);
    assert_eq!((owner.name.as_str(), owner.has_pin, counter.view().clerks.len()), ("Eier", false, 1));
    counter.till.sign_on(&owner.id, "4711").unwrap();
    counter.till.save_shop(crate::live::shop()).unwrap();
    counter
}

/// The same with a clerk and a manager, who have chosen theirs; the owner is signed on.
async fn open_with_people() -> Counter {
    let counter = open().await;
    counter.till.save_person(None, "Siri", RoleView::Clerk).unwrap();
    counter.till.save_person(None, "Magnus", RoleView::Manager).unwrap();
    counter.sign_on("Siri", "1212");
    counter.sign_on("Magnus", "3434");
    counter.sign_on("Eier", "4711");
    counter
}

fn people(counter: &Counter) -> PeopleView {
    counter.till.people().unwrap()
}

fn person(counter: &Counter, name: &str) -> PersonRow {
    people(counter).people.into_iter().find(|row| row.name == name).unwrap()
}

fn names(counter: &Counter) -> Vec<String> {
    counter.view().clerks.into_iter().map(|clerk| clerk.name).collect()
}

/// What the journal says of people, oldest first.
fn noted(counter: &Counter) -> Vec<serde_json::Value> {
    let facts = column::<String>(counter, TILL, "SELECT fact FROM journal ORDER BY seq").into_iter();
    let facts = facts.map(|text| serde_json::from_str::<serde_json::Value>(&text).unwrap());
    facts.filter(|fact| fact["kind"] == "person_changed").collect()
}

#[tokio::test]
async fn whom_the_owner_adds_signs_on_with_a_pin_of_their_own_and_has_the_rights_of_the_role() {
    let counter = open().await;
    counter.till.save_person(None, "  Siri   Åsen ", RoleView::Clerk).unwrap();
    assert_eq!(names(&counter), ["Eier", "Siri Åsen"]);
    assert!(!person(&counter, "Siri Åsen").has_pin);
    counter.sign_on("Siri Åsen", "1212");
    assert_eq!(refusal(counter.till.sign_on(&person(&counter, "Siri Åsen").id, "9999")), Code::WrongPin);
    assert_eq!(refusal(counter.till.save_person(None, "Ola", RoleView::Owner)), Code::NeedsOwner);
    let seen = people(&counter);
    assert!(!seen.may_change && seen.people.iter().all(|row| row.allowed.is_empty()), "read only");
    counter.till.sign_off().unwrap();
    assert_eq!(refusal(counter.till.people()), Code::SignedOff);
}

#[tokio::test]
async fn a_name_has_to_be_told_and_to_be_nobody_elses_who_works_here() {
    let counter = open_with_people().await;
    let add = |name: &str| refusal(counter.till.save_person(None, name, RoleView::Clerk));
    assert_eq!(add("   "), Code::Required);
    assert_eq!(add(&"å".repeat(41)), Code::TooLong);
    assert_eq!(add("sIRI"), Code::NameTaken);
    counter.till.save_person(None, &"å".repeat(40), RoleView::Clerk).unwrap();
    let siri = person(&counter, "Siri").id;
    assert_eq!(refusal(counter.till.save_person(Some(&siri), "MAGNUS", RoleView::Clerk)), Code::NameTaken);
    counter.till.save_person(Some(&siri), "SIRI", RoleView::Clerk).unwrap();

    counter.till.person_leaves(&siri).unwrap();
    counter.till.save_person(None, "Siri", RoleView::Clerk).unwrap();
    assert_eq!(refusal(counter.till.person_comes_back(&siri)), Code::NameTaken);
    counter.till.save_person(Some(&siri), "Siri B.", RoleView::Clerk).unwrap();
    counter.till.person_comes_back(&siri).unwrap();
}

#[tokio::test]
async fn in_a_live_register_a_clerk_forgets_a_customer_with_the_managers_pin_and_the_consent_names_the_clerk() {
    let counter = open_with_people().await;
    counter.sign_on("Siri", "1212");
    counter.till.add_open_amount("4900", 1_500).unwrap();
    counter.till.charge_number("99999901", true).unwrap();
    counter.settle().await;
    let request = counter.pushed(KARI);
    counter.phone.consent(KARI, &request, true).unwrap();
    counter.phone.approve(KARI, &request).unwrap();
    counter.wait(8).await;
    counter.capture().await;
    let sale = counter.sale().id;
    let id = customer(&counter, "9901");
    let consent = counter.till.customer_detail(&id).unwrap().consents.remove(0);
    assert_eq!((consent.clerk_name.as_str(), consent.standing), ("Siri", ConsentStanding::Live));

    assert_eq!(refusal(counter.till.forget_customer(&id, None)), Code::NeedsManager);
    assert_eq!(refusal(counter.till.forget_customer(&id, Some(&counter.approval("Magnus", "1212")))), Code::WrongPin);
    assert_eq!(refusal(counter.till.forget_customer(&id, Some(&counter.approval("Siri", "1212")))), Code::NeedsManager);
    counter.till.forget_customer(&id, Some(&counter.approval("Magnus", "3434"))).unwrap();
    assert_eq!(refusal(counter.till.customer_detail(&id)), Code::Gone);
    let story = counter.till.sale_detail(&sale).unwrap().story;
    let forgotten = story.iter().find(|entry| entry.kind == StoryKind::CustomerForgotten).unwrap();
    assert_eq!(forgotten.by.as_deref(), Some("Siri"));
}

#[tokio::test]
async fn somebody_who_left_neither_signs_on_nor_approves_and_stands_on_their_sales_under_their_name() {
    let counter = Counter::open().await;
    counter.sell_and_remember(KARI).await;
    counter.sign_on("Åse", "3333");
    let (kari, jonas) = (person(&counter, "Kari").id, person(&counter, "Jonas").id);
    let approval = counter.manager();
    counter.till.person_leaves(&kari).unwrap();
    counter.till.person_leaves(&jonas).unwrap();
    assert_eq!(names(&counter), ["Åse"]);
    assert_eq!(counter.till.history(None).unwrap().rows[0].clerk_name, "Kari");
    assert_eq!(refusal(counter.till.sign_on(&kari, "1111")), Code::Gone);
    let rows: Vec<_> = people(&counter).people.into_iter().map(|row| (row.name, row.left_at.is_some())).collect();
    assert_eq!(rows, [("Åse".into(), false), ("Kari".into(), true), ("Jonas".into(), true)], "the left come last");

    counter.till.save_person(None, "Siri", RoleView::Clerk).unwrap();
    counter.sign_on("Siri", "1212");
    counter.add("101");
    let line = counter.sale().lines[0].id.clone();
    let much = |approval| counter.till.set_line_discount(&line, till_app::DiscountKind::Percent, "50", approval);
    assert_eq!(refusal(much(Some(&approval))), Code::Gone);

    counter.sign_on("Åse", "3333");
    counter.till.person_comes_back(&kari).unwrap();
    assert!(!person(&counter, "Kari").has_pin, "chosen anew");
    counter.sign_on("Kari", "5656");
}

#[tokio::test]
async fn the_till_is_never_without_an_owner_who_can_sign_on_and_nobody_locks_themselves_out() {
    let counter = open_with_people().await;
    let owner = person(&counter, "Eier");
    assert_eq!((owner.bound, owner.is_yourself), (Some(PersonBound::LastOwner), true));
    assert_eq!(owner.allowed, [PersonAction::Rename, PersonAction::ForgetPin]);
    assert_eq!(refusal(counter.till.person_leaves(&owner.id)), Code::LastOwner);
    let lessen = |id: &str, name: &str| refusal(counter.till.save_person(Some(id), name, RoleView::Manager));
    assert_eq!(lessen(&owner.id, "Eier"), Code::LastOwner);

    // One who has not chosen a PIN could not set up anything yet.
    counter.till.save_person(None, "Nina", RoleView::Owner).unwrap();
    assert_eq!(lessen(&owner.id, "Eier"), Code::LastOwner);
    counter.sign_on("Nina", "5656");
    counter.sign_on("Eier", "4711");
    assert_eq!(lessen(&owner.id, "Eier"), Code::NotYourself);
    assert_eq!(refusal(counter.till.person_leaves(&owner.id)), Code::NotYourself);

    counter.sign_on("Nina", "5656");
    counter.till.save_person(Some(&owner.id), "Eier", RoleView::Manager).unwrap();
    assert_eq!(lessen(&person(&counter, "Nina").id, "Nina"), Code::LastOwner);
    counter.sign_on("Eier", "4711");
    assert_eq!(refusal(counter.till.save_person(None, "Ola", RoleView::Clerk)), Code::NeedsOwner);
}

#[tokio::test]
async fn a_pin_is_chosen_anew_and_the_pause_after_wrong_ones_is_over() {
    let counter = open_with_people().await;
    let siri = person(&counter, "Siri").id;
    for _ in 0..5 {
        assert_eq!(refusal(counter.till.sign_on(&siri, "9999")), Code::WrongPin);
    }
    assert_eq!(refusal(counter.till.sign_on(&siri, "1212")), Code::PinLocked);
    counter.till.forget_pin(&siri).unwrap();
    assert!(!person(&counter, "Siri").has_pin);
    assert_eq!(refusal(counter.till.forget_pin(&siri)), Code::NotNow);
    counter.sign_on("Siri", "7878");
    assert_eq!(refusal(counter.till.sign_on(&siri, "1212")), Code::WrongPin);

    counter.sign_on("Eier", "4711");
    let view = counter.till.forget_pin(&person(&counter, "Eier").id).unwrap();
    assert!(view.clerk.is_none(), "signed off, to choose the next one");
    counter.sign_on("Eier", "1147");
}

#[tokio::test]
async fn a_manager_whose_pin_was_forgotten_approves_nothing_before_the_next_one_is_chosen() {
    let counter = open_with_people().await;
    counter.till.forget_pin(&person(&counter, "Magnus").id).unwrap();
    counter.sign_on("Siri", "1212");
    counter.till.add_open_amount("4900", 1_500).unwrap();
    let line = counter.sale().lines[0].id.clone();
    let much = |pin: &str| {
        let approval = counter.approval("Magnus", pin);
        counter.till.set_line_discount(&line, till_app::DiscountKind::Percent, "50", Some(&approval))
    };
    assert_eq!(refusal(much("3434")), Code::WrongPin);
    assert!(!counter.view().clerks.iter().any(|clerk| clerk.name == "Magnus" && clerk.has_pin), "nor was it chosen so");
    counter.sign_on("Magnus", "5656");
    counter.sign_on("Siri", "1212");
    much("5656").unwrap();
}

#[tokio::test]
async fn the_journal_holds_who_was_changed_by_whom_and_neither_names_nor_pins() {
    let counter = open_with_people().await;
    let siri = person(&counter, "Siri").id;
    counter.till.save_person(Some(&siri), "Siri Åsen", RoleView::Manager).unwrap();
    counter.till.save_person(Some(&siri), "Siri Åsen", RoleView::Manager).unwrap();
    counter.till.forget_pin(&siri).unwrap();
    counter.till.person_leaves(&siri).unwrap();
    counter.till.person_comes_back(&siri).unwrap();
    let of_siri: Vec<_> = noted(&counter).into_iter().filter(|fact| fact["person"] == siri.as_str()).collect();
    let whats: Vec<_> = of_siri.iter().map(|fact| fact["change"]["what"].as_str().unwrap()).collect();
    assert_eq!(whats, ["added", "pin_chosen", "renamed", "role_set", "pin_forgotten", "left", "came_back"]);
    assert_eq!(of_siri[3]["change"]["role"], "manager");
    let all = serde_json::to_string(&noted(&counter)).unwrap();
    assert!(!all.contains("Siri") && !all.contains("argon2") && !all.contains("1212"), "{all}");
}

#[tokio::test]
async fn a_practice_pin_is_shown_only_as_long_as_it_is_the_right_one() {
    let mut counter = Counter::open().await;
    counter.sign_on("Åse", "3333");
    let (kari, jonas) = (person(&counter, "Kari").id, person(&counter, "Jonas").id);
    let shown = |counter: &Counter, id: &str| {
        counter.view().practice_pins.into_iter().find(|shown| shown.clerk_id == id).map(|shown| shown.pin)
    };
    counter.till.save_person(Some(&kari), "Karin", RoleView::Clerk).unwrap();
    assert_eq!(shown(&counter, &kari).as_deref(), Some("1111"), "called differently, with the same PIN");
    counter.till.save_person(Some(&kari), "Kari", RoleView::Clerk).unwrap();
    counter.till.forget_pin(&jonas).unwrap();
    assert_eq!(shown(&counter, &jonas), None);
    counter.sign_on("Jonas", "8888");
    counter.restart();
    assert_eq!((shown(&counter, &jonas), shown(&counter, &kari).as_deref()), (None, Some("1111")));
    counter.sign_on("Jonas", "8888");
}
