//! Customers found by digits. What is typed is read as it stands, and as it is told at a counter: the last digits first,
//! and those before them when somebody asks.

use till_core::ids::CustomerId;
use zeroize::Zeroizing;

use crate::error::{Code, Fault, UserError};

/// Digits needed before customers are looked for.
pub(super) const DIGITS_NEEDED: u8 = 4;
/// The longest number in E.164.
const DIGITS_MAX: usize = 15;
/// Whoever has typed on for longer is typing a whole number.
const TYPED_ON_MAX: usize = 8;

/// Digits as typed, spaces passed over.
pub(super) fn digits(typed: &str) -> Result<Zeroizing<String>, Fault> {
    let digits: Zeroizing<String> = Zeroizing::new(typed.chars().filter(|c| !c.is_whitespace()).collect());
    let is_number = digits.len() <= DIGITS_MAX && digits.bytes().all(|b| b.is_ascii_digit());
    if is_number { Ok(digits) } else { Err(UserError::field(Code::BadPhoneNumber, "digits").into()) }
}

/// Too few to look for anybody.
pub(super) fn are_too_few(digits: &str) -> bool {
    digits.len() < usize::from(DIGITS_NEEDED)
}

/// Whom digits mean.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Found {
    /// First those whose number ends with all that was typed.
    pub ids: Vec<CustomerId>,
    /// There are more than these.
    pub has_more: bool,
    /// Some of these are found only if the digits typed last stand before the others.
    pub is_typed_on: bool,
    /// The only one there is, if nobody else can have been meant.
    pub only: Option<CustomerId>,
}

/// Everybody whom the digits mean in any reading, no more than `most`. `whole` has them as a whole number: with a 0
/// before it, as people in Finland and Sweden say theirs, it ends with none of them. `look` finds those whose number ends
/// with one of what it is given, no more than it is told.
///
/// No reading hides what another finds: in a full register five digits are somebody's in either.
pub(super) fn find(
    typed: &str,
    most: u32,
    whole: Option<CustomerId>,
    look: impl Fn(&[&str], u32) -> Result<Vec<CustomerId>, Fault>,
) -> Result<Found, Fault> {
    let limit = most.saturating_add(1);
    let most = usize::try_from(most).unwrap_or(usize::MAX);
    let mut ids = look(&[typed], limit)?;
    add(&mut ids, whole);
    let as_it_stands = ids.len();
    for ends in ends_typed_on(typed) {
        if ids.len() <= most {
            add(&mut ids, look(&ends.each_ref().map(|end| end.as_str()), limit)?);
        }
    }
    let has_more = ids.len() > most;
    ids.truncate(most);
    let is_typed_on = ids.len() > as_it_stands;
    let alone = ids.first().copied().filter(|_| ids.len() == 1 && !has_more && !is_typed_on);
    let is_certain = alone.is_some() && (alone == whole || !is_end_of_somebody(typed, look)?);
    let only = alone.filter(|_| is_certain);
    Ok(Found { ids, has_more, is_typed_on, only })
}

fn add(ids: &mut Vec<CustomerId>, more: impl IntoIterator<Item = CustomerId>) {
    for id in more {
        if !ids.contains(&id) {
            ids.push(id);
        }
    }
}

/// The first four of more digits are what a number ends with: somebody who ends so may be meant, who is not remembered.
fn is_end_of_somebody(
    typed: &str,
    look: impl Fn(&[&str], u32) -> Result<Vec<CustomerId>, Fault>,
) -> Result<bool, Fault> {
    match typed.split_at_checked(usize::from(DIGITS_NEEDED)) {
        Some((end, before)) if !before.is_empty() && typed.len() <= TYPED_ON_MAX => Ok(!look(&[end], 1)?.is_empty()),
        Some(_) | None => Ok(false),
    }
}

/// What a number ends with if digits were typed on: the last ones first, then those before them, told together or one by
/// one, each before the one told last. Each pair shares its last four digits.
fn ends_typed_on(typed: &str) -> Vec<[Zeroizing<String>; 2]> {
    if typed.len() > TYPED_ON_MAX {
        return Vec::new();
    }
    let mut ends = Vec::new();
    for last in (usize::from(DIGITS_NEEDED)..typed.len()).rev() {
        let (last, before) = typed.split_at_checked(last).unwrap_or_default();
        ends.push([joined(before.chars(), last), joined(before.chars().rev(), last)]);
    }
    ends
}

/// With room from the start: growing would leave a copy behind.
fn joined(before: impl Iterator<Item = char>, last: &str) -> Zeroizing<String> {
    let mut end = Zeroizing::new(String::with_capacity(TYPED_ON_MAX));
    end.extend(before);
    end.push_str(last);
    end
}

#[cfg(test)]
mod tests;
