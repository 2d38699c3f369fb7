//! What stands in a held field: what each edit makes of it, and what of it may be seen.

use serde::Deserialize;
use ts_rs::TS;
use zeroize::Zeroizing;

use crate::view::HeldView;

/// The longest number in E.164.
const DIGITS_MAX: usize = 15;
/// Digits that are seen.
const SEEN: usize = 4;
/// The longest own code, and one character more: what is too long is refused for it, and never cut to what fits.
const CODE_MAX: usize = 256;
/// Where the digits of some scripts begin; they are typed and pasted too.
const NOUGHTS: [char; 4] = ['0', '\u{660}', '\u{6f0}', '\u{ff10}'];
/// What lies further into what was pasted is none of it.
const READ_MAX: usize = 4096;

/// What a field takes, and what is seen of it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Kind {
    /// Digits, of which the last four are seen. What is only looked for has no plus: its last digits tell.
    Number {
        /// A number that is sent may begin with one.
        takes_plus: bool,
    },
    /// Whatever is printed, and nothing of it is seen: what is in an own code is for the provider to know.
    OwnCode,
}

impl Kind {
    /// Whether anything of this belongs into such a field.
    pub fn takes_any_of(self, text: &str) -> bool {
        text.chars().take(READ_MAX).any(|c| match self {
            Self::Number { .. } => digit_of(c).is_some(),
            Self::OwnCode => !c.is_control() && !c.is_whitespace(),
        })
    }

    /// So much is taken at once, so that nothing is left behind by growing.
    const fn room(self) -> usize {
        match self {
            // With a plus; all of it is ASCII.
            Self::Number { .. } => DIGITS_MAX.saturating_add(1),
            Self::OwnCode => CODE_MAX.saturating_mul(4),
        }
    }

    pub fn with_room(self) -> Zeroizing<String> {
        Zeroizing::new(String::with_capacity(self.room()))
    }
}

/// One change of a held field. Not to be printed: it may be a whole number that was pasted.
#[derive(Deserialize, TS)]
#[serde(tag = "kind", rename_all = "camelCase")]
pub enum HeldEdit {
    /// Typed or scanned, in whatever dress.
    Insert {
        /// What was typed.
        text: String,
    },
    /// The same in place of all that stood there.
    Replace {
        /// What was typed.
        text: String,
    },
    /// The one before the caret taken away.
    Backspace,
    /// The one behind it taken away.
    Delete,
    /// Nothing but the caret moved: another character may go before the others.
    Move {
        /// Where to.
        to: CaretTo,
    },
    /// All taken away.
    Clear,
    /// Back to so many as stood there before a scan.
    Cut {
        /// How many, a plus counted.
        length: u16,
    },
    /// Back to what a scan took the place of.
    PutBack,
}

/// Where the caret goes.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum CaretTo {
    /// Before everything.
    Start,
    /// Behind everything.
    End,
    /// One to the left.
    Back,
    /// One to the right.
    On,
}

/// What is held of one field.
pub(super) struct Held {
    kind: Kind,
    pub(super) text: Zeroizing<String>,
    /// What is typed goes here: after so many characters.
    caret: usize,
    /// What stood there before it was typed over, as long as nothing but typing came after it.
    replaced: Zeroizing<String>,
}

impl Held {
    pub fn new(kind: Kind) -> Self {
        Self { kind, text: kind.with_room(), caret: 0, replaced: kind.with_room() }
    }

    /// Whether nothing is left that could be had back.
    pub fn is_empty(&self) -> bool {
        self.text.is_empty() && self.replaced.is_empty()
    }

    pub fn edit(&mut self, edit: HeldEdit) {
        match edit {
            HeldEdit::Insert { text } => return self.insert(&Zeroizing::new(text)),
            HeldEdit::Move { to } => return self.move_to(to),
            HeldEdit::Replace { text } => {
                self.replaced = core::mem::replace(&mut self.text, self.kind.with_room());
                self.caret = 0;
                return self.insert(&Zeroizing::new(text));
            }
            HeldEdit::Backspace => self.cut_to(self.length().saturating_sub(1)),
            HeldEdit::Delete => self.take_at_caret(),
            HeldEdit::Clear => *self = Self::new(self.kind),
            HeldEdit::Cut { length } => self.cut_to(length.into()),
            HeldEdit::PutBack => {
                self.text = core::mem::replace(&mut self.replaced, self.kind.with_room());
                self.caret = self.length();
            }
        }
        self.replaced = self.kind.with_room();
    }

