//! The story in words and pictures.

use std::fs::{self, OpenOptions};
use std::io::Write;
use std::path::{Path, PathBuf};

use jiff::Zoned;
use serde_json::json;

use crate::support::Page;

/// Brings to its end whatever is still moving; what turns for ever has none.
const AT_REST: &str = "for (const one of document.getAnimations()) \
    if (one.effect.getComputedTiming().endTime !== Infinity) one.finish()";

/// A folder that is filled page by page.
pub struct Story {
    folder: PathBuf,
    pictures: u32,
}

impl Story {
    /// Begins anew: what an earlier tour left is gone.
    pub fn begin(name: &str) -> Self {
        // Cargo names a folder inside the target folder; the tour's lies beside it.
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).with_file_name(name);
        if folder.exists() {
            fs::remove_dir_all(&folder).unwrap();
        }
        fs::create_dir_all(&folder).unwrap();
        Self { folder, pictures: 0 }
    }

    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Says a sentence.
    pub fn tell(&self, sentence: &str) {
        let line = format!("{}  {sentence}", Zoned::now().strftime("%H:%M:%S"));
        println!("{line}");
        let mut file = OpenOptions::new().create(true).append(true).open(self.folder.join("story.txt")).unwrap();
        writeln!(file, "{line}").unwrap();
    }

    /// Says a sentence and shows the window.
    pub fn show(&mut self, page: &Page, name: &str, sentence: &str) -> Vec<u8> {
        self.pictures += 1;
        let file = format!("{:02}-{name}.png", self.pictures);
        page.script(AT_REST, &json!([]));
        let picture = page.picture().unwrap();
        fs::write(self.folder.join(&file), &picture).unwrap();
        self.tell(&format!("{sentence} [{file}]"));
        picture
    }
}
