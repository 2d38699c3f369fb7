//! The files the rules look at: tracked ones and new ones, but nothing ignored.

use std::fs;

use anyhow::{Context, Result};
use regex_lite::Regex;

use super::Finding;
use super::lexer::{Kind, Lexed};
use crate::process;
use crate::workspace::Workspace;

/// All text files of the project.
pub struct Tree {
    files: Vec<SourceFile>,
}

/// One of them.
pub struct SourceFile {
    /// Path from the root, with `/`.
    pub path: String,
    /// All of it.
    pub text: String,
    lexed: Lexed,
}

impl Tree {
    /// Reads what git tracks or would track. Pictures and fonts are left out.
    pub fn read(workspace: &Workspace) -> Result<Self> {
        let mut list = workspace.command("git");
        list.args(["ls-files", "-z", "--cached", "--others", "--exclude-standard"]);
        let listed = process::output(&mut list).context("the tidy rules ask git which files there are")?;
        let mut files = Vec::new();
        for path in listed.split('\0').filter(|path| !path.is_empty()) {
            let file = workspace.root().join(path);
            // Listed but deleted, or a link to nowhere: nothing to look at.
            if !file.is_file() {
                continue;
            }
            let bytes = fs::read(&file).with_context(|| format!("cannot read {path}"))?;
            if let Ok(text) = String::from_utf8(bytes)
                && !text.contains('\0')
            {
                files.push(SourceFile::new(path, text));
            }
        }
        files.sort_by(|a, b| a.path.cmp(&b.path));
        files.dedup_by(|a, b| a.path == b.path);
        Ok(Self { files })
    }

    /// All files, by path.
    pub fn files(&self) -> &[SourceFile] {
        &self.files
    }

    /// Files below a folder whose names end in `.extension`.
    pub fn below(&self, folder: &str, extension: &str) -> impl Iterator<Item = &SourceFile> {
        self.files.iter().filter(move |file| file.path.starts_with(folder) && file.extension() == extension)
    }

    /// The file at exactly this path.
    pub fn file(&self, path: &str) -> Option<&SourceFile> {
        self.files.iter().find(|file| file.path == path)
    }

    /// A tree made up for a test.
    #[cfg(test)]
    pub fn sample(files: &[(&str, &str)]) -> Self {
        Self { files: files.iter().map(|(path, text)| SourceFile::new(path, (*text).to_owned())).collect() }
    }
}

impl SourceFile {
    fn new(path: &str, text: String) -> Self {
        let lexed = Lexed::new(path, &text);
        Self { path: path.to_owned(), text, lexed }
    }

    /// What follows the last dot of the name; empty if there is none.
    pub fn extension(&self) -> &str {
        let name = self.path.rsplit('/').next().unwrap_or(&self.path);
        name.rsplit_once('.').map_or("", |(_, extension)| extension)
    }

    /// The code: comments and the insides of strings blanked, lines kept.
    pub fn code(&self) -> String {
        self.lexed.only(&[Kind::Code])
    }

    /// Code and strings: only comments blanked.
    pub fn without_comments(&self) -> String {
        self.lexed.only(&[Kind::Code, Kind::Text])
    }

    /// The comments alone.
    pub fn comments(&self) -> String {
        self.lexed.only(&[Kind::Comment])
    }

    /// Each character with its kind.
    pub fn lexed(&self) -> &Lexed {
        &self.lexed
    }

    /// A finding in this file.
    pub fn finding(&self, line: usize, message: impl Into<String>) -> Finding {
        Finding { path: self.path.clone(), line, message: message.into() }
    }

    /// One finding for every place in `text` (this file, or a part of it with the same lines) the pattern matches.
    pub fn findings(&self, text: &str, pattern: &Regex, message: &str) -> Vec<Finding> {
        let mut lines: Vec<usize> = pattern.find_iter(text).map(|found| line_of(text, found.start())).collect();
        lines.dedup();
        lines.into_iter().map(|line| self.finding(line, message)).collect()
    }
}

/// The line, counted from 1, of a place in a text. A match that begins with line breaks counts from its first sign.
fn line_of(text: &str, at: usize) -> usize {
    let blank = text[at..].len() - text[at..].trim_start().len();
    text[..at + blank].matches('\n').count() + 1
}

/// A pattern of a rule.
///
/// # Panics
/// When the rule was written wrong, which its tests show.
pub fn pattern(pattern: &str) -> Regex {
    Regex::new(pattern).expect("patterns of the rules are right")
}
