//! The strings and templates of a script: which words it says.

use super::lexer::Kind;
use super::tree::SourceFile;

/// A string, or a template with holes.
#[derive(Debug, PartialEq, Eq)]
pub struct Literal {
    /// Line it begins on.
    pub line: usize,
    /// Text up to the first hole; all of it if there is none.
    pub start: String,
    /// Text after the last hole; empty if there is none.
    pub end: String,
    /// Whether anything is filled in.
    pub has_holes: bool,
    /// The name of the function it is the first argument of.
    pub callee: Option<String>,
}

impl Literal {
    /// Whether it is, or may become, this text.
    pub fn may_be(&self, text: &str) -> bool {
        if !self.has_holes {
            return self.start == text;
        }
        text.len() > self.start.len() + self.end.len() && text.starts_with(&self.start) && text.ends_with(&self.end)
    }
}

/// All literals of a script, in order. Of a template inside a template's hole, only the outer start is sure.
pub fn literals(file: &SourceFile) -> Vec<Literal> {
    let marked = file.lexed().marked();
    let mut found = Vec::new();
    let mut line = 1;
    let mut at = 0;
    while let Some(&(sign, kind)) = marked.get(at) {
        if sign == '\n' {
            line += 1;
        }
        if kind != Kind::Code || !matches!(sign, '"' | '\'' | '`') {
            at += 1;
            continue;
        }
        let ends =
            |(other, kind): &(char, Kind)| *kind == Kind::Code && (*other == sign || (*other == '\n' && sign != '`'));
        let length = marked[at + 1..].iter().position(ends).unwrap_or(marked.len() - at - 1);
        let inside = &marked[at + 1..at + 1 + length];
        let text = |part: &[(char, Kind)]| part.iter().map(|(sign, _)| *sign).collect::<String>();
        let start = inside.iter().take_while(|(_, kind)| *kind == Kind::Text).count();
        let end = inside.iter().rev().take_while(|(_, kind)| *kind == Kind::Text).count();
        let has_holes = start < inside.len();
        found.push(Literal {
            line,
            start: text(&inside[..start]),
            end: if has_holes { text(&inside[inside.len() - end..]) } else { String::new() },
            has_holes,
            callee: callee(&marked[..at]),
        });
        line += inside.iter().filter(|(sign, _)| *sign == '\n').count();
        at += length + 2;
    }
    found
}

fn callee(before: &[(char, Kind)]) -> Option<String> {
    let code: String = before.iter().rev().take(40).map(|(sign, _)| *sign).collect();
    let name = code.trim_start().strip_prefix('(')?;
    let name: String = name.chars().take_while(|sign| sign.is_alphanumeric() || *sign == '_').collect();
    if name.is_empty() { None } else { Some(name.chars().rev().collect()) }
}

#[cfg(test)]
mod tests {
    use super::super::tree::Tree;
    use super::*;

    fn of(text: &str) -> Vec<Literal> {
        literals(&Tree::sample(&[("ui/a.js", text)]).files()[0])
    }

    #[test]
    fn strings_know_who_they_are_given_to() {
        let found = of("import 'a';\napp.t(\"sale.total\", { a: 1 })");
        assert_eq!((found[0].start.as_str(), found[0].callee.as_deref()), ("a", None));
        assert_eq!((found[1].start.as_str(), found[1].callee.as_deref(), found[1].line), ("sale.total", Some("t"), 2));
    }

    #[test]
    fn templates_may_become_what_fits_their_ends() {
        let found = &of("t(`error.${code}.title`)")[0];
        assert!(found.may_be("error.gone.title"));
        assert!(!found.may_be("error.gone.now"));
        assert!(!found.may_be("error.title"));
    }

    #[test]
    fn plain_strings_are_only_themselves() {
        let found = &of("t('sale.total')")[0];
        assert!(found.may_be("sale.total") && !found.may_be("sale.total.short"));
    }
}
