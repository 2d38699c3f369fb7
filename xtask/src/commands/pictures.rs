//! Pictures of the tour that documents show: a document names one as `pictures/NAME.png`, the tour as `NN-NAME.png`.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::workspace::Workspace;

/// Copies each picture that a document shows to where the documents look for it.
pub fn copy(workspace: &Workspace) -> Result<()> {
    let tour = workspace.target_dir()?.join("tour");
    let shown = workspace.root().join("docs/pictures");
    for name in named_by_documents(workspace.root())? {
        let from = taken(&tour, &name)?.with_context(|| format!("the tour takes no picture called {name}"))?;
        fs::copy(&from, shown.join(format!("{name}.png")))
            .with_context(|| format!("cannot copy {}", from.display()))?;
        println!("docs/pictures/{name}.png");
    }
    Ok(())
}

fn named_by_documents(root: &Path) -> Result<BTreeSet<String>> {
    let mut names = BTreeSet::new();
    for document in ["README.md", "docs/guide.md", "docs/operating.md"] {
        let text = fs::read_to_string(root.join(document)).with_context(|| format!("cannot read {document}"))?;
        names.extend(named_in(&text).map(str::to_owned));
    }
    Ok(names)
}

/// The names of the pictures that a text shows.
fn named_in(text: &str) -> impl Iterator<Item = &str> {
    text.split("pictures/").skip(1).filter_map(|rest| rest.split_once(".png)").map(|(name, _)| name))
}

fn taken(tour: &Path, name: &str) -> Result<Option<PathBuf>> {
    for entry in fs::read_dir(tour).with_context(|| format!("cannot read {}", tour.display()))? {
        let path = entry?.path();
        let file = path.file_name().map(|file| file.to_string_lossy().into_owned()).unwrap_or_default();
        if called(&file) == Some(name) {
            return Ok(Some(path));
        }
    }
    Ok(None)
}

/// What stands behind the number.
fn called(file: &str) -> Option<&str> {
    let (number, name) = file.strip_suffix(".png")?.split_once('-')?;
    number.chars().all(|digit| digit.is_ascii_digit()).then_some(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_document_names_a_picture_as_the_tour_does_behind_its_number() {
        let text = "| ![A](docs/pictures/code.png) | ![B](pictures/phone-consent.png) | in docs/pictures/ they lie |";
        assert_eq!(named_in(text).collect::<Vec<_>>(), ["code", "phone-consent"]);
        assert_eq!(called("06-phone-consent.png"), Some("phone-consent"));
        assert_eq!(called("failed-main.png"), None);
        assert_eq!(called("story.txt"), None);
    }
}
