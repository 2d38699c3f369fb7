//! Tells code, strings and comments apart, so that a rule about code is not set off by a sentence about it.
//!
//! Not a parser: enough for the languages we write, and kind to what it does not know. Regular expressions in
//! JavaScript are not recognised; a quote in one ends with its line.

/// What a character belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Everything else, the quotes themselves included.
    Code,
    /// Inside of a string.
    Text,
    /// A comment with its signs.
    Comment,
}

/// A text, each character with its kind.
pub struct Lexed {
    marked: Vec<(char, Kind)>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Language {
    Rust,
    Script,
    Style,
    Markup,
    /// Configuration and shell: `#` begins a comment.
    Hash,
    Other,
}

impl Lexed {
    /// Reads a text as what its path says it is.
    pub fn new(path: &str, text: &str) -> Self {
        let name = path.rsplit('/').next().unwrap_or(path);
        let language = match name.rsplit('.').next().unwrap_or(name) {
            "rs" => Language::Rust,
            "js" | "ts" | "json" => Language::Script,
            "css" => Language::Style,
            "html" | "svg" => Language::Markup,
            "toml" | "sh" | "run" | "yml" | "yaml" => Language::Hash,
            _ => Language::Other,
        };
        let mut reader =
            Reader { rest: text.chars().collect(), at: 0, language, marked: Vec::new(), holes: Vec::new() };
        while reader.at < reader.rest.len() {
            reader.step();
        }
        Self { marked: reader.marked }
    }

    /// The text with all other kinds blanked; lines stay where they are.
    pub fn only(&self, kinds: &[Kind]) -> String {
        let shown = |(sign, kind): &(char, Kind)| if *sign == '\n' || kinds.contains(kind) { *sign } else { ' ' };
        self.marked.iter().map(shown).collect()
    }

    /// Each character with its kind.
    pub fn marked(&self) -> &[(char, Kind)] {
        &self.marked
    }
}

struct Reader {
    rest: Vec<char>,
    at: usize,
    language: Language,
    marked: Vec<(char, Kind)>,
    /// For each `${` we are in: how many braces are open inside it.
    holes: Vec<usize>,
}

impl Reader {
    fn step(&mut self) {
        use Language::{Hash, Markup, Rust, Script, Style};
        let language = self.language;
        if matches!(language, Rust | Script) && self.sees("//") {
            self.comment_to("\n");
        } else if language == Rust && self.sees("/*") {
            self.nested_comment();
        } else if matches!(language, Script | Style) && self.sees("/*") {
            self.comment_to("*/");
        } else if language == Markup && self.sees("<!--") {
            self.comment_to("-->");
        } else if language == Hash && self.sees("#") {
            self.comment_to("\n");
        } else if language == Rust && self.raw_string() {
            // Read whole.
        } else if language == Rust && self.sees("'") {
            self.char_or_lifetime();
        } else if language == Script && self.sees("`") {
            self.take(1, Kind::Code);
            self.template();
        } else if language == Script && !self.holes.is_empty() && (self.sees("{") || self.sees("}")) {
            self.brace_in_hole();
        } else if matches!(language, Rust | Script | Style | Hash) && self.sees("\"") {
            self.string('"');
        } else if matches!(language, Script | Style | Hash) && self.sees("'") {
            self.string('\'');
        } else {
            self.take(1, Kind::Code);
        }
    }

    fn sees(&self, word: &str) -> bool {
        word.chars().enumerate().all(|(offset, sign)| self.rest.get(self.at + offset) == Some(&sign))
    }

    fn take(&mut self, count: usize, kind: Kind) {
        let end = (self.at + count).min(self.rest.len());
        self.marked.extend(self.rest[self.at..end].iter().map(|sign| (*sign, kind)));
        self.at = end;
    }

    fn comment_to(&mut self, end: &str) {
        while self.at < self.rest.len() {
            if self.sees(end) {
                return self.take(end.len(), Kind::Comment);
            }
            self.take(1, Kind::Comment);
        }
    }

    fn nested_comment(&mut self) {
        let mut depth = 0_usize;
        while self.at < self.rest.len() {
            if self.sees("/*") {
                depth += 1;
                self.take(2, Kind::Comment);
            } else if self.sees("*/") {
                depth -= 1;
                self.take(2, Kind::Comment);
                if depth == 0 {
                    return;
                }
            } else {
                self.take(1, Kind::Comment);
            }
        }
    }