    fn insert(&mut self, typed: &str) {
        if self.has_plus() && self.caret == 0 {
            self.caret = 1;
        }
        for c in typed.chars().take(READ_MAX) {
            if let Some(c) = self.taken(c) {
                let at = self.byte_at_caret();
                self.text.insert(at, c);
                self.caret = self.caret.saturating_add(1);
            }
        }
    }

    /// What a character comes to where the caret is; nothing, if it does not belong there.
    fn taken(&self, c: char) -> Option<char> {
        match self.kind {
            Kind::Number { takes_plus } => {
                let plus = (matches!(c, '+' | '\u{ff0b}') && takes_plus && self.caret == 0).then_some('+');
                digit_of(c).filter(|_| self.digits().len() < DIGITS_MAX).or(plus)
            }
            Kind::OwnCode => (!c.is_control() && self.length() < CODE_MAX).then_some(c),
        }
    }

    /// Takes away what stands before the caret, until no more are left than these.
    fn cut_to(&mut self, length: usize) {
        while self.length() > length && self.caret > 0 {
            self.caret = self.caret.saturating_sub(1);
            self.take_at_caret();
        }
    }

    fn move_to(&mut self, to: CaretTo) {
        self.caret = match to {
            CaretTo::Start => 0,
            CaretTo::End => self.length(),
            CaretTo::Back => self.caret.saturating_sub(1),
            CaretTo::On => self.caret.saturating_add(1).min(self.length()),
        };
    }

    pub fn view(&self) -> HeldView {
        match self.kind {
            Kind::Number { .. } => self.view_of_number(),
            Kind::OwnCode => HeldView {
                shown: "•".repeat(self.length()),
                digits: 0,
                length: short(self.length()),
                caret: short(self.caret),
            },
        }
    }

    fn view_of_number(&self) -> HeldView {
        let digits = self.digits();
        let (before, seen) = digits.split_at_checked(digits.len().saturating_sub(SEEN)).unwrap_or_default();
        let plus = if self.has_plus() { "+" } else { "" };
        let gap = if before.is_empty() { "" } else { " " };
        let dots = "•".repeat(before.len());
        let is_past_gap = self.caret > plus.len().saturating_add(before.len());
        HeldView {
            shown: format!("{plus}{dots}{gap}{seen}"),
            digits: u8::try_from(digits.len()).unwrap_or(u8::MAX),
            length: short(self.text.len()),
            caret: short(if is_past_gap { self.caret.saturating_add(gap.len()) } else { self.caret }),
        }
    }

    fn has_plus(&self) -> bool {
        self.kind != Kind::OwnCode && self.text.starts_with('+')
    }

    fn digits(&self) -> &str {
        self.text.strip_prefix('+').unwrap_or(&self.text)
    }

    fn length(&self) -> usize {
        self.text.chars().count()
    }

    /// Takes away what stands behind the caret, if anything does.
    fn take_at_caret(&mut self) {
        let at = self.byte_at_caret();
        if at < self.text.len() {
            self.text.remove(at);
        }
    }

    fn byte_at_caret(&self) -> usize {
        self.text.char_indices().nth(self.caret).map_or(self.text.len(), |(at, _)| at)
    }
}

fn short(count: usize) -> u16 {
    u16::try_from(count).unwrap_or(u16::MAX)
}

/// A digit of a script that people type numbers in, as the digit it is.
fn digit_of(c: char) -> Option<char> {
    NOUGHTS.into_iter().find_map(|nought| {
        let value = u32::from(c).checked_sub(u32::from(nought))?;
        char::from_digit(value, 10)
    })
}
