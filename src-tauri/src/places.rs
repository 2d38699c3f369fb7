//! The till's folders, and which provider it uses.
//!
//! Each provider has a folder of its own, so that practice sales never meet real ones. Which one is used stands in a
//! file of one word beside them.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use serde::Serialize;
use serde::de::DeserializeOwned;
use till_app::view::Environment;
use till_store::Store;

use crate::display::memory::DisplayMemory;
use crate::preferences::Preferences;

/// The practice provider's memory, beside the practice till's.
pub const PRACTICE_STATE: &str = "provider.json";
const ENVIRONMENT_FILE: &str = "environment";
const DISPLAY_FILE: &str = "display.json";
const PREFERENCES_FILE: &str = "preferences.json";

/// The folders of one installation.
#[derive(Clone, Debug)]
pub struct Places {
    base: PathBuf,
    changing: Arc<Mutex<()>>,
}

impl Places {
    /// The folders under `base`.
    pub fn new(base: PathBuf) -> Self {
        Self { base, changing: Arc::default() }
    }

    /// The folders of this program on this computer, given what the system says of it. `roaming` goes along with its
    /// user to other computers of a company, and over its servers, on the one system where that differs: so a register
    /// is made in `local`. One that an older version made stays where it is.
    pub fn of_this_computer(local: PathBuf, roaming: PathBuf) -> Self {
        let has_register = |base: &PathBuf| {
            let words = [Environment::Practice, Environment::Test, Environment::Production].map(word);
            words.iter().any(|word| Store::is_there(&base.join(word)))
        };
        Self::new(if has_register(&roaming) && !has_register(&local) { roaming } else { local })
    }

    /// The provider in use. Practice, unless the file plainly says otherwise: a damaged file must not move money.
    pub fn environment(&self) -> Environment {
        let text = fs::read_to_string(self.base.join(ENVIRONMENT_FILE)).unwrap_or_default();
        match text.trim() {
            "production" => Environment::Production,
            "test" => Environment::Test,
            _ => Environment::Practice,
        }
    }

    /// Chooses the provider of the next start.
    pub fn choose(&self, environment: Environment) -> io::Result<()> {
        fs::create_dir_all(&self.base)?;
        replace(&self.base.join(ENVIRONMENT_FILE), word(environment).as_bytes())
    }

    /// What is remembered of the customer display; nothing if the file says nothing plain.
    pub fn display(&self) -> DisplayMemory {
        self.said_plainly(DISPLAY_FILE)
    }

    /// Remembers how the customer display was left.
    pub fn remember_display(&self, memory: DisplayMemory) -> io::Result<()> {
        self.keep(DISPLAY_FILE, &memory)
    }

    /// How the till looks and sounds; as it comes if the file says nothing plain.
    pub fn preferences(&self) -> Preferences {
        self.said_plainly(PREFERENCES_FILE)
    }

    /// Changes how the till looks and sounds, one change after the other.
    pub fn change_preferences(&self, change: impl FnOnce(&mut Preferences)) -> io::Result<Preferences> {
        let _one_at_a_time = self.changing.lock().unwrap_or_else(PoisonError::into_inner);
        let mut preferences = self.preferences();
        change(&mut preferences);
        self.keep(PREFERENCES_FILE, &preferences)?;
        Ok(preferences)
    }

    fn said_plainly<T: DeserializeOwned + Default>(&self, file: &str) -> T {
        let text = fs::read(self.base.join(file)).unwrap_or_default();
        serde_json::from_slice(&text).unwrap_or_default()
    }

    fn keep<T: Serialize>(&self, file: &str, value: &T) -> io::Result<()> {
        fs::create_dir_all(&self.base)?;
        replace(&self.base.join(file), &serde_json::to_vec(value)?)
    }

    /// The folder of one provider's files.
    pub fn of(&self, environment: Environment) -> PathBuf {
        self.base.join(word(environment))
    }

    /// Where a person's export goes on a computer without a folder for documents.
    pub fn exports(&self) -> PathBuf {
        self.base.join("exports")
    }

    /// Where a register on its way out is copied to; empty but while it is.
    pub fn leaving(&self) -> PathBuf {
        self.base.join("moving-out")
    }

    /// Where a register on its way in is unpacked; empty but while it is.
    pub fn arriving(&self) -> PathBuf {
        self.base.join("moving-in")
    }

    /// Removes what a stop in the middle of a move has left: copies of keys, which would outlive whoever is forgotten.
    pub fn clear_moves(&self) {
        for folder in [self.leaving(), self.arriving()] {
            match fs::remove_dir_all(&folder) {
                Err(error) if error.kind() != io::ErrorKind::NotFound => {
                    tracing::error!(%error, "what a move has left cannot be removed");
                }
                Ok(()) | Err(_) => {}
            }
        }
    }