    /// Reads `r"…"` and `r#"…"#` if one begins here.
    fn raw_string(&mut self) -> bool {
        let inside_a_word = self.at > 0 && self.rest[self.at - 1].is_alphanumeric();
        if !self.sees("r") || (inside_a_word && self.rest[self.at - 1] != 'b') {
            return false;
        }
        let hashes = self.rest[self.at + 1..].iter().take_while(|sign| **sign == '#').count();
        if self.rest.get(self.at + 1 + hashes) != Some(&'"') {
            return false;
        }
        self.take(2 + hashes, Kind::Code);
        let end = format!("\"{}", "#".repeat(hashes));
        while self.at < self.rest.len() && !self.sees(&end) {
            self.take(1, Kind::Text);
        }
        self.take(end.len(), Kind::Code);
        true
    }

    fn char_or_lifetime(&mut self) {
        let escaped = self.rest.get(self.at + 1) == Some(&'\\');
        let closes = self.rest.get(self.at + 2) == Some(&'\'');
        self.take(1, Kind::Code);
        if escaped {
            self.take(2, Kind::Text);
            while self.at < self.rest.len() && !self.sees("'") && !self.sees("\n") {
                self.take(1, Kind::Text);
            }
            self.take(1, Kind::Code);
        } else if closes {
            self.take(1, Kind::Text);
            self.take(1, Kind::Code);
        }
    }

    fn string(&mut self, quote: char) {
        self.take(1, Kind::Code);
        while let Some(&sign) = self.rest.get(self.at) {
            if sign == quote {
                return self.take(1, Kind::Code);
            }
            // Only Rust's strings go over lines; elsewhere an open quote is something we did not understand.
            if sign == '\n' && self.language != Language::Rust {
                return;
            }
            self.take(if sign == '\\' { 2 } else { 1 }, Kind::Text);
        }
    }

    /// The static text of a template up to its end or its next `${`.
    fn template(&mut self) {
        while self.at < self.rest.len() {
            if self.sees("`") {
                return self.take(1, Kind::Code);
            }
            if self.sees("${") {
                self.holes.push(0);
                return self.take(2, Kind::Code);
            }
            self.take(if self.sees("\\") { 2 } else { 1 }, Kind::Text);
        }
    }

    fn brace_in_hole(&mut self) {
        let opens = self.sees("{");
        self.take(1, Kind::Code);
        match self.holes.last_mut() {
            Some(depth) if opens => *depth += 1,
            Some(depth) if *depth > 0 => *depth -= 1,
            _ => {
                self.holes.pop();
                self.template();
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What is left of a text when only its code is kept, blanks squeezed.
    #[track_caller]
    fn check(path: &str, text: &str, code: &str) {
        let lexed = Lexed::new(path, text);
        let left = lexed.only(&[Kind::Code]);
        assert_eq!(left.split_whitespace().collect::<Vec<_>>().join(" "), code);
        assert_eq!(left.lines().count(), text.lines().count(), "lines moved");
    }

    #[test]
    fn rust_comments_go() {
        check("a.rs", "let a = 1; // f64\n/* f64 /* nested */ f64 */ let b;", "let a = 1; let b;");
    }

    #[test]
    fn rust_strings_are_emptied() {
        check("a.rs", r##"say("f64 \" f64"); r#"f64 " f64"#; br"f64"; x"##, r##"say(" "); r#" "#; br" "; x"##);
    }

    #[test]
    fn lifetimes_are_no_strings() {
        check(
            "a.rs",
            "fn f<'a>(x: &'a str) -> char { 'x' } '\\'' '\"' g",
            "fn f<'a>(x: &'a str) -> char { ' ' } ' ' ' ' g",
        );
    }

    #[test]
    fn names_that_end_in_r_are_no_raw_strings() {
        check("a.rs", "for\"x\"; var r = 1;", "for\" \"; var r = 1;");
    }

    #[test]
    fn holes_of_templates_are_code() {
        check("a.js", "t(`error.${a + `x${b}y` + {c: 1}.c}.title`) + d", "t(` ${a + ` ${b} ` + {c: 1}.c} `) + d");
    }

    #[test]
    fn addresses_in_strings_are_no_comments() {
        check("a.js", "go('http://x'); stop();", "go(' '); stop();");
    }

    #[test]
    fn a_stray_quote_ends_with_its_line() {
        check("a.js", "x.match(/\"/);\ny.minor;", "x.match(/\" y.minor;");
    }

    #[test]
    fn markup_style_and_settings_have_their_comments() {
        check("a.html", "<p>a</p><!-- <p> -->", "<p>a</p>");
        check("a.css", "a { b: c } /* d */", "a { b: c }");
        check("a.toml", "a = \"#b\" # c", "a = \" \"");
    }
}
