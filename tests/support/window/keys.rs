//! Keys without a letter, as WebDriver writes them.

pub const ENTER: &str = "\u{E007}";
/// One step back.
pub const ESCAPE: &str = "\u{E00C}";
/// On to the next control.
pub const TAB: &str = "\u{E004}";
/// Held down together with another key.
pub const ALT: &str = "\u{E00A}";
/// Held down together with another key.
pub const CONTROL: &str = "\u{E009}";
/// Held down together with another key.
pub const SHIFT: &str = "\u{E008}";
/// Takes away what was typed last.
pub const BACKSPACE: &str = "\u{E003}";
pub const HOME: &str = "\u{E011}";
pub const LEFT: &str = "\u{E012}";
pub const UP: &str = "\u{E013}";
pub const RIGHT: &str = "\u{E014}";
pub const DOWN: &str = "\u{E015}";
pub const INSERT: &str = "\u{E016}";
pub const DELETE: &str = "\u{E017}";
/// The remembered customer.
pub const F2: &str = "\u{E032}";
/// The customer agrees to be remembered.
pub const F3: &str = "\u{E033}";
/// The quantity of the line.
pub const F4: &str = "\u{E034}";
/// Remembered customers.
pub const F6: &str = "\u{E036}";
/// Park, or take up again.
pub const F7: &str = "\u{E037}";
/// The sale approved last.
pub const F8: &str = "\u{E038}";
/// The last sales.
pub const F9: &str = "\u{E039}";
