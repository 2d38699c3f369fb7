//! Receipts on paper: of each receipt one original and one copy, never more.

/// Which of the two papers.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Print {
    /// The receipt itself.
    Original,
    /// The one copy, marked as such.
    Copy,
}

/// Why a paper may not be printed.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
pub enum Refused {
    /// The original is out; what may still be printed is the copy.
    #[error("the receipt was printed before")]
    OriginalIsOut,
    /// There is no copy of what was not printed.
    #[error("the receipt has not been printed yet")]
    NothingToCopy,
    /// Both are out.
    #[error("the receipt and its copy were printed before")]
    BothAreOut,
}

/// What may be printed next, after these.
pub const fn next(printed: &[Print]) -> Option<Print> {
    match printed {
        [] => Some(Print::Original),
        [_] => Some(Print::Copy),
        [_, _, ..] => None,
    }
}

/// Lets through only what is next, so that a press that comes again never becomes the copy.
pub fn allow(printed: &[Print], asked: Print) -> Result<(), Refused> {
    match (next(printed), asked) {
        (Some(Print::Original), Print::Original) | (Some(Print::Copy), Print::Copy) => Ok(()),
        (Some(Print::Original), Print::Copy) => Err(Refused::NothingToCopy),
        (Some(Print::Copy), Print::Original) => Err(Refused::OriginalIsOut),
        (None, Print::Original | Print::Copy) => Err(Refused::BothAreOut),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_original_then_one_copy_and_nothing_else() {
        let (original, copy) = (Print::Original, Print::Copy);
        for (printed, asked, expected) in [
            (&[][..], original, Ok(())),
            (&[], copy, Err(Refused::NothingToCopy)),
            (&[original], original, Err(Refused::OriginalIsOut)),
            (&[original], copy, Ok(())),
            (&[original, copy], original, Err(Refused::BothAreOut)),
            (&[original, copy], copy, Err(Refused::BothAreOut)),
        ] {
            assert_eq!(allow(printed, asked), expected, "{asked:?} after {printed:?}");
        }
    }
}
