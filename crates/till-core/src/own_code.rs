//! The customer's own code: the QR code in their app, which the shop scans.

use zeroize::{ZeroizeOnDrop, Zeroizing};

/// Fewest characters of a code (ePayment API, `customer.personalQr`).
const LEAST: usize = 5;
/// Most characters of a code.
const MOST: usize = 255;

/// What was scanned cannot be somebody's own code.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
#[error("not a customer's own code")]
pub struct OwnCodeError;

/// The text of a customer's own code, whole and as scanned. What is in it is the provider's business alone: it is
/// never taken apart, and never kept. Prints masked; only [`OwnCode::expose`] gives it. Wiped from memory when it goes
/// out of use.
#[derive(Clone, PartialEq, Eq)]
pub struct OwnCode(Zeroizing<String>);

impl ZeroizeOnDrop for OwnCode {}

impl OwnCode {
    /// Takes what was scanned. The barcode of goods, scanned by mistake, is no person's code.
    pub fn scanned(text: &str) -> Result<Self, OwnCodeError> {
        let fits = (LEAST..=MOST).contains(&text.chars().count()) && !is_of_goods(text);
        fits.then(|| Self(Zeroizing::new(text.to_owned()))).ok_or(OwnCodeError)
    }

    /// The whole text, for sending to the provider and nothing else.
    pub fn expose(&self) -> &str {
        &self.0
    }
}

impl core::fmt::Debug for OwnCode {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("OwnCode(••••)")
    }
}

/// A barcode of the shops' own trade: 8, 12, 13 or 14 digits, the last of which checks the others (GS1, "Check digit").
fn is_of_goods(text: &str) -> bool {
    let is_length = matches!(text.len(), 8 | 12 | 13 | 14);
    if !is_length || !text.bytes().all(|byte| byte.is_ascii_digit()) {
        return false;
    }
    let weighted = text.bytes().rev().zip([1_u32, 3].into_iter().cycle());
    let sum: u32 = weighted.map(|(byte, weight)| u32::from(byte.saturating_sub(b'0')).saturating_mul(weight)).sum();
    sum.is_multiple_of(10)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_kept_whole_whatever_is_in_it() {
        let long = "x".repeat(MOST);
        let texts = [
            "https://qr.example/p/a1b2",
            "abcde",
            " spaces around ",
            "\"quoted\" & ødd 👤",
            "4791234567",
            long.as_str(),
        ];
        for text in texts {
            assert_eq!(OwnCode::scanned(text).as_ref().map(OwnCode::expose), Ok(text));
        }
    }

    #[test]
    fn what_is_too_short_or_too_long_is_no_code() {
        for text in ["", "abcd", &"x".repeat(MOST + 1), &"ø".repeat(MOST + 1)] {
            assert_eq!(OwnCode::scanned(text), Err(OwnCodeError), "{text}");
        }
        assert!(OwnCode::scanned(&"ø".repeat(MOST)).is_ok(), "characters count, not bytes");
    }

    #[test]
    fn the_barcode_of_goods_is_no_code() {
        for text in ["7038010009457", "73513537", "036000291452", "10614141000415"] {
            assert_eq!(OwnCode::scanned(text), Err(OwnCodeError), "{text}");
        }
        for text in ["7038010009458", "7038010009457x", "703801000945"] {
            assert!(OwnCode::scanned(text).is_ok(), "{text} is not one");
        }
    }

    fn is_wiped<T: ZeroizeOnDrop>() {}

    #[test]
    fn a_code_does_not_print_and_is_wiped_when_it_goes_out_of_use() {
        let code = OwnCode::scanned("https://qr.example/p/a1b2").map(|code| format!("{code:?}"));
        assert_eq!(code, Ok("OwnCode(••••)".to_owned()));
        is_wiped::<OwnCode>();
    }
}