    /// The folder of the logs.
    pub fn logs(&self) -> PathBuf {
        self.base.join("logs")
    }
}

/// The environment as one word, for folders and names of keys.
pub fn word(environment: Environment) -> &'static str {
    match environment {
        Environment::Practice => "practice",
        Environment::Test => "test",
        Environment::Production => "production",
    }
}

/// Puts a file in place whole: after a power cut there is the old one or the new one.
fn replace(path: &Path, content: &[u8]) -> io::Result<()> {
    let draft = path.with_extension("new");
    let mut file = fs::File::create(&draft)?;
    io::Write::write_all(&mut file, content)?;
    file.sync_all()?;
    fs::rename(draft, path)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::display::memory::DisplayChoice;
    use crate::preferences::Theme;

    #[test]
    fn a_choice_is_remembered() {
        let folder = tempfile::tempdir().unwrap();
        let places = Places::new(folder.path().join("kvitt"));
        for environment in [Environment::Production, Environment::Test, Environment::Practice] {
            places.choose(environment).unwrap();
            assert_eq!(places.environment(), environment);
        }
    }

    #[test]
    fn how_the_display_was_left_is_remembered_and_a_damaged_file_is_none() {
        let folder = tempfile::tempdir().unwrap();
        let places = Places::new(folder.path().join("kvitt"));
        assert_eq!(places.display(), DisplayMemory::default());
        let left = DisplayMemory { choice: DisplayChoice::OnRequest, was_open: Some(true) };
        places.remember_display(left).unwrap();
        assert_eq!(places.display(), left);
        fs::write(folder.path().join("kvitt").join(DISPLAY_FILE), "{ choice:").unwrap();
        assert_eq!(places.display(), DisplayMemory::default());
    }

    #[test]
    fn a_theme_and_silence_are_remembered_beside_each_other_and_a_damaged_file_is_the_first_day() {
        let folder = tempfile::tempdir().unwrap();
        let places = Places::new(folder.path().join("kvitt"));
        assert_eq!(
            places.preferences(),
            Preferences { theme: Theme::System, has_sounds: true, ..Preferences::default() }
        );
        places.change_preferences(|preferences| preferences.theme = Theme::Contrast).unwrap();
        places.change_preferences(|preferences| preferences.has_sounds = false).unwrap();
        assert_eq!(
            places.preferences(),
            Preferences { theme: Theme::Contrast, has_sounds: false, ..Preferences::default() }
        );
        fs::write(folder.path().join("kvitt").join(PREFERENCES_FILE), r#"{"theme":"dark"}"#).unwrap();
        assert_eq!(
            places.preferences(),
            Preferences { theme: Theme::Dark, has_sounds: true, ..Preferences::default() },
            "of an older program"
        );
        fs::write(folder.path().join("kvitt").join(PREFERENCES_FILE), r#"{"theme":"pink""#).unwrap();
        assert_eq!(places.preferences(), Preferences::default());
    }

    #[test]
    fn without_a_clear_word_it_is_practice() {
        let folder = tempfile::tempdir().unwrap();
        let places = Places::new(folder.path().to_owned());
        assert_eq!(places.environment(), Environment::Practice);
        fs::write(folder.path().join(ENVIRONMENT_FILE), "Production!").unwrap();
        assert_eq!(places.environment(), Environment::Practice);
    }

    #[test]
    fn registers_are_made_where_nothing_travels_and_one_that_is_there_stays() {
        let folder = tempfile::tempdir().unwrap();
        let [local, roaming] = ["local", "roaming"].map(|name| folder.path().join(name));
        let chosen = || Places::of_this_computer(local.clone(), roaming.clone()).base;
        fs::create_dir_all(&roaming).unwrap();
        fs::write(roaming.join(ENVIRONMENT_FILE), "test").unwrap();
        assert_eq!(chosen(), local, "nothing was sold there");
        for file in ["keys.db", "till.db"] {
            fs::create_dir_all(roaming.join("practice")).unwrap();
            fs::write(roaming.join("practice").join(file), "").unwrap();
            assert_eq!(chosen(), roaming);
            fs::remove_dir_all(roaming.join("practice")).unwrap();
        }
        fs::create_dir_all(roaming.join("production")).unwrap();
        fs::write(roaming.join("production/till.db"), "").unwrap();
        fs::create_dir_all(local.join("production/keys")).unwrap();
        fs::write(local.join("production/keys/keys.db"), "").unwrap();
        assert_eq!(chosen(), local, "one that comes from another computer later is not taken for this one's");
        assert_eq!(Places::of_this_computer(local.clone(), local.clone()).base, local, "on other systems");
    }

    #[test]
    fn no_two_providers_share_a_folder() {
        let places = Places::new(PathBuf::from("till"));
        assert_ne!(places.of(Environment::Practice), places.of(Environment::Production));
        assert_ne!(places.of(Environment::Test), places.of(Environment::Production));
    }
}
