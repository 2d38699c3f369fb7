//! The register every seed begins with: made once, copied for each.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use argon2::password_hash::{PasswordHasher, SaltString};
use argon2::{Algorithm, Argon2, Params, Version};
use secrecy::SecretBox;
use tempfile::TempDir;
use till_app::ports::Files;
use till_app::view::Environment;
use till_store::{Store, StoreKeys, StoreOptions};
use till_wiring::{Options, wire};

use crate::Mishap;
use crate::dice::Dice;
use crate::ids::SeededIds;
use crate::times::Times;

/// Somebody behind the counter.
#[derive(Debug)]
pub struct Clerk {
    /// As on the sign-on screen.
    pub name: &'static str,
    /// The practice PIN.
    pub pin: &'static str,
}

/// The clerk and the manager of the sample shop.
pub const CLERKS: [Clerk; 2] = [Clerk { name: "Kari", pin: "1111" }, Clerk { name: "Jonas", pin: "2222" }];

/// Whoever may close a register, so that it moves.
pub const OWNER: Clerk = Clerk { name: "Åse", pin: "3333" };

/// The files of a register.
const FILES: [&str; 2] = ["till.db", "keys/keys.db"];

/// A register in practice with its sample shop, in a folder that goes with it.
#[derive(Debug)]
pub struct Shop {
    folder: TempDir,
}

impl Shop {
    /// Makes the register.
    pub fn found() -> Result<Self, Mishap> {
        let folder = folder()?;
        let path = folder.path().join("register");
        let times = Times::new();
        let mut options = Options::new(path.clone(), Environment::Practice, keys());
        options.ids = Arc::new(SeededIds::new(Dice::new(0), times.clone()));
        options.clock = Arc::new(times);
        wire(options).map_err(|error| Mishap::of("the register could not be made", &error)).map(drop)?;
        make_pins_cheap(&path)?;
        Ok(Self { folder })
    }

    /// A copy in a folder of its own.
    pub fn open(&self) -> Result<(TempDir, PathBuf), Mishap> {
        let copied = |error| Mishap::of("the register could not be copied", &error);
        let (folder, from) = (folder()?, self.folder.path().join("register"));
        let to = folder.path().join("register");
        fs::create_dir_all(to.join("keys")).map_err(copied)?;
        for file in FILES {
            fs::copy(from.join(file), to.join(file)).map_err(copied)?;
        }
        Ok((folder, to))
    }
}

/// Keys of the files; the same for every seed.
pub fn keys() -> StoreKeys {
    StoreKeys { master: SecretBox::new(Box::new([7; 32])), lookup: SecretBox::new(Box::new([9; 32])) }
}

/// In memory where the system has such a place: the disk's own pace is not what is tried here.
fn folder() -> Result<TempDir, Mishap> {
    let memory = Path::new("/dev/shm");
    let builder = || tempfile::Builder::new().prefix("kvitt-chaos-").to_owned();
    let made = if memory.is_dir() { builder().tempdir_in(memory) } else { builder().tempdir() };
    made.map_err(|error| Mishap::of("no folder for the files", &error))
}

/// A PIN is slow to try on purpose, and here somebody signs on after every death. A hash says itself how it was
/// made, so only this register is weaker.
fn make_pins_cheap(path: &Path) -> Result<(), Mishap> {
    let failed = |error: &dyn core::fmt::Display| Mishap(format!("the PINs could not be set: {error}"));
    let mut store = Store::open(path, keys(), StoreOptions::default()).map_err(|error| failed(&error))?;
    let mut tx = store.begin().map_err(|error| failed(&error))?;
    let params = Params::new(Params::MIN_M_COST, Params::MIN_T_COST, Params::MIN_P_COST, None);
    let argon = Argon2::new(Algorithm::Argon2id, Version::V0x13, params.map_err(|error| failed(&error))?);
    let salt = SaltString::encode_b64(b"same for all").map_err(|error| failed(&error))?;
    for mut clerk in tx.clerks().map_err(|error| failed(&error))? {
        let Some(known) = CLERKS.iter().chain([&OWNER]).find(|known| known.name == clerk.name) else { continue };
        let hash = argon.hash_password(known.pin.as_bytes(), &salt).map_err(|error| failed(&error))?;
        clerk.pin_hash = Some(hash.to_string());
        tx.put_clerk(&clerk).map_err(|error| failed(&error))?;
    }
    tx.commit().map_err(|error| failed(&error))
}
