//! One seed, from the first customer to the books.

use vipps_sim::Control;

use crate::logbook::Logbook;
use crate::shop::Shop;
use crate::story::{Sort, Tally};
use crate::temper::{Journey, Step};
use crate::world::World;
use crate::{Mishap, check, clerk, customer, ending};

/// What came of a seed.
#[derive(Clone, Debug, Default)]
pub struct Outcome {
    /// Which.
    pub seed: u64,
    /// What is not as it must be; empty when all is well.
    pub wrongs: Vec<String>,
    /// What happened.
    pub story: Vec<String>,
    /// How often each thing did.
    pub tally: Tally,
}

/// Something done to the provider when a seed is over and before the books are compared: for tests of this program.
pub type Meddling = fn(&Control);

/// Turns of the engine after a step.
const TURNS: u32 = 6;
/// How far ahead a death is sealed, in points.
const DEATH_AHEAD: u32 = 14;
/// The same, over an order about money: at its writes and its call.
const DEATH_OVER_ORDER: u32 = 7;
/// Seconds that pass at once, from a moment to longer than a request lives.
const PAUSES_S: [i64; 14] = [1, 1, 1, 2, 2, 3, 5, 5, 10, 30, 61, 200, 400, 700];

/// Plays a seed on a runtime of its own.
pub fn play(seed: u64, shop: &Shop, meddling: Option<Meddling>) -> Outcome {
    let logbook = Logbook::default();
    let played = tracing::subscriber::with_default(logbook.clone(), || {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
        let runtime = runtime.map_err(|error| Mishap::of("no runtime", &error))?;
        runtime.block_on(live(seed, shop, logbook, meddling))
    });
    played.unwrap_or_else(|mishap| Outcome { seed, wrongs: vec![mishap.to_string()], ..Outcome::default() })
}

async fn live(seed: u64, shop: &Shop, logbook: Logbook, meddling: Option<Meddling>) -> Result<Outcome, Mishap> {
    let mut world = World::open(seed, shop, logbook).await?;
    let mut copy = None;
    for done in 0..world.temper.length {
        if world.temper.journey == Some(Journey::GoesBack(done)) {
            copy = Some(world.copy_sales()?);
        }
        step(&mut world).await;
        check::sight::look_around(&mut world);
    }
    ending::come_to_rest(&mut world).await;
    check::sight::look_around(&mut world);
    if let Some(Journey::Moves(steps)) = world.temper.journey {
        world.move_away()?;
        for _ in 0..steps {
            step(&mut world).await;
            check::sight::look_around(&mut world);
        }
        ending::come_to_rest(&mut world).await;
        check::sight::look_around(&mut world);
    }
    if let Some(meddle) = meddling {
        meddle(&world.phone);
    }
    check::all(&mut world)?;
    if let Some(copy) = copy {
        world.go_back(&copy).await?;
    }
    let (story, tally) = world.story.into_parts();
    Ok(Outcome { seed, wrongs: world.wrongs, story, tally })
}

async fn step(world: &mut World) {
    let steps = world.temper.steps.clone();
    match world.dice.weighted(&steps, |step| step.1).map(|step| step.0) {
        Some(Step::Clerk) => clerk::act(world),
        Some(Step::Customer) => customer::act(world),
        Some(Step::Time) => {
            let seconds = *world.dice.pick(&PAUSES_S).unwrap_or(&1);
            world.pass(seconds);
        }
        Some(Step::Fault) => world.strike().await,
        Some(Step::Mend) => world.mend().await,
        Some(Step::Death) => die(world),
        None => {}
    }
    if !world.air.is_empty() && world.dice.chance(25) {
        in_the_air(world).await;
    }
    if world.dice.chance(world.temper.engine) {
        world.serve(TURNS).await;
    }
}

/// Now, in the middle of nothing, or at one of the next points.
fn die(world: &mut World) {
    if world.dice.chance(25) {
        return world.pull_the_plug(if world.air.is_empty() { "between two turns" } else { "with a call in the air" });
    }
    world.doom(DEATH_AHEAD);
}

impl World {
    /// Where the till dies at all, it often does over an order about money.
    pub(crate) fn endanger(&mut self) {
        let dies = self.temper.steps.iter().any(|(step, weight)| *step == Step::Death && *weight > 0);
        if dies && !self.is_ending && self.dice.chance(35) {
            self.doom(DEATH_OVER_ORDER);
        }
    }

    /// The till dies at one of so many points from here.
    fn doom(&mut self, points: u32) {
        let points = self.dice.count(1, points);
        self.story.note(Sort::Death, &format!("will come at point {points} from here"));
        self.fate.seal(points);
    }
}

/// What may happen to a call that is held back.
async fn in_the_air(world: &mut World) {
    match world.dice.count(0, 5) {
        0 => world.cut_off().await,
        1 => {
            world.pull_the_plug("with a call in the air");
            world.quiet_down().await;
        }
        _ => {
            world.story.note(Sort::Fault, "what was held back goes on");
            world.land().await;
        }
    }
}
