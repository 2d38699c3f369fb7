//! One language's sentences: JSON, alone or as the default export of a module.

use std::collections::BTreeMap;

use serde_json::Value;

use super::super::super::Finding;
use super::super::super::tree::{SourceFile, Tree, pattern};

const FOLDER: &str = "ui/i18n/";

/// The sentences of one file, by their whole key.
pub struct Catalogue<'a> {
    pub file: &'a SourceFile,
    sentences: BTreeMap<String, String>,
}

/// All languages, by path, and a finding for each file that cannot be read.
pub fn catalogues(tree: &Tree) -> (Vec<Catalogue<'_>>, Vec<Finding>) {
    let mut catalogues = Vec::new();
    let mut findings = Vec::new();
    let files = tree.files().iter().filter(|file| file.path.starts_with(FOLDER));
    for file in files.filter(|file| matches!(file.extension(), "js" | "json")) {
        match read(file) {
            Ok(sentences) => catalogues.push(Catalogue { file, sentences }),
            Err(reason) => findings.push(file.finding(0, format!("not sentences as JSON: {reason}"))),
        }
    }
    (catalogues, findings)
}

impl Catalogue<'_> {
    /// All keys with their sentences.
    pub fn sentences(&self) -> impl Iterator<Item = (&str, &str)> {
        self.sentences.iter().map(|(key, sentence)| (key.as_str(), sentence.as_str()))
    }

    /// The sentence of a key.
    pub fn get(&self, key: &str) -> Option<&str> {
        self.sentences.get(key).map(String::as_str)
    }

    /// A finding about a key, at its line or at the nearest part of it that is there.
    pub fn finding(&self, key: &str, message: String) -> Finding {
        let text = &self.file.text;
        let mut at = 0;
        let mut steps = key.split('.').peekable();
        while let Some(step) = steps.next() {
            // Only the last step is a sentence; the ones before it open a brace.
            let rest = if steps.peek().is_some() { r"\s*\{" } else { "" };
            match pattern(&format!("\"{step}\":{rest}")).find_at(text, at) {
                Some(found) => at = found.start(),
                None => break,
            }
        }
        self.file.finding(text[..at].matches('\n').count() + 1, message)
    }
}

fn read(file: &SourceFile) -> Result<BTreeMap<String, String>, String> {
    let text = file.without_comments();
    let (Some(start), Some(end)) = (text.find('{'), text.rfind('}')) else {
        return Err("there are no braces".to_owned());
    };
    let value: Value = serde_json::from_str(&text[start..=end]).map_err(|error| error.to_string())?;
    let mut sentences = BTreeMap::new();
    flatten(&value, "", &mut sentences)?;
    Ok(sentences)
}

fn flatten(value: &Value, key: &str, sentences: &mut BTreeMap<String, String>) -> Result<(), String> {
    match value {
        Value::String(sentence) => {
            sentences.insert(key.to_owned(), sentence.clone());
            Ok(())
        }
        Value::Object(parts) => parts.iter().try_for_each(|(name, part)| {
            let key = if key.is_empty() { name.clone() } else { format!("{key}.{name}") };
            flatten(part, &key, sentences)
        }),
        other => Err(format!("`{key}` is {other}")),
    }
}

/// A catalogue text with these keys, for tests.
#[cfg(test)]
pub fn nested(keys: impl Iterator<Item = String>) -> String {
    let mut root = Value::Object(serde_json::Map::new());
    for key in keys {
        let pointer = key.split('.').collect::<Vec<_>>();
        let leaf = pointer.iter().fold(&mut root, |value, step| &mut value[*step]);
        *leaf = Value::String("x".to_owned());
    }
    root.to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_module_and_plain_json_are_read_alike() {
        let module = "// Words.\nexport default { \"a\": { \"b\": \"c // d\" } };";
        let tree = Tree::sample(&[("ui/i18n/en.js", module), ("ui/i18n/nb.json", "{\"a\":{\"b\":\"c\"}}")]);
        let (catalogues, findings) = catalogues(&tree);
        assert!(findings.is_empty(), "{findings:?}");
        assert_eq!(catalogues[0].get("a.b"), Some("c // d"));
        assert_eq!(catalogues[1].get("a.b"), Some("c"));
    }

    #[test]
    fn what_cannot_be_read_is_a_finding() {
        let tree = Tree::sample(&[("ui/i18n/en.js", "export default { a: 1 };"), ("ui/i18n/nb.json", "{\"a\":1}")]);
        assert_eq!(catalogues(&tree).1.len(), 2);
    }

    #[test]
    fn findings_stand_at_their_key() {
        let tree = Tree::sample(&[("ui/i18n/en.js", "{\n\"a\": {\n\"c\": \"\" },\n\"c\": { \"b\": \"\" } }")]);
        let (catalogues, _) = catalogues(&tree);
        assert_eq!(catalogues[0].finding("c.b", String::new()).line, 4);
        assert_eq!(catalogues[0].finding("a.missing", String::new()).line, 2);
    }
}
