//! Masks what could be a phone number in lines of JSON.

use std::io;

use tracing_subscriber::fmt::MakeWriter;

/// Numbers of customers have 8 to 15 digits with their country code. Longer runs are masked too: they could hold one.
const SHORTEST: usize = 8;

/// Writes lines with long runs of digits masked.
pub struct Masking<W>(W);

impl<W> Masking<W> {
    /// Masks everything on its way to `lines`.
    pub fn new(lines: W) -> Self {
        Self(lines)
    }
}

impl<'a, W: MakeWriter<'a>> MakeWriter<'a> for Masking<W> {
    type Writer = MaskingLine<W::Writer>;

    fn make_writer(&'a self) -> Self::Writer {
        MaskingLine(self.0.make_writer())
    }
}

/// Masks one line. A record comes in one piece, so a run of digits is never cut in two.
pub struct MaskingLine<L>(L);

impl<L: io::Write> io::Write for MaskingLine<L> {
    fn write(&mut self, line: &[u8]) -> io::Result<usize> {
        self.0.write_all(&masked(line))?;
        Ok(line.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.0.flush()
    }
}

/// The line with long runs of digits replaced: inside strings by a word, elsewhere by a nought, so that it stays JSON.
pub fn masked(line: &[u8]) -> Vec<u8> {
    let mut kept = Vec::with_capacity(line.len());
    let mut is_in_string = false;
    let mut is_escaped = false;
    for run in line.chunk_by(|a, b| a.is_ascii_digit() && b.is_ascii_digit()) {
        if run.len() >= SHORTEST {
            kept.extend_from_slice(if is_in_string { b"[digits]" } else { b"0" });
        } else {
            kept.extend_from_slice(run);
        }
        is_in_string ^= run == b"\"" && !is_escaped;
        is_escaped = run == b"\\" && !is_escaped;
    }
    kept
}

/// A text with long runs of digits replaced by a word.
pub fn masked_text(text: &str) -> String {
    let is_digit = |byte: &u8| byte.is_ascii_digit();
    let runs = text.as_bytes().chunk_by(|a, b| is_digit(a) == is_digit(b));
    let masked = runs.flat_map(|run| {
        let is_long = run.len() >= SHORTEST && run.first().is_some_and(is_digit);
        if is_long { b"[digits]" } else { run }
    });
    String::from_utf8_lossy(&masked.copied().collect::<Vec<u8>>()).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(line: &str, expected: &str) {
        assert_eq!(String::from_utf8(masked(line.as_bytes())).unwrap(), expected);
    }

    #[test]
    fn runs_of_eight_digits_and_more_are_masked() {
        check(r#"{"m":"to 98765432, now"}"#, r#"{"m":"to [digits], now"}"#);
        check(r#"{"m":"4798765432"}"#, r#"{"m":"[digits]"}"#);
        check(r#"{"m":"12345678901234567"}"#, r#"{"m":"[digits]"}"#);
    }

    #[test]
    fn in_a_text_long_runs_are_masked_wherever_they_are() {
        let text = "Mappe: /kjøp/98765432\n{\"m\":98765432} +4798765432, 1234567 ære";
        assert_eq!(masked_text(text), "Mappe: /kjøp/[digits]\n{\"m\":[digits]} +[digits], 1234567 ære");
        assert_eq!(masked_text(""), "");
    }

    #[test]
    fn shorter_runs_stay() {
        check(
            r#"{"m":"1234567 and 2026-11-23T08:30:00.123456Z"}"#,
            r#"{"m":"1234567 and 2026-11-23T08:30:00.123456Z"}"#,
        );
    }

    #[test]
    fn bare_numbers_stay_json() {
        check(r#"{"n":98765432,"m":-98765432,"small":42}"#, r#"{"n":0,"m":-0,"small":42}"#);
    }

    #[test]
    fn quotes_inside_strings_are_told_from_their_ends() {
        check(r#"{"m":"say \"98765432\"","n":98765432}"#, r#"{"m":"say \"[digits]\"","n":0}"#);
        check(r#"{"m":"a\\","n":98765432}"#, r#"{"m":"a\\","n":0}"#);
    }
}
