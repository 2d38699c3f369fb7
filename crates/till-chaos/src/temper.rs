//! What a seed is like. Each is bad in its own way: a fault that is always mixed with all others is never met alone.

use vipps_sim::{KeyReading, Settings};

use crate::dice::Dice;
use crate::fault::{FAULTS, Named};

/// What a step of the seed is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Step {
    /// A clerk does something.
    Clerk,
    /// A customer does something.
    Customer,
    /// Time passes.
    Time,
    /// Something begins to go wrong.
    Fault,
    /// Something stops going wrong.
    Mend,
    /// The till is to die soon.
    Death,
}

/// What a seed is like.
#[derive(Clone, Debug)]
pub struct Temper {
    /// How often each step comes.
    pub steps: Vec<(Step, u32)>,
    /// How many steps there are.
    pub length: u32,
    /// In how many of a hundred steps the engine runs afterwards.
    pub engine: u32,
    /// The faults that occur, with their weights.
    pub faults: Vec<Named>,
    /// Places of the people who come, in the list of people.
    pub people: Vec<usize>,
    /// The provider's switches.
    pub settings: Settings,
    /// What happens to the register once everything has come to rest.
    pub journey: Option<Journey>,
}

/// What happens to the register, once in a seed at most.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Journey {
    /// It moves to another computer, and the day goes on there for so many steps.
    Moves(u32),
    /// A copy of its sales, made after so many steps, is put back.
    GoesBack(u32),
}

/// How many practice customers there are.
const PEOPLE: i64 = 8;

impl Temper {
    /// Thrown with these dice.
    pub fn new(dice: &mut Dice) -> Self {
        let is_calm = dice.chance(10);
        let (fault, mend, death) =
            if is_calm { (0, 0, 0) } else { (dice.count(0, 14), dice.count(2, 8), deaths(dice)) };
        let steps = vec![
            (Step::Clerk, dice.count(25, 45)),
            (Step::Customer, dice.count(18, 35)),
            (Step::Time, dice.count(8, 20)),
            (Step::Fault, fault),
            (Step::Mend, mend),
            (Step::Death, death),
        ];
        let mut faults: Vec<Named> = FAULTS.iter().filter(|_| dice.chance(40)).copied().collect();
        if faults.is_empty() {
            faults.extend(dice.pick(FAULTS));
        }
        let count = dice.count(1, 3);
        let others = (0..count).filter_map(|_| usize::try_from(dice.between(0, PEOPLE.saturating_sub(1))).ok());
        // Kari and Ola pay like anybody, so that there is always somebody who does.
        let people = [0].into_iter().chain(others).collect();
        Self {
            steps,
            length: dice.count(30, 90),
            engine: dice.count(60, 100),
            faults,
            people,
            settings: settings(dice),
            journey: None,
        }
    }

    /// What came into this program later, from dice of its own: a seed throws all others as before.
    #[must_use]
    pub fn with_news(mut self, dice: &mut Dice) -> Self {
        self.settings.late_sub_alone_s = *dice.pick(&LATE_SUBS_S).unwrap_or(&0);
        self.journey = match dice.count(0, 9) {
            0 | 1 => Some(Journey::Moves(dice.count(10, 30))),
            2 | 3 => Some(Journey::GoesBack(dice.count(1, self.length.saturating_sub(1)))),
            _ => None,
        };
        self
    }
}

/// How long after the approval a person's id comes, where it comes after the number: at once, before and after the till has
/// done waiting for it, and not in this seed.
pub const LATE_SUBS_S: [u32; 7] = [0, 0, 0, 5, 60, 300, 200_000];

fn deaths(dice: &mut Dice) -> u32 {
    if dice.chance(40) { 0 } else { dice.count(1, 8) }
}

/// Switches whose meaning is not published, both ways; and permissions, mostly given.
fn settings(dice: &mut Dice) -> Settings {
    Settings {
        push_allowed: !dice.chance(8),
        partial_capture: !dice.chance(8),
        refund_allowed: !dice.chance(5),
        userinfo_wants_subscription_key: dice.chance(60),
        late_sub_s: *dice.pick(&[0, 0, 0, 3, 40, 4_000, 200_000]).unwrap_or(&0),
        late_approval_s: *dice.pick(&[20, 3, 300, 900]).unwrap_or(&20),
        key_reading: if dice.chance(50) { KeyReading::PerOperation } else { KeyReading::PerUnit },
        ..Settings::default()
    }
}
