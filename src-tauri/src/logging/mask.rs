//! Masks what could be a phone number in the lines of the log.

use std::io;

use till_wiring::masked;
use tracing_subscriber::fmt::MakeWriter;

/// Writes lines with what could be a number masked.
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
