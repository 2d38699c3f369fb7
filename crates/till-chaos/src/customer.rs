//! What customers do with their phones.

use vipps_sim::{ControlError, PhoneRequest, Step};

use crate::story::Sort;
use crate::world::World;

/// A practice customer.
#[derive(Debug)]
pub struct Person {
    /// For stories.
    pub name: &'static str,
    /// At the provider.
    pub number: &'static str,
    /// As told at the counter.
    pub told: &'static str,
}

const fn person(name: &'static str, number: &'static str, told: &'static str) -> Person {
    Person { name, number, told }
}

/// The practice provider's customers; the first two share their last digits.
pub const PEOPLE: [Person; 8] = [
    person("Kari P", "4799999901", "99999901"),
    person("Ola P", "4799989901", "999 89 901"),
    person("Nils without the app", "4799999903", "+47 99999903"),
    person("Emma, too young", "4799999904", "99999904"),
    person("Per, who never shares", "4799999905", "99999905"),
    person("Siri, who is slow", "4799999906", "99999906"),
    person("Arne, whose card is declined", "4799999907", "99999907"),
    person("Mette from Denmark", "4599999908", "+45 99999908"),
];

/// One of those who come in this seed.
pub fn somebody(world: &mut World) -> Option<&'static Person> {
    let places = &world.temper.people;
    world.dice.pick(places).and_then(|place| PEOPLE.get(*place))
}

/// Somebody does something.
pub fn act(world: &mut World) {
    let Some(person) = somebody(world) else { return };
    // A code must have been on the screen to be scanned.
    world.view();
    if world.dice.chance(45) {
        scan(world, person);
    }
    let open = world.phone.inbox(person.number).unwrap_or_default();
    let Some(request) = world.dice.pick(&open).cloned() else { return };
    match world.dice.count(0, 9) {
        0..=5 => pay(world, person, &request),
        6 | 7 => answer(world, person, &request),
        8 => refuse(world, person, &request),
        _ => world.story.tell(Sort::Customer, "ignores the phone", person.name),
    }
}

fn told<T>(world: &mut World, name: &str, person: &Person, reference: &str, came: &Result<T, ControlError>) {
    let outcome = match came {
        Ok(_) => "done",
        Err(error) => error.word(),
    };
    world.story.tell(Sort::Customer, name, &format!("{}, {reference} - {outcome}", person.name));
}

fn scan(world: &mut World, person: &Person) {
    // Mostly the code shown last; a photograph of an older one works as well.
    let codes = world.codes.clone();
    let code = if world.dice.chance(80) { codes.last() } else { world.dice.pick(&codes) };
    let Some((reference, text)) = code else { return };
    let came = world.phone.scan(person.number, text);
    told(world, "scans", person, reference, &came);
}

/// Goes through to the end, as most people do.
fn pay(world: &mut World, person: &Person, request: &PhoneRequest) {
    if request.step == Step::Consent {
        let came = world.phone.consent(person.number, &request.reference, true);
        told(world, "agrees to share", person, &request.reference, &came);
        if came.is_err() && world.dice.chance(50) {
            let came = world.phone.consent(person.number, &request.reference, false);
            told(world, "refuses to share", person, &request.reference, &came);
        }
    }
    approve(world, person, &request.reference);
}

/// Takes one step and puts the phone away.
fn answer(world: &mut World, person: &Person, request: &PhoneRequest) {
    match request.step {
        Step::Consent => {
            let agree = world.dice.chance(60);
            let came = world.phone.consent(person.number, &request.reference, agree);
            told(world, if agree { "agrees to share" } else { "refuses to share" }, person, &request.reference, &came);
        }
        Step::Amount => {
            let came = world.phone.start_approval(person.number, &request.reference);
            told(world, "begins to approve", person, &request.reference, &came);
            if came.is_ok() {
                world.begun.insert(request.reference.clone(), person.number.to_owned());
            }
        }
        Step::Processing => approve(world, person, &request.reference),
        Step::Done => {}
    }
}

fn approve(world: &mut World, person: &Person, reference: &str) {
    let came = world.phone.approve(person.number, reference);
    told(world, "approves", person, reference, &came);
    if came.is_ok() {
        world.begun.remove(reference);
    }
}

fn refuse(world: &mut World, person: &Person, request: &PhoneRequest) {
    let came = world.phone.refuse(person.number, &request.reference);
    told(world, "refuses to pay", person, &request.reference, &came);
}

/// Everybody finishes the approval they began.
pub fn finish(world: &mut World) {
    for (reference, number) in core::mem::take(&mut world.begun) {
        if let Some(person) = PEOPLE.iter().find(|person| person.number == number) {
            approve(world, person, &reference);
        }
    }
}
